/** The guest's NetworkManager is off, or leaves the card alone, and the card has no address. */
import { check, type Found } from '../../checks/check.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { wantedAdapters, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

/** `device` null: all of NetworkManager is off. */
type Data = { readonly device: string | null };

export const guestNetworkmanagerOff = check<'guest-networkmanager-off', Data, Patient>('guest-networkmanager-off', 'error', (patient): readonly Found<Data>[] => {
  const { guest, guestNics } = patient;
  const manager = guest?.manager ?? null;
  const [place] = wantedAdapters(patient);
  // Somebody else (networkd, ifupdown) brings up a card that has an address.
  if (guest === null || manager === null || place === undefined || guestNics.some(({ nic }) => nic.ipv4.length > 0)) return [];
  if (!manager.on) return [{ ...where(place), data: { device: null }, evidence: [evidenceAt(guest.source, manager.line)] }];
  const names = guestNics.map(({ nic }) => nic.name);
  const left = manager.devices.find(({ device, managed }) => !managed && (names.length === 0 ? /^(?:e(?:th|n)|wl)/.test(device) : names.includes(device)));
  return left === undefined ? [] : [{ ...where(place), data: { device: left.device }, evidence: [evidenceAt(guest.source, left.line)] }];
});
