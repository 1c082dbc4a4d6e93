/** The addresses that VMware's things take in a subnet from /8 to /29 when nobody says otherwise (spec: cli.md, policy file). */
import { parseIpv4 } from '../ipv4/address.ts';
import { broadcastAddress, contains, normalSubnet, type Subnet } from '../ipv4/subnet.ts';
import { usualGateway, usualHostAdapter, usualRange } from '../checks/usual-addresses.ts';

export const widestPrefix = 8;
export const narrowestPrefix = 29;
export const usualDefaultLease = 1800;
export const usualMaxLease = 7200;

export interface SubnetDefaults {
  readonly hostAdapter: string;
  readonly gateway: string;
  readonly start: string;
  readonly end: string;
}

/** Undefined for a subnet that is smaller than a /29. `apple`: Fusion 12+, where the gateway is the first address. */
export function subnetDefaults(subnet: Subnet, { apple }: { readonly apple: boolean }): SubnetDefaults | undefined {
  const hostAdapter = usualHostAdapter(subnet);
  const gateway = apple ? hostAdapter : usualGateway(subnet);
  const range = usualRange(subnet);
  if (hostAdapter === null || gateway === null || range === null) return undefined;
  return { hostAdapter, gateway, start: range[0], end: range[1] };
}

export type AddressFault = 'outside' | 'network' | 'broadcast';

/** Why no guest, adapter or gateway can have the address in the subnet; null when one can. */
export function addressFault(subnet: Subnet, address: string): AddressFault | null {
  const value = parseIpv4(address);
  if (value === undefined || !contains(subnet, value)) return 'outside';
  if (value === normalSubnet(subnet).ip) return 'network';
  return value === broadcastAddress(subnet) ? 'broadcast' : null;
}
