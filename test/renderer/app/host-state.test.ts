import { expect, test } from 'vitest';
import { nextHostState, startingState } from '../../../renderer/app/host-state.ts';
import type { CallProblem } from '../../../src/core/contract/problem.ts';
import { wholeFinding } from '../../core/contract/whole-finding.ts';
import { noVmware, windowsNat } from '../../support/host-views.ts';

const problem: CallProblem = { code: 'capture-json-syntax', file: '/c/capture.json', line: 3, column: 9, detail: '' };
const view = windowsNat();
const shown = nextHostState(startingState('local'), { type: 'read', host: 'local', view, at: 5 });

test('a first reading shows what was read', () => {
  expect(shown).toEqual({ host: 'local', view, readAt: 5, reading: false, problem: null, findings: null, checkProblem: null });
});

test('reading again keeps what is shown until the answer is there', () => {
  expect(nextHostState(shown, { type: 'reading', host: 'local' })).toMatchObject({ view, reading: true });
});

test('a failed reading keeps the old facts beside the problem, and a good one clears it', () => {
  const failed = nextHostState(shown, { type: 'failed', host: 'local', problem });
  expect(failed).toMatchObject({ view, readAt: 5, problem, reading: false });
  expect(nextHostState(failed, { type: 'read', host: 'local', view, at: 9 })).toMatchObject({ problem: null, readAt: 9 });
});

test('an answer for a host that is no longer shown changes nothing', () => {
  const other = nextHostState(shown, { type: 'chosen', host: 'sample:no-vmware' });
  expect(other).toEqual(startingState('sample:no-vmware'));
  expect(nextHostState(other, { type: 'read', host: 'local', view, at: 9 })).toBe(other);
  expect(nextHostState(other, { type: 'failed', host: 'local', problem })).toBe(other);
});

test('choosing the host that is shown changes nothing', () => {
  expect(nextHostState(shown, { type: 'chosen', host: 'local' })).toBe(shown);
});

test('a capture that could be opened is shown at once', () => {
  const opened = nextHostState(shown, { type: 'opened', host: '/c', view: noVmware(), at: 7 });
  expect(opened).toMatchObject({ host: '/c', readAt: 7, reading: false });
});

test('findings stay while the host is read again, until the next ones are there', () => {
  const checked = nextHostState(shown, { type: 'checked', host: 'local', findings: [wholeFinding] });
  const readAgain = nextHostState(checked, { type: 'read', host: 'local', view, at: 9 });
  expect(readAgain.findings).toEqual([wholeFinding]);
  expect(nextHostState(readAgain, { type: 'checked', host: 'local', findings: [] }).findings).toEqual([]);
});

test('checks that fail take the findings of another reading away, and another host has none', () => {
  const checked = nextHostState(shown, { type: 'checked', host: 'local', findings: [wholeFinding] });
  expect(nextHostState(checked, { type: 'not-checked', host: 'local', problem })).toMatchObject({ findings: null, checkProblem: problem });
  expect(nextHostState(checked, { type: 'chosen', host: 'sample:no-vmware' }).findings).toBeNull();
  expect(nextHostState(checked, { type: 'opened', host: '/c', view, at: 7 }).findings).toBeNull();
  expect(nextHostState(checked, { type: 'checked', host: '/other', findings: [] })).toBe(checked);
});
