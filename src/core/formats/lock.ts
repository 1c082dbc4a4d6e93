/**
 * Members `M*.lck` of a `.lck` folder: who holds a file (open-vm-tools, lib/file/fileLockPrimitive.c).
 * One line, NUL padded to 512 bytes: `<machine> <pid>-<created>[(name)] <lamport> <X|S> <created> lc=<checksum>`.
 */
import type { Bytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { WordReader } from './words.ts';

export interface LockFile {
  /** Up to the first NUL. */
  readonly content: Bytes;
  /** The rest, usually NULs only. */
  readonly padding: Bytes;
  /** Null for what is no lock. */
  readonly holder: LockHolder | null;
  readonly complaints: readonly Complaint[];
}

export interface LockHolder {
  readonly machine: string;
  readonly pid: number;
  /** False for a shared lock. */
  readonly exclusive: boolean;
}

// VMware reads no more than this of a member file.
const memberSize = 512;

export function parseLock(bytes: Bytes): LockFile {
  const nul = bytes.indexOf('\0');
  const content = nul === -1 ? bytes : bytes.slice(0, nul);
  const holder = readHolder(content);
  const complaint: Complaint = { code: 'not-a-lock', severity: 'error', line: 1, column: 1, text: content.slice(0, 80) };
  const padding = nul === -1 ? '' : bytes.slice(nul);
  return 'column' in holder
    ? { content, padding, holder: null, complaints: [{ ...complaint, ...holder }] }
    : { content, padding, holder, complaints: [] };
}

export function printLock({ content, padding }: LockFile): Bytes {
  return content + padding;
}

/** Null for what is no lock. */
export function describeLock(file: LockFile): LockHolder | null {
  return file.holder;
}

type Misfit = Pick<Complaint, 'column' | 'text'>;

/** The holder, or the first field that does not fit. */
function readHolder(content: Bytes): LockHolder | Misfit {
  const line = content.slice(0, memberSize).replace(/[\r\n]+$/, '');
  const [machine, process, lamport, kind, created] = new WordReader(line).all();
  if (machine === undefined || process === undefined || lamport === undefined || kind === undefined || created === undefined || /[\r\n]/.test(line)) {
    return { column: 1, text: line.slice(0, 80) };
  }
  // The old style of lock has a bare process number.
  const [, pid] = /^(\d{1,10})(?:-\d+)?(?:\(.*\))?$/.exec(process.text) ?? [];
  if (pid === undefined) return misfit(process);
  if (kind.text !== 'X' && kind.text !== 'S') return misfit(kind);
  return { machine: machine.text, pid: Number(pid), exclusive: kind.text === 'X' };
}

function misfit({ start, text }: { readonly start: number; readonly text: string }): Misfit {
  return { column: start + 1, text: text.slice(0, 80) };
}
