/**
 * Windows counts a VMnet among the public networks, where its firewall turns away what guests send to the host unless
 * a rule lets it in. Which rules there are is not known, so that this is a hint and no more, until Windows says that
 * it turns everything away whatever rules there are. A firewall that is off turns nothing away.
 */
import { evidenceAt, evidenceOf } from '../vnet/evidence.ts';
import { check, type Found } from './check.ts';
import { addressedNetworks, evidence } from './networks.ts';

/** `blocksAll`: whatever rules there are. */
type Data = { readonly name: string; readonly subnet: string | null; readonly blocksAll: boolean };

export const hostFirewallBlocksVmnet = check<'host-firewall-blocks-vmnet', Data>('host-firewall-blocks-vmnet', 'info', (state) => {
  const { connectionProfiles: profiles } = state;
  if (state.view.host.platform !== 'windows' || profiles === null) return [];
  const firewall = state.firewallProfiles?.value.find(({ profile }) => profile === 'public');
  if (firewall?.on === false) return [];
  const blocksAll = firewall?.blocksAll === true;
  const told = state.firewallProfiles === null || firewall === undefined || !blocksAll ? null : evidenceAt(state.firewallProfiles.source, firewall.line);
  const open = new Set(profiles.value.filter(({ profile }) => profile === 'public').map(({ name }) => name));
  return addressedNetworks(state).flatMap((one): readonly Found<Data>[] => {
    const { adapter, vmnet, network } = one;
    if (adapter === null || adapter.state !== 'up' || !open.has(adapter.name)) return [];
    const proof = evidence(evidenceOf(profiles.source, adapter.name), told);
    const data: Data = { name: adapter.name, subnet: network.subnet, blocksAll };
    return proof === undefined ? [] : [{ vmnet, adapter: adapter.name, ...(blocksAll ? { severity: 'warning' } : {}), data, evidence: proof } as const];
  });
});
