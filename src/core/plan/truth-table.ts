/** The truth table: every fact of the wanted networks as it is wanted, configured, generated and really there. */
import type { HostState, NetworkState } from '../vnet/host-state.ts';
import { pinnedAdapter } from './present-networks.ts';
import { addressRows } from './truth-addresses.ts';
import { listRows } from './truth-lists.ts';
import { row, type TruthRow } from './truth-row.ts';
import type { Wanted, WantedNetwork } from './wanted.ts';

/** By VMnet, facts in the order of the contract (spec: cli.md, `verify[].fact`). */
export function truthTable(state: HostState, { networks, remove }: Wanted): readonly TruthRow[] {
  const byNumber = new Map(state.networks.map((one) => [one.vmnet, one]));
  const rows = networks.flatMap((wanted) => networkRows(state, wanted, byNumber.get(wanted.vmnet) ?? nothing(wanted.vmnet)));
  const removed = remove.map((vmnet) => modeRow(state, vmnet, 'none', byNumber.get(vmnet) ?? nothing(vmnet)));
  return [...rows, ...removed].toSorted((a, b) => a.vmnet - b.vmnet);
}

function nothing(vmnet: number): NetworkState {
  return { vmnet, network: null, configured: null, dhcp: null, nat: null, adapter: null };
}

function networkRows(state: HostState, wanted: WantedNetwork, real: NetworkState): readonly TruthRow[] {
  const mode = modeRow(state, wanted.vmnet, wanted.mode, real);
  if (wanted.mode === 'bridged') return [mode, bridgeRow(state, wanted, real)];
  // Of a network whose subnet nobody knows, addresses cannot be right or wrong.
  if (wanted.subnet === null) return [mode];
  return [mode, ...addressRows(state, wanted, real), ...listRows(state, wanted, real)];
}

function modeRow(state: HostState, vmnet: number, wanted: WantedNetwork['mode'] | 'none', { network }: NetworkState): TruthRow {
  const mode = network?.mode ?? 'none';
  // Without the store, the networks are what the generated files tell of.
  return row(vmnet, 'mode', wanted, state.store === null ? { generated: mode } : { configured: mode });
}

function bridgeRow(state: HostState, { vmnet, bridge }: WantedNetwork, { network }: NetworkState): TruthRow {
  const now = network?.mode === 'bridged' ? network.bridge : null;
  const windows = state.view.host.platform === 'windows';
  return row(vmnet, 'bridge', bridge, {
    // Windows' store does not hold what VMnet0 is bound to: the bindings of the bridge protocol do.
    configured: windows && bridge !== 'automatic' ? null : (now?.to ?? null),
    actual: windows ? boundTo(state, bridge) : missingAdapter(state, now),
  });
}

function boundTo(state: HostState, wanted: string | null): string | null {
  const { bridgeBindings } = state;
  // While it chooses by itself, it may be bound to any number of them.
  if (bridgeBindings === null || wanted === 'automatic') return bridgeBindings === null ? null : pinnedAdapter(state);
  const [only, another] = bridgeBindings.value.filter(({ bound }) => bound);
  return only !== undefined && another === undefined ? only.name : 'automatic';
}

function missingAdapter({ adapters }: HostState, bridge: { readonly to: string; readonly resolved: string | null } | null): string | null {
  if (adapters === null || bridge === null || bridge.to === 'automatic') return null;
  return bridge.resolved ?? 'none';
}
