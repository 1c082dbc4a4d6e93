import { expect, test } from 'vitest';
import { nextTroubleshoot, nothingAsked, staleness, type TroubleshootEvent, type TroubleshootState } from '../../../renderer/troubleshoot/troubleshoot-state.ts';
import type { Diagnosed } from '../../../src/core/contract/doctor-schema.ts';
import { refused } from '../../../src/core/contract/problem.ts';

const ubuntu = '/home/ada/vms/Ubuntu/Ubuntu.vmx';
const result: Diagnosed = { run: 'a', readAt: '2026-11-22T20:00:00Z', vm: null, adapters: [], ladder: [], verdict: null, findings: [], guest: null, probes: null, unsent: null, noVmware: false };

function after(...events: readonly TroubleshootEvent[]): TroubleshootState {
  return events.reduce(nextTroubleshoot, nothingAsked('/captures/office'));
}

const chosen: TroubleshootEvent = { type: 'changed', question: { vm: ubuntu } };
const started: TroubleshootEvent = { type: 'started', run: 'a' };
const done: TroubleshootEvent = { type: 'done', run: 'a', host: '/captures/office', result, at: 1000 };

test('the answer of a run that was overtaken changes nothing', () => {
  expect(after(started, { type: 'started', run: 'b' }, done).run).toMatchObject({ phase: 'running', run: 'b' });
  expect(after(started, done).run).toMatchObject({ phase: 'done', result });
});

test('another machine has other adapters, another guest and no result; the pasted text of the same one keeps it', () => {
  const asked = after(chosen, { type: 'changed', question: { adapter: 1, guestText: 'ip addr' } }, started, done);
  const pasted = nextTroubleshoot(asked, { type: 'changed', question: { guestText: 'ip addr; ip route' } });
  expect(pasted).toMatchObject({ question: { vm: ubuntu, adapter: 1 }, run: { phase: 'done' }, seen: 'unread' });
  const other = nextTroubleshoot(asked, { type: 'changed', question: { vm: null } });
  expect(other).toMatchObject({ question: { vm: null, adapter: null, guestText: '' }, run: { phase: 'none' } });
});

test('a simulated copy keeps the question and what was found out before, which is of another host', () => {
  const copy = nextTroubleshoot(after(chosen, started, done), { type: 'host', host: 'simulated:/captures/office' });
  expect(copy.question.vm).toBe(ubuntu);
  expect(staleness(copy.run, copy.host, 2000)).toBe('other-host');
  expect(nextTroubleshoot(copy, { type: 'host', host: 'local' })).toEqual(nothingAsked('local'));
});

test('a host that was read again after the run may have changed', () => {
  const { run, host } = after(started, done);
  expect([staleness(run, host, 999), staleness(run, host, 1001), staleness(run, host, null)]).toEqual([null, 'changed', null]);
});

test('what was recognised in a text that was typed over is not shown', () => {
  const typed = after({ type: 'changed', question: { guestText: 'new' } }, { type: 'seen', guestText: 'old', seen: null });
  expect(typed.seen).toBe('unread');
  expect(nextTroubleshoot(typed, { type: 'seen', guestText: 'new', seen: null }).seen).toBeNull();
});

test('a run that was called off leaves nothing, one that failed says why', () => {
  const { problem } = refused('cancelled');
  expect(after(started, { type: 'failed', run: 'a', problem }).run).toEqual({ phase: 'none' });
  expect(after(started, { type: 'failed', run: 'a', problem: refused('guest-not-recognised').problem }).run).toMatchObject({ phase: 'failed', problem: { code: 'guest-not-recognised' } });
});
