import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeLock, type Locked } from '../../../src/host/state/lock.ts';
import { temporaryFolder } from '../support/temporary.ts';

const who = { user: 'alice', command: 'vmnet apply class.yaml', since: '2026-11-22T20:00:00Z' };

function taken(locked: Locked): () => void {
  if (!locked.ok) throw new Error(`held by ${locked.holder.pid}`);
  return locked.release;
}

test('a lock is held by one, who is told to others, and nothing is left of it', async () => {
  const folder = await temporaryFolder();
  const release = taken(takeLock(folder, who));
  expect(takeLock(folder, { ...who, user: 'bob' })).toMatchObject({ ok: false, holder: { ...who, pid: process.pid } });
  release();
  taken(takeLock(folder, who))();
  expect(readdirSync(folder)).toEqual([]);
});

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

function keptIn(folder: string): Record<string, unknown> {
  const [name = ''] = readdirSync(folder);
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>;
}

test('the lock of a process that is no more is taken over', async () => {
  const folder = await temporaryFolder();
  const release = taken(takeLock(folder, who));
  const kept = keptIn(folder);
  release();
  writeFileSync(path.join(folder, 'lock-4'), JSON.stringify({ ...kept, pid: await deadPid() }));
  const again = taken(takeLock(folder, who));
  expect(readdirSync(folder)).toEqual(['lock-5']);
  again();
});

test.skipIf(os.platform() !== 'linux')('a process that got the number of a dead one does not hold its lock (Linux tells when a process began)', async () => {
  const folder = await temporaryFolder();
  writeFileSync(path.join(folder, 'lock-0'), JSON.stringify({ ...who, pid: process.pid, computer: os.hostname(), began: 'another boot 77' }));
  taken(takeLock(folder, who))();
});

test('a lock of another computer, on a shared folder, holds', async () => {
  const folder = await temporaryFolder();
  writeFileSync(path.join(folder, 'lock-0'), JSON.stringify({ ...who, pid: await deadPid(), computer: 'elsewhere', began: null }));
  expect(takeLock(folder, who)).toMatchObject({ ok: false });
});

test('what is no lock of ours does not hold, and a half one never shows', async () => {
  const living = `lock.${process.pid}.9`;
  const folder = await temporaryFolder({ 'lock-0': '{ "pid": ', 'lock-x': '', [living]: '' });
  taken(takeLock(folder, who))();
  expect(readdirSync(folder)).toEqual(['lock-x', living]);
});

test('what programs had begun when they were killed goes with the next lock; what is under way stays', async () => {
  const dead = await deadPid();
  const begun = (pid: number, computer = os.hostname()): string => JSON.stringify({ ...who, pid, computer, began: null });
  const folder = await temporaryFolder({
    [`lock.${dead}.0`]: begun(dead),
    [`lock.${dead}.1`]: begun(dead).slice(0, 20),
    [`lock.${dead}.2`]: begun(dead, 'elsewhere'),
    [`lock.${process.pid}.900`]: begun(process.pid),
  });
  taken(takeLock(folder, who))();
  expect(readdirSync(folder).toSorted()).toEqual([`lock.${dead}.2`, `lock.${process.pid}.900`].toSorted());
});

test('of many programs that ask at the same time exactly one gets it', async () => {
  const folder = await temporaryFolder();
  const script = path.join(folder, 'take.mjs');
  const source = new URL('../../../src/host/state/lock.ts', import.meta.url).pathname;
  const { build } = await import('vite');
  await build({ logLevel: 'error', configFile: false, build: { ssr: source, outDir: folder, emptyOutDir: false, rollupOptions: { output: { entryFileNames: 'lock.mjs' } } } });
  writeFileSync(script, `import { takeLock } from './lock.mjs';\nconst got = takeLock(process.argv[2], ${JSON.stringify(who)});\nprocess.stdout.write(got.ok ? '1' : '0');\nprocess.stdin.resume();\nprocess.stdin.on('end', () => process.exit());\n`);
  const locks = await temporaryFolder();
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, [script, locks], { stdio: ['pipe', 'pipe', 'inherit'] }));
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])));
  for (const { stdin } of children) stdin.end();
  expect(said.toSorted((a, b) => Number(a) - Number(b)).join('')).toBe('000001');
});
