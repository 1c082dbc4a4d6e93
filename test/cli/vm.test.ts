import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editedSample } from '../support/edited-samples.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';
import { printedError, show, vmnet } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-vm-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('vm list is the machines of show', () => {
  const run = vmnet(['vm', 'list', '--json', '--host', 'sample:windows-nat']);
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout)).toEqual({ schema: 'vmnet/vm-list/1', vms: show('sample:windows-nat').vms });
});

test('vm show finds a machine by its name and by its path', () => {
  const [first] = show('sample:windows-nat').vms;
  for (const name of [first?.name ?? '', first?.path ?? '']) {
    const run = vmnet(['vm', 'show', name, '--json', '--host', 'sample:windows-nat']);
    expect(JSON.parse(run.stdout)).toEqual({ schema: 'vmnet/vm/1', vm: first });
  }
});

test('a machine that is not on the host is refused with 4, and the ones that are there are named', () => {
  const run = vmnet(['vm', 'show', 'nobody', '--json', '--host', 'sample:linux-default']);
  expect(printedError(run)).toMatchObject({ status: 4, code: 'vm-not-found' });
  expect(run.status).toBe(4);
});

test('two machines of one name: the command wants a path', async () => {
  const sample = await editedSample('linux-default', []);
  const [vmx = ''] = Object.keys(sample.files).filter((name) => name.endsWith('.vmx'));
  const twice = { ...sample, files: { ...sample.files, '/home/alice/copy/copy.vmx': sample.files[vmx] ?? '' } };
  const host = saveSampleCapture(twice, path.join(folder, 'twice'));
  const name = show(host).vms.find((one) => one.path === vmx)?.name ?? '';
  const run = vmnet(['vm', 'show', name, '--json', '--host', host]);
  expect(run.status).toBe(64);
  expect(printedError(run).message).toContain('/home/alice/copy/copy.vmx');
});

test('vm without a sub-command is wrong usage', () => {
  expect(vmnet(['vm']).status).toBe(64);
});
