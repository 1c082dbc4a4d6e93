/** What the helper leaves in the person's folder: `answer.json`. */
import type { ApplyRefusal } from '../../core/plan/apply-refusal.ts';
import type { Report } from '../../core/plan/report.ts';
import type { Step } from '../../core/plan/step.ts';

export const answerName = 'answer.json';
/** Stages as they begin, one a line. */
export const progressName = 'stages.txt';
/** Put there by the person: no further stage is begun, and what was done is taken back. */
export const cancelName = 'cancel';

export const orderRefusalCodes = [
  /** A link, a folder, a device, or not there: `detail` is the errno name. */
  'plan-no-file',
  /** Another user's, or one that others can write. */
  'plan-not-yours',
  'plan-writable-by-others',
  'plan-too-large',
  'plan-hash-differs',
  /** `detail` is what of it: `steps[2].to`. */
  'plan-malformed',
  /** `detail` is the system that it is for. */
  'plan-for-another-host',
  'no-administrator',
  /** The folder for restore points is somebody else's: `detail` is its path. */
  'state-not-secure',
] as const;

/** Why the helper did not even look at the host. */
export interface OrderRefusal {
  readonly code: (typeof orderRefusalCodes)[number];
  readonly detail: string;
}

/** `report` null: there was nothing to undo or to recover. */
export type Answer =
  /** `steps`: those of the report, where they are not the order's own. */
  | { readonly code: 'done'; readonly report: Report | null; readonly steps: readonly Step[] }
  | { readonly code: 'refused'; readonly refusal: ApplyRefusal }
  | { readonly code: 'order-refused'; readonly refusal: OrderRefusal }
  | { readonly code: 'failed'; readonly detail: string };

/** Undefined for what is none. It is the helper's own work; what is read is what it meant. */
export function parseAnswer(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'code' in value && codes.has(value.code) ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}

const codes: ReadonlySet<unknown> = new Set<Answer['code']>(['done', 'refused', 'order-refused', 'failed']);
