/**
 * Fusion 12 and newer: a machine runs on a VMnet, no bridge has its subnet, and Apple's framework made a bridge with
 * another one. Other programs make such bridges too, so that it is likely and no more.
 */
import { adapterEvidence } from '../../checks/adapter-evidence.ts';
import { check, type Found } from '../../checks/check.ts';
import { guestsOf } from '../../checks/guests.ts';
import { addressedNetworks, evidence, subnetEvidence } from '../../checks/networks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly subnet: string; readonly adapter: string; readonly actual: string };

export const fusionSubnetNotHonoured = check<'fusion-subnet-not-honoured', Data, Patient>('fusion-subnet-not-honoured', 'warning', (patient) => {
  const { apple, adapters } = patient;
  if (!apple || adapters === null) return [];
  const stray = adapters.value.find(
    ({ name, vmnet, ipv4, members }) => /^bridge1\d\d$/.test(name) && vmnet === null && ipv4.length > 0 && members?.some((one) => one.startsWith('vmenet')) === true,
  );
  const address = stray?.ipv4[0];
  if (stray === undefined || address === undefined) return [];
  return addressedNetworks(patient).flatMap((one): readonly Found<Data>[] => {
    const { vmnet, network, adapter } = one;
    const runs = (guestsOf(patient).byVmnet.get(vmnet) ?? []).some(({ machine }) => machine.machine.state === 'running');
    if (!runs || adapter !== null || network.subnet === null) return [];
    const proof = evidence(subnetEvidence(patient, one), adapterEvidence(patient, stray.name, address.address));
    if (proof === undefined) return [];
    return [{ vmnet, adapter: stray.name, data: { subnet: network.subnet, adapter: stray.name, actual: `${address.address}/${address.prefix ?? '?'}` }, evidence: proof }];
  });
});
