/** The host itself has no way out: its guests have none either, whatever their settings are. */
import { check, type Found } from '../../checks/check.ts';
import { uplinkOf } from '../../reach/links.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { wantedAdapters, networkOn } from '../looks.ts';
import type { Patient } from '../patient.ts';

/** `noAdapter`: the host is on no network at all; else it has no default route. */
type Data = { readonly noAdapter: boolean };

export const hostOffline = check<'host-offline', Data, Patient>('host-offline', 'error', (patient): readonly Found<Data>[] => {
  const { adapters, routes, subject } = patient;
  if (adapters === null || adapters.value.length === 0) return [];
  const { internet } = uplinkOf(patient);
  if (internet.reachable !== 'no') return [];
  // Who is on a network that leads nowhere misses nothing.
  const outward = wantedAdapters(patient).some(({ adapter: { vmnet } }) => networkOn(patient, vmnet)?.network.mode === 'nat' || patient.view.networks.some((one) => one.vmnet === vmnet && one.mode === 'bridged'));
  if (subject !== null && !outward) return [];
  const list = evidenceAt(adapters.source, null);
  return [{ data: { noAdapter: internet.because[0] === 'host-offline' }, evidence: routes === null ? [list] : [evidenceAt(routes.source, null), list] }];
});
