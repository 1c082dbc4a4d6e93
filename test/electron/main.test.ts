import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { indexHtml, temporaryFolder } from '../server/support.ts';
import { bundle, run } from './bundled.ts';
import { ownFrame, standIn } from './stand-in.ts';

const code = bundle('electron/main.ts', 'node');

async function started({ first = true, built = true } = {}) {
  const folder = await temporaryFolder();
  const state = path.join(folder, 'state');
  if (built) {
    await mkdir(path.join(folder, 'dist/renderer'), { recursive: true });
    await writeFile(path.join(folder, 'dist/renderer/index.html'), indexHtml);
  }
  const before = process.env['VMNET_STATE'];
  process.env['VMNET_STATE'] = state;
  onTestFinished(() => {
    if (before === undefined) delete process.env['VMNET_STATE'];
    else process.env['VMNET_STATE'] = before;
  });
  const main = standIn(folder, { first });
  run(await code, main.electron, { node: true });
  return { ...main, folder, state };
}

test('the scheme and the sandbox come before the app is ready, and everything is secured before the page loads', async () => {
  const main = await started();
  expect(await main.loaded).toBe('vmnet-manager://app/index.html');
  expect(main.log.slice(0, 3)).toEqual(['registerScheme', 'enableSandbox', 'ready']);
  const secured = ['partition window', 'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'onBeforeRequest'];
  expect(main.log.filter((step) => secured.includes(step) || step === 'window')).toEqual([...secured, 'window']);
  expect(main.options().webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    devTools: false,
    preload: path.join(main.folder, 'dist/electron/preload.cjs'),
  });
  expect(main.log).toContain('menu 编辑');
  expect(main.page({ method: 'GET', url: 'vmnet-manager://app/index.html' }).status).toBe(200);
});

test('the page is answered, and a stranger is not', async () => {
  const main = await started();
  await main.loaded;
  const about = main.calls.get('vmnet:call:about');
  expect(await about?.(ownFrame, {})).toMatchObject({ ok: true, value: { version: '0.1.0', shell: 'electron', locale: 'zh-Hans-CN' } });
  expect(await about?.({ senderFrame: { origin: 'https://example.org', parent: null } }, {})).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});

test('a change of language and theme reaches the menu and the title bar', async () => {
  const main = await started();
  await main.loaded;
  await main.calls.get('vmnet:call:setPreferences')?.(ownFrame, { language: 'en', theme: 'dark' });
  expect(main.log.at(-1)).toBe('menu Edit');
  expect(main.electron).toMatchObject({ nativeTheme: { themeSource: 'dark' } });
});

test('the menu stays as it is while the page remembers how it was left', async () => {
  const main = await started();
  await main.loaded;
  const before = main.menu();
  await main.calls.get('vmnet:call:setPreferences')?.(ownFrame, { view: { page: 'learn' } });
  expect(main.menu()).toBe(before);
});

test('a click in the menu reaches the page as an event', async () => {
  const main = await started();
  await main.loaded;
  const [file] = main.menu();
  const items = Array.isArray(file?.submenu) ? file.submenu : [];
  items.find(({ id }) => id === 'open-capture')?.click?.(undefined as never, undefined, undefined as never);
  expect(main.log.at(-1)).toBe('vmnet:event:menuCommand {"command":"open-capture"}');
});

test('where the window was is saved before it goes', async () => {
  const main = await started();
  await main.loaded;
  const destroyed = new Promise((resolve) => {
    Object.assign(main.window, { destroy: resolve });
  });
  let prevented = false;
  main.window.emit('close', { preventDefault: () => (prevented = true) });
  await destroyed;
  expect(prevented).toBe(true);
  expect(JSON.parse(await readFile(path.join(main.state, 'settings.json'), 'utf8'))).toEqual({
    window: { x: 5, y: 6, width: 900, height: 600, maximized: false, zoom: 1.1 },
  });
});

test('a second start brings the first window forward and opens none', async () => {
  const main = await started();
  await main.loaded;
  main.app.emit('second-instance');
  expect(main.log.slice(-2)).toEqual(['restore', 'focus']);

  const second = await started({ first: false });
  expect(second.log).toEqual(['registerScheme', 'enableSandbox', 'quit']);
});

test('without its pages it says so and ends', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => logged.mockRestore());
  const main = await started({ built: false });
  await expect.poll(() => main.log.slice(-2)).toEqual(['error: the built pages are missing', 'exit']);
  expect(logged).toHaveBeenCalledOnce();
});

test('main only composes: 80 lines at most', async () => {
  const text = await readFile(new URL('../../electron/main.ts', import.meta.url), 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
});
