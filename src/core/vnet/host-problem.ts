/** Why `--host` could not be opened: a value, with the class of exit status it stands for. */

export const hostProblemCodes = [
  'unknown-sample',
  'no-such-host',
  'host-unreadable',
  'not-a-capture',
  'zip-damaged',
  'zip-encrypted',
  'capture-too-large',
  'capture-too-many-entries',
  'path-leaves-capture',
  'capture-json-syntax',
  'capture-json-invalid',
  'read-only-capture',
] as const;

export type HostProblemCode = (typeof hostProblemCodes)[number];

/** `usage` is exit status 64, `malformed` 65, `unreadable` 1, `refused` 4. */
export type HostProblemClass = 'usage' | 'malformed' | 'unreadable' | 'refused';

export interface HostProblem {
  readonly code: HostProblemCode;
  readonly exit: HostProblemClass;
  /** The file or folder complained about, as the person can open it; null for a sample. */
  readonly file: string | null;
  /** From 1; null when the complaint has no place in a text. */
  readonly line: number | null;
  /** From 1, in characters. */
  readonly column: number | null;
  /** What the words need: an errno name, a zip entry, a key of `capture.json`, a sample's name. */
  readonly detail: string;
}
