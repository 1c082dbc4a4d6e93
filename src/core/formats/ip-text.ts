/** Addresses as network tools print them: IPv4, IPv6 with a zone, hardware addresses. Strict: what is not one is undefined. */
import { isIpv4 } from '../ipv4/address.ts';
import { prefixOfMask } from '../ipv4/subnet.ts';

export interface PrintedAddress {
  readonly family: 4 | 6;
  /** Without zone, as printed. */
  readonly address: string;
  /** After `%`; null when there is none. */
  readonly zone: string | null;
}

/** An address and nothing else, `fe80::1%12` included. */
export function parseAddress(text: string): PrintedAddress | undefined {
  if (isIpv4(text)) return { family: 4, address: text, zone: null };
  const percent = text.indexOf('%');
  const address = percent === -1 ? text : text.slice(0, percent);
  if (!isIpv6(address) || percent === text.length - 1) return undefined;
  return { family: 6, address, zone: percent === -1 ? null : text.slice(percent + 1) };
}

/** RFC 4291 text form, with an embedded dotted quad allowed at the end; no zone, no prefix length. */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || !/^[\da-fA-F:.]*$/.test(text)) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [head = '', tail] = halves;
  const before = groupsOf(head, tail === undefined);
  const after = tail === undefined ? 0 : groupsOf(tail, true);
  if (before === undefined || after === undefined) return false;
  return tail === undefined ? before === 8 : before + after < 8;
}

/** How many 16-bit groups the colon list stands for; undefined when it is none. */
function groupsOf(list: string, mayEndInIpv4: boolean): number | undefined {
  if (list === '') return 0;
  const parts = list.split(':');
  let groups = 0;
  for (const [index, part] of parts.entries()) {
    if (/^[\da-fA-F]{1,4}$/.test(part)) groups += 1;
    else if (mayEndInIpv4 && index === parts.length - 1 && isIpv4(part)) groups += 2;
    else return undefined;
  }
  return groups;
}

/** Six octets joined by `:` or `-`, unpadded ones too (`0:c:29:…` on BSD) → lower case, colons, padded; undefined for anything else. */
export function parseMac(text: string): string | undefined {
  // Files of a hundred thousand leases have nothing but this form.
  if (/^[\da-fA-F]{2}(?::[\da-fA-F]{2}){5}$/.test(text)) return text.toLowerCase();
  if (!/^[\da-fA-F]{1,2}(?:[:-][\da-fA-F]{1,2}){5}$/.test(text)) return undefined;
  return text
    .toLowerCase()
    .split(/[:-]/)
    .map((octet) => octet.padStart(2, '0'))
    .join(':');
}

/** `255.255.255.0` or `0xffffff00` → 24; undefined for a mask with holes and for anything else. */
export function prefixOfPrintedMask(mask: string): number | undefined {
  const hex = /^0x([\da-fA-F]{1,8})$/.exec(mask)?.[1];
  if (hex === undefined) return prefixOfMask(mask);
  const prefix = 32 - Math.log2(2 ** 32 - parseInt(hex, 16));
  return Number.isInteger(prefix) ? prefix : undefined;
}

// No tool prints longer lines; what lies behind is nobody's, and keeps every expression below linear.
const longestLine = 2000;

/** Lines without their ends; `\r\r\n` (a console's output redirected twice) ends one line, not two. */
export function textLines(text: string): string[] {
  return text.split(/\r{0,2}\n|\r/).map((line) => line.slice(0, longestLine));
}

/** Its first 80 characters, for a complaint about the whole text. */
export function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0]?.slice(0, 80) ?? '';
}
