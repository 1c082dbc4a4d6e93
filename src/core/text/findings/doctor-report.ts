/** `vmnet/doctor/1`: the ladder, the verdict, and the findings with their words in one language. */
import type { Diagnosis, LadderRung, Verdict } from '../../doctor/diagnose.ts';
import type { ProbeResult } from '../../vnet/probe.ts';
import type { Language } from '../language.ts';
import { printedFinding, type PrintedFinding } from './check-report.ts';

export interface DoctorReport {
  readonly schema: 'vmnet/doctor/1';
  /** The machine's name; null: the host as a whole. */
  readonly vm: string | null;
  readonly path: string | null;
  /** Indexes of the adapters that were looked at. */
  readonly adapters: readonly number[];
  readonly ladder: readonly LadderRung[];
  readonly verdict: Verdict | null;
  readonly findings: readonly PrintedFinding[];
  /** Null: no packets were sent. */
  readonly probes: readonly ProbeResult[] | null;
}

export function doctorReport({ patient, ladder, verdict, findings }: Diagnosis, language: Language): DoctorReport {
  const { subject, probes } = patient;
  return {
    schema: 'vmnet/doctor/1',
    vm: subject?.machine.machine.name ?? null,
    path: subject?.machine.machine.path ?? null,
    adapters: subject?.adapters.map(({ index }) => index) ?? [],
    ladder,
    verdict,
    findings: findings.map((one) => printedFinding(one, language)),
    probes,
  };
}
