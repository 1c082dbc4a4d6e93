import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ChangeRequest } from '../../src/core/contract/change-schema.ts';
import type { ContractEvent } from '../../src/core/contract/contract.ts';
import type { ReviewedPlan } from '../../src/core/contract/plan-schema.ts';
import { refused } from '../../src/core/contract/problem.ts';
import { serve } from '../../src/core/contract/serve.ts';
import { readingOf } from '../../src/core/jobs/host-reading.ts';
import { historyOf } from '../../src/host/apply/history.ts';
import { openHost, openTarget } from '../../src/host/index.ts';
import { run } from '../../src/host/run.ts';
import { createService, type ServiceParts } from '../../src/server/handlers.ts';
import { keptHost } from '../host/apply/support.ts';
import { root } from '../support/vmnet.ts';
import { serviceParts, temporaryFolder } from './support.ts';

const options = { cwd: os.tmpdir(), env: {} };

/** The window's service over real hosts; everything goes through the contract's checks. */
async function service(changes: Partial<ServiceParts> = {}) {
  const parts = await serviceParts({ openHost: async (name) => openHost(name, options), readHost: readingOf, ...changes });
  const made = createService(parts);
  onTestFinished(made.close);
  const events: ContractEvent[] = [];
  made.subscribe((event) => events.push(event));
  const bugs: unknown[] = [];
  const ask = serve<void>(made.handlers, { isOwn: () => true, onBug: (_, error) => bugs.push(error) });
  const call = async (name: string, input: object): Promise<unknown> => {
    const answer = await ask(name, input, undefined);
    expect(bugs).toEqual([]);
    return answer;
  };
  const plan = async (host: string, change: ChangeRequest): Promise<ReviewedPlan> => {
    const answer = (await call('planChange', { host, change })) as { ok: true; value: { kind: 'plan'; plan: ReviewedPlan } };
    expect(answer).toMatchObject({ ok: true, value: { kind: 'plan' } });
    return answer.value.plan;
  };
  const apply = async ({ host, id, token }: ReviewedPlan, more: object = {}): Promise<unknown> =>
    call('applyPlan', { host, plan: id, token, allowRunning: true, why: null, ...more });
  return { call, plan, apply, events, subscribe: made.subscribe, close: made.close };
}

const windows = 'sample:windows-nat';
const move: ChangeRequest = { kind: 'networks', wish: { networks: [{ vmnet: 1, subnet: '10.20.30.0/24' }], others: 'keep' } };

async function subnetOf(call: (name: string, input: object) => Promise<unknown>, host: string): Promise<unknown> {
  const answer = (await call('readHost', { host })) as { value: { networks: readonly { vmnet: number; subnet: string }[] } };
  return answer.value.networks.find(({ vmnet }) => vmnet === 1)?.subnet;
}

test('a change of a sample is planned, applied, seen by the window, listed, and undone', async () => {
  const { call, plan, apply, events } = await service();
  const before = await subnetOf(call, windows);
  const planned = await plan(windows, move);
  expect(planned).toMatchObject({ job: 'apply', target: { kind: 'simulated', kept: false } });
  expect(planned.steps.map(({ op }) => op)).toContain('set-subnet');
  expect(planned.diffs.length).toBeGreaterThan(0);

  expect(await apply(planned)).toMatchObject({ ok: true, value: { kind: 'report', report: { outcome: 'verified' } } });
  expect(await subnetOf(call, windows)).toBe('10.20.30.0/24');
  const stages = events.flatMap((event) => (event.name === 'changeProgress' ? [event.data] : []));
  expect(stages[0]).toMatchObject({ change: planned.id, host: windows, result: null, stages: [{ stage: 'save' }] });
  expect(stages.at(-1)).toMatchObject({ result: { kind: 'report' } });
  expect(events.at(-1)).toEqual({ name: 'hostChanged', data: { host: windows } });

  expect(await call('history', { host: windows })).toMatchObject({
    value: { entries: [{ command: 'window', outcome: 'verified', undone: false, undoable: true }], unfinished: false, last: { change: planned.id } },
  });
  const undo = await plan(windows, { kind: 'undo', id: null });
  expect(undo).toMatchObject({ job: 'undo', fingerprint: null });
  expect(await apply(undo)).toMatchObject({ value: { kind: 'report', report: { outcome: 'verified' } } });
  expect(await subnetOf(call, windows)).toBe(before);
  expect(await call('history', { host: windows })).toMatchObject({ value: { entries: [{ undoable: true }, { undone: true, undoable: false }] } });
  expect(await call('planChange', { host: windows, change: { kind: 'undo', id: null } })).toMatchObject({
    value: { kind: 'refused', refusals: [{ of: 'change', code: 'nothing-to-undo' }] },
  });
});

test('refuses a plan that it did not make', async () => {
  const { call } = await service();
  expect(await call('applyPlan', { host: windows, plan: 'p1', token: 't1', allowRunning: false, why: null })).toEqual(refused('unknown-plan'));
});

test('refuses a plan without the token that came with it', async () => {
  const { plan, apply } = await service();
  expect(await apply(await plan(windows, move), { token: 'guessed' })).toEqual(refused('unknown-plan'));
});

test('refuses a plan of another host, and the plan can still be applied to its own', async () => {
  const { plan, apply } = await service();
  const planned = await plan(windows, move);
  expect(await apply(planned, { host: 'sample:linux-default' })).toEqual(refused('plan-of-other-host'));
  expect(await apply(planned)).toMatchObject({ value: { report: { outcome: 'verified' } } });
});

test('refuses to apply a plan twice', async () => {
  const { plan, apply } = await service();
  const planned = await plan(windows, move);
  await apply(planned);
  expect(await apply(planned)).toEqual(refused('plan-used'));
});

test('refuses a plan after the host has changed, and a new plan goes', async () => {
  const { plan, apply } = await service();
  const stale = await plan(windows, { kind: 'networks', wish: { networks: [{ vmnet: 8, gateway: '192.168.204.9' }], others: 'keep' } });
  await apply(await plan(windows, move));
  expect(await apply(stale)).toMatchObject({ ok: true, value: { kind: 'refused', refusal: { code: 'host-changed' } } });
  const again = await plan(windows, { kind: 'networks', wish: { networks: [{ vmnet: 8, gateway: '192.168.204.8' }], others: 'keep' } });
  expect(await apply(again)).toMatchObject({ value: { report: { outcome: 'verified' } } });
});

test('a capture can be planned on and not changed, and its simulated copy can', async () => {
  const { call, plan, apply } = await service();
  const capture = path.join(root, 'test/fixtures/hosts/linux-workstation-two-nats');
  const planned = await plan(capture, move);
  expect(planned).toMatchObject({ target: { kind: 'read-only' }, restorePoints: null });
  expect(await apply(planned)).toMatchObject({ ok: false, problem: { code: 'read-only-capture' } });
  expect(await call('history', { host: capture })).toMatchObject({ value: { entries: [], unfinished: false } });

  const copy = `simulated:${capture}`;
  expect(await apply(await plan(copy, move))).toMatchObject({ value: { report: { outcome: 'verified' } } });
  expect(await subnetOf(call, copy)).toBe('10.20.30.0/24');
  expect(await subnetOf(call, capture)).not.toBe('10.20.30.0/24');
});

test('a simulated folder is changed for good, and other programs see it in its history', async () => {
  const folder = path.join(await temporaryFolder(), 'host');
  const made = await openTarget('sample:linux-default', { ...options, simulate: folder, userState: '/nowhere' });
  expect(made.ok).toBe(true);
  const { plan, apply } = await service();
  const planned = await plan(folder, move);
  expect(planned.target).toEqual({ kind: 'simulated', kept: true });
  expect(await apply(planned, { why: 'more room' })).toMatchObject({ value: { report: { outcome: 'verified' } } });
  expect(await readFile(path.join(folder, 'files/etc/vmware/networking'), 'utf8')).toContain('10.20.30.0');
  const other = await openTarget(folder, { ...options, simulate: null, userState: '/nowhere' });
  expect(other.ok && (await historyOf(other.value))).toMatchObject([{ command: 'window', why: 'more room', outcome: 'verified' }]);
});

test('a native page cannot reach a path that nobody chose, whatever it calls it', async () => {
  const { call } = await service({ native: { choosePath: async () => null, chooseTarget: async () => null, openDocs: async () => undefined } });
  for (const host of ['/srv/other', 'simulated:/srv/other']) {
    expect(await call('planChange', { host, change: move })).toEqual(refused('host-not-chosen', '', host));
    expect(await call('readHost', { host })).toEqual(refused('host-not-chosen', '', host));
  }
});

test.each([
  ['a network that there is not', { kind: 'remove-network', vmnet: 77 }, { of: 'change', code: 'vmnet-missing' }],
  ['VMnet0', { kind: 'remove-network', vmnet: 0 }, { of: 'change', code: 'vmnet0-stays' }],
  ['a machine that there is not', { kind: 'machine', wish: { machine: '/etc/passwd', adapter: 0, mode: 'nat', vmnet: null, connected: null } }, { of: 'change', code: 'vm-missing' }],
  ['a fix that no finding names', { kind: 'fix', command: 'vmnet repair host-adapter-missing vmnet8' }, { of: 'change', code: 'no-such-fix' }],
  ['a change that the history does not have', { kind: 'undo', id: '2020-01-01T00-00-00Z-1' }, { of: 'history', refusal: { code: 'no-such-change' } }],
  ['a policy that is none', { kind: 'policy', text: 'policy: [' }, { of: 'policy', complaint: { code: 'syntax' } }],
  [
    'a policy that this host cannot have, with the line',
    { kind: 'policy', text: 'policy: vmnet-policy/1\nnetworks:\n  vmnet8:\n    mode: nat\n    subnet: 192.168.204.0/24\n    gateway: 10.0.0.1\n' },
    { of: 'wish', code: 'gateway-not-usable', field: 'gateway', place: { line: 6 } },
  ],
] as const)('refuses to plan %s', async (_, change, refusal) => {
  const { call } = await service();
  expect(await call('planChange', { host: windows, change })).toMatchObject({ ok: true, value: { kind: 'refused', refusals: [refusal] } });
});

test('what is so already gives no steps', async () => {
  const { plan, call } = await service();
  const subnet = (await subnetOf(call, windows)) as string;
  expect((await plan(windows, { kind: 'networks', wish: { networks: [{ vmnet: 1, subnet }], others: 'keep' } })).steps).toEqual([]);
});

test('refuses to cancel what does not go on', async () => {
  const { plan, apply, call } = await service();
  const planned = await plan(windows, move);
  expect(await call('cancelChange', { change: planned.id })).toEqual(refused('no-such-change-running'));
  await apply(planned);
  expect(await call('cancelChange', { change: planned.id })).toEqual(refused('no-such-change-running'));
});

test('a change that is cancelled between two stages is taken back, in this window only', async () => {
  const [mine, other] = [await service(), await service()];
  const before = await subnetOf(mine.call, windows);
  const planned = await mine.plan(windows, move);
  const cancelled: unknown[] = [];
  mine.subscribe((event) => {
    if (event.name === 'changeProgress' && event.data.stages.at(-1)?.stage === 'write-settings' && !event.data.cancelled) cancelled.push(mine.call('cancelChange', { change: planned.id }));
  });
  expect(await mine.apply(planned)).toMatchObject({ value: { kind: 'report', report: { outcome: 'rolled-back', problems: [{ code: 'cancelled' }] } } });
  expect(await Promise.all(cancelled)).toEqual([{ ok: true, value: null }]);
  expect(await subnetOf(mine.call, windows)).toBe(before);
  await other.apply(await other.plan(windows, move));
  expect(await subnetOf(mine.call, windows)).toBe(before);
});

test('closing the window takes back what goes on before it ends', async () => {
  const { folder } = await keptHost('linux-default');
  const mine = await service();
  const before = await subnetOf(mine.call, folder);
  const planned = await mine.plan(folder, move);
  const closed: Promise<void>[] = [];
  mine.subscribe((event) => {
    if (event.name === 'changeProgress' && event.data.stages.at(-1)?.stage === 'write-settings' && !event.data.cancelled) closed.push(mine.close());
  });
  expect(await mine.apply(planned)).toMatchObject({ value: { report: { outcome: 'rolled-back' } } });
  await Promise.all(closed);
  expect(closed).toHaveLength(1);
  expect(await subnetOf((await service()).call, folder)).toBe(before);
});

test('a change that fails is told with its reason, and is in the history as one that cannot be undone', async () => {
  const { folder } = await keptHost('linux-default', { readOnlyFile: ['/etc/vmware/networking'] });
  const { call, plan, apply } = await service();
  expect(await apply(await plan(folder, move))).toMatchObject({ value: { report: { outcome: 'rolled-back', problems: [{ code: 'read-only' }] } } });
  expect(await call('history', { host: folder })).toMatchObject({ value: { entries: [{ outcome: 'rolled-back', undoable: false }] } });
});

test.each([
  ['an administrator is asked for when there is a helper', ['/opt/VMnet Manager/resources/vmnet-helper'], { target: { kind: 'local', prompts: true }, blocked: { code: 'vms-running' } }],
  ['the plan says that nobody can make it when there is none', undefined, { target: { kind: 'local', prompts: false }, blocked: { code: 'needs-administrator' } }],
] as const)('on this computer %s', async (_, helper, wanted) => {
  const { target } = await keptHost('linux-default');
  const { plan } = await service({
    openTarget: async () => ({ ok: true, value: { ...target, kind: 'local' } }),
    rightsFor: () => ({ helper, prompt: '', run, uid: 1000, ownState: false }),
  });
  expect(await plan('local', { kind: 'networks', wish: { networks: [{ vmnet: 1, name: 'Lab' }], others: 'keep' } })).toMatchObject(wanted);
});

test('a fault in the middle of a change is not told as if nothing had been changed', async () => {
  const { target } = await keptHost('linux-default');
  const driver = async (): Promise<never> => Promise.reject(new Error('the disk is gone'));
  const { plan, apply, events } = await service({ openTarget: async () => ({ ok: true, value: { ...target, driver } }) });
  const fault = { kind: 'refused', refusal: { code: 'helper-failed', data: { detail: 'the disk is gone' } } };
  expect(await apply(await plan('/srv/host', move))).toEqual({ ok: true, value: fault });
  expect(events).toContainEqual({ name: 'changeProgress', data: expect.objectContaining({ result: fault }) as unknown });
});

test('two changes of one host at once: one is made, the other is told that it goes on', async () => {
  const { plan, apply } = await service();
  const [first, second] = [await plan(windows, move), await plan(windows, { kind: 'networks', wish: { networks: [{ vmnet: 1, subnet: '10.20.31.0/24' }], others: 'keep' } })];
  const results = await Promise.all([apply(first), apply(second)]);
  expect(results[0]).toMatchObject({ value: { report: { outcome: 'verified' } } });
  expect(results[1]).toMatchObject({ value: { kind: 'refused', refusal: { code: 'apply-in-progress' } } });
});

test('a recovery that finds nothing says so', async () => {
  const { call } = await service();
  expect(await call('recoverChange', { host: windows })).toMatchObject({ value: { kind: 'nothing' } });
});
