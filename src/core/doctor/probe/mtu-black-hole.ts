/** Small packets arrive and whole ones vanish: connections open and hang. */
import { check, type Found } from '../../checks/check.ts';
import { probePlace, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { guestAnswers } from './answers.ts';

/** `payload` in bytes, behind 28 bytes of head. */
type Data = { readonly address: string; readonly payload: number };

export const mtuBlackHole = check<'mtu-black-hole', Data, Patient>('mtu-black-hole', 'error', (patient) =>
  guestAnswers(patient).flatMap(({ place, address, ping, whole }): readonly Found<Data>[] => {
    if (ping?.answer !== 'answered' || whole?.answer !== 'silent') return [];
    return [{ ...where(place), data: { address, payload: whole.target.payload ?? 0 }, evidence: [probePlace(whole), probePlace(ping)] }];
  }),
);
