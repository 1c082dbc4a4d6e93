/** Linux: ufw is active, and no rule of it lets anything in on the vmnetN. What guests send to the host is dropped then. */
import { check, type Found } from '../../checks/check.ts';
import { addressedNetworks } from '../../checks/networks.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly device: string; readonly subnet: string | null };

export const linuxFirewallDropsVmnet = check<'linux-firewall-drops-vmnet', Data, Patient>('linux-firewall-drops-vmnet', 'warning', (patient) => {
  const { ufw } = patient;
  if (ufw === null || !ufw.value.active) return [];
  return addressedNetworks(patient).flatMap(({ vmnet, network, adapter }): readonly Found<Data>[] => {
    if (adapter === null || ufw.value.interfaces.includes(adapter.name)) return [];
    // A rule by address says the same without naming the interface.
    if (network.subnet !== null && ufw.source.text.includes(network.subnet)) return [];
    return [{ vmnet, adapter: adapter.name, data: { device: adapter.name, subnet: network.subnet }, evidence: [evidenceAt(ufw.source, ufw.value.line)] }];
  });
});
