/** Applies a plan: compare, save, change, read again, and put everything back where that does not show what was wanted. */
import { fingerprintOf } from '../../core/jobs/fingerprint.ts';
import type { FileDiff } from '../../core/plan/plan.ts';
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import type { Report } from '../../core/plan/report.ts';
import type { MachineStep, Step } from '../../core/plan/step.ts';
import { truthTable } from '../../core/plan/truth-table.ts';
import { presentNetworks } from '../../core/plan/present-networks.ts';
import { wantedAfter } from '../../core/plan/wanted-after.ts';
import type { Wanted } from '../../core/plan/wanted.ts';
import type { Driver, DriverStep, Stage } from './driver.ts';
import { healthOf, worseThan } from './health.ts';
import { changeMachines, machineFailures, machineFiles, refuseMachines } from './machines.ts';
import { judge, stepReports, takenBack, unchangedReport, type Judged } from './outcome.ts';
import { putBack, restoreRights } from './rollback.ts';
import { refuseRunning } from './running-machines.ts';
import { begin, end, fingerprints, keepAside, openSession, refusedFor, type Begun, type Refused, type Session, type Wherefore } from './session.ts';
import type { Target } from './target.ts';
import { readingOf } from './work.ts';

export interface ApplyRequest extends Wherefore {
  readonly steps: readonly Step[];
  readonly diffs: readonly FileDiff[];
  /** Of the host as the plan was made from it. */
  readonly fingerprint: string;
  /** What the host is compared with afterwards; null: what the steps come to. */
  readonly wanted: Wanted | null;
  readonly allowRunning: boolean;
  readonly onStage?: (stage: Stage) => void;
  /** Cancels before the next stage; what was done is then taken back. */
  readonly signal?: AbortSignal;
}

export type Applied = { readonly ok: true; readonly report: Report } | Refused;

export async function applyPlan(target: Target, request: ApplyRequest): Promise<Applied> {
  const { steps } = request;
  if (steps.length === 0) return nothingToDo(target, request.wanted);
  const machineSteps = steps.filter((step) => step.op === 'set-vm-adapter');
  const networkSteps = steps.filter((step) => step.op !== 'set-vm-adapter');
  if (machineSteps.length > 0 && networkSteps.length > 0) return refusedFor('mixed-plan');
  const opened = await openSession(target, machineSteps.length > 0 ? 'machines' : 'networks', request);
  if (!opened.ok) return opened;
  const { session } = opened;
  try {
    const { snapshot, state } = session.before;
    const machines = machineFiles(machineSteps).map(({ path }) => path);
    if (fingerprintOf(snapshot, machines) !== request.fingerprint) return refusedFor('host-changed');
    const refusal = machines.length > 0 ? refuseMachines(state, machineSteps) : refuseRunning(state, steps, request.allowRunning);
    if (refusal !== undefined) return refusal;
    const driver = machines.length > 0 ? null : await target.driver();
    return await carryOut(session, request, { driver, machineSteps, networkSteps });
  } finally {
    session.close();
  }
}

async function nothingToDo({ host }: Target, wanted: Wanted | null): Promise<Applied> {
  const { state } = await readingOf(host);
  return { ok: true, report: unchangedReport(state.view.host.readAt, wanted === null ? [] : truthTable(state, wanted)) };
}

interface Parts {
  readonly driver: Driver | null;
  readonly machineSteps: readonly MachineStep[];
  readonly networkSteps: readonly DriverStep[];
}

async function carryOut(session: Session, request: ApplyRequest, parts: Parts): Promise<Applied> {
  const { driver, machineSteps, networkSteps } = parts;
  const { steps, diffs, command, why, onStage = () => {}, signal = null } = request;
  const covered = driver === null ? machineFiles(machineSteps) : await driver.covered(session.machine);
  const begun = await begin(session, { covered, driver, steps, diffs, command, why, undoes: null, onStage, signal });
  if (!begun.ok) return begun;
  const { work } = begun.begun;
  const done = driver === null ? await changeMachines(work, machineSteps) : await driver.carryOut(work, networkSteps);
  if (done.ok) await restoreRights(work.machine, begun.begun.point.files);
  const checked = done.ok ? await check(session, request, parts, begun.begun) : { rows: [], failures: [done.problem], remarks: [] };
  const report = checked.failures.length === 0 ? await stand(session, driver, begun.begun, checked) : await takeBack(session, driver, begun.begun, checked);
  return { ok: true, report };
}

async function check({ before }: Session, request: ApplyRequest, { driver, machineSteps, networkSteps }: Parts, { work }: Begun): Promise<Judged> {
  const { steps, wanted, onStage } = request;
  onStage?.('verify');
  const { state } = await work.read();
  if (driver === null) return { rows: [], failures: machineFailures(state, machineSteps), remarks: [] };
  const aim = wanted ?? wantedAfter(presentNetworks(before.state), steps);
  const judged = judge(before.state, state, aim, steps);
  const named = new Set([...aim.networks.map(({ vmnet }) => vmnet), ...aim.remove]);
  const worse = worseThan(healthOf(before.state), healthOf(state), named);
  const own = judged.failures.length > 0 ? [] : await driver.check(work, networkSteps);
  return { ...judged, failures: [...judged.failures, ...worse, ...own] };
}

/** The change stands. */
async function stand(session: Session, driver: Driver | null, { work, record, point, backup }: Begun, { rows, remarks }: Judged): Promise<Report> {
  const { steps } = record;
  const covered = driver === null ? point.files : await driver.covered(work.machine);
  const after = await fingerprints(work, driver, covered);
  const report: Report = { id: record.id, changed: true, outcome: 'verified', steps: stepReports(steps, () => 'done'), verify: rows, backup, problems: remarks };
  await work.finish();
  end(session, { ...record, outcome: 'verified', report, after });
  return report;
}

async function takeBack(session: Session, driver: Driver | null, { work, record, point, backup }: Begun, { rows, failures }: Judged): Promise<Report> {
  const touched = work.touched();
  const foreign: ReportProblem[] = [];
  const left = await putBack(work, driver, {
    point,
    backup,
    touched,
    spare: () => false,
    aside: (path, bytes) => {
      keepAside(backup, path, bytes);
      // Somebody else's work, that has to go with the change it was done to.
      const ours = work.wrote(path);
      const told = failures.some(({ code, data }) => code === 'changed-meanwhile' && data['path'] === path);
      if (told || (ours !== undefined && ours !== bytes)) foreign.push({ code: 'kept-aside', data: { path, backup } });
    },
  });
  const wrong = await leftWrong(work, point.health, left);
  const outcome = wrong.length > 0 ? 'needs-attention' : 'rolled-back';
  const result = takenBack(touched === null || touched.length > 0, rows);
  const report: Report = {
    id: record.id,
    changed: outcome === 'needs-attention',
    outcome,
    steps: stepReports(record.steps, outcome === 'needs-attention' ? () => 'failed' : result),
    verify: rows,
    backup,
    problems: [...failures, ...foreign, ...wrong],
  };
  await work.finish();
  end(session, { ...record, outcome, report });
  return report;
}

/** A stop or start that complained does not matter when everything is as it was: only what the host says counts. */
export async function leftWrong(work: Begun['work'], health: Readonly<Record<string, string>>, left: readonly ReportProblem[]): Promise<readonly ReportProblem[]> {
  const { state } = await work.read();
  const files = left.filter(({ code }) => code === 'not-put-back' || code === 'registry-not-put-back');
  return [...files, ...worseThan(health, healthOf(state))];
}
