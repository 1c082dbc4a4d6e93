/** Public IPv6 addresses → 2001:db8::/32 (RFC 3849); hardware addresses inside of any IPv6 address go the way of MACs. */
import { isIpv6 } from '../formats/ip-text.ts';
import type { Ipv4Map } from './redact-ipv4.ts';
import type { MacMap } from './redact-macs.ts';

type Groups = readonly number[];

/** The first 48 bits become `2001:db8:<number>`; the subnet and the interface's part behind it stay. */
export class Ipv6Map {
  private readonly sites = new Map<string, number>();
  private readonly macs: MacMap;
  private readonly ipv4: Ipv4Map;

  constructor(macs: MacMap, ipv4: Ipv4Map) {
    this.macs = macs;
    this.ipv4 = ipv4;
  }

  /** `prefix`: what stands behind a slash. Undefined for what is no IPv6 address; an address of no one is given back as it was. */
  of(text: string, prefix?: number): string | undefined {
    if (!isIpv6(text)) return this.ofPiece(text);
    if (text.includes('.')) return text.replace(/[^:]+$/, (quad) => this.ipv4.of(quad));
    const groups = groupsOf(text);
    const mapped = this.mapGroups(groups, prefix);
    return mapped.every((group, index) => group === groups[index]) ? text : printGroups(mapped);
  }

  private mapGroups(groups: Groups, prefix = 128): Groups {
    const local = this.withoutMac(groups);
    // 2000::/3 is every public address, and says of nobody where they are.
    if (!isPublic(groups) || prefix <= 12) return local;
    const site = this.siteOf(groups);
    const mapped = [0x2001, 0xdb8, site, ...local.slice(3)];
    // Teredo hides the public IPv4 address in its last 32 bits.
    if (groups[0] === 0x2001 && groups[1] === 0) mapped.splice(6, 2, 0, site);
    const isNetwork = groups.every((group, index) => (group & ~maskOf(prefix, index)) === 0);
    return isNetwork ? mapped.map((group, index) => group & maskOf(prefix, index)) : mapped;
  }

  /** Old `netstat -rn` cuts addresses off: their beginning names the network still. */
  private ofPiece(text: string): string | undefined {
    const groups = text.split(':').filter((group) => group !== '');
    if (groups.length < 3 || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) || !/^[23][\da-f]{3}:/i.test(text)) return undefined;
    const numbers = groups.map((group) => parseInt(group, 16));
    if (!isPublic(numbers)) return undefined;
    return ['2001', 'db8', this.siteOf(numbers).toString(16), ...groups.slice(3)].join(':');
  }

  private siteOf(groups: Groups): number {
    const key = groups.slice(0, 3).join(':');
    const known = this.sites.get(key) ?? this.sites.size + 1;
    this.sites.set(key, known);
    return known & 0xffff;
  }

  private withoutMac(groups: Groups): Groups {
    const mac = macOfInterface(groups);
    if (mac === undefined) return groups;
    const [x = 0, y = 0, z = 0] = this.macs.of(mac).split(':').slice(3).map((octet) => parseInt(octet, 16));
    return [...groups.slice(0, 6), 0xfe00 | x, (y << 8) | z];
  }
}

/** The MAC that an address was made of; undefined when it was made of none. */
export function macInIpv6(text: string): string | undefined {
  return isIpv6(text) && !text.includes('.') ? macOfInterface(groupsOf(text)) : undefined;
}

/** Modified EUI-64: the MAC with FF:FE in its middle and its second lowest bit turned. */
function macOfInterface(groups: Groups): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = groups.slice(4);
  if ((b & 0xff) !== 0xff || c >>> 8 !== 0xfe) return undefined;
  const octets = [(a >>> 8) ^ 2, a & 255, b >>> 8, c & 255, d >>> 8, d & 255];
  return octets.map((octet) => octet.toString(16).padStart(2, '0')).join(':');
}

function isPublic([first = 0, second = 0]: Groups): boolean {
  return first >>> 13 === 1 && !(first === 0x2001 && second === 0xdb8);
}

function maskOf(prefix: number, group: number): number {
  const bits = Math.max(0, Math.min(16, prefix - 16 * group));
  return (0xffff << (16 - bits)) & 0xffff;
}

/** Of a sound address without dots. */
function groupsOf(text: string): Groups {
  const [head = '', tail] = text.split('::');
  const numbers = (list: string): number[] => (list === '' ? [] : list.split(':').map((group) => parseInt(group, 16)));
  const before = numbers(head);
  if (tail === undefined) return before;
  const after = numbers(tail);
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

/** As RFC 5952 wants it: lower case, the longest run of zeros shortened. */
function printGroups(groups: Groups): string {
  const full = groups.map((group) => group.toString(16)).join(':');
  const runs = full.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? [];
  const longest = runs.reduce((most, run) => (run.length - Number(run.startsWith(':')) > most.length - Number(most.startsWith(':')) ? run : most), '');
  if (longest === '') return full;
  const at = full.indexOf(longest);
  return `${full.slice(0, at)}::${full.slice(at + longest.length).replace(/^:/, '')}`;
}
