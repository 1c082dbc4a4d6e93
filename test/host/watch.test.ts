import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openHost } from '../../src/host/index.ts';
import { watchPaths } from '../../src/host/watch.ts';
import { temporaryFolder, writeFiles } from './support/temporary.ts';

/** Does the deed again until the change is reported: when the operating system begins to watch is not ours to know. */
async function reported(calls: () => number, deed: (attempt: number) => Promise<void>): Promise<void> {
  const before = calls();
  for (let attempt = 0; attempt < 10 && calls() === before; attempt++) {
    await deed(attempt);
    // Reports are held back until a file is quiet: a deed that came too soon after the last one would only put them off.
    await vi.waitFor(() => expect(calls()).toBeGreaterThan(before), { timeout: 4000, interval: 50 }).catch(() => undefined);
  }
  expect(calls()).toBeGreaterThan(before);
}

function watching(paths: readonly string[]): () => number {
  let calls = 0;
  const watch = watchPaths(() => calls++);
  onTestFinished(() => watch.stop());
  watch.update(paths);
  return () => calls;
}

test('a file that is written is reported', async () => {
  const folder = await temporaryFolder({ networking: '' });
  const file = path.join(folder, 'networking');
  await reported(watching([file]), (attempt) => writeFile(file, String(attempt)));
});

test('a file that is replaced is reported', async () => {
  const folder = await temporaryFolder({ networking: '' });
  const file = path.join(folder, 'networking');
  await reported(watching([file]), async (attempt) => {
    await writeFile(`${file}.new`, String(attempt));
    await rename(`${file}.new`, file);
  });
});

test('a file that comes into being is reported, also in a folder that was not there', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'etc', 'vmware', 'networking');
  await reported(watching([file]), async (attempt) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, String(attempt));
  });
});

test('a folder that is made while watching begins is watched', async () => {
  const made = await Promise.all(Array.from({ length: 40 }, async (_, delay) => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'etc', 'vmware', 'networking');
    const calls = watching([file]);
    // From before chokidar is loaded until after it watches.
    for (let turn = 0; turn < delay; turn++) await setImmediate();
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '');
    return { file, calls };
  }));
  await Promise.all(made.map(({ file, calls }) => reported(calls, (attempt) => writeFile(file, String(attempt)))));
});

test('a capture folder tells when it changes, and is read anew', async () => {
  const folder = await temporaryFolder({ 'capture.json': '{ "format": "vmnet-capture/1", "platform": "linux" }' });
  const opened = await openHost(folder, { cwd: '/', env: {} });
  if (!opened.ok) throw new Error(opened.problem.code);
  expect((await opened.host.read()).networking).toMatchObject({ ok: false });
  let calls = 0;
  onTestFinished(opened.host.watch(() => calls++));
  await reported(() => calls, (attempt) => writeFiles(folder, { 'files/etc/vmware/networking': String(attempt) }));
  expect((await opened.host.read()).networking).toMatchObject({ ok: true });
});

test('a sample and a zip never change', async () => {
  const opened = await openHost('sample:no-vmware', { cwd: '/', env: {} });
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.host.read();
  const stop = opened.host.watch(() => expect.unreachable());
  stop();
});
