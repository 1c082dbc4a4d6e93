/**
 * Files that survive a crash and a power cut: each is written beside its place, brought to the disk, put in place whole,
 * and its folder brought to the disk too. Synchronous and on one thread: the order of the calls is the order on the disk.
 */
import { chmodSync, chownSync, closeSync, fsyncSync, futimesSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../failure.ts';

export interface PutOptions {
  /** Permission bits; the umask does not count. Left out: what the umask gives. */
  readonly mode?: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** When it was last changed; left out: now. */
  readonly modified?: Date;
  /** The name beside it that the new content has until it is whole; must be in the same folder. */
  readonly temporary?: string;
}

/** What a reader never takes for the file itself, and a recovery may remove. */
export function temporaryOf(file: string): string {
  return `${file}.vmnet-new`;
}

/** Throws Node's errors; the file is then what it was, and nothing of the new one is left where that can be helped. */
export function putFile(file: string, bytes: Uint8Array, options: PutOptions = {}): void {
  const { temporary = temporaryOf(file) } = options;
  try {
    writeWhole(temporary, bytes, options);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

/** In its place or not yet: the content and the rights are on the disk when this returns; the name may not be. */
export function writeWhole(file: string, bytes: Uint8Array, { mode, owner, modified }: Omit<PutOptions, 'temporary'> = {}): void {
  // A left-over of ours may lie there, or a link that somebody else put there: neither is written into.
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx', mode ?? 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    if (owner !== undefined) chownSync(file, owner.uid, owner.gid);
    if (mode !== undefined) chmodSync(file, mode);
    if (modified !== undefined) futimesSync(handle, modified, modified);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file that is not there is removed already. */
export function dropFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return;
  }
  syncFolder(path.dirname(file));
}

/** Windows cannot do it; there the journal of NTFS keeps names. */
export function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch (error) {
    if (unsyncable.has(errorCode(error))) return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!unsyncable.has(errorCode(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

const unsyncable = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

/** Each missing folder on the way is made with these rights and brought to the disk. */
export function makeFolder(folder: string, mode = 0o700): void {
  if (isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  syncFolder(parent);
}

function isFolder(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** With everything in it. */
export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  syncFolder(path.dirname(folder));
}

/** Undefined: it is not there. Other failures are thrown. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Empty when the folder is not there. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Everybody may read it, if its folder lets them: that a change was cut off, and what was changed, is no secret. */
export function putJson(file: string, value: unknown): void {
  putFile(file, Buffer.from(`${JSON.stringify(value, null, 1)}\n`), { mode: 0o644 });
}
