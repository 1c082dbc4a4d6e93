/** Not a fault: the guest answers over TCP, and only pings are kept from it. */
import { check, noFix, type Found } from '../../checks/check.ts';
import { probePlace, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { guestAnswers } from './answers.ts';

type Data = { readonly address: string; readonly port: number };

export const notAFaultPingBlocked = check<'not-a-fault-ping-blocked', Data, Patient>('not-a-fault-ping-blocked', 'info', (patient) =>
  guestAnswers(patient).flatMap(({ place, address, ping, tcp }): readonly Found<Data>[] => {
    const open = tcp.find(({ answer }) => answer === 'answered');
    if (ping?.answer !== 'silent' || open === undefined) return [];
    return [{ ...where(place), data: { address, port: open.target.port }, evidence: [probePlace(ping), probePlace(open)], fix: noFix }];
  }),
);
