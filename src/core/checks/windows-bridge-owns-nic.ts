/** A network bridge of Windows' own: VMware's bridge gets nothing from the adapters that are in it. */
import { adapterPlace, bridgesOf } from './bridged.ts';
import { check, type Found } from './check.ts';
import { evidence } from './networks.ts';

type Data = { readonly bridge: string };

export const windowsBridgeOwnsNic = check<'windows-bridge-owns-nic', Data>('windows-bridge-owns-nic', 'warning', (state) => {
  const [first] = bridgesOf(state).networks;
  if (state.view.host.platform !== 'windows' || first === undefined) return [];
  const used = bridgesOf(state).networks.some((one) => one.used);
  return state.view.adapters.flatMap((adapter): readonly Found<Data>[] => {
    if (adapter.kind !== 'bridge' || adapter.state !== 'up') return [];
    const proof = evidence(adapterPlace(state, adapter));
    if (proof === undefined) return [];
    return [{ vmnet: first.vmnet, adapter: adapter.name, severity: used ? 'warning' : 'info', data: { bridge: adapter.name }, evidence: proof }];
  });
});
