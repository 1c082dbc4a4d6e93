/** Which adapters of a host a VMnet can be bridged to, the one with the way out first, and why the others cannot. */
import { bridgesOf, byName, hypervAdapter, isUnbound } from '../checks/bridged.ts';
import type { Adapter, AdapterKind } from '../vnet/adapter.ts';
import type { HostState } from '../vnet/host-state.ts';

/** Why it cannot be. */
export type CandidateFault = 'vmware' | 'virtual' | 'vpn' | 'tunnel' | 'other-kind' | 'no-cable' | 'no-signal' | 'disabled' | 'down' | 'hyper-v' | 'other-vmnet' | 'protocol-off';

/** What to know of one that can be. `protocol-on`: VMware's bridge protocol is off on it, and the change turns it on. */
export type CandidateNote = 'wifi' | 'no-address' | 'protocol-on';

export interface BridgeCandidate {
  readonly adapter: Adapter;
  /** The host's own way out leads over it. */
  readonly defaultRoute: boolean;
  readonly fault: CandidateFault | null;
  /** The VMnet that has it, with the fault `other-vmnet`. */
  readonly holder: number | null;
  readonly notes: readonly CandidateNote[];
}

/** Usable ones first; the host's loopback is nobody's candidate. `vmnet`: the one that is to be bridged. */
export function bridgeCandidates(state: HostState, vmnet: number): readonly BridgeCandidate[] {
  const { networks, wan } = bridgesOf(state);
  const holders = new Map(networks.flatMap((one) => (one.automatic || one.vmnet === vmnet ? [] : [[one.network.bridge.to, one.vmnet] as const])));
  const all = state.view.adapters
    .filter(({ kind }) => kind !== 'loopback')
    .map((adapter): BridgeCandidate => {
      const holder = holders.get(adapter.name) ?? null;
      const fault = faultOf(state, adapter, vmnet) ?? (holder === null ? null : 'other-vmnet');
      return { adapter, defaultRoute: adapter.name === wan?.name, fault, holder, notes: fault === null ? notesOf(state, adapter, vmnet) : [] };
    });
  return all.toSorted((a, b) => rankOf(a) - rankOf(b) || byName(a.adapter, b.adapter));
}

function rankOf({ fault, defaultRoute, notes }: BridgeCandidate): number {
  if (fault !== null) return 10;
  return (defaultRoute ? 0 : 4) + (notes.includes('wifi') ? 1 : 0) + (notes.includes('no-address') ? 2 : 0);
}

const faultsOfKinds: Partial<Readonly<Record<AdapterKind, CandidateFault>>> = { vmware: 'vmware', virtual: 'virtual', vpn: 'vpn', tunnel: 'tunnel', other: 'other-kind' };

function faultOf(state: HostState, adapter: Adapter, vmnet: number): CandidateFault | null {
  const { kind, members = [] } = adapter;
  const { platform } = state.view.host;
  const ofKind = adapter.vmnet === null ? faultsOfKinds[kind] : 'vmware';
  if (ofKind !== undefined) return ofKind;
  // A bridge that an administrator made on Linux has the host's card in it, and is the LAN; macOS makes its own for itself.
  if (kind === 'bridge' && (platform !== 'linux' || members.some((name) => /^(?:veth|vnet|tap)/.test(name)))) return 'virtual';
  switch (adapter.state) {
    case 'disconnected':
      return kind === 'wifi' ? 'no-signal' : 'no-cable';
    case 'disabled':
      return 'disabled';
    case 'down':
      return 'down';
    case 'up':
    case 'unknown':
      if (!isUnbound(state, adapter)) return null;
      if (hypervAdapter(state) !== null) return 'hyper-v';
      // Windows: to bridge VMnet0 to an adapter is to bind the protocol to it.
      return vmnet === 0 ? null : 'protocol-off';
  }
}

function notesOf(state: HostState, adapter: Adapter, vmnet: number): readonly CandidateNote[] {
  return [
    // Apple's framework, of Fusion 12 and newer, carries guests over Wi-Fi in its own way.
    ...(adapter.kind === 'wifi' && !state.apple ? ['wifi' as const] : []),
    ...(adapter.ipv4.some(({ address }) => !address.startsWith('169.254.')) ? [] : ['no-address' as const]),
    ...(vmnet === 0 && isUnbound(state, adapter) ? ['protocol-on' as const] : []),
  ];
}

/**
 * Windows: VMnet0 is automatic and holds every adapter, so that VMware says “There are no un-bridged host network adapters”
 * for another VMnet. Null: nothing holds them. Otherwise the adapter that VMnet0 is to be pinned to first, so that `wanted` is left for `vmnet`.
 */
export function pinFirst(state: HostState, vmnet: number, wanted: string): { readonly adapter: string | null } | null {
  if (state.view.host.platform !== 'windows' || vmnet === 0) return null;
  const holder = bridgesOf(state).networks.find((one) => one.vmnet === 0 && one.automatic);
  if (holder === undefined) return null;
  // What `vmnet` itself is bridged to now, it gives up.
  const other = bridgeCandidates(state, 0).find(({ adapter, fault, holder: has }) => (fault === null || has === vmnet) && adapter.name !== wanted);
  return { adapter: other?.adapter.name ?? null };
}
