import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { root } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-lock-'));
const lock = path.join(folder, 'lock');
const log = path.join(folder, 'log');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Holds the lock between two words in the log: overlapping holders would mix them.
const holder = `
  import { appendFileSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { withLock } from ${JSON.stringify(pathToFileURL(path.join(root, 'build/lock.js')).href)};
  await withLock(${JSON.stringify(lock)}, async () => {
    appendFileSync(${JSON.stringify(log)}, 'in ');
    await sleep(50);
    appendFileSync(${JSON.stringify(log)}, 'out ');
  });
`;
const words = ['--input-type=module', '--eval', holder];

test('builds that start together run one after the other', async () => {
  const codes = await Promise.all(
    [1, 2, 3].map(async () => new Promise((done) => spawn(process.execPath, words, { stdio: 'inherit' }).once('close', done))),
  );
  expect(codes).toEqual([0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in out in out in out ');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone is taken over', () => {
  const gone = spawnSync(process.execPath, ['--eval', '']).pid;
  writeFileSync(lock, String(gone));
  expect(spawnSync(process.execPath, words).status).toBe(0);
});
