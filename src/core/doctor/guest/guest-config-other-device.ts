/** The guest's configuration is for a card that it does not have: ens33 where the card is called ens160, after a change of the virtual device. */
import { check, type Found } from '../../checks/check.ts';
import { evidenceAt } from '../../vnet/evidence.ts';
import { wantedAdapters, where } from '../looks.ts';
import type { Patient } from '../patient.ts';

type Data = { readonly device: string; readonly nics: readonly string[] };

export const guestConfigOtherDevice = check<'guest-config-other-device', Data, Patient>('guest-config-other-device', 'error', (patient): readonly Found<Data>[] => {
  const { guest, guestNics } = patient;
  if (guest === null || !guest.listed || guest.nics.length === 0) return [];
  const names = guest.nics.map(({ name }) => name);
  const [place] = wantedAdapters(patient);
  if (place === undefined || guestNics.some(({ nic }) => nic.ipv4.length > 0)) return [];
  const devices = guest.configs.filter(({ device }) => device !== null && device !== 'lo');
  const stray = devices.find(({ device }) => !names.includes(device ?? ''));
  if (stray === undefined || stray.device === null || devices.some(({ device }) => names.includes(device ?? ''))) return [];
  return [{ ...where(place), data: { device: stray.device, nics: names }, evidence: [evidenceAt(guest.source, stray.line)] }];
});
