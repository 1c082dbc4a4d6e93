/**
 * One apply per host. A lock is a file `lock-N` that appears whole (a hard link to a finished one), so that exactly one
 * of several programs gets it. Who finds the lock of a program that is no more takes the next number.
 */
import { constants, copyFileSync, linkSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorCode } from '../failure.ts';
import { dropFile, namesIn, readIfThere, writeWhole } from './durable.ts';

export interface Holder {
  readonly pid: number;
  readonly user: string;
  /** As a person would type it. */
  readonly command: string;
  /** ISO 8601 UTC */
  readonly since: string;
}

export type Locked = { readonly ok: true; readonly release: () => void } | { readonly ok: false; readonly holder: Holder };

interface Kept extends Holder {
  readonly computer: string;
  /** When the process began, as the system counts it: a number that was given to another process is told by it. Null: not known. */
  readonly began: string | null;
}

/** The folder must be there. Throws Node's errors. */
export function takeLock(folder: string, who: Omit<Holder, 'pid'>): Locked {
  const mine: Kept = { pid: process.pid, ...who, computer: os.hostname(), began: beginOf(process.pid) };
  const fresh = path.join(folder, `lock.${process.pid}.${counter++}`);
  writeWhole(fresh, Buffer.from(JSON.stringify(mine)), { mode: 0o644 });
  try {
    for (;;) {
      const before = locksIn(folder);
      const living = before.find(({ kept }) => kept !== undefined && isAlive(kept));
      if (living?.kept !== undefined) return { ok: false, holder: living.kept };
      const name = `lock-${Math.max(-1, ...before.map(({ number }) => number)) + 1}`;
      if (!linkAs(fresh, path.join(folder, name))) continue;
      // Somebody may have come and gone between the look and the link; another may hold a lower number by now.
      const others = locksIn(folder).filter((one) => one.name !== name);
      const rival = others.find(({ kept }) => kept !== undefined && isAlive(kept));
      if (rival?.kept !== undefined) {
        dropFile(path.join(folder, name));
        return { ok: false, holder: rival.kept };
      }
      for (const dead of others) dropFile(path.join(folder, dead.name));
      return { ok: true, release: () => dropFile(path.join(folder, name)) };
    }
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Whether a program that is alive changes this host now. */
export function isLocked(folder: string): boolean {
  return locksIn(folder).some(({ kept }) => kept !== undefined && isAlive(kept));
}

let counter = 0;

/** False: the name is taken. */
function linkAs(fresh: string, lock: string): boolean {
  try {
    linkSync(fresh, lock);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return false;
    if (!withoutLinks.has(code)) throw error;
  }
  // A disk without hard links (exFAT): the name is exclusive all the same, only the content comes a moment later.
  try {
    copyFileSync(fresh, lock, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

interface Found {
  readonly name: string;
  readonly number: number;
  /** Undefined: it went meanwhile, or is none of ours. */
  readonly kept: Kept | undefined;
}

function locksIn(folder: string): readonly Found[] {
  return namesIn(folder).flatMap((name) => {
    const [, digits] = /^lock-(\d{1,9})$/.exec(name) ?? [];
    return digits === undefined ? [] : [{ name, number: Number(digits), kept: keptIn(path.join(folder, name)) }];
  });
}

function keptIn(file: string): Kept | undefined {
  try {
    const value: unknown = JSON.parse(readIfThere(file)?.toString('utf8') ?? 'null');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'computer' in value && 'began' in value;
}

function isAlive({ pid, computer, began }: Kept): boolean {
  // Of a process on another computer (a shared folder) nothing can be said: it counts.
  if (computer !== os.hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  return began === null || beginOf(pid) === began;
}

/** Linux only: this boot, and the ticks of its clock at which the process began. */
function beginOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold blanks and parentheses.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return null;
  }
}
