/** Rewrites `route print` and `arp -a` of Windows, for VMware's adapters only. */
import { splitLines } from '../../../core/formats/lines.ts';
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { broadcastAddress, maskOfPrefix, normalSubnet, parseSubnet } from '../../../core/ipv4/subnet.ts';
import { hex } from '../../../core/formats/generated/text.ts';

export interface RouteChange {
  readonly vmnet: number;
  readonly index: number;
  /** `a.b.c.d/n`; null: it was not shown, or is shown no more. */
  readonly before: string | null;
  readonly after: string | null;
}

export function withRoutes(text: string, changes: readonly RouteChange[]): string {
  let lines: readonly string[] = splitLines(text);
  for (const change of changes) lines = withChange(lines, change);
  return lines.join('');
}

function withChange(lines: readonly string[], change: RouteChange): readonly string[] {
  const { vmnet, index, before, after } = change;
  const old = before?.split('/')[0];
  const listed = new RegExp(`^\\s*${index}\\.{3}(?:[\\da-f]{2} ){6}`, 'i');
  const mac = `00 50 56 c0 00 ${hex(vmnet)}`;
  const kept = lines.filter((line) => {
    if (after === null && listed.test(line)) return false;
    const words = line.trim().split(/\s+/);
    return old === undefined || words.length < 5 || words.at(-2) !== old;
  });
  if (after === null) return kept;
  const isListed = kept.some((line) => listed.test(line) || line.includes(mac));
  const loopback = kept.findIndex((line) => /^\s*1\.{10,}/.test(line));
  const entry = `${`${index}`.padStart(3)}...${mac} ......VMware Virtual Ethernet Adapter for VMnet${vmnet}\r\n`;
  const introduced = isListed || loopback === -1 ? kept : kept.toSpliced(loopback, 0, entry);
  const multicast = introduced.findIndex((line) => /^\s*224\.0\.0\.0\s/.test(line));
  return multicast === -1 ? introduced : introduced.toSpliced(multicast, 0, ...rows(after, onLink(introduced)));
}

/** The host's own words for a route without a gateway. */
function onLink(lines: readonly string[]): string {
  return /^\s*127\.0\.0\.0\s+255\.0\.0\.0\s+(.*?)\s+127\.0\.0\.1\s+\d+\s*$/m.exec(lines.join(''))?.[1] ?? 'On-link';
}

function rows(address: string, way: string): readonly string[] {
  const subnet = parseSubnet(address);
  if (subnet === undefined) return [];
  const own = formatIpv4(subnet.ip);
  const row = (destination: string, mask: string): string =>
    `${destination.padStart(17)}${mask.padStart(17)}${way.padStart(16)}${own.padStart(18)}${'291'.padStart(7)}\r\n`;
  const full = '255.255.255.255';
  return [
    row(formatIpv4(normalSubnet(subnet).ip), maskOfPrefix(subnet.prefix)),
    row(own, full),
    row(formatIpv4(broadcastAddress(subnet)), full),
  ];
}

/** `Interface: 192.168.204.1 --- 0x11` begins a section of neighbours; it goes with its address. */
export function withoutNeighbours(text: string, changes: readonly RouteChange[]): string {
  const lost = new Set(changes.flatMap(({ before }) => before?.split('/')[0] ?? []));
  let inside = false;
  return splitLines(text)
    .filter((line) => {
      const address = /^\S.*?(\d+(?:\.\d+){3}) --- 0x/.exec(line)?.[1];
      if (address !== undefined) inside = lost.has(address);
      return !inside;
    })
    .join('');
}
