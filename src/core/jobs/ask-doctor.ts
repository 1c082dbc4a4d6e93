/** What is asked of the doctor, by the command and by the window: which machine, what its guest says, and whether packets are sent. */
import { diagnose, type Diagnosis } from '../doctor/diagnose.ts';
import type { Question } from '../doctor/patient.ts';
import { wantedProbes } from '../doctor/probe/wanted-probes.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { ProbeResult, ProbeTarget } from '../vnet/probe.ts';
import type { ReadOptions } from './host.ts';
import type { ParseContext } from './parse-kinds.ts';
import { readGuest } from './read-guest.ts';

export interface DoctorQuestion {
  /** Path of the `.vmx`; null: whichever machine the pasted text shows, else the host as a whole. */
  readonly vm: string | null;
  /** Index; null: all of the machine's. */
  readonly adapter: number | null;
  /** Pasted text of the guest, under the name that evidence gives it. */
  readonly guest: { readonly name: string; readonly text: string } | null;
}

/** `vm-needed`: the pasted text could be of several machines. */
export type DoctorRefusal = 'vm-not-on-host' | 'no-such-adapter' | 'guest-not-recognised' | 'vm-needed';

export type AskedDoctor =
  | { readonly ok: true; readonly question: Question; readonly diagnosis: Diagnosis }
  | { readonly ok: false; readonly code: DoctorRefusal };

/** How the host is read when packets are sent after it: the whole run ends within ten seconds. */
export const beforePackets: ReadOptions = { evidence: true, timeForTools: 4500 };

/** Without packets. */
export function askDoctor(state: HostState, { vm, adapter, guest }: DoctorQuestion, decode: ParseContext['decode']): AskedDoctor {
  const machine = vm === null ? undefined : state.view.vms.find(({ path }) => path === vm);
  if (vm !== null && machine === undefined) return { ok: false, code: 'vm-not-on-host' };
  if (adapter !== null && machine?.adapters.some((one) => one.present && one.index === adapter) !== true) return { ok: false, code: 'no-such-adapter' };
  const facts = guest === null ? null : readGuest(guest.text, guest.name, { decode, now: state.view.host.readAt });
  if (guest !== null && facts === null) return { ok: false, code: 'guest-not-recognised' };
  const question: Question = { vm, adapter, guest: facts, probes: null };
  const diagnosis = diagnose(state, question);
  return facts !== null && diagnosis.patient.subject === null ? { ok: false, code: 'vm-needed' } : { ok: true, question, diagnosis };
}

/** The same question once more, with what came back of the packets that it wants. */
export async function askWithPackets(
  state: HostState,
  { question, diagnosis }: Extract<AskedDoctor, { readonly ok: true }>,
  send: (targets: readonly ProbeTarget[]) => Promise<readonly ProbeResult[]>,
): Promise<Diagnosis> {
  return diagnose(state, { ...question, probes: await send(wantedProbes(diagnosis.patient)) });
}
