/** The ranges that VMware's DHCP servers hand out, with the subnet that each server believes to serve. */
import type { Ipv4 } from '../ipv4/address.ts';
import { contains, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { Evidence, Stated } from '../vnet/evidence.ts';
import type { Fix } from '../vnet/finding.ts';
import type { GeneratedDhcp, HostState } from '../vnet/host-state.ts';
import { automatic, manual } from './check.ts';
import { addressedNetworks, ipv4, statedAt, type AddressedState } from './networks.ts';
import { freeRange, subnetOf } from './reserved-addresses.ts';

export interface DhcpRange {
  readonly one: AddressedState;
  readonly dhcp: GeneratedDhcp;
  readonly stated: Stated<readonly [string, string]>;
  readonly start: Ipv4;
  readonly end: Ipv4;
  /** dhcpd.conf's own: that it differs from the store's is another fault. */
  readonly subnet: Subnet;
  readonly place: Evidence;
}

const rangesOfState = new WeakMap<HostState, readonly DhcpRange[]>();

/** Of the networks whose DHCP is on. */
export function dhcpRanges(state: HostState): readonly DhcpRange[] {
  const known = rangesOfState.get(state);
  if (known !== undefined) return known;
  const found = addressedNetworks(state).flatMap((one) => {
    const { dhcp } = one;
    if (dhcp === null || !one.network.dhcp.enabled) return [];
    const subnet = parseSubnet(dhcp.subnet?.value ?? '') ?? subnetOf(one);
    if (subnet === null || subnet.prefix > 30) return [];
    return dhcp.ranges.flatMap((stated): readonly DhcpRange[] => {
      const [start, end] = stated.value.map(ipv4);
      const place = statedAt(dhcp, stated);
      if (typeof start !== 'number' || typeof end !== 'number' || place === null) return [];
      return [{ one, dhcp, stated, start, end, subnet, place }];
    });
  });
  rangesOfState.set(state, found);
  return found;
}

export function isInside({ start, end, subnet }: DhcpRange): boolean {
  return contains(subnet, start) && contains(subnet, end);
}

export function rangeFix(state: HostState, one: AddressedState): Fix {
  const range = freeRange(state, one);
  return range === null ? manual : automatic(`vmnet network set vmnet${one.vmnet} --dhcp ${range}`);
}
