/** The address that would be right in a field of a network, beside what the other fields have. */
import { addressAfter, formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { broadcastAddress, normalSubnet, type Subnet } from '../ipv4/subnet.ts';
import { addressFault, subnetDefaults } from '../plan/subnet-defaults.ts';
import type { WantedNetwork } from '../plan/wanted.ts';

export type AddressField = 'hostAdapter' | 'gateway' | 'start' | 'end';

/** `apple`: Fusion 12+, where host adapter and gateway are one. Null: the subnet has no room for it. */
export function rightAddress(field: AddressField, subnet: Subnet, wanted: WantedNetwork, { apple }: { readonly apple: boolean }): string | null {
  const defaults = subnetDefaults(subnet, { apple });
  if (defaults === undefined) return null;
  switch (field) {
    case 'hostAdapter':
      return !apple && wanted.gateway === defaults.hostAdapter ? defaults.gateway : defaults.hostAdapter;
    case 'gateway':
      return !apple && wanted.hostAdapter === defaults.gateway ? defaults.hostAdapter : defaults.gateway;
    case 'start':
      return rightStart(subnet, wanted);
    case 'end':
      return defaults.end;
  }
}

/** The usual one; past a device that lies in the range, where the usual range would have it inside as well. */
function rightStart(subnet: Subnet, wanted: WantedNetwork): string | null {
  const usual = parseIpv4(subnetDefaults(subnet, { apple: false })?.start ?? '');
  const end = wanted.dhcp?.end ?? '';
  const last = addressFault(subnet, end) === null ? parseIpv4(end) : addressAfter(broadcastAddress(subnet), -1);
  if (usual === undefined || last === undefined) return null;
  const devices = [wanted.hostAdapter, wanted.gateway].flatMap((one) => parseIpv4(one ?? '') ?? []);
  const isClear = (first: number): boolean => first <= last && !devices.some((one) => first <= one && one <= last);
  const starts = [usual, ...[normalSubnet(subnet).ip, ...devices].flatMap((one) => addressAfter(one, 1) ?? [])];
  const right = starts.find((one) => isClear(one) && addressFault(subnet, formatIpv4(one)) === null);
  return right === undefined ? null : formatIpv4(right);
}
