/** The addresses of a VMnet that no guest may have. */
import { addressAfter, formatIpv4, type Ipv4 } from '../ipv4/address.ts';
import { broadcastAddress, contains, normalSubnet, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { configuredAt, ipv4, statedAt, type AddressedState } from './networks.ts';
import { usualRange } from './usual-addresses.ts';

export type ReservedFor = 'nat-gateway' | 'host-adapter' | 'network' | 'broadcast';

export interface ReservedAddress {
  readonly address: Ipv4;
  readonly reservedFor: ReservedFor;
  /** Where it is written; null for what follows from the subnet. */
  readonly place: Evidence | null;
}

/** Each once; an address that is two things is the gateway's first, then the host adapter's. */
export function reservedAddresses(state: HostState, one: AddressedState, subnet: Subnet): readonly ReservedAddress[] {
  const found: ReservedAddress[] = [];
  const add = (address: Ipv4 | null, reservedFor: ReservedFor, place: Evidence | null): void => {
    if (address !== null && !found.some((other) => other.address === address)) found.push({ address, reservedFor, place });
  };
  add(gatewayOf(one), 'nat-gateway', state.apple ? null : statedAt(one.nat, one.nat?.gateway ?? null));
  const { hostAdapter } = one.network;
  if (hostAdapter.configured) {
    const place = configuredAt(state, one, ({ hostAdapterAddress }) => hostAdapterAddress) ?? statedAt(one.dhcp, one.dhcp?.hostAdapter ?? null);
    add(ipv4(hostAdapter.address), 'host-adapter', place);
  }
  add(normalSubnet(subnet).ip, 'network', null);
  add(broadcastAddress(subnet), 'broadcast', null);
  return found;
}

/** Of a NAT network: what its guests must use; on Fusion 12 and newer the first address, whatever nat.conf says. */
export function gatewayOf({ network }: AddressedState): Ipv4 | null {
  return network.mode === 'nat' ? ipv4(network.nat.gateway) : null;
}

/** VMware's DHCP server takes the last address for itself, though its usual range ends with it. */
export function dhcpServerAddress(subnet: Subnet): Ipv4 | undefined {
  return addressAfter(broadcastAddress(subnet), -1);
}

/** The gateway, unless it is itself at fault: then nothing can be compared with it. */
export function soundGateway(state: HostState, one: AddressedState): Ipv4 | null {
  const gateway = gatewayOf(one);
  const subnet = subnetOf(one);
  if (gateway === null || subnet === null || !contains(subnet, gateway)) return null;
  if (gateway === normalSubnet(subnet).ip || gateway === broadcastAddress(subnet)) return null;
  const { hostAdapter } = one.network;
  return !state.apple && hostAdapter.configured && ipv4(hostAdapter.address) === gateway ? null : gateway;
}

/** As the store has it, else as dhcpd.conf does; null in one too small for VMware's devices. */
export function subnetOf(one: AddressedState): Subnet | null {
  const subnet = one.subnet ?? parseSubnet(one.dhcp?.subnet?.value ?? '') ?? null;
  return subnet === null || subnet.prefix > 30 ? null : subnet;
}

/** VMware's usual range without what others have in it: its longest free piece, as `vmnet network set --dhcp` takes it. */
export function freeRange(state: HostState, one: AddressedState): string | null {
  const subnet = subnetOf(one);
  const usual = subnet === null ? null : usualRange(subnet);
  const [start, end] = usual?.map(ipv4) ?? [];
  if (subnet === null || typeof start !== 'number' || typeof end !== 'number') return null;
  const taken = reservedAddresses(state, one, subnet)
    .map(({ address }) => address)
    .filter((address) => address >= start && address <= end)
    .toSorted((a, b) => a - b);
  let best: readonly [Ipv4, Ipv4] | null = null;
  let from: Ipv4 | undefined = start;
  for (const limit of [...taken, addressAfter(end, 1)]) {
    const to: Ipv4 | undefined = limit === undefined ? undefined : addressAfter(limit, -1);
    if (from !== undefined && to !== undefined && to >= from && (best === null || to - from > best[1] - best[0])) best = [from, to];
    from = limit === undefined ? undefined : addressAfter(limit, 1);
  }
  return best === null ? null : `${formatIpv4(best[0])}-${formatIpv4(best[1])}`;
}
