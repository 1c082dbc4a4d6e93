/** The guest has an address by its own settings that VMware's DHCP server has leased to another one: both have it now. */
import { check, type Found } from '../../checks/check.ts';
import { guestsOf } from '../../checks/guests.ts';
import { holdersOf } from '../../checks/holders.ts';
import { evidence } from '../../checks/networks.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { guestSays, where } from '../looks.ts';
import type { GuestNic, Patient } from '../patient.ts';

type Data = {
  readonly address: string;
  /** Of the one that the lease is for. */
  readonly mac: string;
  /** Its machine's name; null: no machine of this host's. */
  readonly holder: string | null;
  readonly nic: string;
};

export const guestAddressTaken = check<'guest-address-taken', Data, Patient>('guest-address-taken', 'error', (patient) =>
  patient.guestNics.flatMap((one) => one.nic.ipv4.flatMap(({ address }) => takenFrom(patient, one, address))),
);

function takenFrom(patient: Patient, { adapter, nic }: GuestNic, address: string): readonly Found<Data>[] {
  const { subject } = patient;
  const { vmnet, mac } = adapter;
  // A guest that was given its address is not the one to change; without its MAC nobody knows whose lease it is.
  if (subject === null || vmnet === null || mac === null || nic.dhcp === true || nic.mac !== mac) return [];
  const lease = patient.leases.find((each) => (each.vmnet === null || each.vmnet === vmnet) && each.address === address);
  if (lease === undefined || lease.mac === mac) return [];
  const record = holdersOf(patient).leaseTo(vmnet, address, lease.mac);
  const proof = evidence(guestSays(patient, address), record === null ? null : evidenceAt(record.source, record.record.line));
  if (proof === undefined) return [];
  const holder = guestsOf(patient).byMac.get(lease.mac)?.machine.machine.name ?? null;
  return [{ ...where({ machine: subject.machine, adapter }), data: { address, mac: lease.mac, holder, nic: nic.name }, evidence: proof }];
}
