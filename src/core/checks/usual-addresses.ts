/** The addresses that VMware gives things in a subnet of its own (spec: cli.md, policy defaults; vmware-formats §4). */
import { addressAfter, formatIpv4, type Ipv4 } from '../ipv4/address.ts';
import { broadcastAddress, nthAddress, sizeOf, type Subnet } from '../ipv4/subnet.ts';

/** The first address: the host virtual adapter's. */
export function usualHostAdapter(subnet: Subnet): string | null {
  return format(nthAddress(subnet, 1));
}

/** The second address: the NAT device's. */
export function usualGateway(subnet: Subnet): string | null {
  return format(nthAddress(subnet, 2));
}

/** From the middle to the last address before the broadcast; null in a subnet with less than eight addresses. */
export function usualRange(subnet: Subnet): readonly [string, string] | null {
  if (subnet.prefix > 29) return null;
  const start = format(nthAddress(subnet, sizeOf(subnet) / 2));
  const end = format(addressAfter(broadcastAddress(subnet), -1));
  return start === null || end === null ? null : [start, end];
}

function format(address: Ipv4 | undefined): string | null {
  return address === undefined ? null : formatIpv4(address);
}
