/**
 * One section of `ipconfig` → an adapter. Labels are in the language of Windows, but the abbreviations in them
 * (DNS, DHCP, IPv4, IPv6, WINS) are not translated, and the order of the lines is fixed:
 * [media state] DNS suffix, description, physical address, DHCP yes/no, autoconfiguration, addresses with their
 * masks, gateways, DHCP server, DUID, DNS servers, WINS, NetBIOS.
 */
import type { Adapter, AdapterAddress } from '../vnet/adapter.ts';
import { adapterKind, vmnetOfWindows } from './adapter-kind.ts';
import { parseMac, prefixOfPrintedMask } from './ip-text.ts';
import type { IpconfigEntry, IpconfigSection } from './ipconfig-lines.ts';
import { isPhysicalAddress, valueAddress, type IpconfigAddress } from './ipconfig-value.ts';
import { nameInHeading, yesOrNo } from './ipconfig-words.ts';

/** Undefined for a section that is no adapter's: the host's own lines hold neither an address nor a MAC, another command's no such entries. */
export function ipconfigAdapter({ heading, entries }: IpconfigSection): Adapter | undefined {
  const addresses = readAddresses(entries);
  const { ipv4, ipv6 } = addresses;
  const mac = entries.map(physicalAddress).find((found) => found !== undefined) ?? null;
  const hasAddress = ipv4.length + ipv6.length > 0;
  if (mac === null && !hasAddress && (heading === null || !entries.some(({ label, led }) => led || /DNS|DHCP/.test(label)))) return undefined;

  const { description, disconnected } = introduction(entries);
  const name = heading === null ? (description ?? '') : nameInHeading(heading);
  const vmnet = vmnetOfWindows(name, description, mac);
  return {
    name,
    description,
    mac,
    kind: adapterKind({ name, description, mac, heading: heading ?? '' }, vmnet),
    vmnet,
    state: disconnected && !hasAddress ? 'disconnected' : 'up',
    dhcp: dhcpEnabled(entries),
    mtu: null,
    profile: null,
    ipv4,
    ipv6,
    gateways: addresses.gateways,
    dns: dnsServers(entries, disconnected),
  };
}

function physicalAddress({ label, values }: IpconfigEntry): string | undefined {
  const [value = ''] = values;
  return isPhysicalAddress(value) && !/DUID|IAID/.test(label) ? parseMac(value) : undefined;
}

function isDhcpSwitch({ label, values }: IpconfigEntry): boolean {
  return isDhcpLabel(label) && values.length > 0 && valueAddress(values[0] ?? '') === undefined;
}

function isDhcpLabel(label: string): boolean {
  return /DHCP(?!v6)/i.test(label);
}

/** `ipconfig` shows a media state only when the medium is disconnected, and then before everything else. */
function introduction(entries: readonly IpconfigEntry[]): { readonly description: string | null; readonly disconnected: boolean } {
  const isFact = (entry: IpconfigEntry) =>
    isDhcpLabel(entry.label) || isPhysicalAddress(entry.values[0] ?? '') || valueAddress(entry.values[0] ?? '') !== undefined;
  const factAt = entries.findIndex(isFact);
  const intro = factAt === -1 ? entries : entries.slice(0, factAt);
  const suffixAt = intro.findIndex(({ label }) => /DNS/i.test(label));
  const texts = intro.filter(({ values }, at) => values.length > 0 && at > suffixAt).map(({ values }) => values.join(' '));
  if (suffixAt !== -1) {
    return { description: texts.at(-1) ?? null, disconnected: intro.slice(0, suffixAt).some(({ values }) => values.length > 0) };
  }
  // Windows XP leaves the suffix out when the medium is disconnected.
  if (factAt === -1) return { description: null, disconnected: texts.length > 0 };
  return { description: texts.at(-1) ?? null, disconnected: texts.length > 1 };
}

/** Null when the word's language is not known and no DHCP server tells; without `/all` nothing is said. */
function dhcpEnabled(entries: readonly IpconfigEntry[]): boolean | null {
  const word = entries.find(isDhcpSwitch)?.values[0];
  if (word === undefined) return null;
  const hasServer = entries.some(({ label, values }) => isDhcpLabel(label) && valueAddress(values[0] ?? '') !== undefined);
  return yesOrNo(word) ?? (hasServer ? true : null);
}

/** Without `/all`, and of a disconnected adapter, `ipconfig` says nothing of DNS servers. `DoH:` lines are no servers. */
function dnsServers(entries: readonly IpconfigEntry[], disconnected: boolean): readonly string[] | null {
  const lines = entries.filter(({ label }) => /DNS/i.test(label)).flatMap(({ values }) => values);
  const servers = lines.map(valueAddress).filter((found) => found !== undefined);
  if (servers.length > 0) return servers.map(({ address }) => address);
  const saysAll = entries.some((entry) => isDhcpSwitch(entry) || isPhysicalAddress(entry.values[0] ?? ''));
  const unreadable = lines.some((line) => /^\d{1,3}\.\d{1,3}\.\S+\.\S+$/.test(line));
  return saysAll && !disconnected && !unreadable ? [] : null;
}

interface SectionAddresses {
  readonly ipv4: readonly AdapterAddress[];
  readonly ipv6: readonly AdapterAddress[];
  readonly gateways: readonly string[];
}

function readAddresses(entries: readonly IpconfigEntry[]): SectionAddresses {
  const ipv4: AdapterAddress[] = [];
  const ipv6: AdapterAddress[] = [];
  const gateways: string[] = [];
  for (const [index, { label, values }] of entries.entries()) {
    if (/DNS|DHCP|WINS|NetBIOS|DUID|IAID/i.test(label)) continue;
    const found = values.map(valueAddress).filter((address) => address !== undefined);
    const [first] = found;
    if (first === undefined) continue;
    const next = entries[index + 1];
    if (isAddressLabel(label) || (first.family === 4 && isMask(next))) {
      if (first.family === 4) ipv4.push({ address: first.address, prefix: isMask(next) ? prefixOf(next) : null });
      else ipv6.push({ address: first.address, prefix: null });
    } else if (!(isMask(entries[index]) && isIpv4Entry(entries[index - 1]))) {
      gateways.push(...found.filter(isUsable).map(({ printed }) => printed));
    }
  }
  return { ipv4, ipv6, gateways };
}

/** Every language writes `IPv4`, `IPv6` or (Windows XP) `IP` in the label of an address, and in no gateway's or mask's. */
function isAddressLabel(label: string): boolean {
  return /(?:^|[^A-Za-z])IP(?:v[46])?(?:$|[^A-Za-z])/i.test(label);
}

function isIpv4Entry(entry: IpconfigEntry | undefined): boolean {
  return valueAddress(entry?.values[0] ?? '')?.family === 4;
}

// A mask follows its address directly. One with holes (255.0.255.0) is a mask still, and no gateway.
function isMask(entry: IpconfigEntry | undefined): boolean {
  if (entry === undefined || isAddressLabel(entry.label) || /DHCP|DNS|WINS/i.test(entry.label)) return false;
  const [value = '', ...more] = entry.values;
  return !more.some((one) => valueAddress(one) !== undefined) && (/^255\.\d+\.\d+\.\d+$/.test(value) || /^(?:0|128|192|224|240|248|252|254)\.0\.0\.0$/.test(value));
}

function prefixOf(entry: IpconfigEntry | undefined): number | null {
  return prefixOfPrintedMask(entry?.values[0] ?? '') ?? null;
}

function isUsable({ address }: IpconfigAddress): boolean {
  return address !== '::' && address !== '0.0.0.0';
}
