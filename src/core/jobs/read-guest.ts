/** What a person pasted of the guest → its facts: tools' outputs of any kind and language, and its network files, in any mix. */
import { isIpv4 } from '../ipv4/address.ts';
import type { Adapter, Route } from '../vnet/adapter.ts';
import type { GuestFacts } from '../vnet/guest.ts';
import { guestConfigs } from './guest-config.ts';
import { guestManager, nmcliNics } from './guest-manager.ts';
import type { ParseContext } from './parse-kinds.ts';
import { pastedLines } from './recognise-kind.ts';
import { readSections, type ReadSection } from './read-pasted.ts';

/** Of `nmcli`, `resolv.conf` and `ifcfg-*`, which are read here. */
const ownLine = /^(?:(?:GENERAL|IP[46]|DHCP[46]|WIRED-PROPERTIES|CAPABILITIES|CONNECTIONS|INTERFACE-FLAGS)\.|\s{0,4}nameserver\s|\s{0,4}(?:search|domain|options)\s\S|[A-Z][A-Z\d_]{2,20}=)/;

/** `name`: what the text is called in evidence. Null: nothing in it tells of a network. */
export function readGuest(text: string, name: string, context: ParseContext): GuestFacts | null {
  const lines = pastedLines(text);
  // What is no tool's output would be taken for one, and end another's. Lines keep their numbers.
  const sections = readSections(lines.map((line) => (ownLine.test(line.slice(0, 200)) ? '' : line)).join('\n'), context);
  const configs = guestConfigs(lines);
  const routes = sections.flatMap(routesIn);
  const listed = sections.flatMap(adaptersIn);
  const resolvers = resolversIn(lines);
  const nics = withConfigs(withGateways(merged([...listed, ...nmcliNics(lines)]), routes), configs);
  const manager = guestManager(lines);
  const proxies = lines.flatMap((line, index) => proxyIn(line, index + 1));
  const configured = configs.map(({ device, mac, onBoot, protocol, line }) => ({ device, mac, onBoot, protocol, line }));
  if (nics.length + routes.length + configs.length + proxies.length === 0 && resolvers === null && manager === null && listed.length === 0) return null;
  return {
    source: { path: name, text: lines.join('\n') },
    nics: nics.filter(({ kind }) => kind !== 'loopback'),
    listed: listed.length > 0,
    routes,
    resolvers,
    configs: configured,
    manager,
    proxies,
  };
}

function adaptersIn({ parsed }: ReadSection): readonly Adapter[] {
  const value = parsed?.value;
  return value !== undefined && 'adapters' in value && isAdapters(value.adapters) ? value.adapters : [];
}

/** A `.vmx` has adapters too, of another kind. */
function isAdapters(value: unknown): value is readonly Adapter[] {
  return Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'ipv4' in one);
}

function routesIn({ kind, parsed }: ReadSection): readonly Route[] {
  const value = parsed?.value;
  const known = kind === 'ip-route' || kind === 'route-print' || kind === 'netstat-rn';
  return known && value !== undefined && 'routes' in value && Array.isArray(value.routes) ? (value.routes as readonly Route[]) : [];
}

/** `ip addr` and `ifconfig` of one guest tell of one card twice. */
function merged(adapters: readonly Adapter[]): readonly Adapter[] {
  const byName = new Map<string, Adapter>();
  for (const adapter of adapters) {
    const known = byName.get(adapter.name);
    byName.set(adapter.name, known === undefined ? adapter : both(known, adapter));
  }
  return [...byName.values()];
}

function both(one: Adapter, other: Adapter): Adapter {
  return {
    ...one,
    mac: one.mac ?? other.mac,
    state: one.state === 'unknown' ? other.state : one.state,
    dhcp: one.dhcp ?? other.dhcp,
    ipv4: one.ipv4.length === 0 ? other.ipv4 : one.ipv4,
    gateways: one.gateways.length === 0 ? other.gateways : one.gateways,
    dns: one.dns === null || one.dns.length === 0 ? (other.dns ?? one.dns) : one.dns,
  };
}

/** What lists the cards of Linux and macOS does not tell of gateways: the default routes do. */
function withGateways(nics: readonly Adapter[], routes: readonly Route[]): readonly Adapter[] {
  const defaults = routes.filter(({ destination, gateway, usable }) => destination === '0.0.0.0/0' && gateway !== null && usable !== false);
  return nics.map((nic) => {
    if (nic.gateways.length > 0) return nic;
    const own = defaults.filter(
      ({ interface: way, address }) => (way === null && address === null ? nics.length === 1 : way === nic.name || nic.ipv4.some((one) => one.address === address)),
    );
    return own.length === 0 ? nic : { ...nic, gateways: own.flatMap(({ gateway }) => gateway ?? []) };
  });
}

/** A card that only its file tells of; and what the file says of one whose routes nobody pasted. */
function withConfigs(nics: readonly Adapter[], configs: ReturnType<typeof guestConfigs>): readonly Adapter[] {
  const byDevice = new Map(configs.toReversed().map((config) => [config.device, config]));
  const known = nics.map((nic) => {
    const own = byDevice.get(nic.name);
    if (own === undefined) return nic;
    return { ...nic, dhcp: nic.dhcp ?? own.nic.dhcp, gateways: nic.gateways.length === 0 ? own.nic.gateways : nic.gateways, dns: nic.dns ?? own.nic.dns };
  });
  if (nics.length > 0) return known;
  return configs.flatMap(({ nic }) => (nic.ipv4.length > 0 ? [nic] : []));
}

const serverLine = /^\s*(?:nameserver(?:\[\d+\] :)?|IP4\.DNS\[\d+\]:|(?:Current )?DNS Servers?:)\s+(\S+(?:\s+\S+)*)\s*$/;

/** Of `resolv.conf`, `nmcli`, `resolvectl` and `scutil --dns`. */
function resolversIn(lines: readonly string[]): readonly string[] | null {
  const found = lines.flatMap((line) => (serverLine.exec(line.slice(0, 400))?.[1] ?? '').split(/\s+/).filter((word) => isIpv4(word) || /^[\da-f]*:[\da-f:]+$/i.test(word)));
  if (found.length > 0) return [...new Set(found)];
  // A file that is there and names nobody: written by a tool that says so above.
  return lines.some((line) => /^#.*\b(?:resolv\.conf|NetworkManager|resolvconf)\b/.test(line)) || lines.some((line) => /\bcat \/etc\/resolv\.conf\s*$/.test(line)) ? [] : null;
}

function proxyIn(line: string, number: number): GuestFacts['proxies'] {
  const [, address, port] = /(?:proxy|代理)[^\n]{0,80}?(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})(?!\d)/i.exec(line.slice(0, 400)) ?? [];
  return address !== undefined && isIpv4(address) && Number(port) > 0 && Number(port) < 65_536 ? [{ address, port: Number(port), line: number }] : [];
}

