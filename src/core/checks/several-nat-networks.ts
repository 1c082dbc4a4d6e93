/** Windows has one NAT device: a second NAT network has none (vmware-formats §9). */
import { automatic, check, manual } from './check.ts';
import { natNetworks } from './forwards.ts';
import { configuredAt, evidence } from './networks.ts';

type Data = { readonly kept: number };

export const severalNatNetworks = check<'several-nat-networks', Data>('several-nat-networks', 'error', (state) => {
  const networks = state.view.host.platform === 'windows' ? natNetworks(state) : [];
  const kept = networks.find(({ vmnet }) => vmnet === 8) ?? networks[0];
  if (kept === undefined) return [];
  return networks.flatMap((one) => {
    const proof = one === kept ? undefined : evidence(configuredAt(state, one, ({ nat }) => nat), configuredAt(state, kept, ({ nat }) => nat));
    if (proof === undefined) return [];
    const fix = one.network.nat.portForwards.length > 0 ? manual : automatic(`vmnet network set vmnet${one.vmnet} --mode host-only`);
    return [{ vmnet: one.vmnet, data: { kept: kept.vmnet }, evidence: proof, fix }];
  });
});
