import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CheckedPolicy } from '../../src/core/contract/policy-schema.ts';
import { done, refused } from '../../src/core/contract/problem.ts';
import { serve } from '../../src/core/contract/serve.ts';
import { readingOf } from '../../src/core/jobs/host-reading.ts';
import { openHost } from '../../src/host/index.ts';
import { createService, type NativeShell, type ServiceParts } from '../../src/server/handlers.ts';
import { vmnet } from '../support/vmnet.ts';
import { serviceParts, temporaryFolder } from './support.ts';

/** The window's service over the samples; everything goes through the contract's checks. */
async function service(changes: Partial<ServiceParts> = {}) {
  const options = { cwd: os.tmpdir(), env: {} };
  const made = createService(await serviceParts({ openHost: async (name) => openHost(name, options), readHost: readingOf, ...changes }));
  onTestFinished(made.close);
  const bugs: unknown[] = [];
  const ask = serve<void>(made.handlers, { isOwn: () => true, onBug: (_, error) => bugs.push(error) });
  const call = async (name: string, input: object): Promise<unknown> => {
    const answer = await ask(name, input, undefined);
    expect(bugs).toEqual([]);
    return answer;
  };
  const textOf = async (host: string, of: 'networks' | 'standard', language = 'en'): Promise<string> =>
    ((await call('policyText', { host, of, language })) as { value: { text: string } }).value.text;
  const check = async (host: string, text: string): Promise<CheckedPolicy> => ((await call('checkPolicy', { host, text })) as { value: CheckedPolicy }).value;
  return { call, textOf, check };
}

test.each([['sample:windows-nat', 'en'], ['sample:linux-default', 'zh-CN'], ['sample:fusion-13', 'en']])('the networks of %s in %s are the text that `vmnet export` prints, and agree with it', async (host, language) => {
  const { textOf, check } = await service();
  const text = await textOf(host, 'networks', language);
  expect(text).toBe(vmnet(['export', '--host', host, '--lang', language]).stdout);
  const checked = await check(host, text);
  expect(checked).toMatchObject({ kind: 'sound', steps: 0 });
  expect(checked.kind === 'sound' && checked.verify.filter(({ agrees }) => !agrees)).toEqual([]);
});

test.each([['sample:linux-default', true], ['sample:fusion-11', true], ['sample:fusion-13', false]])('the standard VMnet8 is sound on a new network of %s, and writes the gateway only where it can be chosen: %s', async (host, gateway) => {
  const { textOf, check } = await service();
  const text = await textOf(host, 'standard');
  expect(text.includes('gateway: 192.168.204.2')).toBe(gateway);
  expect(await check(host, text.replace('vmnet8:', 'vmnet5:'))).toMatchObject({ kind: 'sound' });
});

test('what a host has and the policy does not say moves its VMnet8 only when nothing of it is lost', async () => {
  const { textOf, check } = await service();
  expect(await check('sample:linux-default', await textOf('sample:linux-default', 'standard'))).toMatchObject({ kind: 'sound', steps: 4 });
  const checked = await check('sample:fusion-13', await textOf('sample:fusion-13', 'standard'));
  expect(checked).toMatchObject({ kind: 'refused', refusals: [{ of: 'wish', code: 'entries-outside-new-subnet', vmnet: 8 }] });
});

test('what is wrong with the text is told before what the host cannot have, each with its place', async () => {
  const { check } = await service();
  const text = 'policy: vmnet-policy/1\nnetworks:\n  vmnet8:\n    mode: nat\n    gateway: 192.168.77.2\n';
  expect(await check('sample:fusion-13', `${text}    dchp: off\n`)).toMatchObject({
    kind: 'refused',
    refusals: [{ of: 'policy', complaint: { code: 'key-unknown', key: 'dchp', meant: 'dhcp', line: 6, column: 5 } }],
  });
  expect(await check('sample:fusion-13', text)).toMatchObject({ kind: 'refused', refusals: [{ of: 'wish', code: 'gateway-fixed-by-fusion', place: { line: 5, column: 14 } }] });
});

test('a text is written with the ending of its kind, and never over another', async () => {
  const cwd = await temporaryFolder();
  const { call } = await service({ cwd });
  const save = async (target: string, kind = 'policy'): Promise<unknown> => call('saveText', { kind, target, text: 'policy: vmnet-policy/1\n' });
  expect(await save('mine')).toEqual(done({ path: path.join(cwd, 'mine.yaml') }));
  expect(await readFile(path.join(cwd, 'mine.yaml'), 'utf8')).toBe('policy: vmnet-policy/1\n');
  expect(await save('mine.yaml')).toEqual(refused('file-exists', 'EEXIST', path.join(cwd, 'mine.yaml')));
  expect(await save('mine.yaml', 'report')).toEqual(done({ path: path.join(cwd, 'mine.yaml.json') }));
  expect(await save('x.desktop')).toEqual(done({ path: path.join(cwd, 'x.desktop.yaml') }));
  expect(await save('no/where.yml')).toEqual(refused('no-such-folder', path.join(cwd, 'no')));
});

test('a native page writes once where the person chose, also over what they chose to replace', async () => {
  const folder = await temporaryFolder();
  const target = path.join(folder, 'old.yaml');
  await writeFile(target, 'old');
  const kinds: string[] = [];
  const native: NativeShell = { choosePath: async () => null, chooseTarget: async (kind) => (kinds.push(kind), target), openDocs: async () => undefined };
  const { call } = await service({ native });
  const save = async (): Promise<unknown> => call('saveText', { kind: 'policy', target, text: 'new' });
  expect(await save()).toEqual(refused('target-not-chosen'));
  expect(await call('chooseTextTarget', { kind: 'policy' })).toEqual(done({ target }));
  expect(await save()).toEqual(done({ path: target }));
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await save()).toEqual(refused('target-not-chosen'));
  expect(kinds).toEqual(['yaml']);
});

test('a page in a browser chooses no path with the system’s dialog', async () => {
  const { call } = await service();
  expect(await call('chooseTextTarget', { kind: 'report' })).toEqual(refused('not-in-browser'));
});
