/** What a change came to (spec: cli.md, `vmnet/report/1`): by what the host says afterwards, not by what a tool returned. */
import type { ReportProblem } from './report-problem.ts';
import type { TruthRow } from './truth-row.ts';
import type { Step } from './step.ts';

/**
 * `verified`: done, and the host has it. `unchanged`: it was so already, nothing was written. `rolled-back`: a step failed
 * and everything is as it was. `needs-attention`: not everything could be put back; `problems` says what is left.
 */
export type Outcome = 'verified' | 'unchanged' | 'rolled-back' | 'needs-attention';

/** `not-applied`: it was never begun, or the tool said yes and the host did not change. */
export type StepResult = 'done' | 'not-applied' | 'failed' | 'rolled-back';

export interface StepReport {
  readonly op: Step['op'];
  readonly vmnet: number | null;
  readonly result: StepResult;
}

export interface Report {
  /** `2026-11-22T20-00-00Z-1`; also names the restore point. */
  readonly id: string;
  readonly changed: boolean;
  readonly outcome: Outcome;
  readonly steps: readonly StepReport[];
  readonly verify: readonly TruthRow[];
  /** Where the restore point lies; null when nothing was written. */
  readonly backup: string | null;
  readonly problems: readonly ReportProblem[];
}

/** An entry of the history. `undone`: it was taken back since. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly user: string;
  /** As a person would type it, or `window`. */
  readonly command: string;
  readonly outcome: Outcome;
  readonly undone: boolean;
}
