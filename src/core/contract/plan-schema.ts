/** A plan as the page shows it for review, or why there is none. A test compares the types in both directions. */
import * as v from 'valibot';
import { changeRefusalCodes } from '../plan/change-refusal.ts';
import { affectedReasons } from '../plan/plan.ts';
import { machineRefusalCodes } from '../plan/plan-machine.ts';
import { wishRefusalCodes } from '../plan/wish-refusal.ts';
import { policyComplaintSchema } from './policy-complaint-schema.ts';
import { applyRefusalSchema, diffSchema, truthRowSchema } from './report-schema.ts';
import { count, list, record } from './schema.ts';
import { stepSchema } from './step-schema.ts';

const data = v.pipe(v.record(v.string(), v.union([v.string(), v.number(), v.null(), list(v.string())])), v.readonly());

/** All reasons are told, not the first. */
export const planRefusalSchema = v.variant('of', [
  /** `field`: as a policy names it (`dhcp.start`). `place`: where the policy says so; null: there is none. */
  record({
    of: v.literal('wish'),
    code: v.picklist(wishRefusalCodes),
    vmnet: v.nullable(count),
    field: v.nullable(v.string()),
    data,
    place: v.nullable(record({ line: count, column: count })),
  }),
  record({ of: v.literal('machine'), code: v.picklist(machineRefusalCodes), data }),
  record({ of: v.literal('policy'), complaint: policyComplaintSchema }),
  record({ of: v.literal('history'), refusal: applyRefusalSchema }),
  record({ of: v.literal('change'), code: v.picklist(changeRefusalCodes), data }),
]);

export type PlanRefusal = v.InferOutput<typeof planRefusalSchema>;

export const reviewedPlanSchema = record({
  /** Names the plan that the server keeps: in `applyPlan`, `cancelChange` and `changeProgress`. */
  id: v.string(),
  /** Goes back with `applyPlan`, and works once: only who was shown the plan can confirm it. */
  token: v.string(),
  host: v.string(),
  /** `redo`: the undo of an undo. */
  job: v.picklist(['apply', 'undo', 'redo']),
  platform: v.picklist(['windows', 'linux', 'macos']),
  /** None: the host is so already; `verify` says in what. */
  steps: list(stepSchema),
  diffs: list(diffSchema),
  affects: record({
    vms: list(
      record({
        name: v.string(),
        path: v.string(),
        running: v.boolean(),
        why: v.picklist(affectedReasons),
        adapter: v.nullable(count),
      }),
    ),
  }),
  keptOnlyInGeneratedFile: list(record({ vmnet: count, fact: v.string() })),
  /** `sha256:…`; null for an undo, which compares what the change left behind. */
  fingerprint: v.nullable(v.string()),
  /** The truth table of now against what is wanted. */
  verify: list(truthRowSchema),
  /** What speaks against it now; null: nothing. `vms-running` gives way to `allowRunning`. */
  blocked: v.nullable(applyRefusalSchema),
  target: v.variant('kind', [
    /** `prompts`: the system will ask for an administrator. */
    record({ kind: v.literal('local'), prompts: v.boolean() }),
    /** A simulated host; `kept` false: thrown away when the window is closed. */
    record({ kind: v.literal('simulated'), kept: v.boolean() }),
    /** A capture: it can be looked at, and tried on a copy (`simulatedName`). */
    record({ kind: v.literal('read-only') }),
  ]),
  /** The folder in which the restore point will lie; null where none will. */
  restorePoints: v.nullable(v.string()),
});

export type ReviewedPlan = v.InferOutput<typeof reviewedPlanSchema>;

export const plannedSchema = v.variant('kind', [
  record({ kind: v.literal('plan'), plan: reviewedPlanSchema }),
  record({ kind: v.literal('refused'), refusals: v.pipe(list(planRefusalSchema), v.minLength(1)) }),
]);

export type Planned = v.InferOutput<typeof plannedSchema>;
