/** A file of the guest is for a card with another MAC: the machine was cloned, and its card got a new one. */
import { check, type Found } from '../../checks/check.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { wantedAdapters, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly mac: string; readonly actual: readonly string[] };

export const guestNicRenamed = check<'guest-nic-renamed', Data, Patient>('guest-nic-renamed', 'error', (patient): readonly Found<Data>[] => {
  const { guest, subject, guestNics } = patient;
  if (guest === null || subject === null) return [];
  const macs = new Set([...guest.nics.flatMap(({ mac }) => mac ?? []), ...subject.adapters.flatMap(({ mac }) => mac ?? [])]);
  const stale = guest.configs.find(({ mac }) => mac !== null && !macs.has(mac));
  const [place] = wantedAdapters(patient);
  // A second file for a card that was taken out does no harm where the card that is there works.
  if (stale === undefined || stale.mac === null || macs.size === 0 || place === undefined || guestNics.some(({ nic }) => nic.ipv4.length > 0)) return [];
  return [{ ...where(place), data: { mac: stale.mac, actual: [...macs] }, evidence: [evidenceAt(guest.source, stale.line)] }];
});
