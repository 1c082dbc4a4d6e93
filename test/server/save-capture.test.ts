import { expect, test } from 'vitest';
import { done, refused } from '../../src/core/contract/problem.ts';
import type { Saved } from '../../src/host/capture/write/save.ts';
import { createService, type NativeShell } from '../../src/server/handlers.ts';
import { serviceParts } from './support.ts';

const native: NativeShell = { choosePath: async () => null, chooseTarget: async () => '/srv/new.zip', openDocs: async () => undefined };
const saved: Saved = { ok: true, saved: { path: '/x.zip', redacted: true, files: 1, commands: 1, unread: 0 } };

test('a path is taken from where the program was started, and becomes one file', async () => {
  const targets: string[] = [];
  const parts = await serviceParts({ saveCapture: async (_, { target }) => (targets.push(target), saved) });
  const { handlers } = createService(parts);
  await handlers.saveCapture({ host: 'local', target: 'mine.zip', redact: true });
  await handlers.saveCapture({ host: 'local', target: '/srv/other', redact: true });
  expect(targets).toEqual(['/home/alice/mine.zip', '/srv/other.zip']);
});

test('what is in the way is told with its place', async () => {
  const parts = await serviceParts({ saveCapture: async () => ({ ok: false, why: 'target', problem: { code: 'target-exists', detail: '/srv/x.zip' } }) });
  expect(await createService(parts).handlers.saveCapture({ host: 'local', target: '/srv/x.zip', redact: false })).toEqual(refused('target-exists', '/srv/x.zip'));
});

test('a native page cannot save where the person did not choose', async () => {
  const { handlers } = createService(await serviceParts({ native }));
  expect(await handlers.saveCapture({ host: 'local', target: '/srv/new.zip', redact: true })).toEqual(refused('target-not-chosen'));
  expect(await handlers.chooseCaptureTarget({})).toEqual(done({ target: '/srv/new.zip' }));
  expect(await handlers.saveCapture({ host: 'local', target: '/srv/new.zip', redact: true })).toMatchObject({ ok: true });
});

test('a native page cannot save a host that the person did not choose', async () => {
  const { handlers } = createService(await serviceParts({ native }));
  expect(await handlers.saveCapture({ host: '/srv/secret', target: '/srv/new.zip', redact: true })).toEqual(refused('host-not-chosen', '', '/srv/secret'));
});

test('one capture is written at a time, and can be stopped', async () => {
  const parts = await serviceParts({
    saveCapture: async (_, { signal }) =>
      new Promise<Saved>((resolve) => {
        signal?.addEventListener('abort', () => resolve({ ok: false, why: 'target', problem: { code: 'cancelled', detail: '' } }));
      }),
  });
  const { handlers } = createService(parts);
  const first = handlers.saveCapture({ host: 'local', target: '/srv/a.zip', redact: true });
  expect(await handlers.saveCapture({ host: 'local', target: '/srv/b.zip', redact: true })).toEqual(refused('already-saving'));
  await handlers.cancelSaveCapture({});
  expect(await first).toEqual(refused('cancelled'));
});
