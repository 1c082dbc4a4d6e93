/**
 * The guest's own card is not up, or nobody brought it up. The pasted text proves it; without one, a machine that runs with its
 * adapters connected, of which neither a lease nor a neighbour tells, makes it possible and its log (connected without complaint) likely.
 */
import { check, type Found } from '../../checks/check.ts';
import { holdersOf } from '../../checks/holders.ts';
import { placeOfKey } from '../../checks/machines.ts';
import { evidence } from '../../checks/networks.ts';
import { evidenceAt, evidenceOf } from '../../vnet/evidence.ts';
import { connectedPlace } from '../host/vm-connect-failed.ts';
import { guestSays, listsNoCard, networkOn, seenAt, wantedAdapters, where, type Place } from '../looks.ts';
import type { GuestNic, Patient } from '../patient.ts';
import { lacksDriver } from './lacks-driver.ts';

/** `no-cable`: the guest says so, which is VMware's “Connected”. `no-sign`: nobody has seen it. */
export type NicDownReason = 'not-listed' | 'no-cable' | 'down' | 'on-boot' | 'no-address' | 'no-sign';

type Data = {
  readonly reason: NicDownReason;
  /** The card's name in the guest, where it is known. */
  readonly nic: string | null;
  /** VMware's log says that it connected the adapter. */
  readonly connected: boolean;
};

export const guestNicDown = check<'guest-nic-down', Data, Patient>('guest-nic-down', 'warning', (patient) => {
  const { guest, guestNics, subject } = patient;
  if (guest === null || subject === null) return unseen(patient);
  if (guestNics.length > 0) return guestNics.flatMap((one) => saidBy(patient, one));
  const [place] = wantedAdapters(patient);
  if (!listsNoCard(patient) || place === undefined || lacksDriver(place.machine, place.adapter) !== null) return [];
  return [{ ...where(place), severity: 'error', data: { reason: 'not-listed', nic: null, connected: false }, evidence: [evidenceAt(guest.source, null)] }];
});

function saidBy(patient: Patient, { adapter, nic }: GuestNic): readonly Found<Data>[] {
  const { subject, guest } = patient;
  // Linux keeps the address of a card that was taken down.
  const isOff = nic.state === 'down' || nic.state === 'disabled' || nic.state === 'disconnected';
  if (subject === null || guest === null || (nic.ipv4.length > 0 && !isOff)) return [];
  const config = guest.configs.find(({ device, mac, onBoot }) => onBoot === false && (device === nic.name || (mac !== null && mac === nic.mac)));
  const reason = config !== undefined ? 'on-boot' : nic.state === 'disconnected' ? 'no-cable' : nic.state === 'down' || nic.state === 'disabled' ? 'down' : 'no-address';
  const proof = evidence(config === undefined ? guestSays(patient, nic.name) : evidenceAt(guest.source, config.line));
  if (proof === undefined) return [];
  const connected = connectedPlace(subject.machine, adapter.index) !== null;
  return [{ ...where({ machine: subject.machine, adapter }), severity: 'error', data: { reason, nic: nic.name, connected }, evidence: proof }];
}

/** One finding per machine: where one of its adapters is seen, the others may well be meant to be quiet. */
function unseen(patient: Patient): readonly Found<Data>[] {
  const { neighbours } = patient;
  if (neighbours === null) return [];
  const byMachine = new Map<Place['machine'], Place[]>();
  for (const place of wantedAdapters(patient)) byMachine.set(place.machine, [...(byMachine.get(place.machine) ?? []), place]);
  return [...byMachine].flatMap(([machine, places]): readonly Found<Data>[] => {
    const [first] = places;
    if (first === undefined || machine.machine.state !== 'running' || places.some((place) => isSeen(patient, place))) return [];
    const served = places.find((place) => isServed(patient, place));
    if (served === undefined || lacksDriver(machine, served.adapter) !== null) return [];
    const log = connectedPlace(machine, served.adapter.index);
    const leases = patient.leaseJournals.find(({ vmnet }) => vmnet === null || vmnet === served.adapter.vmnet);
    const proof = evidence(placeOfMac(served), log, leases === undefined ? null : evidenceAt(leases.source, null), evidenceAt(neighbours.source, null));
    if (proof === undefined) return [];
    return [{ ...where(served), data: { reason: 'no-sign', nic: null, connected: log !== null }, evidence: proof }];
  });
}

export function isSeen(patient: Patient, { adapter }: Place): boolean {
  return adapter.lease !== null || seenAt(patient, adapter).length > 0;
}

/** VMware's DHCP server runs for it, and its leases could be read: a guest that asked would be in them. */
function isServed(patient: Patient, { adapter: { vmnet } }: Place): boolean {
  const network = networkOn(patient, vmnet);
  if (vmnet === null || network === undefined || !network.network.dhcp.enabled || !holdersOf(patient).leasesRead(vmnet)) return false;
  return patient.apple || network.network.dhcp.service === 'running';
}

function placeOfMac({ machine, adapter }: Place): ReturnType<typeof placeOfKey> {
  const line = placeOfKey(machine, `ethernet${adapter.index}.generatedaddress`) ?? placeOfKey(machine, `ethernet${adapter.index}.address`);
  return line ?? (machine.source === null ? null : evidenceOf(machine.source, `ethernet${adapter.index}`));
}
