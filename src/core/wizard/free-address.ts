/** Addresses that nobody is known to have: for a guest that gets one of its own. */
import { formatIpv4, parseIpv4, type Ipv4 } from '../ipv4/address.ts';
import { broadcastAddress, normalSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';

export interface FreeAddressQuestion {
  readonly subnet: Subnet;
  /** Addresses that are somebody's. */
  readonly avoid: readonly string[];
  /** What a DHCP server hands out by itself; null: nothing. */
  readonly range: { readonly start: string; readonly end: string } | null;
  /** Where to begin; from there upwards, then from the first address. */
  readonly from: Ipv4;
}

/** Outside the range; null when there is none. */
export function freeAddress({ subnet, avoid, range, from }: FreeAddressQuestion): string | null {
  const first = normalSubnet(subnet).ip + 1;
  const last = broadcastAddress(subnet) - 1;
  const taken = new Set(avoid.flatMap((one) => parseIpv4(one) ?? []));
  const [start, end] = [parseIpv4(range?.start ?? ''), parseIpv4(range?.end ?? '')];
  const search = (lowest: number, highest: number): string | null => {
    for (let at = Math.max(lowest, first); at <= Math.min(highest, last); at += 1) {
      if (start !== undefined && end !== undefined && start <= at && at <= end) at = end;
      else if (!taken.has(at as Ipv4)) return formatIpv4(at as Ipv4);
    }
    return null;
  };
  return search(from, last) ?? search(first, from - 1);
}

/** Every address of the host's neighbours, leases, adapters and gateways; of the machine with `mac`, who is no stranger to itself, none. */
export function addressesInUse(state: HostState, mac: string | null): readonly string[] {
  const own = (other: string | null): boolean => mac !== null && other === mac;
  return [
    ...(state.neighbours?.value ?? []).flatMap((one) => (own(one.mac) ? [] : [one.address])),
    ...state.leases.flatMap((one) => (own(one.mac) ? [] : [one.address])),
    ...state.view.adapters.flatMap(({ ipv4, gateways, dns }) => [...ipv4.map(({ address }) => address), ...gateways, ...(dns ?? [])]),
  ];
}
