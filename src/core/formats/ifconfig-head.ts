/** The first line of an adapter in `ifconfig`: its name, its flags, in the old form its hardware address. */
import type { AdapterAddress } from '../vnet/adapter.ts';
import { parseMac } from './ip-text.ts';

/** An adapter as far as it is read. */
export interface IfconfigBlock {
  readonly name: string;
  up: boolean;
  running: boolean;
  loopback: boolean;
  pointToPoint: boolean;
  mac: string | null;
  mtu: number | null;
  /** `active`, `inactive`, `no` (carrier), `associated`; null when not shown. */
  status: string | null;
  readonly ipv4: AdapterAddress[];
  readonly ipv6: AdapterAddress[];
  readonly members: string[];
}

export interface IfconfigFlags {
  readonly up: boolean;
  readonly running: boolean;
  readonly loopback: boolean;
  readonly pointToPoint: boolean;
}

export interface IfconfigHead extends Partial<IfconfigFlags> {
  readonly name: string;
  readonly mac?: string;
  readonly mtu?: number;
}

export function emptyBlock(name: string): IfconfigBlock {
  const flags = { up: false, running: false, loopback: false, pointToPoint: false };
  return { name, ...flags, mac: null, mtu: null, status: null, ipv4: [], ipv6: [], members: [] };
}

/** Undefined for a line that begins no adapter. */
export function readHead(line: string): IfconfigHead | undefined {
  const [, name, number, words, rest] = /^\s{0,40}(\S{1,64}): flags=([\da-fA-F]{1,16})<([^>]{0,400})>(.*)$/.exec(line) ?? [];
  if (name !== undefined && number !== undefined) {
    const mtu = mtuIn(rest ?? '');
    return { name, ...newFlags(number, (words ?? '').split(','), rest ?? ''), ...(mtu === undefined ? {} : { mtu }) };
  }
  return oldHead(line);
}

/** `eth0      Link encap:Ethernet  HWaddr …`, `eth0      Protokoll:Ethernet  Hardware Adresse …`. */
function oldHead(line: string): IfconfigHead | undefined {
  const [, name, rest] = /^([\w.@:-]{1,64})\s+(\p{L}[\p{L} .]{0,40}:\s?\S.*)$/u.exec(line) ?? [];
  if (name === undefined || rest === undefined || name.endsWith(':')) return undefined;
  const mac = rest.split(/\s+/).map(parseMac).find((found) => found !== undefined);
  return { name, ...(mac === undefined ? {} : { mac }) };
}

export function mtuIn(text: string): number | undefined {
  const mtu = /\bmtu[ :](\d{1,9})\b/i.exec(text)?.[1];
  return mtu === undefined ? undefined : Number(mtu);
}

export function namedFlags(words: readonly string[]): IfconfigFlags {
  const has = (word: string) => words.includes(word);
  return { up: has('UP'), running: has('RUNNING'), loopback: has('LOOPBACK'), pointToPoint: has('POINTOPOINT') || has('POINTTOPOINT') };
}

const bits: readonly (readonly [string, number])[] = [
  ['UP', 0x1],
  ['BROADCAST', 0x2],
  ['LOOPBACK', 0x8],
  ['POINTOPOINT', 0x10],
  ['RUNNING', 0x40],
];

/**
 * Linux prints the number in decimal and two spaces before `mtu`, the BSDs in hexadecimal. Czech net-tools
 * translates the names, so the number decides, in the reading that agrees better with the names.
 */
function newFlags(number: string, words: readonly string[], rest: string): IfconfigFlags {
  const decimal = /^\d+$/.test(number) ? Number(number) : Number.NaN;
  const hex = parseInt(number, 16);
  const agreement = (value: number) => bits.filter(([word, bit]) => words.includes(word) === ((value & bit) !== 0)).length;
  const isDecimal =
    !Number.isNaN(decimal) &&
    (agreement(decimal) > agreement(hex) || (agreement(decimal) === agreement(hex) && /^\s{2,}/.test(rest)));
  const value = isDecimal ? decimal : hex;
  return namedFlags(bits.filter(([, bit]) => (value & bit) !== 0).map(([word]) => word));
}
