/**
 * A VMnet that is to have a host virtual adapter, and the host has none. `ipconfig` does not list one that is
 * disabled either, so that on Windows it may be that as long as `Get-NetAdapter` was not asked; Fusion 12 and newer
 * makes its `bridge1xx` only while a machine runs.
 */
import { evidenceAt } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { adapterList } from './adapter-evidence.ts';
import { automatic, check, type Found } from './check.ts';
import { addressedNetworks, configuredAt, evidence, subnetEvidence } from './networks.ts';
import { standstillOf } from './standstill.ts';

type Data = { readonly name: string | null; readonly address: string | null; readonly mayBeDisabled: boolean };

export const hostAdapterMissing = check<'host-adapter-missing', Data>('host-adapter-missing', 'error', (state) => {
  if (state.apple || state.adapters === null || state.adapters.value.length === 0 || sharesByApple(state) || standstillOf(state) !== null) return [];
  const allAdapters = state.netAdapters === null ? null : evidenceAt(state.netAdapters.source, null);
  return addressedNetworks(state).flatMap((one): readonly Found<Data>[] => {
    const { hostAdapter } = one.network;
    if (!hostAdapter.configured || hostAdapter.state !== 'missing') return [];
    const proof = evidence(configuredAt(state, one, (configured) => configured.hostAdapter) ?? subnetEvidence(state, one), adapterList(state), allAdapters);
    if (proof === undefined) return [];
    return [
      {
        vmnet: one.vmnet,
        adapter: hostAdapter.name,
        data: { name: hostAdapter.name, address: hostAdapter.address, mayBeDisabled: state.view.host.platform === 'windows' && state.netAdapters === null },
        evidence: proof,
        fix: automatic(`vmnet repair host-adapter-missing vmnet${one.vmnet}`),
      },
    ];
  });
});

/** A Mac whose Fusion is not known, but which shows bridges of Apple's framework. */
function sharesByApple({ adapters, view }: HostState): boolean {
  return view.host.platform === 'macos' && adapters?.value.some(({ name }) => /^bridge1\d\d$/.test(name)) === true;
}
