/** A machine that can be changed: what `linux|macos|windows/apply.ts` are written against, besides reading. */
import type { Bytes } from '../core/formats/bytes.ts';
import type { Machine } from './machine.ts';
import type { RunOptions, RunOutcome } from './run.ts';

/** `detail` is the errno name. A write that ran out of space may have left a part of the file behind. */
export interface WriteFailure {
  readonly code: 'missing' | 'read-only' | 'no-space' | 'unwritable';
  readonly detail: string;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly failure: WriteFailure };

export interface WritableMachine extends Machine {
  writeFile(path: string, bytes: Bytes): Promise<Written>;
  /** In place of what lies at `to`. */
  rename(from: string, to: string): Promise<Written>;
  /** A file, or a folder with everything in it. */
  remove(path: string): Promise<Written>;
  chmod(path: string, mode: number): Promise<Written>;
  /** Permission bits; null when nobody can say, and on Windows. */
  mode(path: string): Promise<number | null>;
  /** As `run`, with the exit code of a tool that prints nothing. It proves nothing: only reading again does. */
  execute(argv: readonly string[], options?: RunOptions): Promise<RunOutcome>;
}
