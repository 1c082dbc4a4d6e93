/** An external switch of Hyper-V has taken the host's card, and its address: VMware can bridge to the switch's adapter only. */
import { adapterEvidence } from './adapter-evidence.ts';
import { bridgeCommand, bridgesOf, hypervAdapter, isUnbound } from './bridged.ts';
import { automatic, check, type Found } from './check.ts';
import { evidence } from './networks.ts';

type Data = { readonly adapter: string; readonly gateway: string };

export const hypervOwnsNic = check<'hyperv-owns-nic', Data>('hyperv-owns-nic', 'warning', (state) => {
  const adapter = hypervAdapter(state);
  const [gateway] = adapter?.gateways ?? [];
  if (adapter === null || gateway === undefined) return [];
  return bridgesOf(state).networks.flatMap(({ network, vmnet, used }): readonly Found<Data>[] => {
    // Bound to the switch's adapter, or bridged to it by name, it works.
    const works = network.bridge.to === adapter.name || (state.bridgeBindings !== null && !isUnbound(state, adapter));
    const proof = works ? undefined : evidence(adapterEvidence(state, adapter.name, gateway));
    if (proof === undefined) return [];
    return [
      {
        vmnet,
        adapter: adapter.name,
        severity: used ? 'warning' : 'info',
        data: { adapter: adapter.name, gateway },
        evidence: proof,
        fix: automatic(bridgeCommand(vmnet, adapter.name)),
      },
    ];
  });
});
