/** What a check found: a code, the facts it is about and the lines that prove it. `core/text/findings` has the words. */
import type { Evidence } from './evidence.ts';

export type Severity = 'error' | 'warning' | 'info';

/** `automatic`: `command` carries it out. `manual`: the words say what to do. `none`: nothing is to be done. */
export type Fix =
  | { readonly kind: 'automatic'; readonly command: string }
  | { readonly kind: 'manual' | 'none'; readonly command: null };

export type FindingValue = string | number | boolean | null | readonly string[] | readonly number[];

export interface Finding<Code extends string = string, Data = Readonly<Record<string, FindingValue>>> {
  readonly code: Code;
  readonly severity: Severity;
  readonly vmnet: number | null;
  /** A virtual machine's name. */
  readonly vm: string | null;
  /** A host adapter's name, or the index of a virtual machine's adapter. */
  readonly adapter: string | number | null;
  readonly data: Data;
  /** Never empty: what cannot be shown is not claimed. */
  readonly evidence: readonly Evidence[];
  readonly fix: Fix;
}
