/** Climbs the ladder: every finding on its rung, the first certain fault as the verdict, and what was found besides. */
import { findAll, sortFindings } from '../checks/all.ts';
import type { Finding } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { causes, certaintyOf, type Certainty, type PlacedCause } from './causes.ts';
import { detectAll } from './detectors.ts';
import { isSelfAssigned } from './looks.ts';
import { patientOf, type Patient, type Question } from './patient.ts';
import { concerns } from './relevance.ts';
import { restsOn, rungs, type MissingFact, type Rung } from './rung-names.ts';
import { hasNoVmware, readiness } from './rungs.ts';

/** `skip`: it rests on a rung with a certain fault. `unknown`: it could not be read, and `missing` says what. */
export type RungStatus = 'pass' | 'fail' | 'skip' | 'not-applicable' | 'unknown';

export interface LadderRung {
  readonly rung: Rung;
  readonly status: RungStatus;
  /** Codes, the nearest to the host first; of a rung that passes, what is merely worth a word. */
  readonly findings: readonly string[];
  readonly missing: readonly MissingFact[];
}

export interface Verdict {
  readonly code: string;
  readonly certainty: Certainty;
  /** False: nothing is broken. */
  readonly fault: boolean;
}

export interface Diagnosis {
  readonly patient: Patient;
  readonly ladder: readonly LadderRung[];
  /** Null: no rung failed, and nothing explains the network that is not there. */
  readonly verdict: Verdict | null;
  /** What concerns the machine; the verdict's first. */
  readonly findings: readonly Finding[];
}

interface Placed {
  readonly finding: Finding;
  readonly cause: PlacedCause;
  readonly certainty: Certainty;
  /** It makes its rung fail. */
  readonly fails: boolean;
}

export function diagnose(state: HostState, question: Question): Diagnosis {
  const patient = patientOf(state, question);
  const found = sortFindings<Finding>([...findAll(state), ...detectAll(patient)]).filter((finding) => concerns(patient, finding));
  const placed = found.flatMap((finding) => placedIn(patient, finding)).toSorted((a, b) => a.cause.rank - b.cause.rank);
  const ladder = ladderOf(patient, placed);
  const verdict = verdictOf(placed);
  return { patient, ladder, verdict: verdict === null ? null : shown(verdict), findings: inOrder(found, verdict) };
}

function placedIn(patient: Patient, finding: Finding): readonly Placed[] {
  const cause = causes.get(finding.code);
  if (cause === undefined) return [];
  const fails = cause.notAFault !== true && (finding.severity !== 'info' || cause.evenAsInfo === true || isAskedInVain(patient, finding));
  const certainty = finding.severity === 'info' && cause.notAFault !== true && !isAskedInVain(patient, finding) ? 'possible' : certaintyOf(cause, finding, patient);
  return [{ finding, cause, certainty, fails }];
}

/** What is no fault of a host as such, and is one to who asks for it. */
function isAskedInVain({ guestNics, subject }: Patient, { code, vmnet, vm, adapter }: Finding): boolean {
  // That VMware's DHCP is off, until a guest says that it asked and got no answer.
  if (code === 'dhcp-off-guest-dynamic') return guestNics.some((one) => one.adapter.vmnet === vmnet && one.nic.ipv4.some(({ address }) => isSelfAssigned(address)));
  // That one adapter of several is not connected, until this very one is asked about.
  return code === 'vm-adapter-disconnected' && subject?.machine.machine.name === vm && subject.wanted.some(({ index, connectAtPowerOn }) => index === adapter && !connectAtPowerOn);
}

function ladderOf(patient: Patient, placed: readonly Placed[]): readonly LadderRung[] {
  const closed = new Set<Rung>();
  const nothing = hasNoVmware(patient);
  return rungs.map((rung): LadderRung => {
    const here = placed.filter(({ cause }) => cause.rung === rung);
    const findings = [...new Set(here.map(({ finding }) => finding.code))];
    const entry = (status: RungStatus, missing: readonly MissingFact[] = []): LadderRung => ({ rung, status, findings, missing });
    if (restsOn[rung].some((other) => closed.has(other))) {
      closed.add(rung);
      return entry('skip');
    }
    if (here.some(({ fails }) => fails)) {
      if (here.some(({ fails, certainty }) => fails && certainty === 'certain')) closed.add(rung);
      return entry('fail');
    }
    if (nothing) return entry('not-applicable');
    const needs = readiness[rung](patient);
    if (needs.status === 'ready') return entry('pass');
    return needs.status === 'unknown' ? entry('unknown', needs.facts) : entry('not-applicable');
  });
}

const order: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** The first certain fault; without one the first that is likely, then what is possible; then what is no fault. */
function verdictOf(placed: readonly Placed[]): Placed | null {
  const [first] = placed.filter(({ fails }) => fails).toSorted((a, b) => order[a.certainty] - order[b.certainty] || a.cause.rank - b.cause.rank);
  return first ?? placed.toReversed().find(({ cause }) => cause.notAFault === true) ?? null;
}

function shown({ finding, certainty, cause }: Placed): Verdict {
  return { code: finding.code, certainty, fault: cause.notAFault !== true };
}

/** What is why the network does not work is an error, whatever it is on a host that nobody asks about. */
function inOrder(found: readonly Finding[], verdict: Placed | null): readonly Finding[] {
  if (verdict === null) return found;
  const { finding, certainty, fails } = verdict;
  const first: Finding = fails && certainty !== 'possible' ? { ...finding, severity: 'error' } : finding;
  return [first, ...found.filter((one) => one !== finding)];
}
