/** Why a call of the page has no value: a code, and the place it is about. Words are in `problem-words.ts`. */
import * as v from 'valibot';
import { hostProblemCodes } from '../vnet/host-problem.ts';
import { record } from './schema.ts';

export const callProblemCodes = [
  // the call itself
  'not-allowed',
  'unknown-call',
  'wrong-input',
  'internal',
  'no-answer',
  // what was asked
  'not-in-browser',
  'host-not-chosen',
  'too-many-watched',
  'no-such-evidence',
  'preferences-not-saved',
  'guest-too-long',
  'guest-not-recognised',
  'vm-not-on-host',
  'no-such-adapter',
  'vm-needed',
  'no-such-run',
  'already-saving',
  'target-not-chosen',
  'target-exists',
  'no-such-folder',
  'target-in-host',
  'target-unwritable',
  'file-exists',
  'file-unwritable',
  'cancelled',
  'unknown-plan',
  'plan-of-other-host',
  'plan-used',
  'no-such-change-running',
  'folder-not-chosen',
  'folder-not-absolute',
  'folder-missing',
  'not-a-folder',
  'folder-unreadable',
  'folder-listed',
  'folder-not-listed',
  'settings-not-saved',
  'restore-points-not-yours',
  'change-under-way',
  'change-unfinished',
  'restore-points-unwritable',
] as const;

export const problemSchema = record({
  code: v.picklist([...callProblemCodes, ...hostProblemCodes]),
  /** A file or folder as the person can open it. */
  file: v.nullable(v.string()),
  /** From 1. */
  line: v.nullable(v.number()),
  /** From 1. */
  column: v.nullable(v.number()),
  /** What the words need: an errno name, a key, a sample's name. */
  detail: v.string(),
});

export type CallProblem = v.InferOutput<typeof problemSchema>;

export type CallProblemCode = (typeof callProblemCodes)[number];

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: CallProblem };

export interface Refused {
  readonly ok: false;
  readonly problem: CallProblem;
}

export function refused(code: CallProblemCode, detail = '', file: string | null = null): Refused {
  return { ok: false, problem: { code, file, line: null, column: null, detail } };
}

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
