/**
 * One change of a simulated host's folder, all of it or nothing: the new files are written beside, then a list of what is
 * to happen is put in place, then it happens. Who finds the list after a crash does the rest.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../failure.ts';
import { dropFile, makeFolder, namesIn, putJson, readIfThere, syncFolder, writeWhole } from '../state/durable.ts';
import { isRunning } from '../state/running.ts';

export interface FolderChange {
  /** By the path in the folder; in this order, `capture.json` last. */
  readonly puts: ReadonlyMap<string, Buffer>;
  readonly folders: readonly string[];
  readonly gone: readonly string[];
}

interface List {
  /** From the name in the side folder to the path in the folder. */
  readonly puts: readonly (readonly [string, string])[];
  readonly folders: readonly string[];
  readonly gone: readonly string[];
}

const listName = 'pending.json';
let counter = 0;

/** `side` lies on the same disk. Throws Node's errors: before the list is in place nothing has happened. */
export function commit(side: string, folder: string, { puts, folders, gone }: FolderChange): void {
  makeFolder(side, 0o777);
  const list: List = { puts: [...puts.keys()].map((name) => [`pending-${process.pid}-${counter++}`, name] as const), folders, gone };
  const contents = [...puts.values()];
  list.puts.forEach(([fresh], index) => writeWhole(path.join(side, fresh), contents[index] ?? Buffer.alloc(0)));
  putJson(path.join(side, listName), list);
  carryOut(side, folder, list);
  clearUndecided(side);
}

/** What programs had written that were killed before they put a list in place: nobody will. */
function clearUndecided(side: string): void {
  for (const name of namesIn(side)) {
    const [, pid] = /^pending-(\d{1,9})-\d+$/.exec(name) ?? [];
    // Of our own everything is in place by now.
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) rmSync(path.join(side, name), { force: true });
  }
}

/** Carries on where a program that is no more left off; without a list nothing was decided on. */
export function finishCommit(side: string, folder: string): void {
  const found = readIfThere(path.join(side, listName));
  const list = found === undefined ? undefined : listOf(found);
  if (list !== undefined) carryOut(side, folder, list);
}

function carryOut(side: string, folder: string, { puts, folders, gone }: List): void {
  for (const name of folders) mkdirSync(path.join(folder, name), { recursive: true });
  for (const [fresh, name] of puts) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (moveIfThere(path.join(side, fresh), target)) syncFolder(path.dirname(target));
  }
  for (const name of gone) rmSync(path.join(folder, name), { recursive: true, force: true });
  const parents = new Set(gone.map((name) => path.dirname(path.join(folder, name))));
  for (const parent of parents) if (existsSync(parent)) syncFolder(parent);
  dropFile(path.join(side, listName));
}

/** False: it was moved already. */
function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return false;
  }
}

// Ours, put in place whole: a list that cannot be read is somebody else's file.
function listOf(bytes: Buffer): List | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isList(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isList(value: unknown): value is List {
  return typeof value === 'object' && value !== null && 'puts' in value && Array.isArray(value.puts) && 'gone' in value && Array.isArray(value.gone) && 'folders' in value;
}
