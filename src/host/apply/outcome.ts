/** Whether the host is as it was to be: fact by fact, by what it says now. */
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import type { Report, StepReport, StepResult } from '../../core/plan/report.ts';
import type { Step } from '../../core/plan/step.ts';
import { truthTable } from '../../core/plan/truth-table.ts';
import type { TruthRow } from '../../core/plan/truth-row.ts';
import type { Wanted } from '../../core/plan/wanted.ts';
import type { HostState } from '../../core/vnet/host-state.ts';

export interface Judged {
  readonly rows: readonly TruthRow[];
  /** What makes the change a failure. */
  readonly failures: readonly ReportProblem[];
  /** What was wrong before, and is still. */
  readonly remarks: readonly ReportProblem[];
}

/** A fact that disagreed before in the very same way, and that no step was about, is no failure of this change. */
export function judge(before: HostState, after: HostState, wanted: Wanted, steps: readonly Step[]): Judged {
  const old = new Map(truthTable(before, wanted).map((row) => [keyOf(row), row]));
  const rows = truthTable(after, wanted);
  const failures: ReportProblem[] = [];
  const remarks: ReportProblem[] = [];
  for (const row of rows) {
    if (row.agrees) continue;
    const was = old.get(keyOf(row));
    const isOld = was !== undefined && !was.agrees && sides(was).join() === sides(row).join() && !steps.some((step) => isAbout(step, row));
    const data = dataOf(row);
    if (isOld) remarks.push({ code: 'still-differs', data });
    else failures.push({ code: 'not-as-wanted', data });
  }
  return { rows, failures, remarks };
}

/** Of a host on which there is nothing to do, by the table of what is wanted: nothing was written, and there is nothing in the history. */
export function unchangedReport(readAt: string, verify: readonly TruthRow[]): Report {
  const wrong = verify.filter(({ agrees }) => !agrees);
  return {
    // Changes count from 1.
    id: `${readAt.replaceAll(':', '-')}-0`,
    changed: false,
    outcome: 'unchanged',
    steps: [],
    verify,
    backup: null,
    problems: wrong.map((row) => ({ code: 'still-differs', data: dataOf(row) })),
  };
}

function dataOf(row: TruthRow): ReportProblem['data'] {
  const found = sides(row).find((side) => side !== null && side !== row.wanted) ?? null;
  return { vmnet: row.vmnet, fact: row.fact, wanted: row.wanted, found };
}

function keyOf({ vmnet, fact }: TruthRow): string {
  return `${vmnet} ${fact}`;
}

function sides({ configured, generated, actual }: TruthRow): readonly (string | null)[] {
  return [configured, generated, actual];
}

/** Null: of the VMnet as a whole. */
function factsOf(step: Step): readonly string[] | null {
  switch (step.op) {
    case 'set-mode':
      return ['mode'];
    case 'set-subnet':
      return ['subnet'];
    case 'set-host-adapter':
    case 'enable-host-adapter':
    case 'recreate-host-adapter':
    case 'renew-host-adapter':
      return ['host-adapter'];
    case 'set-gateway':
      return ['gateway'];
    case 'set-dhcp':
      return ['dhcp'];
    case 'set-dhcp-range':
      return ['dhcp-start', 'dhcp-end'];
    case 'set-lease-times':
      return ['default-lease', 'max-lease'];
    case 'set-bridge':
    case 'bind-bridge':
      return ['bridge'];
    case 'add-reservation':
    case 'remove-reservation':
      return [`reservation:${step.reservation.mac}`];
    case 'add-forward':
    case 'remove-forward':
      return [`forward:${step.forward.protocol}/${step.forward.hostPort}`];
    case 'set-display-name':
    case 'start-service':
    case 'set-service-automatic':
    case 'set-vm-adapter':
      return [];
    case 'add-network':
    case 'remove-network':
    case 'restore-generated-file':
      return null;
  }
}

function isAbout(step: Step, row: TruthRow): boolean {
  const facts = factsOf(step);
  // A bridge binding is about VMnet0.
  const vmnet = vmnetOf(step) ?? (step.op === 'bind-bridge' ? 0 : null);
  return vmnet === row.vmnet && (facts === null || facts.includes(row.fact));
}

function vmnetOf(step: Step): number | null {
  return 'vmnet' in step ? step.vmnet : null;
}

export function stepReports(steps: readonly Step[], result: (step: Step) => StepResult): readonly StepReport[] {
  return steps.map((step) => ({ op: step.op, vmnet: vmnetOf(step), result: result(step) }));
}

/** Of a change that was taken back: what the tools said yes to and did not do is told apart from what stood until then. */
export function takenBack(touched: boolean, rows: readonly TruthRow[]): (step: Step) => StepResult {
  const wrong = rows.filter(({ agrees }) => !agrees);
  return (step) => (!touched || wrong.some((row) => isAbout(step, row)) ? 'not-applied' : 'rolled-back');
}
