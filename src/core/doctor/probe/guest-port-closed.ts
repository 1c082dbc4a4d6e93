/** The guest is there, and the port that was tried is closed (nobody listens) or kept shut (its firewall). */
import { check, type Found } from '../../checks/check.ts';
import { probePlace, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { guestAnswers } from './answers.ts';

/** `firewall`: not even a refusal came back. */
type Data = { readonly address: string; readonly port: number; readonly reason: 'nobody-listens' | 'firewall' };

export const guestPortClosed = check<'guest-port-closed', Data, Patient>('guest-port-closed', 'warning', (patient) =>
  guestAnswers(patient).flatMap(({ place, address, ping, tcp, alive }): readonly Found<Data>[] => {
    if (ping?.answer !== 'answered' && !alive) return [];
    // One open way in is enough: which of them the person wants is not known.
    const shut = tcp.find(({ answer }) => answer === 'refused') ?? tcp.find(({ answer }) => answer === 'silent');
    if (shut === undefined || tcp.some(({ answer }) => answer === 'answered')) return [];
    const proof = [probePlace(shut), ...(ping === null ? [] : [probePlace(ping)])] as const;
    return [{ ...where(place), data: { address, port: shut.target.port, reason: shut.answer === 'refused' ? 'nobody-listens' : 'firewall' }, evidence: proof }];
  }),
);
