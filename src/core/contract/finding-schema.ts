/** `Finding` (core/vnet/finding.ts) as a schema, and the lines that prove it. A test compares the types in both directions. */
import * as v from 'valibot';
import { hostNameSchema, longestPath } from './host-name.ts';
import { count, list, record, request, text } from './schema.ts';

const value = v.union([v.string(), v.number(), v.boolean(), v.null(), list(v.string()), list(v.number())]);

export const findingSchema = record({
  code: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  vmnet: v.nullable(count),
  vm: v.nullable(v.string()),
  adapter: v.nullable(v.union([v.string(), v.number()])),
  data: v.pipe(v.record(v.string(), value), v.readonly()),
  evidence: list(record({ source: v.string(), line: v.nullable(count), text: v.nullable(v.string()) })),
  fix: v.variant('kind', [
    record({ kind: v.literal('automatic'), command: v.string() }),
    record({ kind: v.picklist(['manual', 'none']), command: v.null() }),
  ]),
});

/** Lines at once. */
export const mostLines = 60;
const lineNumber = v.pipe(count, v.minValue(1));

export const evidenceRequestSchema = v.pipe(
  request({
    host: hostNameSchema,
    /** As a finding's evidence names it: a file's path or a command line. */
    source: text(longestPath),
    first: lineNumber,
    last: lineNumber,
  }),
  v.check(({ first, last }) => last >= first && last - first < mostLines),
);

export const excerptSchema = record({
  /** Number of the first line, from 1. */
  first: lineNumber,
  lines: list(v.string()),
  /** How many lines the whole text has. */
  total: count,
});
