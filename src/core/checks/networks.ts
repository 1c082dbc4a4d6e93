/** The networks as most checks walk them: those that the store really has, with their subnets parsed once. */
import { parseIpv4, type Ipv4 } from '../ipv4/address.ts';
import { parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { evidenceAt, type Evidence, type Source, type Stated } from '../vnet/evidence.ts';
import type { ConfiguredNetwork, HostState, NetworkState } from '../vnet/host-state.ts';
import type { HostOnlyNetwork, IsolatedNetwork, NatNetwork } from '../vnet/network.ts';

/** A VMnet that has, or may have, a subnet of its own. */
export interface AddressedState extends NetworkState {
  readonly network: NatNetwork | HostOnlyNetwork | IsolatedNetwork;
  /** Null when the store names none, or nonsense. */
  readonly subnet: Subnet | null;
}

const addressedOfState = new WeakMap<HostState, readonly AddressedState[]>();

/** By number. */
export function addressedNetworks(state: HostState): readonly AddressedState[] {
  const known = addressedOfState.get(state);
  if (known !== undefined) return known;
  const byNumber = state.networks.toSorted((a, b) => a.vmnet - b.vmnet);
  const found = byNumber.flatMap((one): readonly AddressedState[] => {
    const { network } = one;
    if (network === null || network.mode === 'bridged') return [];
    return [{ ...one, network, subnet: network.subnet === null ? null : (parseSubnet(network.subnet) ?? null) }];
  });
  addressedOfState.set(state, found);
  return found;
}

/** The place of a fact that the store states; the generated file's place when it does not. */
export function configuredAt(state: HostState, one: NetworkState, fact: (configured: ConfiguredNetwork) => Stated<unknown> | null): Evidence | null {
  if (state.store === null || one.configured === null) return null;
  const stated = fact(one.configured);
  return stated === null ? null : evidenceAt(state.store.source, stated.line);
}

/** Where the network's subnet is written: the store, else dhcpd.conf, else nat.conf; null when nothing writes it. */
export function subnetEvidence(state: HostState, one: NetworkState): Evidence | null {
  return (
    configuredAt(state, one, ({ subnetIp }) => subnetIp) ??
    statedAt(one.dhcp, one.dhcp?.subnet ?? null) ??
    statedAt(one.nat, one.nat?.gateway ?? null)
  );
}

export function statedAt(file: { readonly source: Source } | null, stated: Stated<unknown> | null): Evidence | null {
  return file === null || stated === null ? null : evidenceAt(file.source, stated.line);
}

/** The evidence that is there; undefined when none is, and then nothing may be claimed. */
export function evidence(...found: readonly (Evidence | null)[]): readonly [Evidence, ...Evidence[]] | undefined {
  const [first, ...rest] = found.filter((one) => one !== null);
  return first === undefined ? undefined : [first, ...rest];
}

export function ipv4(text: string | null | undefined): Ipv4 | null {
  return text === null || text === undefined ? null : (parseIpv4(text) ?? null);
}
