import path from 'node:path';
import { expect, test } from 'vitest';
import type { ContractEvent } from '../../src/core/contract/contract.ts';
import { done, refused } from '../../src/core/contract/problem.ts';
import { createService, type NativeShell } from '../../src/server/handlers.ts';
import { openSettings } from '../../src/server/settings-store.ts';
import { fakeHosts, serviceParts, temporaryFolder } from './support.ts';

const native: NativeShell = { choosePath: async () => '/srv/chosen', chooseTarget: async () => '/srv/new.zip', openDocs: async () => undefined };

test('lists this computer, the captures opened before, and the samples', async () => {
  const { handlers } = createService(await serviceParts());
  await handlers.readHost({ host: '/srv/lab' });
  expect(await handlers.listHosts({})).toEqual(
    done([
      { kind: 'local', host: 'local', platform: 'linux' },
      { kind: 'capture', host: '/srv/lab' },
      { kind: 'sample', host: 'sample:fusion-13', platform: 'macos', title: { en: 'Fusion 13', zh: 'Fusion 13（苹果）' } },
    ]),
  );
});

test('remembers the last ten captures, latest first and each once, with whole paths', async () => {
  const parts = await serviceParts();
  const { handlers } = createService(parts);
  for (let n = 1; n <= 11; n += 1) await handlers.readHost({ host: `/srv/${n}` });
  await handlers.readHost({ host: '/srv/5' });
  await handlers.readHost({ host: 'lab' });
  await handlers.readHost({ host: 'local' });
  await handlers.readHost({ host: 'sample:fusion-13' });
  const wanted = [path.resolve('/home/alice/lab'), ...[5, 11, 10, 9, 8, 7, 6, 4, 3].map((n) => `/srv/${n}`)];
  expect(parts.settings.current().recentCaptures).toEqual(wanted);
});

test('does not remember what could not be opened, and says why', async () => {
  const parts = await serviceParts();
  const { handlers } = createService(parts);
  expect(await handlers.readHost({ host: '/missing' })).toEqual({
    ok: false,
    problem: { code: 'no-such-host', file: '/missing', line: null, column: null, detail: '' },
  });
  expect(parts.settings.current().recentCaptures).toEqual([]);
});

test('names the host to start with by its whole path', async () => {
  const about = async (startHost: string) => createService(await serviceParts({ startHost })).handlers.about({});
  expect(await about('./lab')).toMatchObject({ value: { startHost: path.resolve('/home/alice/lab'), shell: 'browser' } });
  expect(await about('sample:fusion-13')).toMatchObject({ value: { startHost: 'sample:fusion-13' } });
});

test('reads a host that is open as the same host, so that what is watched is what was read', async () => {
  const hosts = fakeHosts();
  const { handlers } = createService(await serviceParts({ openHost: hosts.open }));
  await handlers.watchHost({ host: 'local' });
  await handlers.readHost({ host: 'local' });
  await handlers.readHost({ host: 'sample:fusion-13' });
  await handlers.readHost({ host: 'local' });
  expect(hosts.opened).toEqual(['local', 'sample:fusion-13']);
});

test('lets go of a capture that nobody watches when another is opened', async () => {
  const hosts = fakeHosts();
  const { handlers } = createService(await serviceParts({ openHost: hosts.open }));
  for (const host of ['/srv/a', '/srv/b', '/srv/a']) await handlers.readHost({ host });
  expect(hosts.opened).toEqual(['/srv/a', '/srv/b', '/srv/a']);
});

test('looks again after a failure', async () => {
  const hosts = fakeHosts();
  const { handlers } = createService(await serviceParts({ openHost: hosts.open }));
  await handlers.readHost({ host: '/missing' });
  await handlers.readHost({ host: '/missing' });
  expect(hosts.opened).toEqual(['/missing', '/missing']);
});

test('watches a host once for two pages, until both have ended it', async () => {
  const hosts = fakeHosts();
  const service = createService(await serviceParts({ openHost: hosts.open }));
  const events: ContractEvent[] = [];
  const stop = service.subscribe((event) => events.push(event));
  await Promise.all([service.handlers.watchHost({ host: '/srv/lab' }), service.handlers.watchHost({ host: '/srv/lab' })]);
  expect(hosts.watched()).toEqual(['/srv/lab']);

  await service.handlers.unwatchHost({ host: '/srv/lab' });
  hosts.change('/srv/lab');
  expect(events).toEqual([{ name: 'hostChanged', data: { host: '/srv/lab' } }]);

  await service.handlers.unwatchHost({ host: '/srv/lab' });
  await service.handlers.unwatchHost({ host: '/srv/lab' });
  expect(hosts.watched()).toEqual([]);
  stop();
});

test('does not start to watch what was unwatched while it was being opened', async () => {
  const hosts = fakeHosts();
  const { handlers } = createService(await serviceParts({ openHost: hosts.open }));
  const watching = handlers.watchHost({ host: '/srv/lab' });
  await handlers.unwatchHost({ host: '/srv/lab' });
  await watching;
  expect(hosts.watched()).toEqual([]);
});

test('refuses to watch a seventeenth host', async () => {
  const hosts = fakeHosts();
  const { handlers } = createService(await serviceParts({ openHost: hosts.open }));
  for (let n = 1; n <= 16; n += 1) await handlers.watchHost({ host: `/srv/${n}` });
  expect(await handlers.watchHost({ host: '/srv/17' })).toEqual(refused('too-many-watched'));
  expect(await handlers.watchHost({ host: '/srv/16' })).toEqual(done(null));
  expect(hosts.watched()).toHaveLength(16);
});

test('asks a browser for a path, and lets it open documents itself', async () => {
  const { handlers } = createService(await serviceParts());
  expect(await handlers.chooseCapture({ kind: 'zip' })).toEqual(refused('not-in-browser'));
  expect(await handlers.openDocs({ name: 'fusion' })).toEqual(refused('not-in-browser'));
});

test('refuses a native page the path of a capture that no person chose', async () => {
  const hosts = fakeHosts();
  const { handlers } = createService(await serviceParts({ native, openHost: hosts.open, startHost: '/srv/given' }));
  expect(await handlers.readHost({ host: '/etc' })).toEqual(refused('host-not-chosen', '', '/etc'));
  expect(await handlers.watchHost({ host: '/etc' })).toEqual(refused('host-not-chosen', '', '/etc'));
  expect(await handlers.readHost({ host: '/srv/chosen' })).toMatchObject({ ok: false });
  expect(hosts.opened).toEqual([]);

  expect(await handlers.chooseCapture({ kind: 'folder' })).toEqual(done({ host: '/srv/chosen' }));
  for (const host of ['/srv/chosen', '/srv/given', 'local', 'sample:fusion-13']) {
    expect(await handlers.readHost({ host })).toMatchObject({ ok: true });
  }
});

test('lets a native page open again what was opened another time', async () => {
  const parts = await serviceParts({ native });
  await parts.settings.change({ recentCaptures: ['/srv/before'] });
  expect(await createService(parts).handlers.readHost({ host: '/srv/before' })).toMatchObject({ ok: true });
});

test('answers null when the person cancels the dialog', async () => {
  const cancelled = { ...native, choosePath: async () => null };
  expect(await createService(await serviceParts({ native: cancelled })).handlers.chooseCapture({ kind: 'zip' })).toEqual(done(null));
});

test('changes the preferences that are named and keeps the others', async () => {
  const seen: unknown[] = [];
  const { handlers } = createService(await serviceParts({ onPreferences: (preferences) => seen.push(preferences) }));
  await handlers.setPreferences({ theme: 'dark' });
  const wanted = { language: 'zh-CN', theme: 'dark', view: {} };
  expect(await handlers.setPreferences({ language: 'zh-CN' })).toEqual(done(wanted));
  expect(await handlers.preferences({})).toEqual(done(wanted));
  expect(seen.at(-1)).toEqual(wanted);
});

test('says which file could not be written, and keeps the choice meanwhile', async () => {
  // A folder where the file should be: unwritable for every account, root included.
  const file = await temporaryFolder();
  const { handlers } = createService(await serviceParts({ settings: await openSettings(file) }));
  expect(await handlers.setPreferences({ theme: 'dark' })).toEqual(refused('preferences-not-saved', 'EISDIR', file));
  expect(await handlers.preferences({})).toMatchObject({ value: { theme: 'dark' } });
});
