/** `PolicyComplaint` (core/policy/complaint.ts) as a schema. A test compares the types in both directions. */
import * as v from 'valibot';
import type { Expected } from '../policy/complaint.ts';
import { count, list, record } from './schema.ts';

const expectedKinds = [
  'mapping', 'list', 'text', 'address', 'address-or-none', 'subnet', 'mac', 'port', 'duration', 'target', 'dhcp', 'mode', 'protocol', 'others',
] as const satisfies readonly Expected[];

const place = { line: count, column: count };
const expected = v.picklist(expectedKinds);

export const policyComplaintSchema = v.variant('code', [
  record({ ...place, code: v.picklist(['not-utf8', 'too-large', 'too-deep', 'empty', 'yaml-version']) }),
  record({ ...place, code: v.literal('syntax'), reason: v.string() }),
  record({ ...place, code: v.literal('wrong-version'), value: v.string() }),
  record({ ...place, code: v.literal('key-missing'), key: v.string(), within: v.string() }),
  record({
    ...place,
    code: v.literal('key-unknown'),
    key: v.string(),
    within: v.string(),
    known: list(v.string()),
    meant: v.nullable(v.string()),
  }),
  record({ ...place, code: v.literal('key-twice'), key: v.string(), first: count }),
  record({ ...place, code: v.literal('not-a-vmnet'), key: v.string() }),
  record({ ...place, code: v.literal('value-missing'), field: v.string(), expected }),
  record({ ...place, code: v.literal('wrong-value'), field: v.string(), value: v.string(), expected }),
]);
