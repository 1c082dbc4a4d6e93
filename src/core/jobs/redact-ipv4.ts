/** Public IPv4 addresses → the ranges that RFC 5737 keeps for examples; all others are structure and stay. */
import { formatIpv4, parseIpv4, type Ipv4 } from '../ipv4/address.ts';
import { normalSubnet, parseSubnet, prefixOfMask } from '../ipv4/subnet.ts';

const blocks = ['198.51.100', '203.0.113'] as const;

const structure = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].flatMap((text) => {
  const subnet = parseSubnet(text);
  return subnet === undefined ? [] : [{ first: subnet.ip, last: subnet.ip + 2 ** (32 - subnet.prefix) - 1 }];
});

/** Neither private, local, multicast, documentation nor a mask. */
export function isPublicIpv4(address: string): boolean {
  const value = parseIpv4(address);
  if (value === undefined || prefixOfMask(address) !== undefined) return false;
  return !structure.some(({ first, last }) => value >= first && value <= last);
}

/**
 * One to one for as many addresses as the two ranges hold. The last number is kept where it can be, so that the
 * two commonest networks stay networks; 17.0.0.0 and 17.5.0.0 name networks and keep their zeros.
 */
export class Ipv4Map {
  private readonly mapped = new Map<string, string>();
  private readonly taken = new Set<string>();
  private overflow = 0;

  constructor(addresses: Iterable<string>) {
    const networks = new Map<string, Set<string>>();
    for (const address of addresses) {
      if (!isPublicIpv4(address) || address.endsWith('.0.0')) continue;
      const network = networkOf(address);
      networks.set(network, (networks.get(network) ?? new Set()).add(address));
    }
    const bySize = [...networks.values()].sort((a, b) => b.size - a.size);
    for (const [index, block] of blocks.entries()) {
      for (const address of bySize[index] ?? []) this.set(address, `${block}.${lastOf(address)}`);
    }
    for (const address of bySize.slice(blocks.length).flatMap((network) => [...network])) this.of(address);
  }

  /** `prefix`: what stands behind a slash. A network stays without host bits. */
  of(address: string, prefix?: number): string {
    if (!isPublicIpv4(address)) return address;
    const known = this.mapped.get(address) ?? this.set(address, this.free(address));
    const written = prefix === undefined ? undefined : parseSubnet(`${address}/${prefix}`);
    if (written === undefined || prefix === undefined || prefix >= 24 || normalSubnet(written).ip !== written.ip) return known;
    const instead = parseIpv4(known);
    return instead === undefined ? known : formatIpv4(normalSubnet({ ip: instead, prefix }).ip);
  }

  private set(address: string, instead: string): string {
    this.mapped.set(address, instead);
    this.taken.add(instead);
    return instead;
  }

  private free(address: string): string {
    if (address.endsWith('.0.0.0')) return this.firstFree(['198.0.0.0', '203.0.0.0']);
    if (address.endsWith('.0.0')) return this.firstFree(['198.51.0.0', '203.0.0.0']);
    const kept = blocks.map((block) => `${block}.${lastOf(address)}`);
    const hosts = blocks.flatMap((block) => Array.from({ length: 254 }, (_, index) => `${block}.${index + 1}`));
    const found = [...kept, ...hosts].find((candidate) => !this.taken.has(candidate));
    if (found !== undefined) return found;
    // More than any host has: the range for benchmarks, which is nobody's either.
    this.overflow = (this.overflow + 1) % 0x1_fffe;
    return formatIpv4((0xc612_0000 + this.overflow) as Ipv4);
  }

  private firstFree(candidates: readonly [string, ...string[]]): string {
    return candidates.find((candidate) => !this.taken.has(candidate)) ?? candidates[0];
  }
}

function networkOf(address: string): string {
  return address.slice(0, address.lastIndexOf('.'));
}

function lastOf(address: string): string {
  return address.slice(address.lastIndexOf('.') + 1);
}
