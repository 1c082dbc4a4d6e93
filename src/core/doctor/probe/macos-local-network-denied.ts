/** macOS 15 and newer: the system keeps this program from the local network. The guest is there, and connecting to it fails at once. */
import { check, type Found } from '../../checks/check.ts';
import { probePlace, seenAt, where } from '../looks.ts';
import type { Patient } from '../patient.ts';
import { guestAnswers } from './answers.ts';

type Data = { readonly address: string; readonly system: string };

const firstWithPrivacy = 15;

export const macosLocalNetworkDenied = check<'macos-local-network-denied', Data, Patient>('macos-local-network-denied', 'error', (patient) => {
  const system = patient.systemVersion?.value;
  if (patient.view.host.platform !== 'macos' || system === undefined || Number.parseInt(system, 10) < firstWithPrivacy) return [];
  return guestAnswers(patient).flatMap(({ place, address, tcp }): readonly Found<Data>[] => {
    const denied = tcp.find(({ answer }) => answer === 'unreachable');
    const there = place.adapter.lease?.address === address || seenAt(patient, place.adapter).includes(address);
    if (denied === undefined || !there || tcp.some(({ answer }) => answer === 'answered' || answer === 'refused')) return [];
    return [{ ...where(place), data: { address, system }, evidence: [probePlace(denied)] }];
  });
});
