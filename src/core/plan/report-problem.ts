/** What may go wrong with an apply, an undo or a recovery; `core/text/report-problems.ts` has the words. */

export const reportProblemCodes = [
  /** The person cancelled between two steps. */
  'cancelled',
  /** `path`: somebody else wrote it while the apply went on; it was not overwritten. */
  'changed-meanwhile',
  /** `path`, `detail` */
  'disk-full',
  'read-only',
  'write-failed',
  'unreadable-file',
  /** `command`, `detail` */
  'tool-missing',
  'tool-timed-out',
  'tool-failed',
  /** `command`: it said that it had, and the host shows that it had not. */
  'tool-did-nothing',
  /** `service`, `vmnet` */
  'service-not-running',
  'service-still-running',
  /** `service`: Windows was told never to start it. */
  'service-disabled',
  /** `vmnet`, `wanted`, `actual` */
  'adapter-address',
  /** `adapter`, `vmnet`: Windows has no such adapter afterwards, or still has it. */
  'adapter-not-made',
  'adapter-not-enabled',
  'adapter-not-removed',
  /** `adapter`: VMware's bridge protocol is not bound to it, and cannot be. */
  'adapter-not-bridgeable',
  /** `vmnet`, `fact`, `wanted`, `found` */
  'not-as-wanted',
  /** As before, of a fact that no step was about. */
  'still-differs',
  /** `path`: a file that the change had no business with is not what it was. */
  'file-differs',
  /** `path`, `detail`: mode or owner are not what they were. */
  'rights-differ',
  /** `path`: the digest in the store is not that of the file. */
  'hash-differs',
  /** `path`, `detail`, `backup` */
  'not-put-back',
  /** `detail`, `backup` */
  'registry-not-put-back',
  'registry-unreadable',
  /** `path` */
  'restore-point-damaged',
  /** `path`, `backup`: what lay there was not ours; it is kept. */
  'kept-aside',
  /** `op`: this system has no such thing. */
  'step-not-possible',
  /** `vm`, `adapter` */
  'machine-not-changed',
  /** A crash, a power cut: the recovery put everything back. */
  'interrupted',
] as const;

export type ReportProblemCode = (typeof reportProblemCodes)[number];

/** `data` holds paths, commands, errno names. */
export interface ReportProblem {
  readonly code: ReportProblemCode;
  readonly data: Readonly<Record<string, string | number | null>>;
}
