/** Not a fault: on Fusion 12 and newer there is no vmnetN, and the bridge in its place exists only while a machine runs. */
import { adapterList } from '../../checks/adapter-evidence.ts';
import { check, noFix } from '../../checks/check.ts';
import { addressedNetworks, evidence } from '../../checks/networks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly vmnets: readonly number[] };

export const fusionNoVmnetInterface = check<'fusion-no-vmnet-interface', Data, Patient>('fusion-no-vmnet-interface', 'info', (patient) => {
  const { apple, subject, machines } = patient;
  const own = addressedNetworks(patient).filter(({ vmnet }) => subject === null || subject.vmnets.has(vmnet));
  const asked = subject === null ? machines : [subject.machine];
  if (!apple || own.length === 0 || own.some(({ adapter }) => adapter !== null) || asked.some(({ machine }) => machine.state === 'running')) return [];
  const proof = evidence(adapterList(patient));
  return proof === undefined ? [] : [{ data: { vmnets: own.map(({ vmnet }) => vmnet) }, evidence: proof, fix: noFix }];
});
