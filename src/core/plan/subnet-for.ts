/** “Keep my VM's old address”: the subnet that makes an address valid, and what else goes where in it. */
import { addressAfter, formatIpv4, parseIpv4, type Ipv4 } from '../ipv4/address.ts';
import { broadcastAddress, formatSubnet, normalSubnet, type Subnet } from '../ipv4/subnet.ts';
import { addressFault, subnetDefaults, type AddressFault } from './subnet-defaults.ts';
import { isReserved, overlap, type Taken } from '../checks/taken.ts';

export interface KeptAddress {
  readonly address: string;
  readonly subnet: string;
  /** Who has addresses of that subnet; empty: it is free. */
  readonly takenBy: readonly Taken[];
  readonly hostAdapter: string;
  readonly gateway: string;
  /** Does not hold the address: a guest that keeps it has it by itself, or by a reservation. */
  readonly dhcp: { readonly start: string; readonly end: string };
}

export type SubnetFor =
  | { readonly ok: true; readonly value: KeptAddress }
  | { readonly ok: false; readonly code: 'address-not-usable'; readonly fault: AddressFault | 'too-small' | 'reserved' };

/** `address` must be one; `prefix` from 8 to 29. `apple`: Fusion 12+, where host adapter and gateway are one. */
export function subnetFor(address: string, prefix: number, taken: readonly Taken[], { apple }: { readonly apple: boolean }): SubnetFor {
  const kept = parseIpv4(address);
  if (kept === undefined) return { ok: false, code: 'address-not-usable', fault: 'outside' };
  const subnet = normalSubnet({ ip: kept, prefix });
  const defaults = subnetDefaults(subnet, { apple });
  if (defaults === undefined) return { ok: false, code: 'address-not-usable', fault: 'too-small' };
  if (isReserved(subnet)) return { ok: false, code: 'address-not-usable', fault: 'reserved' };
  const fault = addressFault(subnet, address);
  if (fault !== null) return { ok: false, code: 'address-not-usable', fault };
  const [first, second] = [1, 2, 3].flatMap((n) => addressAfter(subnet.ip, n) ?? []).filter((one) => one !== kept);
  if (first === undefined || second === undefined) return { ok: false, code: 'address-not-usable', fault: 'too-small' };
  return {
    ok: true,
    value: {
      address,
      subnet: formatSubnet(subnet),
      // The guest itself is no stranger.
      takenBy: taken.filter((one) => !(one.subnet.prefix === 32 && one.subnet.ip === kept) && overlap(one.subnet, subnet)),
      hostAdapter: formatIpv4(first),
      gateway: formatIpv4(apple ? first : second),
      dhcp: rangeBeside(subnet, kept, parseIpv4(defaults.start) ?? subnet.ip),
    },
  };
}

/** The usual range, or the larger part of it on one side of the address. */
function rangeBeside(subnet: Subnet, kept: Ipv4, start: Ipv4): { readonly start: string; readonly end: string } {
  const end = (broadcastAddress(subnet) - 1) as Ipv4;
  const [from, to] =
    kept < start || kept > end
      ? [start, end]
      : kept - start > end - kept
        ? [start, addressAfter(kept, -1) ?? start]
        : [addressAfter(kept, 1) ?? end, end];
  return { start: formatIpv4(from), end: formatIpv4(to) };
}
