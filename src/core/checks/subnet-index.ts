/** Finds subnets that have addresses in common. Two subnets never cross: one contains the other, or they have nothing to do with each other. */
import type { Ipv4 } from '../ipv4/address.ts';
import { sizeOf, type Subnet } from '../ipv4/subnet.ts';

export interface Indexed<T> {
  readonly subnet: Subnet;
  readonly value: T;
}

export interface SubnetIndex<T> {
  /** Of the subnets that contain the whole of this one, itself among them: one each, the narrowest first. */
  around(subnet: Subnet): readonly Indexed<T>[];
  /** Of the smaller ones within it: one each, by address, the widest first. */
  within(subnet: Subnet): readonly Indexed<T>[];
}

/** Where several have the same subnet, `better` says which one stands for them. A look-up takes 33 steps, and what it finds. */
export function subnetIndex<T>(entries: readonly Indexed<T>[], better: (a: T, b: T) => boolean): SubnetIndex<T> {
  const byPrefix = Array.from({ length: 33 }, () => new Map<number, Indexed<T>>());
  for (const { subnet, value } of entries) {
    const ip = networkOf(subnet, subnet.prefix);
    const map = byPrefix[subnet.prefix];
    const other = map?.get(ip);
    if (other === undefined || better(value, other.value)) map?.set(ip, { subnet: { ip, prefix: subnet.prefix }, value });
  }
  const sorted = byPrefix.flatMap((map) => [...map.values()]).toSorted((a, b) => a.subnet.ip - b.subnet.ip || a.subnet.prefix - b.subnet.prefix);
  return {
    around: (subnet) => {
      const found: Indexed<T>[] = [];
      for (let { prefix } = subnet; prefix >= 0; prefix -= 1) {
        const one = byPrefix[prefix]?.get(networkOf(subnet, prefix));
        if (one !== undefined) found.push(one);
      }
      return found;
    },
    within: (subnet) => {
      const { prefix } = subnet;
      const ip = networkOf(subnet, prefix);
      const last = ip + sizeOf(subnet) - 1;
      const found: Indexed<T>[] = [];
      for (let at = firstFrom(sorted, ip); at < sorted.length; at += 1) {
        const one = sorted[at];
        if (one === undefined || one.subnet.ip > last) break;
        if (one.subnet.prefix > prefix) found.push(one);
      }
      return found;
    },
  };
}

function networkOf({ ip }: Subnet, prefix: number): Ipv4 {
  return (ip - (ip % 2 ** (32 - prefix))) as Ipv4;
}

function firstFrom(sorted: readonly Indexed<unknown>[], ip: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.subnet.ip ?? 0) < ip) low = middle + 1;
    else high = middle;
  }
  return low;
}
