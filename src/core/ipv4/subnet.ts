/** IPv4 subnets: parsing, printing and the arithmetic that VMware's defaults are made of. */
import { addressAfter, formatIpv4, parseIpv4, type Ipv4 } from './address.ts';
import { networkOf, prefixToMask } from './node-ip.ts';

/** `ip` is what was written; it may have host bits set (see `hasHostBits`). */
export interface Subnet {
  readonly ip: Ipv4;
  readonly prefix: number;
}

/** A contiguous dotted mask (`255.255.255.0`) → 24; undefined for anything else. */
export function prefixOfMask(mask: string): number | undefined {
  const bits = parseIpv4(mask);
  if (bits === undefined) return undefined;
  const prefix = 32 - Math.log2(2 ** 32 - bits);
  return Number.isInteger(prefix) ? prefix : undefined;
}

/** 24 → `255.255.255.0`. */
export function maskOfPrefix(prefix: number): string {
  return prefixToMask(prefix);
}

/** Address and mask, both dotted; undefined when either is not one. */
export function subnetOfMask(ip: string, mask: string): Subnet | undefined {
  const address = parseIpv4(ip);
  const prefix = prefixOfMask(mask);
  return address === undefined || prefix === undefined ? undefined : { ip: address, prefix };
}

/** `a.b.c.d/n` with n from 0 to 32, no leading zero; undefined for anything else. */
export function parseSubnet(text: string): Subnet | undefined {
  const [, ip, prefix] = /^([\d.]+)\/(0|[1-9]\d?)$/.exec(text) ?? [];
  if (ip === undefined || prefix === undefined || Number(prefix) > 32) return undefined;
  const address = parseIpv4(ip);
  return address === undefined ? undefined : { ip: address, prefix: Number(prefix) };
}

export function formatSubnet({ ip, prefix }: Subnet): string {
  return `${formatIpv4(ip)}/${prefix}`;
}

// One subnet is asked for its bounds over and over, and node-ip works on text.
const normals = new WeakMap<Subnet, Subnet>();

/** The subnet with its host bits cleared: 192.168.1.7/24 → 192.168.1.0/24. */
export function normalSubnet(subnet: Subnet): Subnet {
  const known = normals.get(subnet);
  if (known !== undefined) return known;
  const { ip, prefix } = subnet;
  const network = parseIpv4(networkOf(formatIpv4(ip), prefixToMask(prefix)));
  const normal = { ip: network ?? ip, prefix };
  normals.set(subnet, normal);
  return normal;
}

export function hasHostBits(subnet: Subnet): boolean {
  return normalSubnet(subnet).ip !== subnet.ip;
}

/** How many addresses the subnet has, network and broadcast included. */
export function sizeOf({ prefix }: Subnet): number {
  return 2 ** (32 - prefix);
}

export function broadcastAddress(subnet: Subnet): Ipv4 {
  return (normalSubnet(subnet).ip + sizeOf(subnet) - 1) as Ipv4;
}

export function contains(subnet: Subnet, address: Ipv4): boolean {
  return address >= normalSubnet(subnet).ip && address <= broadcastAddress(subnet);
}

/** The nth address from the network address (1 = VMware's host virtual adapter, 2 = its NAT gateway); undefined outside the subnet. */
export function nthAddress(subnet: Subnet, n: number): Ipv4 | undefined {
  return n >= 0 && n < sizeOf(subnet) ? addressAfter(normalSubnet(subnet).ip, n) : undefined;
}
