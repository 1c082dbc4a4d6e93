/** Makes the refusals of `openHost`. */
import type { HostProblem, HostProblemClass, HostProblemCode } from '../core/vnet/host-problem.ts';

export type { HostProblem, HostProblemClass, HostProblemCode };

const exitClass: Readonly<Record<HostProblemCode, HostProblemClass>> = {
  'unknown-sample': 'usage',
  'no-such-host': 'usage',
  'host-unreadable': 'unreadable',
  'not-a-capture': 'malformed',
  'zip-damaged': 'malformed',
  'zip-encrypted': 'malformed',
  'capture-too-large': 'malformed',
  'capture-too-many-entries': 'malformed',
  'path-leaves-capture': 'malformed',
  'capture-json-syntax': 'malformed',
  'capture-json-invalid': 'malformed',
  'read-only-capture': 'refused',
};

/** An outcome that is either a value or the reason why there is none. */
export type Opened<T> = { readonly ok: true; readonly value: T } | Refused;

export interface Refused {
  readonly ok: false;
  readonly problem: HostProblem;
}

export function refused(
  code: HostProblemCode,
  file: string | null,
  detail = '',
  at: { readonly line: number; readonly column: number } | null = null,
): Refused {
  return {
    ok: false,
    problem: { code, exit: exitClass[code], file, line: at?.line ?? null, column: at?.column ?? null, detail },
  };
}
