/** A bridge that leads, or may lead, to another adapter than the one with the way out. */
import type { Adapter } from '../vnet/adapter.ts';
import type { HostState } from '../vnet/host-state.ts';
import { adapterPlace, bridgeCommand, bridgesOf, hypervAdapter, isPhysical, type Bridged } from './bridged.ts';
import { automatic, check, type Found } from './check.ts';
import { evidence } from './networks.ts';

type Reason = 'several-candidates' | 'virtual' | 'disconnected' | 'not-default-route';

type Data = {
  readonly reason: Reason;
  /** Null: automatic, and it cannot be said which one VMware takes. */
  readonly adapter: string | null;
  readonly candidates: readonly string[];
  /** The one with the default gateway; null when there is none, or not one only. */
  readonly wanted: string | null;
};

export const bridgeWrongNic = check<'bridge-wrong-nic', Data>('bridge-wrong-nic', 'warning', (state) => {
  // A Hyper-V switch that has the host's address is a fault of its own.
  if (state.adapters === null || hypervAdapter(state) !== null) return [];
  return bridgesOf(state).networks.flatMap((one) => (one.automatic ? automaticFault(state, one) : fixedFault(state, one)));
});

function automaticFault(state: HostState, one: Bridged): readonly Found<Data>[] {
  const { candidates, wan } = bridgesOf(state);
  const [first, second] = candidates;
  if (first === undefined) return [];
  if (second !== undefined) return found(state, one, 'several-candidates', null, candidates, one.used);
  // On Windows the one with the way out may have been taken from the bridge.
  return wan === null || wan.name === first.name ? [] : found(state, one, 'not-default-route', first, candidates, one.used);
}

/** A custom VMnet may be bridged to a virtual adapter, or to a second card, on purpose; VMnet0 hardly is. */
function fixedFault(state: HostState, one: Bridged): readonly Found<Data>[] {
  const { adapter, vmnet } = one;
  if (adapter === null) return [];
  const { kind, state: link } = adapter;
  if (kind === 'vpn' || kind === 'virtual' || kind === 'loopback' || kind === 'tunnel' || kind === 'vmware') {
    return found(state, one, 'virtual', adapter, [], one.used && vmnet === 0);
  }
  if (link === 'disconnected' || link === 'down' || link === 'disabled') return found(state, one, 'disconnected', adapter, [], one.used);
  const { wan } = bridgesOf(state);
  const isOther = vmnet === 0 && isPhysical(adapter) && link === 'up' && wan !== null && wan.name !== adapter.name && adapter.gateways.length === 0;
  return isOther ? found(state, one, 'not-default-route', adapter, [], false) : [];
}

function found(
  state: HostState,
  { vmnet, place }: Bridged,
  reason: Reason,
  adapter: Adapter | null,
  candidates: readonly Adapter[],
  grave: boolean,
): readonly Found<Data>[] {
  const { wan } = bridgesOf(state);
  const wanted = wan !== null && wan.name !== adapter?.name ? wan.name : null;
  const shown = adapter === null ? candidates : [adapter];
  const proof = evidence(place, ...shown.map((one) => adapterPlace(state, one)));
  if (proof === undefined) return [];
  return [
    {
      vmnet,
      adapter: adapter?.name ?? null,
      severity: grave ? 'warning' : 'info',
      data: { reason, adapter: adapter?.name ?? null, candidates: candidates.map(({ name }) => name), wanted },
      evidence: proof,
      ...(wanted === null ? {} : { fix: automatic(bridgeCommand(vmnet, wanted)) }),
    },
  ];
}
