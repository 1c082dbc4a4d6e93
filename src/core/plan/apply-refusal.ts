/** Why a change was refused before anything was touched (exit 4, or 5); `core/text/apply-refusals.ts` has the words. */

export const applyRefusalCodes = [
  /** `pid`, `user`, `command`, `since` */
  'apply-in-progress',
  /** `id`, `command` */
  'journal-open',
  /** `file` */
  'journal-damaged',
  'host-changed',
  /** `vms` */
  'vms-running',
  /** `vms`: more than an interruption, so that `--allow-running` does not help. */
  'vms-would-lose-network',
  /** `vm` */
  'vm-running',
  'vm-suspended',
  'vm-encrypted',
  'vm-not-found',
  /** `path`, `detail` */
  'unreadable-file',
  /** `folder`, `detail` */
  'state-unwritable',
  'state-not-ours',
  /** A plan changes networks or virtual machines, never both. */
  'mixed-plan',
  /** `id` */
  'no-such-change',
  'change-did-not-stand',
  'already-undone',
  /** `id`, `paths` */
  'changed-since',
  /** `file` */
  'restore-point-damaged',
  /** `detail` */
  'needs-administrator',
  /** `reason` (`host/elevate/answer.ts`), `detail`: what the helper was given is not what it takes. */
  'helper-refused',
  /** `detail`: it was started and did not say what became of it. Nobody knows whether something was touched. */
  'helper-failed',
] as const;

export type ApplyRefusalCode = (typeof applyRefusalCodes)[number];

export interface ApplyRefusal {
  readonly code: ApplyRefusalCode;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}
