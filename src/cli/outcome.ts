/** What a command comes to: an answer with its exit status, or a refusal. The statuses are `spec/cli.md`'s. */

export const exitStatus = {
  done: 0,
  unexpected: 1,
  changesNeeded: 2,
  findings: 3,
  refused: 4,
  needsAdministrator: 5,
  rolledBack: 6,
  needsAttention: 7,
  usage: 64,
  malformed: 65,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

export type Outcome =
  /** Without `text` people get the JSON too. */
  | { readonly kind: 'answer'; readonly status: ExitStatus; readonly json: object; readonly text?: () => string }
  /** Raw bytes for stdout, whatever `--json` says. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | Refusal;

/** Without a report: under `--json` it prints as `vmnet/error/1`. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly status: Exclude<ExitStatus, 0 | 2 | 3>;
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
  /** From 1. */
  readonly column: number | null;
}

export function refusal(
  status: Refusal['status'],
  code: string,
  message: string,
  place: { readonly file?: string | null; readonly line?: number | null; readonly column?: number | null } = {},
): Refusal {
  return {
    kind: 'refusal',
    status,
    code,
    message,
    file: place.file ?? null,
    line: place.line ?? null,
    column: place.column ?? null,
  };
}
