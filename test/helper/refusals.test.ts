import { chmodSync, chownSync, linkSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { printOrder } from '../../src/host/elevate/order.ts';
import type { OrderRefusal } from '../../src/host/elevate/answer.ts';
import { allFiles, changes } from '../host/simulated/support.ts';
import { openSimulated } from '../../src/host/simulated/folder.ts';
import { temporaryFolder } from '../host/support/temporary.ts';
import { answerIn, help, sha256Of, stage, tampered, type Stage } from './support.ts';

async function filesOf({ folder }: Stage): Promise<ReadonlyMap<string, string>> {
  const opened = await openSimulated(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  return allFiles(opened.value.content());
}

/** What the helper refuses, it refuses before it has touched the host. */
async function refuses(on: Stage, text: string, refusal: Partial<OrderRefusal>, given: Parameters<typeof help>[2] = {}): Promise<void> {
  const before = await filesOf(on);
  expect(await help(on, text, given)).toEqual({ status: 0, answer: { code: 'order-refused', refusal: expect.objectContaining(refusal) } });
  expect(changes(before, await filesOf(on))).toEqual([]);
}

/** Only the superuser can give files away. */
function needsRoot({ skip }: TestContext): void {
  if (process.getuid?.() !== 0) skip('only root can give a file to another user');
}

test('a plan file whose hash is not the one that was confirmed', async () => {
  const on = await stage();
  await refuses(on, printOrder(on.order), { code: 'plan-hash-differs' }, { sha256: 'a'.repeat(64) });
});

test('a plan for another system', async () => {
  const on = await stage('linux-default');
  const { order } = await stage('windows-nat');
  await refuses(on, printOrder(order), { code: 'plan-for-another-host', detail: 'windows' });
});

test('a plan that was made of another host of the same system', async () => {
  const on = await stage('linux-default');
  const other = await stage('linux-custom-bridges');
  const order = { ...on.order, plan: { ...on.order.plan, fingerprint: other.order.plan.fingerprint } };
  expect((await help(on, printOrder(order))).answer).toMatchObject({ code: 'refused', refusal: { code: 'host-changed' } });
});

test('a host that has changed since the plan', async () => {
  const on = await stage('linux-default');
  const machine = await on.target.machine();
  await machine.writeFile('/etc/vmware/networking', 'VERSION=1,0\nanswer VNET_1_DHCP no\n');
  const before = await filesOf(on);
  expect((await help(on, printOrder(on.order))).answer).toMatchObject({ code: 'refused', refusal: { code: 'host-changed' } });
  expect(changes(before, await filesOf(on))).toEqual([]);
});

test.each([
  ['an operation that there is not', '"op":"run-command","argv":["id"]', 'unknown-step steps[0]'],
  ['a change of a machine’s own file', '"op":"set-vm-adapter","machine":"/etc/shadow","adapter":0', 'unknown-step steps[0]'],
  ['a field that the step has not', '"op":"enable-host-adapter","vmnet":8,"path":"/etc/passwd"', 'unknown-field steps[0].path'],
  ['a path for a file', '"op":"restore-generated-file","vmnet":8,"file":"../../etc/passwd"', 'bad-value steps[0].file'],
  ['a path for an adapter', '"op":"bind-bridge","adapter":"../../etc/passwd","bound":true', 'bad-value steps[0].adapter'],
  ['a path for an address', '"op":"set-gateway","vmnet":8,"to":"/etc/passwd","was":null', 'bad-value steps[0].to'],
  ['a number that no VMnet has', '"op":"enable-host-adapter","vmnet":4096', 'bad-value steps[0].vmnet'],
  ['a VMnet that is a path', '"op":"enable-host-adapter","vmnet":"8/../../.."', 'bad-value steps[0].vmnet'],
  ['a line break in a description', '"op":"add-forward","vmnet":8,"forward":{"protocol":"tcp","hostPort":1,"guestAddress":"10.0.0.1","guestPort":1,"description":"a\\nanswer VNET_8_NAT no"}', 'bad-value steps[0].forward.description'],
])('a step outside the schema: %s', async (_, step, detail) => {
  const on = await stage();
  await refuses(on, tampered(on.order, (plan) => plan.replace(/"steps":\[.*\]/s, `"steps":[{${step}}]`)), { code: 'plan-malformed', detail });
});

test.each([
  ['blanks in it', (text: string) => text.replace('":', '": ')],
  ['a key twice', (text: string) => text.replace('{', '{"job":"recover",')],
  ['a key more', (text: string) => text.replace('"job"', '"state":"/tmp","job"')],
  ['nothing in it', () => ''],
  ['a plan instead of an order', () => '{"format":"vmnet-plan/1"}\n'],
  ['a line break in the command', (text: string) => text.replace('class.yaml', 'class\\nyaml')],
  ['a path for the change to undo', () => '{"format":"vmnet-order/1","job":"undo","plan":null,"id":"../../x","command":"vmnet undo","why":null,"allowRunning":false}\n'],
])('an order with %s', async (_, change) => {
  const on = await stage();
  await refuses(on, change(printOrder(on.order)), { code: 'plan-malformed' });
});

test('a plan file that is a link', async () => {
  const on = await stage();
  const text = printOrder(on.order);
  const plan = path.join(on.reports, 'link.json');
  writeFileSync(path.join(on.reports, 'real.json'), text, { mode: 0o600 });
  symlinkSync('real.json', plan);
  await refuses(on, text, { code: 'plan-no-file', detail: 'ELOOP' }, { plan });
});

test('a plan file that is a folder, or is not there', async () => {
  for (const make of [(plan: string) => mkdirSync(plan), () => {}]) {
    const on = await stage();
    const plan = path.join(on.reports, 'other.json');
    make(plan);
    await refuses(on, '', { code: 'plan-no-file' }, { plan });
  }
});

test('a plan file that others can write', async () => {
  const on = await stage();
  const text = printOrder(on.order);
  const plan = path.join(on.reports, 'open.json');
  writeFileSync(plan, text);
  chmodSync(plan, 0o666);
  await refuses(on, text, { code: 'plan-writable-by-others', detail: '666' }, { plan });
});

test('a plan file of another user, linked in or handed over', async (context) => {
  needsRoot(context);
  const on = await stage();
  const text = printOrder(on.order);
  const elsewhere = path.join(await temporaryFolder({ 'theirs.json': text }), 'theirs.json');
  chmodSync(elsewhere, 0o600);
  chownSync(elsewhere, 4242, 4242);
  const plan = path.join(on.reports, 'hard-link.json');
  linkSync(elsewhere, plan);
  await refuses(on, text, { code: 'plan-not-yours', detail: '4242' }, { plan });
});

test('a helper that nobody made administrator', async () => {
  const on = await stage('linux-default', { uid: 1000 });
  await refuses(on, printOrder(on.order), { code: 'no-administrator', detail: '1000' });
});

test('a folder for restore points that is somebody else’s', async () => {
  const on = await stage('linux-default', { target: () => Promise.resolve({ ok: false, refusal: { code: 'state-not-secure', detail: 'C:\\x' } }) });
  await refuses(on, printOrder(on.order), { code: 'state-not-secure' });
});

test('words that are no plan, hash and folder', async () => {
  const { world, reports } = await stage();
  const { runHelper } = await import('../../src/helper/run.ts');
  for (const words of [[], ['/tmp/x'], ['/tmp/x', 'no hash', reports], ['/tmp/x', 'a'.repeat(64), reports, '--state=/tmp']]) {
    expect(await runHelper(words, world)).toBe(64);
    expect(answerIn(reports)).toBeUndefined();
  }
});

test.each([
  ['others can enter', (folder: string) => chmodSync(folder, 0o755)],
  ['is a link', (folder: string) => (renameSync(folder, `${folder}-real`), symlinkSync(`${folder}-real`, folder))],
  ['is not there', (folder: string) => renameSync(folder, `${folder}-gone`)],
])('a report folder that %s: nothing is written, and nothing done', async (_, damage) => {
  const on = await stage();
  const text = printOrder(on.order);
  const inside = path.join(on.reports, 'in');
  mkdirSync(inside, { mode: 0o700 });
  writeFileSync(path.join(on.reports, 'plan.json'), text, { mode: 0o600 });
  damage(inside);
  const before = await filesOf(on);
  expect(await help({ ...on, reports: inside }, text, { plan: path.join(on.reports, 'plan.json') })).toEqual({ status: 64, answer: undefined });
  expect(changes(before, await filesOf(on))).toEqual([]);
});

test('a report folder of another user', async (context) => {
  needsRoot(context);
  const on = await stage();
  chownSync(on.reports, 4242, 4242);
  expect(await help(on, printOrder(on.order))).toEqual({ status: 64, answer: undefined });
});

test('an answer that lies there already is not written over', async () => {
  const on = await stage();
  const target = path.join(on.reports, 'victim');
  writeFileSync(target, 'mine');
  symlinkSync(target, path.join(on.reports, 'answer.json'));
  const text = printOrder(on.order);
  writeFileSync(path.join(on.reports, 'plan.json'), text, { mode: 0o600 });
  const { runHelper } = await import('../../src/helper/run.ts');
  await expect(runHelper([path.join(on.reports, 'plan.json'), sha256Of(text.replace('a', 'b')), on.reports], on.world)).rejects.toThrow('EEXIST');
});
