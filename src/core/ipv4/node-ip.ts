/**
 * The one importer of node-ip (npm: `ip`). Mask and subnet arithmetic only: its parsing is lenient
 * (`010.0.0.1`, `0x7f.1`) and `isPublic`/`isPrivate` carry CVE-2024-29415, so what reaches it has
 * passed `parseIpv4` first.
 */
// Whole, not by name: Node finds no names in this CommonJS module.
import ip from 'ip';

/** Unsigned 32-bit number → dotted quad. */
export function toDotted(value: number): string {
  return ip.fromLong(value);
}

/** Prefix length 0–32 → dotted mask. */
export function prefixToMask(prefix: number): string {
  // node-ip reads a length over 24 as IPv6 unless the family is named.
  return ip.fromPrefixLen(prefix, 'ipv4');
}

/** The network address of `address` under `mask`, all dotted. */
export function networkOf(address: string, mask: string): string {
  return ip.mask(address, mask);
}
