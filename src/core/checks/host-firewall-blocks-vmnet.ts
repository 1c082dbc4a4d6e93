/**
 * Windows counts a VMnet among the public networks, where its firewall turns away what guests send to the host unless
 * a rule lets it in. Which rules there are is not known, so that this is a hint and no more.
 */
import { evidenceOf } from '../vnet/evidence.ts';
import { check, type Found } from './check.ts';
import { addressedNetworks, evidence } from './networks.ts';

type Data = { readonly name: string; readonly subnet: string | null };

export const hostFirewallBlocksVmnet = check<'host-firewall-blocks-vmnet', Data>('host-firewall-blocks-vmnet', 'info', (state) => {
  const { connectionProfiles: profiles } = state;
  if (state.view.host.platform !== 'windows' || profiles === null) return [];
  const open = new Set(profiles.value.filter(({ profile }) => profile === 'public').map(({ name }) => name));
  return addressedNetworks(state).flatMap((one): readonly Found<Data>[] => {
    const { adapter, vmnet, network } = one;
    if (adapter === null || adapter.state !== 'up' || !open.has(adapter.name)) return [];
    const proof = evidence(evidenceOf(profiles.source, adapter.name));
    return proof === undefined ? [] : [{ vmnet, adapter: adapter.name, data: { name: adapter.name, subnet: network.subnet }, evidence: proof }];
  });
});
