import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../src/core/jobs/host.ts';
import { openHost } from '../../src/host/index.ts';
import { samples } from '../../src/host/samples/registry.ts';
import { runWithHost } from './support/bundle.ts';
import { temporaryFolder } from './support/temporary.ts';
import { zip } from './support/zip.ts';

async function open(name: string, cwd = '/'): Promise<Host> {
  const opened = await openHost(name, { cwd, env: { HOME: '/nonexistent' } });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.host;
}

const manifest = '{ "format": "vmnet-capture/1", "platform": "windows", "takenAt": "2026-11-22T20:00:00Z" }';

test('this computer is a host', async () => {
  const host = await open('local');
  expect(host).toMatchObject({ kind: 'local', name: 'local' });
  const snapshot = await host.read();
  expect(snapshot.platform).toBe(host.platform);
  expect(snapshot.processes).toContainEqual({ pid: process.pid, name: expect.any(String) });
});

test('a folder and a zip are captures, named as the person named them, from where the person stands', async () => {
  const folder = await temporaryFolder({ 'host/capture.json': manifest, 'host.zip': zip([{ name: 'capture.json', data: manifest }]) });
  for (const name of ['host', './host.zip']) {
    const host = await open(name, folder);
    expect(host).toMatchObject({ kind: 'capture', name, platform: 'windows' });
    expect(await host.read()).toMatchObject({ platform: 'windows', takenAt: '2026-11-22T20:00:00Z' });
  }
});

test.each([
  ['sample:atlantis', 'unknown-sample', 'usage'],
  ['sample:', 'unknown-sample', 'usage'],
  ['nowhere', 'no-such-host', 'usage'],
  ['/dev', 'not-a-capture', 'malformed'],
])('%s cannot be opened: %s', async (name, code, exit) => {
  expect(await openHost(name, { cwd: '/', env: {} })).toMatchObject({ ok: false, problem: { code, exit } });
});

test('a capture that is damaged after it was opened is read on', async () => {
  const folder = await temporaryFolder({ 'capture.json': manifest });
  const host = await open(folder);
  await host.read();
  await writeFile(path.join(folder, 'capture.json'), '{');
  expect(await host.read()).toMatchObject({ platform: 'windows' });
});

test("a machine's file in GBK is decoded after reading, and one that names no encoding by the capture's code page", async () => {
  const folder = await temporaryFolder({
    'capture.json': '{ "format": "vmnet-capture/1", "platform": "windows", "commands": [{ "argv": ["arp"], "codePage": 936 }] }',
    'files/C/x.vmx': Buffer.from('.encoding = "GBK"\ndisplayName = "\xd2\xd4"\n', 'latin1'),
  });
  const host = await open(folder);
  await host.read();
  expect(host.decode('\xd2\xd4', 'GBK')).toBe('以');
  expect(host.decode('\xd2\xd4', '')).toBe('以');
});

test.each(samples.map(({ name, platform }) => [name, platform]))('sample %s opens and is read', async (name, platform) => {
  const host = await open(`sample:${name}`);
  expect(host).toMatchObject({ kind: 'sample', platform });
  const snapshot = await host.read();
  expect(snapshot.platform).toBe(platform);
  expect(snapshot.takenAt).toMatch(/Z$/);
});

test('a sample in ASCII and UTF-8 is opened and read without loading any package', async () => {
  const code = `
    const { host } = await openHost('sample:linux-default', { cwd: '/', env: {} });
    const snapshot = await host.read();
    console.log(snapshot.platform, snapshot.networking.ok, snapshot.tools.ipAddr.ok);`;
  expect(await runWithHost(code)).toBe('linux true true\n');
});

test('a networking file of 200 MB in one line is a named failure, read in little memory', async () => {
  const folder = await temporaryFolder({ 'capture.json': manifest.replace('windows', 'linux'), 'files/etc/vmware/networking': 'VERSION=1,0 ' });
  await truncate(path.join(folder, 'files/etc/vmware/networking'), 200 * 1024 * 1024);
  const code = `
    const { host } = await openHost(${JSON.stringify(folder)}, { cwd: '/', env: {} });
    const { networking } = await host.read();
    console.log(JSON.stringify({ failure: networking.failure, mebibytes: Math.round(process.resourceUsage().maxRSS / 1024) }));`;
  const answer = JSON.parse(await runWithHost(code, ['--max-old-space-size=512'])) as { failure: unknown; mebibytes: number };
  console.info(`resident at most: ${answer.mebibytes} MiB`);
  expect(answer.failure).toEqual({ code: 'too-large', detail: '200 MiB (limit 64 MiB)' });
  expect(answer.mebibytes).toBeLessThan(1024);
});
