/** Windows: an automatic bridge holds every adapter of the host, and leaves none for another network that is to be bridged. */
import { adapterPlace, bridgeCommand, bridgesOf, byName, isPhysical } from './bridged.ts';
import { automatic, check, type Found } from './check.ts';
import { evidence } from './networks.ts';

type Data = { readonly holder: number; readonly adapters: readonly string[]; readonly wanted: string | null };

export const noUnbridgedAdapter = check<'no-unbridged-adapter', Data>('no-unbridged-adapter', 'error', (state) => {
  if (state.view.host.platform !== 'windows' || state.adapters === null) return [];
  const { networks, wan } = bridgesOf(state);
  const holder = networks.find((one) => one.automatic);
  if (holder === undefined) return [];
  const physical = state.view.adapters.filter((adapter) => isPhysical(adapter) && adapter.state !== 'disabled').toSorted(byName);
  return networks.flatMap((one): readonly Found<Data>[] => {
    if (one.vmnet === holder.vmnet) return [];
    const proof = evidence(one.place, ...physical.map((adapter) => adapterPlace(state, adapter)));
    if (proof === undefined) return [];
    return [
      {
        vmnet: one.vmnet,
        data: { holder: holder.vmnet, adapters: physical.map(({ name }) => name), wanted: wan?.name ?? null },
        evidence: proof,
        ...(wan === null ? {} : { fix: automatic(bridgeCommand(holder.vmnet, wan.name)) }),
      },
    ];
  });
});
