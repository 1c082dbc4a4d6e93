/** VMware's bridge does not run, or is not bound to the adapter that it is to bridge. */
import { evidenceAt, evidenceOf } from '../vnet/evidence.ts';
import type { HostState, ServiceFact } from '../vnet/host-state.ts';
import { adapterPlace, bridgesOf, hypervAdapter, isUnbound, type Bridged } from './bridged.ts';
import { automatic, check, manual, type Found } from './check.ts';
import { evidence } from './networks.ts';
import { standstillOf } from './standstill.ts';

type Data = {
  /** `service`: it does not run. `binding`: it is switched off on the adapter. */
  readonly part: 'service' | 'binding';
  readonly adapter: string | null;
  readonly installed: boolean;
};

export const bridgeProtocolOff = check<'bridge-protocol-off', Data>('bridge-protocol-off', 'warning', (state) => {
  if (state.apple || standstillOf(state) !== null) return [];
  const { networks } = bridgesOf(state);
  const services = new Map(state.services.filter(({ kind }) => kind === 'bridge').map((service) => [service.vmnet, service]));
  return networks.flatMap((one) => {
    const service = services.get(null) ?? services.get(one.vmnet);
    if (service !== undefined && service.state !== 'running') return stopped(one, service);
    return unbound(state, one);
  });
});

function stopped(one: Bridged, service: ServiceFact): readonly Found<Data>[] {
  // One that is disabled has a check of its own; one whose adapter is gone has nothing to bridge.
  if (service.state !== 'stopped' || (!one.automatic && one.adapter === null)) return [];
  const proof = evidence(evidenceAt(service.source, service.line), one.place);
  return proof === undefined ? [] : [found(one, { part: 'service', adapter: null, installed: service.installed }, proof)];
}

/** Windows: when automatic, a bridge works as long as one adapter is bound that is up. */
function unbound(state: HostState, one: Bridged): readonly Found<Data>[] {
  const { bridgeBindings } = state;
  const { wan, candidates } = bridgesOf(state);
  const adapter = one.automatic ? wan : one.adapter;
  if (bridgeBindings === null || adapter === null || hypervAdapter(state) !== null) return [];
  if (!isUnbound(state, adapter) || (one.automatic && candidates.length > 0)) return [];
  const proof = evidence(evidenceOf(bridgeBindings.source, `"${adapter.name}"`), adapterPlace(state, adapter));
  return proof === undefined ? [] : [found(one, { part: 'binding', adapter: adapter.name, installed: true }, proof)];
}

function found({ vmnet, used }: Bridged, data: Data, proof: Found<Data>['evidence']): Found<Data> {
  return {
    vmnet,
    adapter: data.adapter,
    severity: used ? 'error' : 'warning',
    data,
    evidence: proof,
    fix: data.installed ? automatic(`vmnet repair bridge-protocol-off vmnet${vmnet}`) : manual,
  };
}
