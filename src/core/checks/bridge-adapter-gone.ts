/** A network that is bridged to an adapter which the host does not have, or has no more. */
import { adapterList } from './adapter-evidence.ts';
import { bridgeCommand, bridgesOf } from './bridged.ts';
import { automatic, check, type Found } from './check.ts';
import { evidence } from './networks.ts';

type Data = { readonly adapter: string; readonly wanted: string | null };

export const bridgeAdapterGone = check<'bridge-adapter-gone', Data>('bridge-adapter-gone', 'warning', (state) => {
  if (state.adapters === null || state.adapters.value.length === 0) return [];
  const { networks, wan } = bridgesOf(state);
  const taken = new Set(networks.map(({ network }) => network.bridge.to));
  const free = wan === null || taken.has(wan.name) ? null : wan.name;
  return networks.flatMap(({ network, vmnet, automatic: isAutomatic, adapter, place, used }): readonly Found<Data>[] => {
    if (isAutomatic || adapter !== null || place === null) return [];
    const proof = evidence(place, adapterList(state));
    if (proof === undefined) return [];
    return [
      {
        vmnet,
        adapter: network.bridge.to,
        severity: used ? 'error' : 'warning',
        data: { adapter: network.bridge.to, wanted: free },
        evidence: proof,
        ...(free === null ? {} : { fix: automatic(bridgeCommand(vmnet, free)) }),
      },
    ];
  });
});
