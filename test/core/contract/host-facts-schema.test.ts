import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { changeRequestSchema } from '../../../src/core/contract/change-schema.ts';
import { hostFactsSchema } from '../../../src/core/contract/host-facts-schema.ts';
import type { HostFacts } from '../../../src/core/vnet/host-facts.ts';
import { factsOf } from '../../../src/core/wizard/facts.ts';
import { editedState } from '../../support/edited-samples.ts';

// Checked by `tsc -b test`: a field added to one of the two and not to the other does not compile.
test('the schema says exactly what HostFacts says', () => {
  expectTypeOf<v.InferOutput<typeof hostFactsSchema>>().toEqualTypeOf<HostFacts>();
});

test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'])('the facts of %s pass unchanged', async (name) => {
  const facts = factsOf(await editedState(name));
  expect(v.parse(hostFactsSchema, facts)).toEqual(facts);
});

test('several machines are one change; one adapter twice is none', () => {
  const wish = { machine: '/vm/a.vmx', adapter: 0, mode: 'nat', vmnet: null, connected: null };
  const request = (wishes: readonly object[]): unknown => ({ kind: 'machines', wishes });
  expect(v.is(changeRequestSchema, request([wish, { ...wish, adapter: 1 }, { ...wish, machine: '/vm/b.vmx' }]))).toBe(true);
  expect(v.is(changeRequestSchema, request([wish, { ...wish, mode: 'bridged' }]))).toBe(false);
  expect(v.is(changeRequestSchema, request([]))).toBe(false);
});
