/** This computer as a machine that can be changed. Files by synchronous calls on one thread: their order is the order on the disk. */
import { chmodSync, chownSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Platform } from '../../core/vnet/host-view.ts';
import { errorCode } from '../failure.ts';
import type { Machine } from '../machine.ts';
import { pathsOf } from '../paths.ts';
import type { Run } from '../run.ts';
import { dropFile, putFile, syncFolder, temporaryOf } from '../state/durable.ts';
import type { Attributes, WritableMachine, WriteFailure, Written } from '../writable-machine.ts';

export interface WritableOptions {
  /** The machine that reads. */
  readonly machine: Machine;
  readonly run: Run;
  /** Where tools lie besides PATH. */
  readonly toolFolders: readonly string[];
  /** Tests: the folder that plays the root of the disk. */
  readonly root?: string;
}

export function writableMachine({ machine, run, toolFolders, root = '' }: WritableOptions): WritableMachine {
  const { platform } = machine;
  const onDisk = (file: string): string => root + file;

  /** Runs the change on the place of the disk; whatever Node throws is a value. */
  async function change(file: string, act: (place: string) => void): Promise<Written> {
    if (!pathsOf(platform).isAbsolute(file)) return { ok: false, failure: { code: 'unwritable', detail: 'not absolute' } };
    try {
      act(onDisk(file));
      return { ok: true };
    } catch (error) {
      return { ok: false, failure: writeFailure(error) };
    }
  }

  function attributesOf(file: string): Attributes | null {
    const found = statSync(onDisk(file), { throwIfNoEntry: false });
    if (found === undefined) return null;
    const unix = platform !== 'windows';
    return {
      mode: unix ? found.mode & 0o7777 : null,
      owner: unix ? { uid: found.uid, gid: found.gid } : null,
      modified: found.mtime.toISOString(),
    };
  }

  return {
    ...machine,
    writeFile: (file, bytes) =>
      change(file, (place) => {
        mkdirSync(path.dirname(place), { recursive: true });
        writeFileSync(place, Buffer.from(bytes, 'latin1'), { flush: true });
      }),
    replaceFile: (file, bytes, attributes) =>
      change(file, (place) => {
        refuseUnplain(place);
        mkdirSync(path.dirname(place), { recursive: true });
        const rights = attributes ?? attributesOf(file);
        const owner = rights?.owner ?? null;
        putFile(place, Buffer.from(bytes, 'latin1'), {
          // Everybody may read VMware's settings, whatever the umask of who changes them.
          mode: rights?.mode ?? 0o644,
          ...(owner === null || !mayGive(platform) ? {} : { owner }),
          // A file that is put back also looks as old as it was.
          ...(attributes === undefined || attributes.modified === null ? {} : { modified: new Date(attributes.modified) }),
          temporary: temporaryOf(place),
        });
      }),
    rename: async (from, to) =>
      change(to, (place) => {
        renameSync(onDisk(from), place);
        syncFolder(path.dirname(place));
      }),
    remove: (file) =>
      change(file, (place) => {
        if (!lstatSync(place).isDirectory()) return dropFile(place);
        rmSync(place, { recursive: true });
        syncFolder(path.dirname(place));
      }),
    chmod: (file, mode) => change(file, (place) => chmodSync(place, mode)),
    setRights: (file, { mode, owner }) =>
      change(file, (place) => {
        if (owner !== null && mayGive(platform)) chownSync(place, owner.uid, owner.gid);
        if (mode !== null) chmodSync(place, mode);
      }),
    mode: (file) => Promise.resolve(attributesOf(file)?.mode ?? null),
    attributes: (file) => Promise.resolve(attributesOf(file)),
    execute: async ([tool = '', ...args], options) => {
      for (const place of [tool, ...toolFolders.map((folder) => pathsOf(platform).join(folder, tool))]) {
        const outcome = await run([place, ...args], options);
        if (outcome.code !== 'absent') return outcome;
      }
      return { code: 'absent' };
    },
  };
}

/** Only the superuser may give a file away; what an ordinary user replaces was his own. */
function mayGive(platform: Platform): boolean {
  return platform !== 'windows' && process.geteuid?.() === 0;
}

/** A link or a device in a file's place is nothing that VMware made, and what it points at is nothing to write into. */
function refuseUnplain(place: string): void {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw Object.assign(new Error('not a plain file'), { code: found.isSymbolicLink() ? 'ELOOP' : 'EINVAL' });
}

const codes: Readonly<Record<string, WriteFailure['code']>> = {
  ENOENT: 'missing',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
};

function writeFailure(error: unknown): WriteFailure {
  const detail = errorCode(error);
  return { code: codes[detail] ?? 'unwritable', detail };
}
