import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run as runTool, type RunOutcome } from '../../src/host/run.ts';
import { printOrder, parseOrder, type Order } from '../../src/host/elevate/order.ts';
import { callerOf, helperEnvironment } from '../../src/helper/environment.ts';
import { personOf } from '../../src/helper/person.ts';
import { secureFolder } from '../../src/host/elevate/windows-folder.ts';
import { network } from '../host/simulated/support.ts';
import { temporaryFolder } from '../host/support/temporary.ts';
import { help, stage, words } from './support.ts';

test.each(['linux-default', 'windows-nat'])('an order for %s is carried out, told of stage by stage, and taken back by another', async (sample) => {
  const on = await stage(sample);
  const { answer } = await help(on, printOrder(on.order));
  expect(answer).toMatchObject({ code: 'done', report: { outcome: 'verified', problems: [] } });
  expect(readFileSync(path.join(on.reports, 'stages.txt'), 'utf8').split('\n')).toEqual(expect.arrayContaining(['save', 'stop-services', 'start-services', 'verify']));
  const machine = await on.target.machine();
  expect((await network(machine, 8)).nat?.portForwards).toContainEqual(expect.objectContaining({ hostPort: 8888 }));

  const undoing = { ...on, reports: await temporaryFolder() };
  expect((await help(undoing, printOrder({ job: 'undo', id: null, ...words }))).answer).toMatchObject({ code: 'done', report: { outcome: 'verified' } });
  expect((await network(await on.target.machine(), 8)).nat?.portForwards).not.toContainEqual(expect.objectContaining({ hostPort: 8888 }));

  const recovering = { ...on, reports: await temporaryFolder() };
  expect((await help(recovering, printOrder({ job: 'recover', ...words }))).answer).toEqual({ code: 'done', report: null, steps: [] });
});

test('an order that the person cancels meanwhile is taken back', async () => {
  const on = await stage();
  writeFileSync(path.join(on.reports, 'cancel'), '');
  const { answer } = await help(on, printOrder(on.order));
  expect(answer).toMatchObject({ code: 'done', report: { outcome: 'rolled-back', problems: [{ code: 'cancelled' }] } });
});

test('whatever goes wrong with the host is an answer', async () => {
  const on = await stage('linux-default', { target: () => Promise.reject(new Error('EIO')) });
  expect(await help(on, printOrder(on.order))).toEqual({ status: 0, answer: { code: 'failed', detail: 'EIO' } });
});

test('orders are read as they were printed', async () => {
  const { order } = await stage();
  const orders: readonly Order[] = [order, { ...order, why: null }, { job: 'undo', id: '2026-11-22T20-00-00Z-1', ...words }, { job: 'recover', ...words }];
  for (const one of orders) expect(parseOrder(printOrder(one))).toMatchObject({ ok: true, order: one });
});

test('of its environment the helper takes nothing that leads it elsewhere', () => {
  const env = { VMNET_STATE: '/tmp/mine', VMNET_VM_FOLDERS: '/tmp', VMNET_HOST: 'sample:x', HOME: '/home/eve', PATH: '/home/eve/bin', NODE_OPTIONS: '--require /tmp/x', ProgramData: 'C:\\ProgramData', SystemRoot: 'D:\\Windows' };
  expect(helperEnvironment('linux', env, '/home/alice')).toEqual({ PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/home/alice' });
  expect(helperEnvironment('windows', env, null)).toMatchObject({
    SYSTEMROOT: 'D:\\Windows',
    PATH: 'D:\\Windows\\System32;D:\\Windows\\System32\\WindowsPowerShell\\v1.0',
    PROGRAMDATA: 'C:\\ProgramData',
  });
  expect(JSON.stringify([helperEnvironment('linux', env, null), helperEnvironment('windows', env, null)])).not.toMatch(/tmp|eve/);
});

test('who asked is told by pkexec or sudo, else by nobody', () => {
  expect([callerOf({ PKEXEC_UID: '1000' }), callerOf({ SUDO_UID: '501' }), callerOf({}), callerOf({ PKEXEC_UID: '0x0' })]).toEqual([1000, 501, undefined, undefined]);
});

test('a user has a name and a home, or a number', async () => {
  expect(await personOf(0, 'linux', runTool)).toEqual({ name: 'root', home: '/root' });
  expect(await personOf(987_654_321, 'linux', runTool)).toEqual({ name: '987654321', home: null });
  const told = (stdout: string) => (): Promise<RunOutcome> => Promise.resolve({ code: 'done', exitCode: 0, stdout: Buffer.from(stdout), complaint: '' });
  expect(await personOf(501, 'macos', told('name: lei\npassword: ********\nuid: 501\ndir: /Users/lei\nshell: /bin/zsh\n'))).toEqual({ name: 'lei', home: '/Users/lei' });
});

test.each([
  ['S-1-5-32-544', 0, true],
  ['S-1-5-18', 0, true],
  ['S-1-5-21-1-2-3-1001', 0, false],
  ['', 0, false],
  ['S-1-5-32-544', 5, false],
])('a folder of %s on Windows (icacls ends with %i) is the administrators’: %s', async (owner, exitCode, expected) => {
  const folder = path.join(await temporaryFolder(), "it's");
  const ran: (readonly string[])[] = [];
  const secure = await secureFolder(folder, (argv) => {
    ran.push(argv);
    return Promise.resolve({ code: 'done', exitCode: argv[0] === 'icacls' ? exitCode : 0, stdout: Buffer.from(`${owner}\r\n`), complaint: '' });
  });
  expect(secure).toBe(expected);
  expect(ran[0]?.at(-1)).toContain(`-LiteralPath '${folder.replaceAll("'", "''")}'`);
  expect(ran.length).toBe(owner.startsWith('S-1-5-32') || owner === 'S-1-5-18' ? 2 : 1);
});
