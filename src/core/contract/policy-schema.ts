/** What the page asks of a policy's text, and what it is told. */
import * as v from 'valibot';
import { longestPolicy } from './change-schema.ts';
import { hostNameSchema, pathSchema } from './host-name.ts';
import { planRefusalSchema } from './plan-schema.ts';
import { truthRowSchema } from './report-schema.ts';
import { count, list, record, request, text } from './schema.ts';

export const checkPolicyRequestSchema = request({ host: hostNameSchema, text: text(longestPolicy) });

export const checkedPolicySchema = v.variant('kind', [
  /** Of the text (`policy`), or of what this host cannot have (`wish`); each with its place. */
  record({ kind: v.literal('refused'), refusals: v.pipe(list(planRefusalSchema), v.minLength(1)) }),
  record({
    kind: v.literal('sound'),
    /** How many steps would be made; none: there is nothing to do. */
    steps: count,
    /** As `vmnet verify` prints it. */
    verify: list(truthRowSchema),
  }),
]);

export type CheckedPolicy = v.InferOutput<typeof checkedPolicySchema>;

export const policyTextRequestSchema = request({
  host: hostNameSchema,
  /** `networks`: what `vmnet export` prints of this host. `standard`: the usual VMnet8, as this host can have it. */
  of: v.picklist(['networks', 'standard']),
  /** Of its comments. */
  language: v.picklist(['en', 'zh-CN']),
});

/** A report of as many facts as a policy can have. In UTF-16 units. */
export const longestSavedText = 8 * longestPolicy;

const savedKind = v.picklist(['policy', 'report']);

export type SavedKind = v.InferOutput<typeof savedKind>;

export const textTargetRequestSchema = request({ kind: savedKind });
export const saveTextRequestSchema = request({ kind: savedKind, target: pathSchema, text: text(longestSavedText) });
