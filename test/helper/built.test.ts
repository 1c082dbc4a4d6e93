/** The built helper, started as every program of ours starts it. */
import { mkdtempSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { askHelper, type Asking } from '../../src/host/elevate/ask-helper.ts';
import { helperCommand } from '../../src/host/elevate/helper-command.ts';
import type { Order } from '../../src/host/elevate/order.ts';
import { planUndo } from '../../src/host/apply/undo.ts';
import { openTarget } from '../../src/host/index.ts';
import { run } from '../../src/host/run.ts';
import { temporaryFolder } from '../host/support/temporary.ts';
import { root } from '../support/vmnet.ts';
import { stage } from './support.ts';

const isRoot = process.getuid?.() === 0;
const helper = [process.execPath, path.join(root, 'dist/helper/helper.cjs')];
const asking: Asking = { helper, platform: 'linux', run, administrator: false, prompt: '' };

/** A pkexec of our own: as the real one it forgets the environment and says who asked. */
async function standIn(text: string): Promise<void> {
  const folder = path.join(await temporaryFolder(), 'bin');
  await mkdir(folder);
  await writeFile(path.join(folder, 'pkexec'), `#!/bin/sh\n${text}\n`);
  await chmod(path.join(folder, 'pkexec'), 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}:${before}`;
  onTestFinished(() => void (process.env['PATH'] = before));
}

// Orders of other tests that run at the same time are none of ours.
const usual = process.env['TMPDIR'];
const own = mkdtempSync(path.join(os.tmpdir(), 'vmnet-built-'));
process.env['TMPDIR'] = own;
afterAll(async () => {
  await rm(own, { recursive: true, force: true });
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
});

const leftOrders = async (): Promise<readonly string[]> => (await readdir(os.tmpdir())).filter((name) => name.startsWith('vmnet-order-'));

/** One that it must refuse on this computer, whatever there is on it. */
async function foreign(): Promise<Order> {
  return (await stage('windows-nat')).order;
}

test('it is found beside the program that is running', () => {
  const [program, node] = [path.join(root, 'dist/cli/program.cjs'), '/usr/bin/node'];
  expect(helperCommand('macos', { program, node })).toEqual([node, path.join(root, 'dist/helper/helper.cjs')]);
  expect(helperCommand('macos', { program: '/nowhere/cli/program.cjs', node })).toBeUndefined();
  expect(helperCommand('macos', { program, node: undefined })).toBeUndefined();
});

test('an installed window starts the helper that its package brought, and never anything else', async () => {
  const resources = await temporaryFolder({ 'vmnet-helper': '', 'dist/helper/helper.cjs': '' });
  expect(helperCommand('windows', { resources })).toBeUndefined();
  await writeFile(path.join(resources, 'vmnet-helper.exe'), '');
  expect(helperCommand('windows', { resources })).toEqual([path.join(resources, 'vmnet-helper.exe')]);
  // Whoever could write these resources would become administrator: there the helper is elsewhere.
  for (const platform of ['linux', 'macos'] as const) expect(helperCommand(platform, { resources })?.join() ?? '').not.toContain(resources);
});

test('through pkexec it answers, and nothing is left of the order', async () => {
  await standIn(`exec env -i PKEXEC_UID=$(id -u) "$@"`);
  const before = await leftOrders();
  const refusal = isRoot ? { code: 'plan-for-another-host', detail: 'windows' } : { code: 'no-administrator' };
  expect(await askHelper(await foreign(), asking)).toMatchObject({ code: 'answered', answer: { code: 'order-refused', refusal } });
  expect(await leftOrders()).toEqual(before);
});

test('a declined prompt is a value, and nothing is left of the order', async () => {
  await standIn('echo "Error executing command as another user: Request dismissed" >&2; exit 126');
  const before = await leftOrders();
  expect(await askHelper(await foreign(), asking)).toMatchObject({ code: 'declined', detail: expect.stringContaining('dismissed') });
  expect(await leftOrders()).toEqual(before);
});

test('a tool that says yes and starts nothing has failed', async () => {
  await standIn('exit 0');
  expect(await askHelper(await foreign(), asking)).toEqual({ code: 'failed', detail: 'exit 0' });
});

test('a plan that somebody exchanges between the prompt and the helper is refused', async ({ skip }) => {
  if (!isRoot) skip('without root the helper looks at no plan');
  await standIn(`for file in "$@"; do case "$file" in */plan.json) printf '{"format":"vmnet-order/1","job":"recover","plan":null,"id":null,"command":"x","why":null,"allowRunning":true}\\n' > "$file";; esac; done; exec "$@"`);
  expect(await askHelper(await foreign(), asking)).toMatchObject({ answer: { refusal: { code: 'plan-hash-differs' } } });
});

test('a state folder that the environment names is not the helper’s', async ({ skip }) => {
  if (!isRoot) skip('without root the helper looks at no order');
  const id = '2026-11-22T20-00-00Z-1';
  const record = { id, at: '2026-11-22T20:00:00Z', user: 'eve', command: 'x', why: null, outcome: 'verified', undone: false, steps: [], diffs: [], report: null, undoes: null, after: {} };
  const state = await temporaryFolder({ [`restore/${id}/record.json`]: JSON.stringify(record) });
  process.env['VMNET_STATE'] = state;
  onTestFinished(() => void delete process.env['VMNET_STATE']);
  // This program follows it, and finds the change without its restore point.
  const opened = await openTarget('local', { cwd: '/', env: { VMNET_STATE: state }, simulate: null, userState: state });
  expect(opened.ok && (await planUndo(opened.value, id))).toMatchObject({ refusal: { code: 'restore-point-damaged' } });
  const order: Order = { job: 'undo', id, command: 'vmnet undo', why: null, allowRunning: false };
  expect(await askHelper(order, { ...asking, administrator: true })).toMatchObject({ answer: { code: 'refused', refusal: { code: 'no-such-change' } } });
});

test('words that it does not know end with 64, and say nothing', async () => {
  expect(await run([...helper, '--help'])).toMatchObject({ code: 'done', exitCode: 64 });
});
