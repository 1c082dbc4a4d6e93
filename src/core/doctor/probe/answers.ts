/** What the probes say of the subject's guest. */
import type { VmAdapter } from '../../vnet/machine.ts';
import { addressOf, wantedAdapters, probed, type Place, type ProbeOf } from '../looks.ts';
import type { Patient } from '../patient.ts';

export interface GuestAnswers {
  readonly place: Place;
  readonly address: string;
  readonly ping: ProbeOf<'ping'> | null;
  /** The pings that must not be cut, the largest. */
  readonly whole: ProbeOf<'ping'> | null;
  readonly tcp: readonly ProbeOf<'tcp'>[];
  /** Something came back over TCP: an answer, or that the port is closed. */
  readonly alive: boolean;
}

/** Of the adapters that were probed. */
export function guestAnswers(patient: Patient): readonly GuestAnswers[] {
  if (patient.probes === null) return [];
  return wantedAdapters(patient).flatMap((place): readonly GuestAnswers[] => {
    const address = addressOf(patient, place.adapter);
    return address === null ? [] : [answersOf(patient, place, address)];
  });
}

function answersOf(patient: Patient, place: { readonly machine: Place['machine']; readonly adapter: VmAdapter }, address: string): GuestAnswers {
  const pings = probed(patient, 'ping', address);
  const tcp = probed(patient, 'tcp', address);
  return {
    place,
    address,
    ping: pings.find(({ target }) => target.payload === null) ?? null,
    whole: pings.find(({ target }) => target.payload !== null) ?? null,
    tcp,
    alive: tcp.some(({ answer }) => answer === 'answered' || answer === 'refused'),
  };
}
