/**
 * The networks that a host has, for planning: Windows' store holds neither what VMnet0 is bridged to (the bindings of VMware's bridge
 * protocol do) nor the address of a host virtual adapter that was set by hand (the DHCP server's file gives it out, or the adapter has it).
 */
import { parseSubnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualNetwork } from '../vnet/network.ts';
import { addressFault } from './subnet-defaults.ts';

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

/** As `vmnet show` tells them, with what is in force beyond the store. What is not wished otherwise stays so. */
export function presentNetworks(state: HostState): readonly VirtualNetwork[] {
  if (state.view.host.platform !== 'windows') return state.view.networks;
  const pinned = pinnedAdapter(state);
  const known = new Map(state.networks.map((one) => [one.vmnet, one]));
  return state.view.networks.map((one) => {
    if (one.mode === 'bridged') return pinned === null || one.vmnet !== 0 || one.bridge.to !== 'automatic' ? one : { ...one, bridge: { ...one.bridge, to: pinned } };
    const subnet = parseSubnet(one.subnet ?? '');
    if (!one.hostAdapter.configured || subnet === undefined) return one;
    const { dhcp, adapter } = known.get(one.vmnet) ?? {};
    // Without a DHCP server that gives it out, it is what the adapter has.
    const set = one.dhcp.enabled ? [dhcp?.hostAdapter?.value.address ?? null] : (adapter?.ipv4.map(({ address }) => address) ?? []);
    const inForce = set.find((address) => address !== null && addressFault(subnet, address) === null);
    return inForce === undefined ? one : { ...one, hostAdapter: { ...one.hostAdapter, address: inForce } };
  });
}
