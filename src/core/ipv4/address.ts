/** Strict IPv4 addresses: four decimal numbers 0–255, no leading zeros, nothing else. */
import { toDotted, toNumber } from './node-ip.ts';

/** An IPv4 address as an unsigned 32-bit number, so that `<` orders addresses. */
export type Ipv4 = number & { readonly ipv4: unique symbol };

const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

export function isIpv4(text: string): boolean {
  return dottedQuad.test(text);
}

/** Undefined for everything that is not a strict dotted quad, such as `010.0.0.1`, `0x7f.1` or `10.1`. */
export function parseIpv4(text: string): Ipv4 | undefined {
  return dottedQuad.test(text) ? (toNumber(text) as Ipv4) : undefined;
}

export function formatIpv4(address: Ipv4): string {
  return toDotted(address);
}

/** The address `offset` further on; undefined outside 0.0.0.0–255.255.255.255. */
export function addressAfter(address: Ipv4, offset: number): Ipv4 | undefined {
  const value = address + offset;
  return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff ? (value as Ipv4) : undefined;
}
