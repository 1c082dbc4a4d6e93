import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { HistoryEntry, Report } from '../../src/core/plan/report.ts';
import { temporaryFolder } from '../host/support/temporary.ts';
import { seedPolicy } from '../host/apply/support.ts';
import { printedError, root, vmnet, type Run } from '../support/vmnet.ts';

interface Stage {
  readonly folder: string;
  readonly policy: string;
  readonly host: string;
}

async function stage(): Promise<Stage> {
  const folder = await temporaryFolder({ 'class.yaml': seedPolicy() });
  return { folder, policy: path.join(folder, 'class.yaml'), host: path.join(folder, 'host') };
}

const yes = ['--yes', '--allow-running'];

function report(run: Run): Report & { readonly schema: string } {
  return JSON.parse(run.stdout) as Report & { readonly schema: string };
}

/** Every name below, with what changes when somebody writes. */
function traces(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { mtimeMs, ctimeMs } = statSync(path.join(folder, name));
    return `${name} ${mtimeMs} ${ctimeMs}`;
  });
}

test('the seed case: applied, nothing to do again, undone, done again, all on a kept copy of a sample', async () => {
  const { folder, policy, host } = await stage();
  const file = path.join(folder, 'report.json');
  const first = vmnet(['apply', policy, '--host', 'sample:linux-default', '--simulate', host, ...yes, '--json', '--report', file, '--why', 'term begins']);
  expect(first.status).toBe(0);
  expect(report(first)).toMatchObject({ schema: 'vmnet/report/1', changed: true, outcome: 'verified', problems: [] });
  expect(report(first).steps.every(({ result }) => result === 'done')).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(report(first));
  expect(first.stderr.trim().split('\n')).toHaveLength(7);

  const before = traces(host);
  const second = vmnet(['apply', policy, '--host', host, ...yes, '--json']);
  expect(second.status).toBe(0);
  expect(report(second)).toMatchObject({ changed: false, outcome: 'unchanged', steps: [], backup: null });
  expect(traces(host)).toEqual(before);
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(0);

  const dry = vmnet(['undo', '--host', host, '--dry-run', '--json']);
  expect(dry.status).toBe(2);
  expect(JSON.parse(dry.stdout)).toMatchObject({ schema: 'vmnet/plan/1', changes: true });
  expect(traces(host)).toEqual(before);
  const undone = vmnet(['undo', '--host', host, ...yes, '--json']);
  expect(undone.status).toBe(0);
  expect(report(undone).outcome).toBe('verified');
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(2);

  const told = JSON.parse(vmnet(['history', '--host', host, '--json']).stdout) as { readonly entries: readonly (HistoryEntry & { readonly why: string | null })[] };
  expect(told.entries.map(({ id, undone: gone, why }) => [id, gone, why])).toEqual([
    [report(undone).id, false, null],
    [report(first).id, true, 'term begins'],
  ]);
  expect(told.entries[1]?.command).toMatch(/^vmnet apply /);
  expect(vmnet(['undo', report(undone).id, '--host', host, ...yes]).status).toBe(0);
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(0);
});

test('a sample without --simulate is changed as a copy that is thrown away', async () => {
  const { policy } = await stage();
  const run = vmnet(['apply', policy, '--host', 'sample:fusion-11', ...yes, '--json']);
  expect(report(run)).toMatchObject({ outcome: 'verified' });
  expect(vmnet(['verify', policy, '--host', 'sample:fusion-11']).status).toBe(2);
});

test('a capture is refused with 4; a copy of it can be changed, and the capture stays what it was', async () => {
  const { folder, policy, host } = await stage();
  const capture = path.join(folder, 'capture');
  expect(vmnet(['capture', capture, '--host', 'sample:linux-default']).status).toBe(0);
  const before = traces(capture);
  const refused = vmnet(['apply', policy, '--host', capture, ...yes, '--json']);
  expect(refused.status).toBe(4);
  expect(printedError(refused)).toMatchObject({ schema: 'vmnet/error/1', code: 'read-only-capture', status: 4 });
  // A plan may be made on what cannot be changed.
  expect(vmnet(['apply', policy, '--host', capture, '--dry-run']).status).toBe(2);
  expect(vmnet(['apply', policy, '--host', capture, '--simulate', ...yes]).status).toBe(0);
  expect(vmnet(['apply', policy, '--host', capture, '--simulate', host, ...yes]).status).toBe(0);
  expect(traces(capture)).toEqual(before);
  mkdirSync(path.join(folder, 'other'));
  writeFileSync(path.join(folder, 'other', 'notes.txt'), 'mine');
  expect(vmnet(['apply', policy, '--host', capture, '--simulate', path.join(folder, 'other'), ...yes]).status).toBe(65);
});

test('without a terminal and without --yes nothing is read or written: 64', async () => {
  const { folder, policy, host } = await stage();
  for (const words of [
    ['apply', policy, '--host', 'sample:linux-default', '--simulate', host],
    ['apply', path.join(folder, 'no-such.yaml'), '--host', '/nowhere'],
    ['undo', '--host', '/nowhere'],
  ]) {
    const run = vmnet([...words, '--json']);
    expect(run.status).toBe(64);
    expect(printedError(run).code).toBe('needs-yes');
  }
  expect(readdirSync(folder)).toEqual(['class.yaml']);
});

test.skipIf(!existsSync('/usr/bin/script'))('at a terminal the plan is shown and asked about; only a yes makes the change (needs util-linux’ script)', async () => {
  const { policy, host } = await stage();
  const asked = (answer: string): { readonly status: number | null; readonly text: string } => {
    const words = [process.execPath, path.join(root, 'dist/cli/vmnet.cjs'), 'apply', policy, '--host', 'sample:linux-default', '--simulate', host, '--allow-running', '--lang', 'en'];
    const { status, stdout } = spawnSync('script', ['-qec', words.join(' '), '/dev/null'], { input: `${answer}\n`, encoding: 'utf8' });
    return { status, text: stdout };
  };
  const refused = asked('n');
  expect(refused.status, refused.text).toBe(4);
  expect(refused.text).toContain('+answer VNET_8_HOSTONLY_SUBNET 192.168.204.0');
  expect(refused.text).toContain('Make this change? [y/N]');
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(2);
  expect(JSON.parse(vmnet(['history', '--host', host, '--json']).stdout)).toMatchObject({ entries: [] });
  expect(asked('y').status).toBe(0);
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(0);
});

test('undo and recover with nothing to do end with 0, and write nothing', async () => {
  const { policy, host } = await stage();
  expect(vmnet(['network', 'set', 'vmnet1', '--dhcp', 'off', '--host', 'sample:linux-default', '--simulate', host, ...yes]).status).toBe(0);
  expect(vmnet(['undo', '--host', host, ...yes]).status).toBe(0);
  const before = traces(host);
  for (const words of [['undo', ...yes], ['recover']]) {
    const run = vmnet([...words, '--host', host, '--json']);
    expect(run.status).toBe(0);
    expect(report(run)).toMatchObject({ outcome: 'unchanged', changed: false });
  }
  expect(vmnet(['undo', 'no-such-id', '--host', host, ...yes]).status).toBe(4);
  expect(traces(host)).toEqual(before);
  expect(vmnet(['apply', policy, '--host', host, ...yes, '--lang', 'zh-CN']).stdout).toContain('已完成');
});

test('running machines are named, and refused with 4 without --allow-running', async () => {
  const { policy } = await stage();
  const run = vmnet(['apply', policy, '--host', 'sample:linux-default', '--yes']);
  expect(run.status).toBe(4);
  expect(run.stderr).toContain('Debian 12');
});

test('a change that was cut off is told of by every command, keeps others from changing, and is recovered', async () => {
  const { policy, host } = await stage();
  expect(vmnet(['apply', policy, '--host', 'sample:linux-default', '--simulate', host, ...yes]).status).toBe(0);
  const [id = ''] = readdirSync(path.join(host, '.vmnet/restore'));
  const record = JSON.parse(readFileSync(path.join(host, '.vmnet/restore', id, 'record.json'), 'utf8')) as object;
  // As a power cut leaves it: the restore point is whole, the host may be half done.
  writeFileSync(path.join(host, '.vmnet/journal.json'), JSON.stringify({ format: 'vmnet-journal/1', id, phase: 'working', touched: null, record }));
  for (const words of [['show'], ['check'], ['verify', policy]]) expect(vmnet([...words, '--host', host]).stderr, words[0]).toContain('vmnet recover');
  const refused = vmnet(['network', 'set', 'vmnet1', '--dhcp', 'off', '--host', host, ...yes, '--json']);
  expect(printedError(refused)).toMatchObject({ status: 4, code: 'journal-open' });
  const recovered = vmnet(['recover', '--host', host, '--json']);
  expect(recovered.status).toBe(6);
  expect(report(recovered)).toMatchObject({ id, outcome: 'rolled-back', problems: [{ code: 'interrupted' }] });
  expect(vmnet(['show', '--host', host]).stderr).toBe('');
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(2);
});

test.each([
  [{ serviceDiesAfterStart: ['nat'] }, 7, 'vmnet repair'],
  [{ diskFull: { afterBytes: 10 } }, 6, 'The disk is full'],
  [{ toolHangs: ['--migrate-network-settings'] }, 6, 'Run it by hand'],
])('the exit status and the message of a failure: %o', async (switches, status, words) => {
  const { policy, host } = await stage();
  expect(vmnet(['apply', policy, '--host', 'sample:linux-default', '--simulate', host, ...yes]).status).toBe(0);
  expect(vmnet(['undo', '--host', host, ...yes]).status).toBe(0);
  const file = path.join(host, 'capture.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly simulation: { readonly live: object } };
  writeFileSync(file, JSON.stringify({ ...manifest, simulation: { live: { ...manifest.simulation.live, grown: 0 }, ...switches } }));
  const run = vmnet(['apply', policy, '--host', host, ...yes]);
  expect(run.status).toBe(status);
  expect(run.stdout).toContain(words);
});

test('a virtual machine’s adapter is switched and switched back to the byte, and the networks’ services run on', async () => {
  const { host } = await stage();
  const list = JSON.parse(vmnet(['vm', 'list', '--host', 'sample:linux-default', '--json']).stdout) as { readonly vms: readonly { readonly path: string; readonly state: string }[] };
  const off = list.vms.find(({ state }) => state === 'off');
  if (off === undefined) throw new Error('every machine runs');
  const words = ['vm', 'set', off.path, '--mode', 'host-only', '--yes'];
  expect(vmnet([...words, '--host', 'sample:linux-default', '--dry-run']).status).toBe(2);
  expect(vmnet(['vm', 'set', off.path, '--connected', 'no', '--yes', '--host', 'sample:linux-default', '--simulate', host]).status).toBe(0);
  const vmx = path.join(host, 'files', off.path);
  const before = readFileSync(vmx, 'latin1');
  const changed = vmnet([...words, '--host', host, '--json']);
  expect(report(changed)).toMatchObject({ outcome: 'verified', steps: [{ op: 'set-vm-adapter', result: 'done' }] });
  expect(changed.stderr).not.toContain('services');
  expect(readFileSync(vmx, 'latin1')).toContain('ethernet0.connectionType = "hostonly"');
  expect(vmnet(['undo', '--host', host, '--yes']).status).toBe(0);
  expect(readFileSync(vmx, 'latin1')).toBe(before);
});

test('a change goes on when nobody reads its output any more', async () => {
  const { policy, host } = await stage();
  const program = path.join(root, 'dist/cli/vmnet.cjs');
  // `head` ends at the first word, and every later one meets a closed pipe.
  const script = `"$0" "$1" apply "$2" --host sample:linux-default --simulate "$3" --yes --allow-running 2>&1 | head -c 1`;
  spawnSync('sh', ['-c', script, process.execPath, program, policy, host], { cwd: root });
  expect(vmnet(['verify', policy, '--host', host]).status).toBe(0);
  const { entries } = JSON.parse(vmnet(['history', '--host', host, '--json']).stdout) as { readonly entries: readonly HistoryEntry[] };
  expect(entries.map(({ outcome }) => outcome)).toEqual(['verified']);
});
