/** Rewrites `ifconfig -a` and the routing tables of net-tools and macOS, for VMware's interfaces only. */
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { broadcastAddress, maskOfPrefix, normalSubnet, parseSubnet, type Subnet } from '../../../core/ipv4/subnet.ts';
import { splitLines } from '../../../core/formats/lines.ts';
import { hostAdapterMac } from '../../../core/formats/generated/text.ts';
import type { LiveAdapter } from '../simulation.ts';

type Style = 'linux' | 'macos';

/** One interface with its lines, or what stands between interfaces. */
interface Block {
  readonly name: string | undefined;
  readonly text: string;
}

export function interfaceBlocks(text: string): readonly Block[] {
  const blocks: { name: string | undefined; text: string }[] = [];
  for (const line of splitLines(text)) {
    const name = /^([\w.-]+): flags=/.exec(line)?.[1] ?? /^([\w.-]+)\s+Link encap:/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (name !== undefined || last === undefined) blocks.push({ name, text: line });
    else last.text += line;
  }
  return blocks;
}

/** Interfaces that are new come behind all others. */
export function withInterfaces(text: string, live: readonly LiveAdapter[], style: Style): string {
  const blocks = interfaceBlocks(text);
  const known = new Map(live.map((adapter) => [adapter.name, adapter]));
  const members = new Set(live.filter(({ enabled }) => !enabled).flatMap((adapter) => membersIn(adapter.text ?? '')));
  const shown = blocks.filter(
    ({ name }) => name === undefined || (!members.has(name) && (!isOurs(name, known) || known.get(name)?.enabled === true)),
  );
  const names = new Set(shown.map(({ name }) => name));
  const texts = shown.map(({ name, text: old }) => {
    const adapter = name === undefined ? undefined : known.get(name);
    return adapter === undefined ? old : readdressed(old, adapter, style);
  });
  const added = live
    .filter(({ name, enabled }) => enabled && !names.has(name))
    .map((adapter) => (adapter.text === undefined ? newBlock(adapter, style) : readdressed(adapter.text, adapter, style)));
  return [...texts, ...added].join('');
}

function isOurs(name: string, known: ReadonlyMap<string, LiveAdapter>): boolean {
  return /^vmnet\d{1,3}$/.test(name) || known.has(name);
}

/** What must come back with an interface: its own lines and those of a bridge's members. */
export function textOf(text: string, name: string): string | undefined {
  const blocks = interfaceBlocks(text);
  const own = blocks.find((block) => block.name === name)?.text;
  if (own === undefined) return undefined;
  const members = membersIn(own);
  return [own, ...blocks.filter((block) => block.name !== undefined && members.includes(block.name)).map((block) => block.text)].join('');
}

function membersIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*member: (\S+)/gm)].map(([, name = '']) => name);
}

function readdressed(text: string, { address }: LiveAdapter, style: Style): string {
  const subnet = parseSubnet(address ?? '');
  if (subnet === undefined) return text;
  const wanted = `inet ${addressWords(subnet, style)}`;
  return text.replace(/\binet \d+(?:\.\d+){3}[^\n\r]*/, (old) => (isAt(old, subnet, style) ? old : wanted));
}

/** The line says this address and mask, in whatever other words. */
function isAt(line: string, subnet: Subnet, style: Style): boolean {
  return new RegExp(`\\binet (?:addr:)?${formatIpv4(subnet.ip).replaceAll('.', '\\.')}\\b`).test(line) && new RegExp(`\\b${maskWord(subnet, style)}\\b`, 'i').test(line);
}

function maskWord({ prefix }: Subnet, style: Style): string {
  return style === 'linux' ? maskOfPrefix(prefix) : `0x${(2 ** 32 - 2 ** (32 - prefix)).toString(16)}`;
}

function addressWords(subnet: Subnet, style: Style): string {
  const [ip, broadcast] = [formatIpv4(subnet.ip), formatIpv4(broadcastAddress(subnet))];
  const gap = style === 'linux' ? '  ' : ' ';
  return [ip, `netmask ${maskWord(subnet, style)}`, `broadcast ${broadcast}`].join(gap);
}

function newBlock({ vmnet, name, address }: LiveAdapter, style: Style): string {
  const subnet = parseSubnet(address ?? '');
  const mac = hostAdapterMac(vmnet).toLowerCase();
  const inet = subnet === undefined ? [] : [`inet ${addressWords(subnet, style)}`];
  const lines =
    style === 'linux'
      ? [
          `${name}: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500`,
          ...inet.map((line) => `        ${line}`),
          `        ether ${mac}  txqueuelen 1000  (Ethernet)`,
          '',
        ]
      : [`${name}: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500`, `\tether ${mac} `, ...inet.map((line) => `\t${line}`)];
  return lines.map((line) => `${line}\n`).join('');
}

/** `netstat -rn` of macOS, and `route -n`: the rows of interfaces that are new come after the last row of their kind. */
export function withRoutes(text: string, before: string, live: readonly LiveAdapter[], style: Style): string {
  const lines = splitLines(text);
  const known = new Map(live.map((adapter) => [adapter.name, adapter]));
  const shown = new Set(interfaceBlocks(before).map(({ name }) => name));
  const wayOf = (line: string): string => {
    const words = line.trim().split(/\s+/);
    return (style === 'linux' ? words.at(-1) : words[3]) ?? '';
  };
  const row = (line: string): boolean => /^(?:\d|default)/.test(line);
  const unchanged = (name: string): boolean => {
    const { enabled = false, address = null } = known.get(name) ?? {};
    const subnet = parseSubnet(address ?? '');
    return enabled && shown.has(name) && subnet !== undefined && isAt(addressLine(before, name), subnet, style);
  };
  const kept = lines.filter((line) => !row(line) || !isOurs(wayOf(line), known) || unchanged(wayOf(line)));
  const added = live.filter(({ name, enabled }) => enabled && !unchanged(name)).flatMap((adapter) => routeRows(adapter, style));
  const multicast = kept.findIndex((line) => line.startsWith('224.'));
  const last = multicast === -1 ? kept.findLastIndex(row) + 1 : multicast;
  return kept.toSpliced(last, 0, ...added).join('');
}

function addressLine(text: string, name: string): string {
  const block = interfaceBlocks(text).find((one) => one.name === name)?.text ?? '';
  return /\binet (?:addr:)?\d+(?:\.\d+){3}.*/.exec(block)?.[0] ?? '';
}

function routeRows({ name, address }: LiveAdapter, style: Style): readonly string[] {
  const subnet = parseSubnet(address ?? '');
  if (subnet === undefined) return [];
  const net = formatIpv4(normalSubnet(subnet).ip);
  if (style === 'linux') {
    return [`${net.padEnd(16)}${'0.0.0.0'.padEnd(16)}${maskOfPrefix(subnet.prefix).padEnd(16)}U     0      0        0 ${name}\n`];
  }
  const row = (destination: string, gateway: string, flags: string): string =>
    `${destination.padEnd(19)}${gateway.padEnd(19)}${flags.padEnd(11)}${name.padStart(7)}      !\n`;
  const broadcast = formatIpv4(broadcastAddress(subnet));
  return [row(`${net}/${subnet.prefix}`, 'link#99', 'UC'), row(broadcast, 'ff:ff:ff:ff:ff:ff', 'UHLWbI')];
}
