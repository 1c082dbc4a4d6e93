import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { done, refused } from '../../src/core/contract/problem.ts';
import { openTarget } from '../../src/host/index.ts';
import { takeLock } from '../../src/host/state/lock.ts';
import { createService } from '../../src/server/handlers.ts';
import { serviceParts, temporaryFolder } from './support.ts';

const day = 86_400_000;

/** A restore point of so many days ago, of 300 bytes besides its record: what was saved, and what a rollback replaced. */
function keep(state: string, daysAgo: number, outcome = 'verified'): string {
  const at = new Date(Date.now() - daysAgo * day).toISOString().replace(/\.\d+Z$/, 'Z');
  const id = `${at.replaceAll(':', '-')}-1`;
  const folder = path.join(state, 'restore', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'record.json'), JSON.stringify({ id, at, outcome, after: null }));
  writeFileSync(path.join(folder, '000'), 'x'.repeat(100));
  mkdirSync(path.join(folder, 'replaced'));
  writeFileSync(path.join(folder, 'replaced/one'), 'x'.repeat(200));
  return id;
}

async function ownService(env: (state: string) => Readonly<Record<string, string>> = () => ({})) {
  const state = await temporaryFolder();
  const options = { cwd: '/', env: { HOME: state, ...env(state) }, userState: state };
  const { handlers } = createService(await serviceParts({ openTarget: async (name, simulate) => openTarget(name, { ...options, simulate: simulate ? true : null }) }));
  return { state, handlers };
}

test('the administrator’s restore points and the person’s own are told apart, with what they weigh', async () => {
  const { state, handlers } = await ownService();
  const [old, fresh] = [keep(state, 9), keep(state, 1)];
  const answer = await handlers.restorePoints({ host: 'local' });
  expect(answer).toMatchObject({
    value: {
      rule: { most: 50, days: 180 },
      stores: [
        { holds: 'networks', keeper: 'administrator' },
        { holds: 'machines', keeper: 'user', folder: state, problem: null, points: [{ id: fresh }, { id: old, outcome: 'verified' }] },
      ],
    },
  });
  const bytes = answer.ok ? (answer.value.stores[1]?.bytes ?? 0) : 0;
  const records = [old, fresh].map((id) => statSync(path.join(state, 'restore', id, 'record.json')).size);
  expect(bytes).toBe(2 * 300 + (records[0] ?? 0) + (records[1] ?? 0));
});

test('old ones are deleted before their time, but never the last, nor one whose change needs attention', async () => {
  const { state, handlers } = await ownService();
  keep(state, 40);
  keep(state, 31);
  const [needed, recent, last] = [keep(state, 35, 'needs-attention'), keep(state, 20), keep(state, 10)];
  expect(await handlers.deleteRestorePoints({ host: 'local', days: 30 })).toEqual(done({ deleted: 2 }));
  expect(readdirSync(path.join(state, 'restore')).toSorted()).toEqual([needed, recent, last].toSorted());
  expect(await handlers.deleteRestorePoints({ host: 'local', days: 0 })).toEqual(done({ deleted: 1 }));
  expect(readdirSync(path.join(state, 'restore'))).toContain(last);
});

test('nothing is deleted while a change is made, nor while a cut-off one still needs its restore point', async () => {
  const { state, handlers } = await ownService();
  keep(state, 40);
  keep(state, 1);
  const begun = path.join(state, 'restore', '2026-01-01T00-00-00Z-1');
  mkdirSync(begun);
  const lock = takeLock(state, { user: 'ada', command: 'vmnet vm set', since: '2026-01-01T00:00:00Z' });
  if (!lock.ok) throw new Error('locked');
  expect(await handlers.deleteRestorePoints({ host: 'local', days: 30 })).toEqual(refused('change-under-way'));
  lock.release();
  writeFileSync(path.join(state, 'journal.json'), '{}');
  expect(await handlers.deleteRestorePoints({ host: 'local', days: 30 })).toEqual(refused('change-unfinished'));
  expect(existsSync(begun)).toBe(true);
  expect(readdirSync(path.join(state, 'restore'))).toHaveLength(3);
});

test('VMNET_STATE keeps both kinds in one folder of the person’s', async () => {
  const { state, handlers } = await ownService((folder) => ({ VMNET_STATE: folder }));
  expect(await handlers.restorePoints({ host: 'local' })).toMatchObject({ value: { stores: [{ holds: 'both', keeper: 'user', folder: state, points: [] }] } });
});

test('a capture has none, and those of a sample go with the window', async () => {
  const { state, handlers } = await ownService();
  const capture = path.join(state, 'pc');
  mkdirSync(path.join(capture, 'files'), { recursive: true });
  writeFileSync(path.join(capture, 'capture.json'), '{"format":"vmnet-capture/1","platform":"linux"}');
  expect(await handlers.restorePoints({ host: capture })).toMatchObject({ value: { stores: [] } });
  expect(await handlers.restorePoints({ host: 'sample:linux-default' })).toMatchObject({ value: { stores: [{ holds: 'both', keeper: 'window' }] } });
  for (const host of [capture, 'sample:linux-default']) {
    expect(await handlers.deleteRestorePoints({ host, days: 0 })).toEqual(refused('restore-points-not-yours'));
  }
});

test('a folder that cannot be read is said to be one, not to be empty', async () => {
  const { state, handlers } = await ownService();
  // A file where the folder should be: unreadable for every account.
  writeFileSync(path.join(state, 'restore'), '');
  expect(await handlers.restorePoints({ host: 'local' })).toMatchObject({ value: { stores: [{}, { keeper: 'user', problem: 'ENOTDIR', points: [] }] } });
  expect(await handlers.deleteRestorePoints({ host: 'local', days: 0 })).toEqual(refused('restore-points-unwritable', 'ENOTDIR', state));
});
