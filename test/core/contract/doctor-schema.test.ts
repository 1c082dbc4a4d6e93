import { expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import { callProblemCodes } from '../../../src/core/contract/problem.ts';
import { doctorRequestSchema, type Diagnosed, type ReachShown, type SentProbe } from '../../../src/core/contract/doctor-schema.ts';
import type { LadderRung, Verdict } from '../../../src/core/doctor/diagnose.ts';
import type { DoctorRefusal } from '../../../src/core/jobs/ask-doctor.ts';
import type { Reach } from '../../../src/core/reach/reach.ts';
import type { ProbeResult } from '../../../src/core/vnet/probe.ts';

// Checked by `tsc -b test`: a field added to one of the two and not to the other does not compile.
test('the schemas say exactly what the doctor and the reach table say', () => {
  expectTypeOf<Diagnosed['ladder'][number]>().toEqualTypeOf<LadderRung>();
  expectTypeOf<NonNullable<Diagnosed['verdict']>>().toEqualTypeOf<Verdict>();
  expectTypeOf<SentProbe>().toEqualTypeOf<ProbeResult>();
  expectTypeOf<ReachShown>().toEqualTypeOf<Reach>();
});

test('every refusal of the doctor is a problem that the page has words for', () => {
  expectTypeOf<DoctorRefusal>().toExtend<(typeof callProblemCodes)[number]>();
});

const question = { host: 'local', run: 'r1', vm: null, adapter: null, guestText: null, probe: false };

test.each([
  ['an adapter that nobody has', { adapter: 100 }],
  ['half an adapter', { adapter: 0.5 }],
  ['a run without a name', { run: '' }],
  ['a megabyte and more', { guestText: 'x'.repeat(1024 * 1024 + 1) }],
  ['a key more', { targets: ['192.0.2.1'] }],
  ['nothing about packets', { probe: undefined }],
])('refuses a question with %s', (_, change) => {
  expect(v.safeParse(doctorRequestSchema, question).success).toBe(true);
  expect(v.safeParse(doctorRequestSchema, { ...question, ...change }).success).toBe(false);
});
