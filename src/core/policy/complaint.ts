/** What is wrong with a policy's text, and where. `core/text/policy-complaints.ts` has the words. */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** Kinds of value that a field can ask for. */
export type Expected =
  | 'mapping'
  | 'list'
  | 'text'
  | 'address'
  | 'address-or-none'
  | 'subnet'
  | 'mac'
  | 'port'
  | 'duration'
  | 'target'
  | 'dhcp'
  | 'mode'
  | 'protocol'
  | 'others';

export type PolicyComplaint = Place &
  (
    | { readonly code: 'not-utf8' | 'too-large' | 'too-deep' | 'empty' | 'yaml-version' }
    /** `reason`: the YAML library's error code. */
    | { readonly code: 'syntax'; readonly reason: string }
    | { readonly code: 'wrong-version'; readonly value: string }
    | { readonly code: 'key-missing'; readonly key: string; readonly within: string }
    | { readonly code: 'key-unknown'; readonly key: string; readonly within: string; readonly known: readonly string[]; readonly meant: string | null }
    | { readonly code: 'key-twice'; readonly key: string; readonly first: number }
    | { readonly code: 'not-a-vmnet'; readonly key: string }
    | { readonly code: 'value-missing'; readonly field: string; readonly expected: Expected }
    | { readonly code: 'wrong-value'; readonly field: string; readonly value: string; readonly expected: Expected }
  );

export type PolicyComplaintCode = PolicyComplaint['code'];
