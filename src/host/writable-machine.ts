/** A machine that can be changed: what the engine and its drivers are written against, besides reading. */
import type { Bytes } from '../core/formats/bytes.ts';
import type { Machine } from './machine.ts';
import type { RunOptions, RunOutcome } from './run.ts';

/** `detail` is the errno name. A write that ran out of space may have left a part of the file behind. */
export interface WriteFailure {
  readonly code: 'missing' | 'read-only' | 'no-space' | 'unwritable';
  readonly detail: string;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly failure: WriteFailure };

/** What a file has besides its content; null where the host does not say or has no such thing. */
export interface Attributes {
  /** Permission bits. */
  readonly mode: number | null;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** ISO 8601 UTC, with fractions. */
  readonly modified: string | null;
}

export interface WritableMachine extends Machine {
  /** In place: what a crash leaves behind may be a part of it. */
  writeFile(path: string, bytes: Bytes): Promise<Written>;
  /**
   * Whole or not at all, and on the disk when it returns. With the rights that are given, else those of the file that it
   * replaces. `null` rights stay what they are.
   */
  replaceFile(path: string, bytes: Bytes, attributes?: Attributes): Promise<Written>;
  /** In place of what lies at `to`. */
  rename(from: string, to: string): Promise<Written>;
  /** A file, or a folder with everything in it. */
  remove(path: string): Promise<Written>;
  chmod(path: string, mode: number): Promise<Written>;
  /** Mode and owner; what is null stays. Only the superuser may give a file to somebody else. */
  setRights(path: string, rights: Attributes): Promise<Written>;
  /** Permission bits; null when nobody can say, and on Windows. */
  mode(path: string): Promise<number | null>;
  /** Null: there is no such file. */
  attributes(path: string): Promise<Attributes | null>;
  /** As `run`, with the exit code of a tool that prints nothing. It proves nothing: only reading again does. */
  execute(argv: readonly string[], options?: RunOptions): Promise<RunOutcome>;
}
