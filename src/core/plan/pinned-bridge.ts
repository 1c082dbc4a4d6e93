/** Windows' store does not hold what VMnet0 is bridged to: the bindings of VMware's bridge protocol do. */
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualNetwork } from '../vnet/network.ts';

/** The one adapter that VMnet0 is bound to while another that it could be bound to is not; null: none, or it chooses by itself. */
export function pinnedAdapter(state: HostState): string | null {
  const bound = state.bridgeBindings?.value.filter((one) => one.bound) ?? [];
  const [only, another] = bound;
  return only === undefined || another !== undefined || unboundCandidates(state).length === 0 ? null : only.name;
}

/** Wired and wireless adapters that the protocol is switched off for; others (Bluetooth, virtual ones) nobody bridges to. */
export function unboundCandidates({ bridgeBindings, adapters }: HostState): readonly string[] {
  const kinds = new Map(adapters?.value.map(({ name, kind }) => [name, kind]));
  const isCandidate = (name: string): boolean => ['ethernet', 'wifi', undefined].includes(kinds.get(name));
  return (bridgeBindings?.value ?? []).filter(({ name, bound }) => !bound && isCandidate(name)).map(({ name }) => name);
}

/** The host's networks, VMnet0 bridged to what it is pinned to. */
export function presentNetworks(state: HostState): readonly VirtualNetwork[] {
  const pinned = state.view.host.platform === 'windows' ? pinnedAdapter(state) : null;
  if (pinned === null) return state.view.networks;
  return state.view.networks.map((one) => (one.vmnet === 0 && one.mode === 'bridged' && one.bridge.to === 'automatic' ? { ...one, bridge: { ...one.bridge, to: pinned } } : one));
}
