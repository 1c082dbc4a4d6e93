import { expect, test } from 'vitest';
import { blockedBy, nextReview, noReview, type Asked, type ReviewEvent, type ReviewState } from '../../../renderer/review/review-state.ts';
import type { ReviewedPlan } from '../../../src/core/contract/plan-schema.ts';
import type { CallProblem } from '../../../src/core/contract/problem.ts';
import type { ChangeProgress, ChangeResult } from '../../../src/core/contract/report-schema.ts';

const asked: Asked = { host: 'local', change: { kind: 'remove-network', vmnet: 3 }, title: null, from: '#/overview' };
const other: Asked = { ...asked, change: { kind: 'remove-network', vmnet: 4 } };

const plan: ReviewedPlan = {
  id: 'p1',
  token: 't1',
  host: 'local',
  job: 'apply',
  platform: 'linux',
  steps: [{ op: 'remove-network', vmnet: 3, mode: 'nat' }],
  diffs: [],
  affects: { vms: [] },
  keptOnlyInGeneratedFile: [],
  fingerprint: 'sha256:0',
  verify: [],
  blocked: null,
  target: { kind: 'local', prompts: true },
  restorePoints: '/var/lib/vmnet-manager',
};
const problem: CallProblem = { code: 'unknown-plan', file: null, line: null, column: null, detail: '' };
const nothing: ChangeResult = { kind: 'nothing' };

function progress(changes: Partial<ChangeProgress> = {}): ChangeProgress {
  return { change: 'p1', host: 'local', job: 'apply', stages: [{ stage: 'save', at: 0 }], elapsed: 5, cancelled: false, result: null, ...changes };
}

function after(...events: readonly ReviewEvent[]): ReviewState {
  return events.reduce(nextReview, noReview);
}

const toPlan: readonly ReviewEvent[] = [
  { type: 'asked', asked },
  { type: 'planned', asked, planned: { kind: 'plan', plan } },
];
const toRunning: readonly ReviewEvent[] = [...toPlan, { type: 'confirmed' }];

test('a plan is shown for what was asked last, and a late one for something else is dropped', () => {
  expect(after(...toPlan)).toMatchObject({ phase: 'planned', plan: { id: 'p1' }, allowRunning: false });
  expect(after({ type: 'asked', asked }, { type: 'asked', asked: other }, { type: 'planned', asked, planned: { kind: 'plan', plan } })).toEqual({ phase: 'planning', asked: other });
});

test('why there is no plan is kept with what was asked, so that it can be planned again', () => {
  expect(after({ type: 'asked', asked }, { type: 'not-planned', asked, problem })).toEqual({ phase: 'failed', asked, problem });
});

test.each<ReviewEvent>([{ type: 'asked', asked: other }, { type: 'closed' }, { type: 'recovering', asked: other }, { type: 'found', asked: other, progress: progress({ change: 'x' }) }])(
  'a change that goes on is not forgotten by: $type',
  (event) => {
    expect(after(...toRunning, event)).toEqual(after(...toRunning));
  },
);

test('progress of this change is followed, of others it is not', () => {
  expect(after(...toRunning, { type: 'progress', progress: progress() })).toMatchObject({ phase: 'running', progress: { stages: [{ stage: 'save' }] } });
  expect(after(...toRunning, { type: 'progress', progress: progress({ change: 'p2' }) })).toMatchObject({ progress: null });
  expect(after(...toRunning, { type: 'progress', progress: progress({ host: 'sample:fusion-13' }) })).toMatchObject({ progress: null });
});

test('whichever comes first, the answer or the last message, ends it once and with its stages', () => {
  const last: ReviewEvent = { type: 'progress', progress: progress({ result: nothing }) };
  const answer: ReviewEvent = { type: 'ended', asked, result: nothing };
  const ended = { phase: 'ended', asked, plan, progress: progress({ result: nothing }), result: nothing };
  expect(after(...toRunning, last, answer)).toEqual(ended);
  expect(after(...toRunning, answer, last)).toEqual(ended);
  expect(after(...toRunning, answer, { type: 'progress', progress: progress() })).toMatchObject({ progress: null });
});

test('after a reload a change that goes on is taken up again, and ends by its last message', () => {
  const found: ReviewEvent = { type: 'found', asked, progress: progress() };
  expect(after(found)).toMatchObject({ phase: 'running', plan: null, progress: { change: 'p1' } });
  expect(after(found, { type: 'progress', progress: progress({ result: nothing }) })).toMatchObject({ phase: 'ended', result: nothing });
});

test('a cancel is said at once, before the program answers', () => {
  expect(after(...toRunning, { type: 'cancelled' })).toMatchObject({ cancelling: true });
  expect(after(...toRunning, { type: 'progress', progress: progress({ cancelled: true }) })).toMatchObject({ cancelling: true });
});

test('an answer for a review that was left changes nothing', () => {
  expect(after(...toPlan, { type: 'closed' }, { type: 'ended', asked, result: problem })).toEqual(noReview);
});

test.each([
  ['nothing to do', { steps: [] }, false, false, 'nothing'],
  ['a capture', { target: { kind: 'read-only' } }, false, false, 'read-only'],
  ['a change left half done', {}, false, true, 'unfinished'],
  ['machines that run', { blocked: { code: 'vms-running', data: { vms: ['web'] } } }, false, false, 'decide-running'],
  ['machines that run and may be interrupted', { blocked: { code: 'vms-running', data: { vms: ['web'] } } }, true, false, null],
  ['machines that would lose their network, allowed or not', { blocked: { code: 'vms-would-lose-network', data: { vms: ['web'] } } }, true, false, 'refused'],
  ['nothing against it', {}, false, false, null],
] as const)('with %s the button to confirm is told why', (_, changes, allowRunning, unfinished, reason) => {
  expect(blockedBy({ phase: 'planned', asked, plan: { ...plan, ...changes }, allowRunning }, unfinished)).toBe(reason);
});
