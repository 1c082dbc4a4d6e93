import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '../../src/core/contract/api.ts';
import { callNames } from '../../src/core/contract/contract.ts';
import { done, refused } from '../../src/core/contract/problem.ts';
import { bundle, run } from './bundled.ts';

async function preloaded(invoke: (channel: string, input: unknown) => Promise<unknown>) {
  const exposed = new Map<string, Api>();
  const listeners = new Map<string, (event: object, data: unknown) => void>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Api) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke,
      on: (channel: string, listener: (event: object, data: unknown) => void) => void listeners.set(channel, listener),
      off: (channel: string) => void listeners.delete(channel),
    },
  };
  const required = run(await bundle('electron/preload.ts', 'browser'), electron, { node: false });
  const api = exposed.get('vmnet');
  if (api === undefined) throw new Error('nothing was exposed');
  return { api, exposed, listeners, required };
}

test('the preload is one file that needs nothing but electron, as the sandbox wants it', async () => {
  const { required, exposed } = await preloaded(async () => null);
  expect(required).toEqual(['electron']);
  expect([...exposed.keys()]).toEqual(['vmnet']);
});

test('the page gets a function for each call and event, and none of them takes a channel', async () => {
  const sent: unknown[] = [];
  const { api } = await preloaded(async (...message) => (sent.push(message), done(null)));
  expect(Object.keys(api).sort()).toEqual([...callNames, 'onChangeProgress', 'onDoctorProgress', 'onHostChanged', 'onMenuCommand'].sort());
  expect(await api.watchHost({ host: 'local' })).toEqual(done(null));
  await api.about();
  expect(sent).toEqual([
    ['vmnet:call:watchHost', { host: 'local' }],
    ['vmnet:call:about', {}],
  ]);
});

test('an event brings its data and not the event object', async () => {
  const { api, listeners } = await preloaded(async () => null);
  const heard: unknown[] = [];
  const stop = api.onHostChanged((...all) => heard.push(all));
  listeners.get('vmnet:event:hostChanged')?.({ sender: 'ipcRenderer' }, { host: 'local' });
  expect(heard).toEqual([[{ host: 'local' }]]);
  stop();
  expect(listeners.size).toBe(0);
});

test('a main process that does not answer is an answer', async () => {
  const { api } = await preloaded(async () => Promise.reject(new Error("No handler registered for 'vmnet:call:about'")));
  expect(await api.about()).toEqual(refused('no-answer'));
});

test('raw IPC is used in one file on each side', async () => {
  const folder = fileURLToPath(new URL('../../electron/', import.meta.url));
  const using: Record<string, string[]> = { ipcRenderer: [], contextBridge: [], '.ipc.': [], ipcMain: [] };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const code = text.replaceAll(/\/\*\*.*?\*\/|\/\/[^\n]*|'[^'\n]*'/gs, '');
    for (const [name, files] of Object.entries(using)) if (code.includes(name)) files.push(file);
  }
  expect(using).toEqual({
    ipcRenderer: ['preload.ts'],
    contextBridge: ['preload.ts'],
    '.ipc.': ['serve-ipc.ts'],
    ipcMain: [],
  });
});
