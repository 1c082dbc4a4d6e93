/** The bridged networks, the adapters that they may come down to, and who is on them. */
import type { Adapter, Route } from '../vnet/adapter.ts';
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { BridgedNetwork } from '../vnet/network.ts';
import { isSelfAssigned } from './actual-addresses.ts';
import { adapterEvidence } from './adapter-evidence.ts';
import { guestsOf } from './guests.ts';
import { ipv4 } from './networks.ts';

export interface Bridged {
  readonly network: BridgedNetwork;
  readonly vmnet: number;
  readonly automatic: boolean;
  /** The adapter of the host that it is bridged to; null when that cannot be said. */
  readonly adapter: Adapter | null;
  /** Where the store says to which; null where it does not. */
  readonly place: Evidence | null;
  /** A virtual machine is on it. */
  readonly used: boolean;
}

export interface Bridges {
  readonly networks: readonly Bridged[];
  /** The physical adapter with the default gateway; null when there is none, or it cannot be said which. */
  readonly wan: Adapter | null;
  /** Those that automatic bridging has to choose from. */
  readonly candidates: readonly Adapter[];
}

const bridgesOfState = new WeakMap<HostState, Bridges>();

export function bridgesOf(state: HostState): Bridges {
  const known = bridgesOfState.get(state);
  if (known !== undefined) return known;
  const bridged = state.networks.flatMap(({ network }) => (network?.mode === 'bridged' ? [network] : [])).toSorted((a, b) => a.vmnet - b.vmnet);
  // What another VMnet is bridged to is not the automatic one's to take.
  const candidates = candidatesOf(state, new Set(bridged.flatMap(({ bridge }) => [bridge.to, ...bridge.excluded])));
  const named = new Map(state.view.adapters.toReversed().map((adapter) => [adapter.name, adapter]));
  const networks = bridged.map((network): Bridged => {
    const { vmnet, bridge } = network;
    const automatic = bridge.to === 'automatic';
    const only = candidates.length === 1 ? candidates[0]?.name : bridge.resolved;
    const adapter = named.get(automatic ? (only ?? '') : bridge.to) ?? null;
    return { network, vmnet, automatic, adapter, place: placeOf(state, vmnet, automatic), used: guestsOf(state).byVmnet.has(vmnet) };
  });
  const bridges: Bridges = { networks, wan: wanOf(state), candidates };
  bridgesOfState.set(state, bridges);
  return bridges;
}

function placeOf({ store }: HostState, vmnet: number, automatic: boolean): Evidence | null {
  if (store === null) return null;
  const stated = automatic ? store.defaultBridge : store.bridgeMappings.find(({ value }) => value.vmnet === vmnet);
  return stated === undefined || stated === null ? null : evidenceAt(store.source, stated.line);
}

export function isPhysical({ kind }: Adapter): boolean {
  return kind === 'ethernet' || kind === 'wifi';
}

function isUp({ state }: Adapter): boolean {
  return state === 'up';
}

function wanOf({ view, routes }: HostState): Adapter | null {
  const all = view.adapters.filter((adapter) => isPhysical(adapter) && isUp(adapter) && adapter.gateways.some((each) => ipv4(each) !== null));
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return first ?? null;
  const defaults = (routes?.value ?? []).filter(({ destination, usable }) => destination === '0.0.0.0/0' && usable !== false);
  const ranked = all
    .flatMap((adapter) => defaults.filter((route) => leads(route, adapter)).map(({ metric }) => ({ adapter, metric: metric ?? 0 })))
    .toSorted((a, b) => a.metric - b.metric);
  const [best, second] = ranked;
  return best === undefined || best.metric === second?.metric ? null : best.adapter;
}

function leads({ interface: way, address }: Route, { name, ipv4: addresses }: Adapter): boolean {
  return way === name || addresses.some((one) => one.address === address);
}

/** On Windows VMware's bridge takes every adapter that it is bound to, virtual ones too; elsewhere an address shows that one is in use. */
function candidatesOf({ view, bridgeBindings }: HostState, excluded: ReadonlySet<string>): readonly Adapter[] {
  const bound = bridgeBindings === null ? null : new Set(bridgeBindings.value.filter((one) => one.bound).map(({ name }) => name));
  const free = view.adapters.filter((adapter) => {
    if (!isUp(adapter) || adapter.vmnet !== null || excluded.has(adapter.name)) return false;
    if (bound !== null) return bound.has(adapter.name);
    return isPhysical(adapter) && adapter.ipv4.some(({ address }) => !isSelfAssigned(address));
  });
  return free.toSorted(byName);
}

/** What is told of several adapters does not depend on the order in which a tool lists them. */
export function byName(a: Adapter, b: Adapter): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** VMware's bridge protocol is known to be off on it, or not to be there. */
export function isUnbound({ bridgeBindings }: HostState, { name }: Adapter): boolean {
  return bridgeBindings !== null && !bridgeBindings.value.some((one) => one.name === name && one.bound);
}

/** Windows: the adapter of a Hyper-V switch that carries the default gateway in a card's stead. */
export function hypervAdapter({ view }: HostState): Adapter | null {
  if (view.host.platform !== 'windows') return null;
  const isSwitch = ({ name, description }: Adapter): boolean => /^vEthernet\b/i.test(name) || /^Hyper-V Virtual Ethernet/i.test(description ?? '');
  return view.adapters.find((one) => isUp(one) && isSwitch(one) && one.gateways.some((each) => ipv4(each) !== null)) ?? null;
}

/** As a shell takes it: an adapter's name may have blanks in it. */
export function bridgeCommand(vmnet: number, name: string): string {
  return `vmnet network set vmnet${vmnet} --bridge ${/^[\w.-]+$/.test(name) ? name : `"${name}"`}`;
}

export function adapterPlace(state: HostState, adapter: Adapter | null): Evidence | null {
  return adapter === null ? null : adapterEvidence(state, adapter.name);
}
