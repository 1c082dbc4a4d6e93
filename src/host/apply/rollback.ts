/** Puts a host back as a restore point has it: rollback, undo and recovery are this, and VMware's tools make nothing anew. */
import type { Bytes } from '../../core/formats/bytes.ts';
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import { pathsOf } from '../paths.ts';
import { temporaryOf } from '../state/durable.ts';
import type { RestorePoint, SavedFile } from '../state/restore-point.ts';
import type { Attributes, WritableMachine } from '../writable-machine.ts';
import type { CoveredFile, Driver } from './driver.ts';
import { currentBytes, type EngineWork } from './work.ts';

export interface PutBack {
  readonly point: RestorePoint;
  /** Where the restore point lies, for messages. */
  readonly backup: string;
  /** The files that may have been touched; null: all. */
  readonly touched: readonly string[] | null;
  /** Files that stay as they are now. */
  readonly spare: (file: CoveredFile) => boolean;
  /** Keeps what lies there now and is about to go: it may be somebody else's work. */
  readonly aside: (path: string, bytes: Bytes) => void;
}

/** Stop, put back, delete what came since, start. Goes on after a failure; gives everything that could not be put back. */
export async function putBack(work: EngineWork, driver: Driver | null, order: PutBack): Promise<readonly ReportProblem[]> {
  const { point, backup, touched, spare } = order;
  const problems: ReportProblem[] = [];
  await work.begin('roll-back');
  // Where nothing was written, starting is enough: a tool that hung, or a crash, may have left some stopped.
  const stopped = touched?.length === 0 ? undefined : await driver?.stop(work);
  if (stopped?.ok === false) problems.push(stopped.problem);
  const isTouched = ({ path }: CoveredFile): boolean => touched === null || touched.includes(path);
  const there = driver === null ? [] : await driver.covered(work.machine);
  const saved = new Set(point.files.map(({ path }) => path));
  const created = there.filter((file) => file.kind !== 'device' && !saved.has(file.path) && isTouched(file) && !spare(file));
  // First what gives room on a full disk.
  for (const { path } of created) problems.push(...(await clear(work.machine, path, order)));
  await clearLeftOvers(work.machine, [...(touched ?? []), ...plainPaths([...point.files, ...there])]);
  const mine = point.files.filter((file) => file.kind !== 'device' && isTouched(file) && !spare(file));
  for (const file of mine.toReversed()) problems.push(...(await restore(work.machine, file, order)));
  for (const { path } of created) await clearFolders(work.machine, path, saved);
  if (driver?.registry !== undefined && driver.registry !== null && point.registry !== null && touched === null) {
    const restored = await driver.registry.restore(work, point.registry);
    if (!restored.ok) problems.push({ code: 'registry-not-put-back', data: { detail: restored.problem.code, backup } });
  }
  const started = await driver?.start(work);
  if (started?.ok === false) problems.push(started.problem);
  problems.push(...(await restoreRights(work.machine, point.files)));
  return problems;
}

/** Modes and owners of files and devices as they were; those that are gone, or new, have none. */
export async function restoreRights(machine: WritableMachine, files: readonly SavedFile[]): Promise<readonly ReportProblem[]> {
  const problems: ReportProblem[] = [];
  for (const file of files) {
    const now = await machine.attributes(file.path);
    if (now === null || sameRights(now, file)) continue;
    const set = await machine.setRights(file.path, file);
    if (!set.ok) problems.push({ code: 'rights-differ', data: { path: file.path, detail: set.failure.detail } });
  }
  return problems;
}

function plainPaths(files: readonly CoveredFile[]): readonly string[] {
  return files.flatMap(({ kind, path }) => (kind === 'device' ? [] : [path]));
}

/** What a write that a crash cut off may have left beside the files, also beside one that was to be new. */
async function clearLeftOvers(machine: WritableMachine, files: readonly string[]): Promise<void> {
  const paths = pathsOf(machine.platform);
  for (const folder of new Set(files.map((file) => paths.dirname(file)))) {
    const listed = await machine.listFolder(folder);
    const names = listed.ok ? listed.names.filter((name) => name.endsWith(temporaryOf(''))) : [];
    for (const name of names) await machine.remove(paths.join(folder, name));
  }
}

async function clear(machine: WritableMachine, path: string, { aside, backup }: PutBack): Promise<readonly ReportProblem[]> {
  const now = await currentBytes(machine, path);
  if (now.ok && now.bytes !== undefined) aside(path, now.bytes);
  const removed = await machine.remove(path);
  return removed.ok || removed.failure.code === 'missing' ? [] : [notPutBack(path, removed.failure.detail, backup)];
}

async function restore(machine: WritableMachine, file: SavedFile, { aside, backup }: PutBack): Promise<readonly ReportProblem[]> {
  const { path, bytes } = file;
  const now = await currentBytes(machine, path);
  const attributes = now.ok && now.bytes !== undefined ? await machine.attributes(path) : null;
  if (now.ok && now.bytes === bytes && (attributes === null || (sameRights(attributes, file) && attributes.modified === file.modified))) return [];
  if (now.ok && now.bytes !== undefined && now.bytes !== bytes) aside(path, now.bytes);
  const replaced = await machine.replaceFile(path, bytes, file);
  if (replaced.ok) return [];
  // Without room for a second copy it is written over itself: the restore point holds it if that is cut off.
  const written = replaced.failure.code === 'no-space' ? await machine.writeFile(path, bytes) : replaced;
  return written.ok ? [] : [notPutBack(path, written.failure.detail, backup)];
}

function sameRights(a: Attributes, b: Attributes): boolean {
  return a.mode === b.mode && a.owner?.uid === b.owner?.uid && a.owner?.gid === b.owner?.gid;
}

function notPutBack(path: string, detail: string | number, backup: string): ReportProblem {
  return { code: 'not-put-back', data: { path, detail, backup } };
}

/** Folders that were made for a file and are empty without it, at most two levels of them. */
async function clearFolders(machine: WritableMachine, path: string, saved: ReadonlySet<string>): Promise<void> {
  const paths = pathsOf(machine.platform);
  let folder = paths.dirname(path);
  for (let level = 0; level < 2; level++, folder = paths.dirname(folder)) {
    if ([...saved].some((one) => one.startsWith(`${folder}${paths.sep}`))) return;
    const listed = await machine.listFolder(folder);
    if (!listed.ok || listed.names.length > 0) return;
    await machine.remove(folder);
  }
}
