/** Takes one change of the history back: every byte as the restore point has it, nothing generated anew. */
import { dhcpdModel, parseDhcpd } from '../../core/formats/dhcpd.ts';
import { decodeUtf8 } from '../../core/formats/utf8.ts';
import type { ToolOutput } from '../../core/jobs/snapshot.ts';
import { undoneKeys } from '../../core/jobs/undone-keys.ts';
import { inverse } from '../../core/plan/inverse.ts';
import type { FileDiff } from '../../core/plan/plan.ts';
import type { Report } from '../../core/plan/report.ts';
import { truthTable } from '../../core/plan/truth-table.ts';
import { unifiedDiff } from '../../core/plan/unified-diff.ts';
import { presentNetworks } from '../../core/plan/present-networks.ts';
import { wantedOf, type Wanted } from '../../core/plan/wanted.ts';
import { wantedAfter } from '../../core/plan/wanted-after.ts';
import type { VirtualNetwork } from '../../core/vnet/network.ts';
import { errorCode } from '../failure.ts';
import { isId, readHistory, restoreFolder, type HistoryRecord } from '../state/history.ts';
import { loadRestorePoint, type Loaded, type RestorePoint, type SavedFile } from '../state/restore-point.ts';
import type { WritableMachine } from '../writable-machine.ts';
import { leftWrong, type Applied } from './apply.ts';
import type { CoveredFile, Driver, Stage } from './driver.ts';
import { machineFiles, refuseMachines } from './machines.ts';
import { stepReports } from './outcome.ts';
import { putBack } from './rollback.ts';
import { refuseRunning } from './running-machines.ts';
import { begin, end, fingerprints, forget, keepAside, openSession, refusedFor, type Begun, type Refused, type Session, type Wherefore } from './session.ts';
import type { Owner, Target } from './target.ts';

export interface UndoRequest extends Wherefore {
  /** Null: the last change that stands and is no undo itself. */
  readonly id: string | null;
  readonly allowRunning: boolean;
  readonly onStage?: (stage: Stage) => void;
  readonly signal?: AbortSignal;
}

/** What an undo would do, for people to confirm; null: there is nothing to undo. */
export interface UndoPlan {
  readonly owner: Owner;
  readonly record: HistoryRecord;
  readonly steps: HistoryRecord['steps'];
  readonly diffs: readonly FileDiff[];
}

export type PlannedUndo = { readonly ok: true; readonly plan: UndoPlan | null } | Refused;

/** Reads only. */
export async function planUndo(target: Target, id: string | null): Promise<PlannedUndo> {
  const found = await findChange(target, id);
  if (!found.ok || found.change === null) return found.ok ? { ok: true, plan: null } : found;
  const { owner, record, state } = found.change;
  const loaded = readablePoint(restoreFolder(state, record.id));
  if (loaded?.ok === false) return refusedFor('restore-point-damaged', { file: loaded.damaged });
  const diffs = loaded === undefined ? [] : await diffsTo(loaded.point, await target.machine(), loaded.point.registry === null ? null : (await target.host.read()).registry);
  return { ok: true, plan: { owner, record, steps: inverse(record.steps), diffs } };
}

/** From the registry and the files as they are now. Files that the undo deletes are not among them. */
async function diffsTo({ files, registry }: RestorePoint, machine: WritableMachine, keysNow: ToolOutput | null): Promise<readonly FileDiff[]> {
  const diffs: FileDiff[] = registry === null ? [] : [...undoneKeys(Buffer.from(registry, 'latin1').toString('utf16le'), keysNow)];
  for (const { path, kind, bytes } of files) {
    const now = kind === 'settings' ? await machine.readFile(path) : undefined;
    if (now === undefined || (now.ok && now.bytes === bytes)) continue;
    // One that is not UTF-8 is shown byte for byte.
    const text = (content: string): string => decodeUtf8(content) ?? content;
    diffs.push({ path, diff: unifiedDiff(path, now.ok ? text(now.bytes) : null, text(bytes)) });
  }
  return diffs;
}

/** Undefined: only administrators may look into it. What an undo would do is then known by its steps, not by its lines. */
function readablePoint(folder: string): Loaded | undefined {
  try {
    return loadRestorePoint(folder);
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw error;
    return undefined;
  }
}

interface Change {
  readonly owner: Owner;
  readonly state: string;
  readonly record: HistoryRecord;
}

/** Null: no change stands. An undo is taken back only by its own id: that is a redo. */
async function findChange(target: Target, id: string | null): Promise<{ readonly ok: true; readonly change: Change | null } | Refused> {
  const all: Change[] = [];
  for (const owner of ['networks', 'machines'] as const) {
    const state = await target.stateFolder(owner);
    // A simulated host keeps both in one folder.
    if (all.some((one) => one.state === state)) continue;
    all.push(...readHistory(state).map((record) => ({ owner: ownerOf(record), state, record })));
  }
  if (id === null) {
    const standing = all.filter(({ record: { after, undone, undoes } }) => after !== null && !undone && undoes === null);
    return { ok: true, change: standing.toSorted((a, b) => (a.record.at < b.record.at ? 1 : a.record.at > b.record.at ? -1 : 0))[0] ?? null };
  }
  const change = isId(id) ? all.find(({ record }) => record.id === id) : undefined;
  if (change === undefined) return refusedFor('no-such-change', { id });
  if (change.record.after === null) return refusedFor('change-did-not-stand', { id });
  return change.record.undone ? refusedFor('already-undone', { id }) : { ok: true, change };
}

function ownerOf({ steps }: HistoryRecord): Owner {
  return steps.some(({ op }) => op === 'set-vm-adapter') ? 'machines' : 'networks';
}

export type Undone = Applied | { readonly ok: true; readonly report: null };

/** `report` null: there is nothing to undo, and nothing was written. */
export async function undo(target: Target, request: UndoRequest): Promise<Undone> {
  const looked = await findChange(target, request.id);
  if (!looked.ok) return looked;
  if (looked.change === null) return { ok: true, report: null };
  const opened = await openSession(target, looked.change.owner, request);
  if (!opened.ok) return opened;
  const { session } = opened;
  try {
    // Another program may have been faster until the lock was ours.
    const found = await findChange(target, looked.change.record.id);
    if (!found.ok || found.change === null) return found.ok ? refusedFor('already-undone', { id: looked.change.record.id }) : found;
    return await takeBack(session, found.change, request);
  } finally {
    session.close();
  }
}

async function takeBack(session: Session, { owner, state, record }: Change, request: UndoRequest): Promise<Applied> {
  const loaded = loadRestorePoint(restoreFolder(state, record.id));
  if (!loaded.ok) return refusedFor('restore-point-damaged', { file: loaded.damaged });
  const steps = inverse(record.steps);
  const machineSteps = record.steps.filter((step) => step.op === 'set-vm-adapter');
  const refusal = owner === 'machines' ? refuseMachines(session.before.state, machineSteps) : refuseRunning(session.before.state, steps, request.allowRunning);
  if (refusal !== undefined) return refusal;
  const driver = owner === 'machines' ? null : await session.target.driver();
  const covered = driver === null ? machineFiles(machineSteps) : await driver.covered(session.machine);
  const { command, why, onStage = () => {}, signal = null } = request;
  const begun = await begin(session, { covered, driver, steps, diffs: await diffsTo(loaded.point, session.machine, session.before.snapshot.registry), command, why, undoes: record.id, onStage, signal });
  if (!begun.ok) return begun;
  const { work } = begun.begun;
  const changed = await changedSince(begun.begun, driver, covered, record);
  if (changed.length > 0) {
    await work.finish();
    forget(session, begun.begun);
    return refusedFor('changed-since', { id: record.id, paths: changed });
  }
  const report = await restored(session, driver, { begun: begun.begun, point: loaded.point, record });
  return { ok: true, report };
}

/** Paths of settings that are not as the change left them; `registry` for the registry. */
async function changedSince({ work }: Begun, driver: Driver | null, covered: readonly CoveredFile[], { after }: HistoryRecord): Promise<readonly string[]> {
  const now = await fingerprints(work, driver, covered);
  const then = after ?? {};
  const paths = new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...paths].filter((path) => now[path] !== then[path]).map((path) => (path === '' ? 'registry' : path));
}

interface Restoring {
  readonly begun: Begun;
  /** Of the change that is taken back. */
  readonly point: RestorePoint;
  readonly record: HistoryRecord;
}

async function restored(session: Session, driver: Driver | null, { begun, point, record }: Restoring): Promise<Report> {
  const { work, backup } = begun;
  await work.toolsWrite();
  const spare = leasesToKeep(point, begun.point);
  const keep = (path: string, bytes: string): void => keepAside(backup, path, bytes);
  const left = await putBack(work, driver, { point, backup, touched: null, spare, aside: () => {} });
  const wrong = await leftWrong(work, point.health, left);
  // What is on the disk is what was asked for: a service that will not run is no reason to bring the change back.
  const failed = wrong.some(({ code }) => code === 'not-put-back' || code === 'registry-not-put-back');
  const again = failed ? await putBack(work, driver, { point: begun.point, backup, touched: null, spare: () => false, aside: keep }) : [];
  const stillWrong = failed ? await leftWrong(work, begun.point.health, again) : wrong;
  const outcome = stillWrong.length > 0 ? 'needs-attention' : failed ? 'rolled-back' : 'verified';
  const { state } = await work.read();
  const { steps } = begun.record;
  const aimed = wantedAfter(presentNetworks(session.before.state), steps);
  // The steps do not know all that was there: reservations that went with a DHCP server. What was put back byte for byte does.
  const verify = driver === null ? [] : truthTable(state, failed ? aimed : asPutBack(aimed, presentNetworks(state)));
  const result = { verified: 'done', 'rolled-back': 'rolled-back', 'needs-attention': failed ? 'failed' : 'done' } as const;
  const report: Report = {
    id: begun.record.id,
    changed: outcome !== 'rolled-back',
    outcome,
    steps: stepReports(steps, () => result[outcome]),
    verify,
    backup,
    problems: failed ? [...wrong, ...stillWrong] : wrong,
  };
  const covered = driver === null ? point.files : await driver.covered(work.machine);
  const after = failed ? null : await fingerprints(work, driver, covered);
  await work.finish();
  end(session, { ...begun.record, outcome, report, after }, failed ? [] : alsoChanged(session, record));
  return report;
}

/** The networks that the undo was about, as their settings are now. */
function asPutBack(aimed: Wanted, networks: readonly VirtualNetwork[]): Wanted {
  const about = new Set([...aimed.networks.map(({ vmnet }) => vmnet), ...aimed.remove]);
  const there = networks.filter(({ vmnet }) => about.has(vmnet));
  return { networks: there.map(wantedOf), remove: [...about].filter((vmnet) => !there.some((one) => one.vmnet === vmnet)) };
}

/** Both ends of a chain of undos: what this one takes back is undone, and what that had undone stands again. */
function alsoChanged({ state }: Session, record: HistoryRecord): readonly HistoryRecord[] {
  const stands = record.undoes === null ? undefined : readHistory(state).find(({ id }) => id === record.undoes);
  return [{ ...record, undone: true }, ...(stands === undefined ? [] : [{ ...stands, undone: false }])];
}

/** Leases that guests got since, of a VMnet whose subnet stays: they are still good. */
function leasesToKeep(point: RestorePoint, now: RestorePoint): (file: CoveredFile) => boolean {
  const [then, today] = [subnetsOf(point.files), subnetsOf(now.files)];
  return ({ kind, vmnet }) => kind === 'leases' && then.get(vmnet) !== undefined && then.get(vmnet) === today.get(vmnet);
}

/** The subnets of each dhcpd.conf. */
function subnetsOf(files: readonly SavedFile[]): ReadonlyMap<number | null, string> {
  const confs = files.filter(({ path, kind }) => kind === 'settings' && /dhcp[^/\\]*\.conf$/.test(path));
  return new Map(confs.map(({ vmnet, bytes }) => [vmnet, dhcpdModel(parseDhcpd(bytes)).subnets.map(({ subnet }) => subnet).join(' ')]));
}
