/** Reservations and forwards of a network whose subnet changes. */
import { formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { contains, normalSubnet, nthAddress, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { PortForward, Reservation, VirtualNetwork } from '../vnet/network.ts';

export interface MovedEntry {
  readonly from: string;
  readonly to: string;
}

/** The lists of a network as they are in its subnet-to-be. */
export interface Moved {
  readonly reservations: readonly Reservation[];
  readonly forwards: readonly PortForward[];
  readonly along: readonly MovedEntry[];
  readonly isMoved: boolean;
}

/** Entries of lists that would be left behind in the old subnet keep their place in the new one. */
export function moveAlong(subnet: Subnet | null, present: VirtualNetwork | null): Moved {
  const reservations = present?.dhcp?.reservations ?? [];
  const forwards = present?.nat?.portForwards ?? [];
  const old = parseSubnet(present?.subnet ?? '');
  if (subnet === null || old === undefined) return { reservations, forwards, along: [], isMoved: false };
  const along = new Map<string, string>();
  const move = (address: string): string => {
    const value = parseIpv4(address);
    if (value === undefined || contains(subnet, value) || !contains(old, value)) return address;
    const place = nthAddress(subnet, value - normalSubnet(old).ip);
    if (place === undefined) return address;
    along.set(address, formatIpv4(place));
    return formatIpv4(place);
  };
  const next = {
    reservations: reservations.map((one) => ({ ...one, address: move(one.address) })),
    forwards: forwards.map((one) => ({ ...one, guestAddress: move(one.guestAddress) })),
  };
  return { ...next, along: [...along].map(([from, to]) => ({ from, to })), isMoved: along.size > 0 };
}
