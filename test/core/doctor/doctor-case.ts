/** A sick host, or a healthy one with a sick guest, and the verdict that it must get. */
import type { CauseCode, Certainty } from '../../../src/core/doctor/causes.ts';
import { diagnose, type Diagnosis } from '../../../src/core/doctor/diagnose.ts';
import { readGuest } from '../../../src/core/jobs/read-guest.ts';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import type { ProbeResult } from '../../../src/core/vnet/probe.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

export interface Asked {
  /** A name; absent: the host as a whole. */
  readonly vm?: string;
  readonly adapter?: number;
  /** Pasted text. */
  readonly guest?: string;
  readonly probes?: readonly ProbeResult[];
}

export interface DoctorCase extends Asked {
  readonly code: CauseCode;
  readonly story: string;
  readonly sample: 'windows-nat' | 'windows-many' | 'linux-default' | 'linux-custom-bridges' | 'fusion-11' | 'fusion-13';
  readonly edits?: readonly Edit[];
  readonly certainty: Certainty;
  /** Parts of the finding that must be so. */
  readonly finding?: Readonly<Record<string, unknown>>;
  /** A piece of the line that the first evidence must show. */
  readonly shows?: string;
}

export function asked(state: HostState, { vm, adapter, guest, probes }: Asked): Diagnosis {
  const machine = vm === undefined ? undefined : state.machines.find((one) => one.machine.name === vm);
  if (vm !== undefined && machine === undefined) throw new Error(`no machine ${vm}`);
  const facts = guest === undefined ? null : readGuest(guest, 'guest.txt', { decode: (bytes) => decodeUtf8(bytes), now: state.view.host.readAt });
  if (guest !== undefined && facts === null) throw new Error('the text tells nothing');
  return diagnose(state, { vm: machine?.machine.path ?? null, adapter: adapter ?? null, guest: facts, probes: probes ?? null });
}

export async function diagnosisOf({ sample, edits = [], ...question }: Pick<DoctorCase, 'sample' | 'edits'> & Asked): Promise<Diagnosis> {
  return asked(await editedState(sample, edits), question);
}
