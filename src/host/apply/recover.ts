/** After a crash or a power cut: finishes a change that stood already, else puts everything back. */
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import type { Report } from '../../core/plan/report.ts';
import type { Step } from '../../core/plan/step.ts';
import { readHistory, restoreFolder } from '../state/history.ts';
import { readJournal, type Journal } from '../state/journal.ts';
import { loadRestorePoint } from '../state/restore-point.ts';
import { leftWrong } from './apply.ts';
import type { Stage } from './driver.ts';
import { stepReports } from './outcome.ts';
import { putBack } from './rollback.ts';
import { end, keepAside, openJournalOf, openSession, refusedFor, workOf, type Refused, type Session } from './session.ts';
import type { Owner, Target } from './target.ts';

const owners: readonly Owner[] = ['networks', 'machines'];

/** What every other command says before its own answer; undefined: nothing was left half done. Reads only. */
export async function unfinished(target: Pick<Target, 'stateFolder'>): Promise<Refused | undefined> {
  for (const owner of owners) {
    const open = openJournalOf(await target.stateFolder(owner));
    if (open !== undefined) return open;
  }
  return undefined;
}

/** `steps`: those of the report. */
export type Recovered = { readonly ok: true; readonly report: Report; readonly steps: readonly Step[] } | { readonly ok: true; readonly report: null } | Refused;

/** A recovery that finds nothing to do has written nothing. Of a host with two journals one is recovered. */
export async function recover(target: Target, onStage: (stage: Stage) => void = () => {}): Promise<Recovered> {
  for (const owner of owners) {
    const found = readJournal(await target.stateFolder(owner));
    if (found.code === 'none') continue;
    const opened = await openSession(target, owner, { command: 'vmnet recover' }, true);
    if (!opened.ok) return opened;
    try {
      // Another program may have recovered until the lock was ours.
      const journal = readJournal(opened.session.state);
      if (journal.code === 'damaged') return refusedFor('journal-damaged', { file: journal.file });
      if (journal.code === 'none') continue;
      return { ok: true, report: await finish(opened.session, journal.journal, onStage), steps: journal.journal.record.steps };
    } finally {
      opened.session.close();
    }
  }
  return { ok: true, report: null };
}

async function finish(session: Session, { phase, touched, record }: Journal, onStage: (stage: Stage) => void): Promise<Report> {
  const { state, target } = session;
  if (phase === 'done' && record.report !== null) {
    const undone = readHistory(state).filter(({ id }) => id === record.undoes);
    // A redo also makes its change stand again.
    const again = readHistory(state).filter(({ id }) => undone.some(({ undoes }) => undoes === id));
    const stood = record.after !== null;
    end(session, record, stood ? [...undone.map((one) => ({ ...one, undone: true })), ...again.map((one) => ({ ...one, undone: false }))] : []);
    return record.report;
  }
  const backup = restoreFolder(state, record.id);
  const loaded = loadRestorePoint(backup);
  const interrupted: ReportProblem = { code: 'interrupted', data: {} };
  if (!loaded.ok) return concluded(session, record, backup, [interrupted, { code: 'restore-point-damaged', data: { path: loaded.damaged } }], true);
  const { point } = loaded;
  const isMachines = record.steps.some(({ op }) => op === 'set-vm-adapter');
  const driver = isMachines ? null : await target.driver();
  const work = await workOf(session, point.files, record, { onStage, signal: null });
  const left = await putBack(work, driver, { point, backup, touched, spare: () => false, aside: (path, bytes) => keepAside(backup, path, bytes) });
  const wrong = await leftWrong(work, point.health, left);
  await work.machine.remove(work.scratch);
  return concluded(session, record, backup, [interrupted, ...wrong], wrong.length > 0);
}

function concluded(session: Session, record: Journal['record'], backup: string, problems: readonly ReportProblem[], attention: boolean): Report {
  const outcome = attention ? 'needs-attention' : 'rolled-back';
  const report: Report = {
    id: record.id,
    changed: attention,
    outcome,
    steps: stepReports(record.steps, () => (attention ? 'failed' : 'rolled-back')),
    verify: [],
    backup,
    problems,
  };
  end(session, { ...record, outcome, report });
  return report;
}
