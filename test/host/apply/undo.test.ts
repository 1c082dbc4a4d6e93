import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { files } from '../../../src/host/linux/facts.ts';
import { hostState } from '../../../src/core/jobs/host-state.ts';
import type { Target } from '../../../src/host/apply/target.ts';
import { applyPlan } from '../../../src/host/apply/apply.ts';
import { historyOf } from '../../../src/host/apply/history.ts';
import { planUndo, undo, type UndoRequest } from '../../../src/host/apply/undo.ts';
import { openSimulated } from '../../../src/host/simulated/folder.ts';
import { again, applying, applyPolicy, keptHost, planned, reportOf, seedPolicy, worldOf } from './support.ts';

const undoing: UndoRequest = { id: null, command: 'vmnet undo', why: null, allowRunning: true };

/** The subnet's address. */
async function network({ host }: Target, vmnet: number): Promise<string | undefined> {
  const { networks } = hostState(await host.read(), host.decode).view;
  return networks.find((one) => one.vmnet === vmnet)?.subnet?.split('/')[0];
}

const added = 'policy: vmnet-policy/1\nnetworks:\n  vmnet2: { mode: host-only, subnet: 10.20.30.0/24 }\n';

test('undoing an undo makes the change again', async () => {
  const { folder, target } = await keptHost('linux-default');
  const before = await worldOf(folder);
  reportOf(await applyPolicy(target, seedPolicy()));
  const after = await worldOf(folder);
  const first = reportOf(await undo(await again(folder), undoing));
  expect((await worldOf(folder)).settings).toEqual(before.settings);
  // An undo is no change to be undone by itself: there is nothing left.
  expect(await undo(await again(folder), undoing)).toEqual({ ok: true, report: null });
  reportOf(await undo(await again(folder), { ...undoing, id: first.id }));
  const redone = await worldOf(folder);
  expect(redone.settings).toEqual(after.settings);
  expect(redone.actual).toEqual(after.actual);
  const records = await historyOf(target);
  // What a redo does to the files is what the change did.
  expect(records[0]?.diffs.map(({ path }) => path)).toContain(files.networking);
  expect(records.map(({ undone, undoes }) => [undone, undoes])).toEqual([
    [false, records[1]?.id],
    [true, records[2]?.id],
    [false, null],
  ]);
});

test('what an apply created is gone after the undo, with its folders', async () => {
  const { folder, target } = await keptHost('linux-default');
  const before = await worldOf(folder);
  expect(reportOf(await applyPolicy(target, added))).toMatchObject({ outcome: 'verified' });
  expect([...(await worldOf(folder)).settings.keys()].filter((path) => path.includes('/vmnet2/'))).not.toEqual([]);
  expect(reportOf(await undo(target, undoing))).toMatchObject({ outcome: 'verified', problems: [] });
  expect(await worldOf(folder)).toEqual(before);
});

test('changes are undone from the last one backwards', async () => {
  const { folder, target } = await keptHost('linux-default');
  const worlds = [await worldOf(folder)];
  for (const policy of [added, seedPolicy()]) {
    reportOf(await applyPolicy(await again(folder), policy));
    worlds.unshift(await worldOf(folder));
  }
  for (const world of worlds.slice(1)) {
    reportOf(await undo(await again(folder), undoing));
    expect((await worldOf(folder)).settings).toEqual(world.settings);
  }
  expect(await undo(target, undoing)).toEqual({ ok: true, report: null });
});

test('an undo is refused when somebody has written since, and says what', async () => {
  const { folder, target } = await keptHost('linux-default');
  const { id } = reportOf(await applyPolicy(target, seedPolicy()));
  const machine = await openSimulated(folder);
  if (!machine.ok) throw new Error(machine.problem.code);
  await machine.value.writeFile(files.nat(8), '# by hand\n');
  const edited = await worldOf(folder);
  expect(await undo(await again(folder), undoing)).toEqual({ ok: false, refusal: { code: 'changed-since', data: { id, paths: [files.nat(8)] } } });
  expect(await worldOf(folder)).toEqual(edited);
  expect(await historyOf(target)).toHaveLength(1);
});

test('leases that guests got since stay, when their subnet stays', async () => {
  const { folder, target } = await keptHost('linux-default');
  reportOf(await applyPolicy(target, seedPolicy()));
  const machine = await openSimulated(folder);
  if (!machine.ok) throw new Error(machine.problem.code);
  const lease = 'lease 172.16.137.140 {\n}\n';
  await machine.value.writeFile(files.leases(1), lease);
  await machine.value.writeFile(files.leases(8), lease);
  reportOf(await undo(await again(folder), undoing));
  const { leases } = await worldOf(folder);
  expect(leases.get(files.leases(1))).toBe(lease);
  expect(leases.get(files.leases(8))).not.toBe(lease);
});

test('a restore point in which a byte is not what it was puts nothing back', async () => {
  const { writeFileSync } = await import('node:fs');
  const { folder, target } = await keptHost('linux-default');
  const { backup } = reportOf(await applyPolicy(target, seedPolicy()));
  const after = await worldOf(folder);
  writeFileSync(`${backup ?? ''}/000`, 'tampered');
  expect(await undo(target, undoing)).toMatchObject({ ok: false, refusal: { code: 'restore-point-damaged' } });
  expect(await worldOf(folder)).toEqual(after);
});

test('an id that the history has not, or that did not stand, or was undone, is refused', async () => {
  const { target } = await keptHost('linux-default', { serviceDiesAfterStart: ['nat'] });
  const { id } = reportOf(await applyPolicy(target, seedPolicy()));
  for (const [wanted, code] of [
    ['../../etc', 'no-such-change'],
    ['2026-11-22T20-00-00Z-1', 'no-such-change'],
    [id, 'change-did-not-stand'],
  ] as const) {
    expect(await undo(target, { ...undoing, id: wanted })).toMatchObject({ ok: false, refusal: { code } });
  }
  const { target: honest } = await keptHost('linux-default');
  const change = reportOf(await applyPolicy(honest, seedPolicy()));
  reportOf(await undo(honest, undoing));
  expect(await undo(honest, { ...undoing, id: change.id })).toMatchObject({ ok: false, refusal: { code: 'already-undone' } });
});

test('what an undo would do is told before, with the lines that change', async () => {
  const { folder, target } = await keptHost('linux-default');
  reportOf(await applyPolicy(target, seedPolicy()));
  const told = await planUndo(await again(folder), null);
  if (!told.ok || told.plan === null) throw new Error('nothing to undo');
  expect(told.plan.steps.map(({ op }) => op)).toContain('remove-forward');
  expect(told.plan.diffs.find(({ path }) => path === files.nat(8))?.diff).toMatch(/^--- .*\n\+\+\+ .*\n@@/);
});

test.each(['windows-nat', 'linux-custom-bridges', 'fusion-11'])('on %s what was put back agrees with itself: also the reservations that went with a DHCP server', async (sample) => {
  const { folder, target } = await keptHost(sample);
  const { networks } = hostState(await target.host.read(), target.host.decode).view;
  const reserved = networks.find(({ vmnet }) => vmnet === 8)?.dhcp?.reservations ?? [];
  expect(reserved).not.toEqual([]);
  reportOf(await applyPolicy(await again(folder), 'policy: vmnet-policy/1\nnetworks:\n  vmnet8: { dhcp: off }\n'));
  const { outcome, verify } = reportOf(await undo(await again(folder), undoing));
  expect(outcome).toBe('verified');
  for (const { mac, address } of reserved) expect(verify).toContainEqual(expect.objectContaining({ fact: `reservation:${mac}`, wanted: address, agrees: true }));
  expect(verify.filter(({ agrees }) => !agrees)).toEqual([]);
});

test('of the registry it tells the values that change, and of an added network its keys', async () => {
  const { folder, target } = await keptHost('windows-nat');
  const wish = 'policy: vmnet-policy/1\nnetworks:\n  vmnet8: { mode: nat, subnet: 192.168.204.0/24, dhcp: { reservations: {} }, portForwards: [] }\n  vmnet3: { mode: host-only, subnet: 10.20.30.0/24 }\n';
  const present = await network(await again(folder), 8);
  reportOf(await applyPolicy(target, wish.replace('192.168.204.0', '10.9.8.0')));
  const told = await planUndo(await again(folder), null);
  if (!told.ok || told.plan === null) throw new Error('nothing to undo');
  const keys = told.plan.diffs.filter(({ path }) => path.startsWith('HKEY_LOCAL_MACHINE'));
  expect(keys.map(({ path }) => path.split('\\').at(-1)).filter((key) => /^vmnet\d+$/i.test(key ?? ''))).toEqual(['vmnet3', 'vmnet8']);
  const changed = keys.find(({ path }) => /\\vmnet8$/i.test(path))?.diff ?? '';
  expect(changed).toContain('-IPSubnetAddress    REG_SZ    10.9.8.0');
  expect(changed).toContain(`+IPSubnetAddress    REG_SZ    ${present}`);
  const removed = keys.find(({ path }) => /\\vmnet3$/i.test(path))?.diff.split('\n').slice(3) ?? [];
  expect(removed.filter((line) => line.startsWith('+'))).toEqual([]);
  // Nothing but what the change touched.
  expect(keys.every(({ path }) => /vmnet[38](?:\\|$)/i.test(path))).toBe(true);
});

test('the last restore point stays, however old; others go by number and age', async () => {
  const { mkdirSync, writeFileSync, readdirSync } = await import('node:fs');
  const { prune } = await import('../../../src/host/state/history.ts');
  const { folder } = await keptHost('linux-default');
  const state = `${folder}/.vmnet`;
  const record = (id: string, at: string): void => {
    mkdirSync(`${state}/restore/${id}`, { recursive: true });
    writeFileSync(`${state}/restore/${id}/record.json`, JSON.stringify({ id, at, outcome: 'verified', after: {} }));
  };
  record('2020-01-01T00-00-00Z-1', '2020-01-01T00:00:00Z');
  prune(state, '2026-01-01T00:00:00Z');
  expect(readdirSync(`${state}/restore`)).toEqual(['2020-01-01T00-00-00Z-1']);
  for (let number = 1; number <= 60; number++) record(`2025-12-31T00-00-00Z-${number}`, '2025-12-31T00:00:00Z');
  prune(state, '2026-01-01T00:00:00Z');
  const kept = readdirSync(`${state}/restore`);
  expect(kept).toHaveLength(50);
  expect(kept).toContain('2025-12-31T00-00-00Z-60');
  expect(kept).not.toContain('2025-12-31T00-00-00Z-9');
});

test('of two applies at once one is made and the other is told who makes it', async () => {
  const { folder, target } = await keptHost('linux-default');
  const plan = await planned(target, seedPolicy());
  const request = { ...applying, ...plan };
  const both = await Promise.all([applyPlan(await again(folder), request), applyPlan(await again(folder), request)]);
  const refused = both.filter(({ ok }) => !ok);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ refusal: { code: 'apply-in-progress', data: { pid: process.pid, user: userInfo().username, command: 'vmnet apply class.yaml' } } });
  expect(reportOf(both.find(({ ok }) => ok) ?? both[0])).toMatchObject({ outcome: 'verified' });
});

test('a change that is cancelled between two steps is taken back', async () => {
  const { folder, target } = await keptHost('linux-default');
  const before = await worldOf(folder);
  const asked = new AbortController();
  const report = reportOf(await applyPolicy(target, seedPolicy(), { signal: asked.signal, onStage: (stage) => stage === 'regenerate' && asked.abort() }));
  expect(report).toMatchObject({ outcome: 'rolled-back', problems: [{ code: 'cancelled' }] });
  expect(await worldOf(folder)).toEqual(before);
});

test('a change that would interrupt running machines is refused, and names them', async () => {
  const { folder, target } = await keptHost('linux-default');
  const before = await worldOf(folder);
  expect(await applyPolicy(target, seedPolicy(), { allowRunning: false })).toEqual({ ok: false, refusal: { code: 'vms-running', data: { vms: ['Debian 12'] } } });
  expect(await worldOf(folder)).toEqual(before);
});

test('a removed network that a running machine is on is refused, even where interruptions are allowed', async () => {
  const { target } = await keptHost('linux-default');
  const { snapshot, state } = await import('../../../src/host/apply/work.ts').then(({ readingOf }) => readingOf(target.host));
  const { fingerprintOf } = await import('../../../src/core/jobs/fingerprint.ts');
  const refused = await applyPlan(target, { ...applying, steps: [{ op: 'remove-network', vmnet: 8, mode: 'nat' }], wanted: null, fingerprint: fingerprintOf(snapshot) });
  expect(state.view.vms.length).toBeGreaterThan(0);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'vms-would-lose-network' } });
});
