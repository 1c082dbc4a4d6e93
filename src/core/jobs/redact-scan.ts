/** Finds in any text what tells whose computer it is from: hardware addresses, IP addresses, names that are known. */
import { parseMac } from '../formats/ip-text.ts';
import type { Edit } from './redact-bytes.ts';
import { isPublicIpv4, type Ipv4Map } from './redact-ipv4.ts';
import { macInIpv6, type Ipv6Map } from './redact-ipv6.ts';
import { macOfUuid, type MacMap } from './redact-macs.ts';
import { isPartOfGrammar, type FoundName } from './redact-names.ts';

export interface AddressMaps {
  readonly macs: MacMap;
  readonly ipv4: Ipv4Map;
  readonly ipv6: Ipv6Map;
}

const addresses = [
  // Octets: a MAC, a lease's `01:…` client identifier, a DUID, with the MAC last; and as `route print` lists interfaces.
  String.raw`(?<octets>(?<![\w:.-])[\da-f]{1,2}(?:(?:-[\da-f]{1,2}){5,}|(?::[\da-f]{1,2}){5,})(?!\w|[:-][\da-f:])|(?<=\.{3})(?:[\da-f]{2} ){5}[\da-f]{2}(?= \.))`,
  // VMware's UUID, in its own form and in everybody's.
  String.raw`(?<uuid>(?<![\da-f])56 ?4d(?: [\da-f]{2}){6}[- ](?:[\da-f]{2} ){7}[\da-f]{2}|(?<![\da-f-])564d[\da-f]{4}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f-]))`,
  // Where a time-based UUID and the machine's name in a lock end, and names of interfaces such as enx001122334455.
  String.raw`(?<plain>(?<=(?<![\da-f-])[\da-f]{8}-[\da-f]{4}-1[\da-f]{3}-[\da-f]{4}-)[\da-f]{12}(?![\da-f-])|(?<=uuid=[\da-f]{16}-[\da-f]{4})[\da-f]{12}(?![\da-f])|(?<=(?<![a-z\d])(?:en|wl|ww)x)[\da-f]{12}(?![\da-f]))`,
  String.raw`(?<bare>(?<![\da-z-])[\da-f]{12}(?![\da-z-]))`,
  String.raw`(?<ipv6>(?<![\w:.])(?=[\da-f]*:[\da-f]*:)[\da-f:]{2,}(?:(?<=:\d{1,3})(?:\.\d{1,3}){3})?(?![\w:]|\.\d))(?:/(?<bits6>\d{1,3})(?!\d))?`,
  String.raw`(?<ipv4>(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d))(?:/(?<bits4>\d{1,2})(?!\d))?`,
];

export interface Gathered {
  readonly macs: Set<string>;
  readonly ipv4: Set<string>;
}

/** Notes the addresses of a text. */
export function gatherAddresses(text: string, into: Gathered): void {
  for (const { groups = {} } of text.matchAll(new RegExp(addresses.join('|'), 'gi'))) {
    const { octets, uuid, plain, ipv6, ipv4 } = groups;
    const mac = octets !== undefined ? lastMac(octets) : uuid !== undefined ? macOfUuid(uuid) : plain !== undefined ? macOfPlain(plain) : undefined;
    if (mac !== undefined) into.macs.add(mac);
    if (ipv4 !== undefined && isPublicIpv4(ipv4)) into.ipv4.add(ipv4);
    if (ipv6 === undefined) continue;
    const inside = macInIpv6(ipv6);
    if (inside !== undefined) into.macs.add(inside);
    const quad = /(?:\d+\.){3}\d+$/.exec(ipv6)?.[0];
    if (quad !== undefined && isPublicIpv4(quad)) into.ipv4.add(quad);
  }
}

/** Gives the edits of a text. `macs`: those that are known, for spellings without separators. */
export function scannerFor(maps: AddressMaps, known: ReadonlySet<string>, names: readonly FoundName[]): (text: string) => readonly Edit[] {
  const instead = new Map(names.map((found) => [found.name.normalize('NFC').toLowerCase(), found.instead]));
  const named = names.length === 0 ? [] : [`(?<name>${names.map(patternOf).join('|')})`];
  const pattern = new RegExp([...named, ...addresses].join('|'), 'giu');
  const bareMacs = new Set([...known].map((mac) => mac.replaceAll(':', '')));

  function replace(groups: Readonly<Record<string, string | undefined>>): string | undefined {
    const { name, octets, uuid, plain, bare, ipv6, bits6, ipv4, bits4 } = groups;
    if (name !== undefined) return instead.get(name.normalize('NFC').toLowerCase());
    if (octets !== undefined) return withTail(octets, maps.macs.of(lastMac(octets)));
    if (uuid !== undefined) return withTail(uuid, maps.macs.of(macOfUuid(uuid)));
    if (plain !== undefined) return withTail(plain, maps.macs.of(macOfPlain(plain)));
    if (bare !== undefined) return bareMacs.has(bare.toLowerCase()) ? withTail(bare, maps.macs.of(macOfPlain(bare))) : undefined;
    if (ipv6 !== undefined) return maps.ipv6.of(ipv6, bits6 === undefined ? undefined : Number(bits6));
    return ipv4 === undefined ? undefined : maps.ipv4.of(ipv4, bits4 === undefined ? undefined : Number(bits4));
  }

  return (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const after = replace(groups);
      const before = groups['ipv6'] ?? groups['ipv4'] ?? match[0];
      if (after !== undefined && after !== before) edits.push({ start: match.index, end: match.index + before.length, instead: after });
    }
    return edits;
  };
}

/** A whole word where it might be a part of one: `li` is no piece of `link`. */
function patternOf({ name, inPath = false }: FoundName): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const place = inPath ? String.raw`(?<=[\\/](?:users|home|documents and settings)[\\/]{1,2})` : '';
  const whole = inPath || isPartOfGrammar(name);
  // Such a word may be a part of an IPv6 address, or of a UUID.
  const beside = /^[\da-f]+$/i.test(name) ? (name.length > 3 ? ':-' : ':') : '';
  return whole ? String.raw`${place}(?<![\p{L}\p{N}${beside}])${escaped}(?![\p{L}\p{N}${beside}])` : escaped;
}

/** The last six of the octets. */
function lastMac(octets: string): string {
  const last = octets.split(/[: -]/).slice(-6).map((octet) => octet.padStart(2, '0'));
  return parseMac(last.join(':')) ?? '00:00:00:00:00:00';
}

function macOfPlain(digits: string): string {
  return digits.toLowerCase().replace(/..(?!$)/g, '$&:');
}

/** Puts the last three octets of a MAC in the place of those of a text, in the text's own spelling. */
function withTail(text: string, mac: string): string {
  const upper = /[A-F]/.test(text) || (!/[a-f]/.test(text) && text.includes('-'));
  const unpadded = /(?:^|[:-])[\da-f](?:[:-]|$)/i.test(text);
  const octets = mac.split(':').slice(3);
  const spelled = octets.map((octet) => (unpadded ? octet.replace(/^0/, '') : octet)).map((octet) => (upper ? octet.toUpperCase() : octet));
  let left = spelled.length;
  // From the end: separators stay as they are.
  return [...text.matchAll(/[\da-f]{1,2}|[^\da-f]+/gi)]
    .reverse()
    .map(([piece]) => (left > 0 && /^[\da-f]/i.test(piece) ? (spelled[(left -= 1)] ?? piece) : piece))
    .reverse()
    .join('');
}
