/** A host virtual adapter that is there and switched off, or without a link: the host cannot reach the guests. */
import type { Adapter } from '../vnet/adapter.ts';
import { evidenceOf, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { adapterEvidence } from './adapter-evidence.ts';
import { automatic, check, type Found } from './check.ts';
import { addressedNetworks, configuredAt, evidence, type AddressedState } from './networks.ts';
import { standstillOf } from './standstill.ts';

type Data = { readonly name: string | null; readonly state: 'disabled' | 'disconnected' };

export const hostAdapterDisabled = check<'host-adapter-disabled', Data>('host-adapter-disabled', 'warning', (state) => {
  if (state.apple || standstillOf(state) !== null) return [];
  return addressedNetworks(state).flatMap((one): readonly Found<Data>[] => {
    const { hostAdapter } = one.network;
    const found = hostAdapter.configured ? offState(state, one) : null;
    const told = one.adapter === null ? statusEvidence(state, one.vmnet) : placeOf(state, one.adapter);
    const proof = found === null ? undefined : evidence(told, configuredAt(state, one, (configured) => configured.hostAdapter));
    if (found === null || proof === undefined) return [];
    return [
      {
        vmnet: one.vmnet,
        adapter: hostAdapter.name,
        data: { name: hostAdapter.name, state: found },
        evidence: proof,
        fix: automatic(`vmnet repair host-adapter-disabled vmnet${one.vmnet}`),
      },
    ];
  });
});

function offState({ view, adapters }: HostState, { adapter, network }: AddressedState): Data['state'] | null {
  // Where no tool told of adapters, VMware's own status does.
  if (adapters === null) return network.hostAdapter.state === 'disabled' ? 'disabled' : null;
  if (adapter?.state === 'disabled') return 'disabled';
  // Linux and macOS have no other word for switched off, and VMware's adapters need no link there.
  if (view.host.platform !== 'windows') return adapter?.state === 'down' ? 'disabled' : null;
  return adapter?.state === 'disconnected' ? 'disconnected' : null;
}

/** Windows' list of all adapters says that one is disabled; `ipconfig` does not list it. */
function placeOf(state: HostState, { name, state: link }: Adapter): Evidence | null {
  if (state.netAdapters === null || link !== 'disabled') return adapterEvidence(state, name);
  return evidenceOf(state.netAdapters.source, `"${name}"`);
}

function statusEvidence({ serviceStatus }: HostState, vmnet: number): Evidence | null {
  return serviceStatus === null ? null : evidenceOf(serviceStatus, 'virtual', 'adapter', `vmnet${vmnet}`);
}
