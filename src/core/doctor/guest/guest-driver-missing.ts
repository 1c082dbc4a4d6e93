/** A Windows guest with a vmxnet3 card and no VMware Tools, which nobody has seen on its network. */
import { check, type Found } from '../../checks/check.ts';
import { holdersOf } from '../../checks/holders.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { listsNoCard, wantedAdapters, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { isSeen } from './guest-nic-down.ts';
import { lacksDriver } from './lacks-driver.ts';

type Data = { readonly device: 'vmxnet3'; readonly listed: boolean };

export const guestDriverMissing = check<'guest-driver-missing', Data, Patient>('guest-driver-missing', 'warning', (patient) => {
  const { guest, guestNics, neighbours } = patient;
  return wantedAdapters(patient).flatMap((place): readonly Found<Data>[] => {
    const { machine, adapter } = place;
    const proof = lacksDriver(machine, adapter);
    if (proof === null || guestNics.length > 0) return [];
    const found = { ...where(place), data: { device: 'vmxnet3', listed: listsNoCard(patient) } } as const;
    if (guest !== null && listsNoCard(patient)) return [{ ...found, severity: 'error', evidence: [...proof, evidenceAt(guest.source, null)] }];
    const looked = neighbours !== null && adapter.vmnet !== null && holdersOf(patient).leasesRead(adapter.vmnet);
    if (machine.machine.state !== 'running' || !looked || isSeen(patient, place)) return [];
    return [{ ...found, evidence: [...proof, evidenceAt(neighbours.source, null)] }];
  });
});
