import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/core/contract/settings.ts';
import { openSettings, settingsFile } from '../../src/server/settings-store.ts';
import { temporaryFolder } from './support.ts';

async function fileWith(text: string): Promise<string> {
  const file = path.join(await temporaryFolder(), 'settings.json');
  await writeFile(file, text);
  return file;
}

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

test('VMNET_STATE says where; else it is the configuration folder of the account', () => {
  expect(settingsFile({ VMNET_STATE: '/tmp/state' })).toBe(path.join('/tmp/state', 'settings.json'));
  expect(settingsFile({})).toMatch(/vmnet-manager.*settings\.json$/);
});

test('starts with the defaults where there is no file, and makes folder and file on the first change', async () => {
  const file = path.join(await temporaryFolder(), 'a', 'b', 'settings.json');
  const settings = await openSettings(file);
  expect(settings.current()).toEqual(defaultSettings);
  expect(await settings.change({ recentCaptures: ['/srv/lab'] })).toEqual({ ok: true });
  expect((await openSettings(file)).current()).toEqual({ ...defaultSettings, recentCaptures: ['/srv/lab'] });
});

test('a file that another account must not read is made so', async () => {
  const file = path.join(await temporaryFolder(), 'settings.json');
  await (await openSettings(file)).change({ window: null });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('keeps each value that makes sense beside one that does not', async () => {
  const file = await fileWith(
    '{"preferences":{"language":"zh-CN","theme":"pink"},"recentCaptures":["/srv/lab"],"vmFolders":["/vms",7],"window":{"x":"left"}}',
  );
  expect((await openSettings(file)).current()).toEqual({
    preferences: { language: 'zh-CN', theme: 'system', view: {} },
    recentCaptures: ['/srv/lab'],
    vmFolders: [],
    window: null,
  });
});

test.each(['', '{"preferences":', '[]', 'null', '"x"'])('takes %j for no settings, and keeps it aside before writing', async (text) => {
  const file = await fileWith(text);
  const settings = await openSettings(file);
  expect(settings.current()).toEqual(defaultSettings);
  expect(await readFile(file, 'utf8')).toBe(text);
  await settings.change({ recentCaptures: ['/srv/lab'] });
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe(text);
  expect(await read(file)).toEqual({ recentCaptures: ['/srv/lab'] });
});

test('keeps what a newer version wrote, and what another window wrote meanwhile', async () => {
  const file = await fileWith('{"timeline":[1],"window":null}');
  const [one, other] = [await openSettings(file), await openSettings(file)];
  await one.change({ recentCaptures: ['/srv/lab'] });
  await other.change({ window: { x: 0, y: 0, width: 800, height: 600, maximized: false, zoom: 1 } });
  expect(await read(file)).toEqual({
    timeline: [1],
    window: { x: 0, y: 0, width: 800, height: 600, maximized: false, zoom: 1 },
    recentCaptures: ['/srv/lab'],
  });
});

test('many changes at once end with the last one, and leave no other file behind', async () => {
  const file = path.join(await temporaryFolder(), 'settings.json');
  const settings = await openSettings(file);
  await Promise.all(Array.from({ length: 20 }, async (_, n) => settings.change({ recentCaptures: [`/srv/${n}`] })));
  expect(await read(file)).toEqual({ recentCaptures: ['/srv/19'] });
  expect(await readdir(path.dirname(file))).toEqual(['settings.json']);
});

test('does not write over a file that it cannot read', async () => {
  const folder = await temporaryFolder();
  const settings = await openSettings(folder);
  expect(await settings.change({ window: null })).toEqual({ ok: false, file: folder, detail: 'EISDIR' });
  expect(await readdir(folder)).toEqual([]);
});
