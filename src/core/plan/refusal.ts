/** Why a well-formed wish cannot be planned on a host: exit 4. All reasons are told, not the first. */

export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly data: Readonly<Record<string, string | number | null | readonly string[]>>;
}

export type Planned<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly [Refusal<Code>, ...Refusal<Code>[]] };
