/** Strict IPv4 addresses: four decimal numbers 0–255, no leading zeros, nothing else. */
import { toDotted } from './node-ip.ts';

/** An IPv4 address as an unsigned 32-bit number, so that `<` orders addresses. */
export type Ipv4 = number & { readonly ipv4: unique symbol };

const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

export function isIpv4(text: string): boolean {
  return dottedQuad.test(text);
}

/** Undefined for everything that is not a strict dotted quad, such as `010.0.0.1`, `0x7f.1` or `10.1`. */
export function parseIpv4(text: string): Ipv4 | undefined {
  if (!dottedQuad.test(text)) return undefined;
  let address = 0;
  let octet = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      address = address * 256 + octet;
      octet = 0;
    } else octet = octet * 10 + (code - 48);
  }
  return (address * 256 + octet) as Ipv4;
}

export function formatIpv4(address: Ipv4): string {
  return toDotted(address);
}

/** The address `offset` further on; undefined outside 0.0.0.0–255.255.255.255. */
export function addressAfter(address: Ipv4, offset: number): Ipv4 | undefined {
  const value = address + offset;
  return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff ? (value as Ipv4) : undefined;
}
