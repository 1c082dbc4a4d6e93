/** A default gateway on a host virtual adapter: the host sends what is for the internet into the VMnet. */
import { evidenceOf, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { adapterEvidence } from './adapter-evidence.ts';
import { check, type Found } from './check.ts';
import { addressedNetworks, evidence, ipv4 } from './networks.ts';

type Data = { readonly name: string; readonly gateway: string; readonly onlyWayOut: boolean };

export const hostAdapterHasGateway = check<'host-adapter-has-gateway', Data>('host-adapter-has-gateway', 'warning', (state) => {
  if (state.apple) return [];
  const others = state.view.adapters.some(({ vmnet, gateways }) => vmnet === null && gateways.some((each) => ipv4(each) !== null));
  return addressedNetworks(state).flatMap(({ vmnet, adapter }): readonly Found<Data>[] => {
    const gateway = adapter?.gateways.find((each) => ipv4(each) !== null);
    if (adapter === null || gateway === undefined) return [];
    const proof = evidence(placeOf(state, adapter.name, gateway));
    if (proof === undefined) return [];
    return [{ vmnet, adapter: adapter.name, data: { name: adapter.name, gateway, onlyWayOut: !others }, evidence: proof }];
  });
});

/** `ipconfig` names gateways with the adapter; elsewhere they are in the routing table. */
function placeOf(state: HostState, name: string, gateway: string): Evidence | null {
  if (state.view.host.platform === 'windows') return adapterEvidence(state, name, gateway);
  return state.routes === null ? null : evidenceOf(state.routes.source, name, gateway);
}
