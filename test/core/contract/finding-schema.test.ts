import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { evidenceRequestSchema, findingSchema, mostLines } from '../../../src/core/contract/finding-schema.ts';
import type { Finding } from '../../../src/core/vnet/finding.ts';
import { wholeFinding } from './whole-finding.ts';

// Checked by `tsc -b test`: a field added to one of the two and not to the other does not compile.
test('the schema says exactly what Finding says', () => {
  expectTypeOf<v.InferOutput<typeof findingSchema>>().toEqualTypeOf<Finding>();
});

test.each([
  wholeFinding,
  { ...wholeFinding, vmnet: null, vm: null, adapter: 'Ethernet', fix: { kind: 'manual', command: null } },
  { ...wholeFinding, evidence: [{ source: 'route print', line: null, text: null }], fix: { kind: 'none', command: null } },
] satisfies readonly Finding[])('a finding passes unchanged', (finding) => {
  expect(v.parse(findingSchema, finding)).toEqual(finding);
});

test.each([
  ['an automatic fix without its command', { fix: { kind: 'automatic', command: null } }],
  ['a severity that there is not', { severity: 'fatal' }],
  ['data within data', { data: { deep: { er: 1 } } }],
])('refuses %s', (_, change) => {
  expect(v.safeParse(findingSchema, { ...wholeFinding, ...change }).success).toBe(false);
});

test.each([
  ['a line before the first', { first: 0, last: 3 }],
  ['lines backwards', { first: 5, last: 4 }],
  ['a whole file at once', { first: 1, last: mostLines + 1 }],
  ['half a line', { first: 1.5, last: 3 }],
  ['a key more', { first: 1, last: 3, path: '/etc/shadow' }],
])('refuses to be asked for %s', (_, lines) => {
  expect(v.safeParse(evidenceRequestSchema, { host: 'local', source: '/etc/vmware/networking', ...lines }).success).toBe(false);
});
