/** `Report`, `HistoryEntry` (core/plan/report.ts) and how far a change is, as schemas. A test compares the types in both directions. */
import * as v from 'valibot';
import { applyRefusalCodes } from '../plan/apply-refusal.ts';
import { reportProblemCodes } from '../plan/report-problem.ts';
import type { TruthFact } from '../plan/truth-row.ts';
import { stageNames, type StageName } from '../text/applying.ts';
import { count, list, record } from './schema.ts';
import { stepSchema } from './step-schema.ts';

const side = v.nullable(v.string());
export const outcomeSchema = v.picklist(['verified', 'unchanged', 'rolled-back', 'needs-attention']);

const facts: readonly string[] = ['mode', 'subnet', 'host-adapter', 'gateway', 'dhcp', 'dhcp-start', 'dhcp-end', 'default-lease', 'max-lease', 'bridge'] satisfies readonly TruthFact[];

const fact = v.custom<TruthFact>((value) => typeof value === 'string' && (facts.includes(value) || /^(?:reservation:.|forward:(?:tcp|udp)\/\d)/.test(value)));

export const truthRowSchema = record({
  vmnet: count,
  fact,
  wanted: side,
  configured: side,
  generated: side,
  actual: side,
  agrees: v.boolean(),
});

export const applyRefusalSchema = record({
  code: v.picklist(applyRefusalCodes),
  data: v.pipe(v.record(v.string(), v.union([v.string(), v.number(), list(v.string())])), v.readonly()),
});

export const reportSchema = record({
  id: v.string(),
  changed: v.boolean(),
  outcome: outcomeSchema,
  steps: list(
    record({
      op: v.custom<v.InferOutput<typeof stepSchema>['op']>((value) => stepSchema.options.some(({ pipe: [{ entries }] }) => entries.op.literal === value)),
      vmnet: v.nullable(count),
      result: v.picklist(['done', 'not-applied', 'failed', 'rolled-back']),
    }),
  ),
  verify: list(truthRowSchema),
  backup: v.nullable(v.string()),
  problems: list(
    record({
      code: v.picklist(reportProblemCodes),
      data: v.pipe(v.record(v.string(), v.union([v.string(), v.number(), v.null()])), v.readonly()),
    }),
  ),
});

export const diffSchema = record({ path: v.string(), diff: v.string() });

export const historyEntrySchema = record({
  id: v.string(),
  at: v.string(),
  user: v.string(),
  command: v.string(),
  outcome: outcomeSchema,
  undone: v.boolean(),
  why: v.nullable(v.string()),
  /** The entry that this one took back. */
  undoes: v.nullable(v.string()),
  /** Whether an undo of it may be asked for: it stood, and was not taken back. */
  undoable: v.boolean(),
  steps: list(stepSchema),
  diffs: list(diffSchema),
  report: v.nullable(reportSchema),
});

/** What became of a change that was begun. */
export const changeResultSchema = v.variant('kind', [
  /** `steps`: those of the report, with what they say. */
  record({ kind: v.literal('report'), report: reportSchema, steps: list(stepSchema) }),
  record({ kind: v.literal('refused'), refusal: applyRefusalSchema }),
  /** A recovery, or an undo, that found nothing to do. */
  record({ kind: v.literal('nothing') }),
]);

export type ChangeResult = v.InferOutput<typeof changeResultSchema>;

const stage = v.picklist(Object.keys(stageNames) as [StageName, ...StageName[]]);

/** Tells all there is to tell each time, so that a page that missed one is not lost. */
export const changeProgressSchema = record({
  /** The plan's id, or that of a recovery. */
  change: v.string(),
  host: v.string(),
  job: v.picklist(['apply', 'undo', 'redo', 'recover']),
  /** Those begun, in order; `at`: milliseconds since the change began. */
  stages: list(record({ stage, at: count })),
  /** Milliseconds since the change began. */
  elapsed: count,
  cancelled: v.boolean(),
  /** Null while it goes on. */
  result: v.nullable(changeResultSchema),
});

export type ChangeProgress = v.InferOutput<typeof changeProgressSchema>;
export type HistoryItem = v.InferOutput<typeof historyEntrySchema>;
