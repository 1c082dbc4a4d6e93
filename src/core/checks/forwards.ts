/** The port forwards of every NAT network, from the store and from nat.conf, each port once. */
import type { Evidence, Stated } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { NatNetwork, PortForward } from '../vnet/network.ts';
import { addressedNetworks, configuredAt, evidence, statedAt, type AddressedState } from './networks.ts';

export interface NatState extends AddressedState {
  readonly network: NatNetwork;
}

export interface PlacedForward {
  readonly one: NatState;
  /** The store's, else nat.conf's. */
  readonly forward: PortForward;
  readonly stored: Stated<PortForward> | null;
  readonly generated: Stated<PortForward> | null;
}

const natNetworksOfState = new WeakMap<HostState, readonly NatState[]>();

export function natNetworks(state: HostState): readonly NatState[] {
  const known = natNetworksOfState.get(state);
  if (known !== undefined) return known;
  const found = addressedNetworks(state).flatMap((one): readonly NatState[] =>
    one.network.mode === 'nat' ? [{ ...one, network: one.network }] : [],
  );
  natNetworksOfState.set(state, found);
  return found;
}

const forwardsOfState = new WeakMap<HostState, readonly PlacedForward[]>();

export function forwardsOf(state: HostState): readonly PlacedForward[] {
  const known = forwardsOfState.get(state);
  if (known !== undefined) return known;
  const found = natNetworks(state).flatMap(forwardsOn);
  forwardsOfState.set(state, found);
  return found;
}

function forwardsOn(one: NatState): readonly PlacedForward[] {
  const placed = new Map<number, PlacedForward>();
  for (const stored of one.configured?.portForwards ?? []) placed.set(portKey(stored.value), { one, forward: stored.value, stored, generated: null });
  for (const generated of one.nat?.portForwards ?? []) {
    const key = portKey(generated.value);
    const other = placed.get(key);
    if (other === undefined) placed.set(key, { one, forward: generated.value, stored: null, generated });
    else if (other.generated === null) placed.set(key, { ...other, generated });
  }
  return [...placed.values()];
}

/** One number for a protocol and a port. */
export function portKey({ protocol, hostPort }: { readonly protocol: 'tcp' | 'udp'; readonly hostPort: number }): number {
  return protocol === 'tcp' ? hostPort : -hostPort;
}

export function forwardEvidence(state: HostState, { one, stored, generated }: PlacedForward, ...more: readonly (Evidence | null)[]): ReturnType<typeof evidence> {
  return evidence(configuredAt(state, one, () => stored), statedAt(one.nat, generated), ...more);
}

/** What every finding about a port forward tells of it. */
export type ForwardData = {
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
  readonly guestAddress: string;
  readonly guestPort: number;
};

export function dataOf({ forward: { protocol, hostPort, guestAddress, guestPort } }: PlacedForward): ForwardData {
  return { protocol, hostPort, guestAddress, guestPort };
}
