/** What every change begins and ends with: the lock, the journal looked at, the host read, the restore point written. */
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync } from 'node:fs';
import path from 'node:path';
import type { ApplyRefusal } from '../../core/plan/apply-refusal.ts';
import type { Host } from '../../core/jobs/host.ts';
import { now } from '../clock.ts';
import { errorCode } from '../failure.ts';
import { machineHost } from '../machine-host.ts';
import { dropFolder, makeFolder, putFile } from '../state/durable.ts';
import { nextId, prune, restoreFolder, writeRecord, type HistoryRecord } from '../state/history.ts';
import { closeJournal, readJournal, writeJournal } from '../state/journal.ts';
import { takeLock } from '../state/lock.ts';
import { saveRestorePoint, type RestorePoint, type SavedFile } from '../state/restore-point.ts';
import type { WritableMachine } from '../writable-machine.ts';
import type { CoveredFile, Driver, Reading, Stage, Work } from './driver.ts';
import { healthOf } from './health.ts';
import type { Owner, Target } from './target.ts';
import { currentBytes, readingOf, startWork, type EngineWork } from './work.ts';

export type Refused = { readonly ok: false; readonly refusal: ApplyRefusal };

/** Who changes what, and why, for lock and history. */
export interface Wherefore {
  /** As a person would type it, or `window`. */
  readonly command: string;
  readonly why: string | null;
}

/** The one change of this host that is under way. */
export interface Session {
  readonly target: Target;
  readonly owner: Owner;
  readonly state: string;
  readonly machine: WritableMachine;
  /** Reads that machine. */
  readonly host: Host;
  readonly before: Reading;
  readonly close: () => void;
}

export function refusedFor(code: ApplyRefusal['code'], data: ApplyRefusal['data'] = {}): Refused {
  return { ok: false, refusal: { code, data } };
}

/** `recovering`: an open journal is what is wanted, not a reason to refuse. The session must be closed. */
export async function openSession(
  target: Target,
  owner: Owner,
  { command }: Pick<Wherefore, 'command'>,
  recovering = false,
): Promise<{ readonly ok: true; readonly session: Session } | Refused> {
  const state = await target.stateFolder(owner);
  const entered = enter(state, { kind: target.kind, owner }, { user: target.user, command });
  if (!entered.ok) return entered;
  const { release } = entered;
  try {
    if (!recovering) {
      const open = openJournalOf(state);
      if (open !== undefined) {
        release();
        return open;
      }
    }
    const machine = await target.machine();
    const host = machineHost('local', target.host.name, () => Promise.resolve(machine), machine.platform);
    return { ok: true, session: { target, owner, state, machine, host, before: await readingOf(host), close: release } };
  } catch (error) {
    release();
    throw error;
  }
}

/** Undefined: nothing was left half done. */
export function openJournalOf(state: string): Refused | undefined {
  const found = readJournal(state);
  switch (found.code) {
    case 'none':
      return undefined;
    case 'damaged':
      return refusedFor('journal-damaged', { file: found.file });
    case 'open':
      return refusedFor('journal-open', { id: found.journal.id, command: found.journal.record.command });
  }
}

function enter(state: string, { kind, owner }: { readonly kind: Target['kind']; readonly owner: Owner }, who: { readonly user: string; readonly command: string }): { readonly ok: true; readonly release: () => void } | Refused {
  try {
    // Everybody may know of the networks' history; what a user did to their machines is the user's own affair.
    makeFolder(state, owner === 'networks' ? 0o755 : 0o700);
    if (kind === 'local' && !isOurs(state)) return refusedFor('state-not-ours', { folder: state, detail: '' });
    const locked = takeLock(state, { ...who, since: now() });
    if (locked.ok) return locked;
    const { pid, user, command, since } = locked.holder;
    return refusedFor('apply-in-progress', { pid, user, command, since });
  } catch (error) {
    const detail = errorCode(error);
    const code = detail === 'EACCES' || detail === 'EPERM' ? 'needs-administrator' : 'state-unwritable';
    return refusedFor(code, { folder: state, detail });
  }
}

/** A restore point that others could edit would be a way to write VMware's files as root. Windows' rights are checked by the helper. */
function isOurs(state: string): boolean {
  const own = process.getuid?.();
  if (own === undefined) return true;
  const found = lstatSync(state);
  if (!found.isDirectory() || found.uid !== own) return false;
  // Made by hand or by an older version, it may let others in.
  if ((found.mode & 0o022) !== 0) chmodSync(state, found.mode & 0o755);
  return true;
}

/** The files that a change may touch, as they are now. */
export async function saveFiles(machine: WritableMachine, covered: readonly CoveredFile[]): Promise<{ readonly ok: true; readonly files: readonly SavedFile[] } | Refused> {
  const files: SavedFile[] = [];
  for (const file of covered) {
    const found = file.kind === 'device' ? { ok: true as const, bytes: '' } : await currentBytes(machine, file.path);
    if (!found.ok) return refusedFor('unreadable-file', { path: file.path, detail: String(found.problem.data['detail'] ?? '') });
    const attributes = await machine.attributes(file.path);
    // It went since the folder was listed.
    if (found.bytes === undefined || attributes === null) continue;
    files.push({ ...file, ...attributes, bytes: found.bytes });
  }
  return { ok: true, files };
}

export interface Begun {
  readonly work: EngineWork;
  readonly point: RestorePoint;
  readonly record: HistoryRecord;
  /** Where the restore point lies. */
  readonly backup: string;
}

export interface Beginning extends Wherefore {
  readonly covered: readonly CoveredFile[];
  readonly driver: Driver | null;
  readonly steps: HistoryRecord['steps'];
  readonly diffs: HistoryRecord['diffs'];
  readonly undoes: string | null;
  readonly onStage: (stage: Stage) => void;
  readonly signal: AbortSignal | null;
}

/** Restore point first, then the journal: from here on the host may be touched. */
export async function begin(session: Session, beginning: Beginning): Promise<{ readonly ok: true; readonly begun: Begun } | Refused> {
  const { state, machine, before, target } = session;
  const { covered, driver, command, why, steps, diffs, undoes, onStage, signal } = beginning;
  onStage('save');
  const saved = await saveFiles(machine, covered);
  if (!saved.ok) return saved;
  const at = machine.takenAt();
  const id = nextId(state, at);
  const backup = restoreFolder(state, id);
  const record: HistoryRecord = { id, at, user: target.user, command, why, outcome: 'needs-attention', undone: false, steps, diffs, report: null, undoes, after: null };
  const work = await workOf(session, saved.files, record, { onStage, signal });
  try {
    const registry = driver === null || driver.registry === null ? null : await driver.registry.save(work);
    if (registry?.ok === false) return refusedFor('unreadable-file', { path: 'registry', detail: String(registry.problem.data['detail'] ?? registry.problem.code) });
    const point: RestorePoint = { files: saved.files, registry: registry?.bytes ?? null, health: healthOf(before.state) };
    saveRestorePoint(backup, point);
    writeJournal(state, { format: 'vmnet-journal/1', id, phase: 'working', touched: [], record });
    return { ok: true, begun: { work, point, record, backup } };
  } catch (error) {
    return refusedFor('state-unwritable', { folder: state, detail: errorCode(error) });
  }
}

export async function workOf(
  { state, machine, host, before, target }: Session,
  files: readonly SavedFile[],
  record: HistoryRecord,
  { onStage, signal }: Pick<Beginning, 'onStage' | 'signal'>,
): Promise<EngineWork> {
  return startWork({
    machine,
    host,
    before,
    files,
    scratch: await target.scratch(),
    note: (touched) => writeJournal(state, { format: 'vmnet-journal/1', id: record.id, phase: 'working', touched, record }),
    onStage,
    signal,
  });
}

/** The journal says that the host is as it was to be; then the history says so, and the journal goes. */
export function end(session: Session, record: HistoryRecord, also: readonly HistoryRecord[] = []): void {
  const { state, machine } = session;
  writeJournal(state, { format: 'vmnet-journal/1', id: record.id, phase: 'done', touched: [], record });
  for (const one of [record, ...also]) writeRecord(state, one);
  closeJournal(state);
  prune(state, machine.takenAt());
}

/** SHA-256 by path of what undo compares: settings, and under `''` the registry. */
export async function fingerprints(work: Work, driver: Driver | null, covered: readonly CoveredFile[]): Promise<Readonly<Record<string, string>>> {
  const digests: [string, string][] = [];
  for (const { path: file, kind } of covered) {
    if (kind !== 'settings') continue;
    const found = await currentBytes(work.machine, file);
    if (found.ok && found.bytes !== undefined) digests.push([file, digest(found.bytes)]);
  }
  const registry = driver === null || driver.registry === null ? null : await driver.registry.save(work);
  if (registry?.ok === true) digests.push(['', digest(driver?.registry?.compared(registry.bytes) ?? '')]);
  return Object.fromEntries(digests);
}

export function digest(bytes: string): string {
  return createHash('sha256').update(bytes, 'latin1').digest('hex');
}

/** Beside the restore point, under the path as a file name; what cannot be kept is no reason to leave the host half done. */
export function keepAside(backup: string, file: string, bytes: string): void {
  try {
    const folder = path.join(backup, 'replaced');
    makeFolder(folder);
    putFile(path.join(folder, encodeURIComponent(file)), Buffer.from(bytes, 'latin1'), { mode: 0o600 });
  } catch {
    // The disk is full, or the name too long.
  }
}

/** A change that was refused after its restore point was written, and before anything was touched: it is no part of the history. */
export function forget({ state }: Session, { backup }: Begun): void {
  closeJournal(state);
  dropFolder(backup);
}
