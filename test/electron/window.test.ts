import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate, type MenuFacts } from '../../electron/menu.ts';
import { startHostOf } from '../../electron/start-host.ts';
import { placeOf, showWindow, windowOptions, type WindowFacts } from '../../electron/window.ts';

const facts: WindowFacts = {
  preload: '/app/dist/electron/preload.cjs',
  devTools: false,
  dark: false,
  place: null,
  workAreas: [{ x: 0, y: 25, width: 1920, height: 1055 }],
};

test('the page has no Node, no privileges and no developer tools', () => {
  expect(windowOptions(facts).webPreferences).toEqual({
    preload: facts.preload,
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

const place = { x: 100, y: 80, width: 1000, height: 700, maximized: false };

test.each([
  { what: 'where it was', at: place, placed: true },
  { what: 'where the system likes when its screen is gone', at: { ...place, x: 4000 }, placed: false },
  { what: 'where the system likes when its title bar would be above the screen', at: { ...place, y: -200 }, placed: false },
  { what: 'half outside, as it was left', at: { ...place, x: 1500 }, placed: true },
])('the window opens $what', ({ at, placed }) => {
  const { x, y, width } = windowOptions({ ...facts, place: at });
  expect({ x, y, width }).toEqual(placed ? { x: at.x, y: at.y, width: 1000 } : { x: undefined, y: undefined, width: 1280 });
});

test('the window is shown once the page has drawn, as large as it was', async () => {
  const done: string[] = [];
  await showWindow(
    {
      once: ((_: string, ready: () => void) => ready()) as never,
      show: () => void done.push('show'),
      maximize: () => void done.push('maximize'),
      loadURL: async (address) => void done.push(address),
    },
    { ...place, maximized: true },
  );
  expect(done).toEqual(['maximize', 'show', 'vmnet-manager://app/index.html']);
});

test('a maximized window remembers the size it goes back to', () => {
  const bounds = { x: 1, y: 2, width: 3, height: 4 };
  expect(placeOf({ getNormalBounds: () => bounds, isMaximized: () => true })).toEqual({ ...bounds, maximized: true });
});

const roles = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] =>
  items.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? roles(submenu) : [])]);

const menuFacts: MenuFacts = { language: 'en', mac: false, devTools: false, openDocs: () => undefined };

test('the menu offers developer tools only where the program is not installed', () => {
  expect(roles(menuTemplate(menuFacts))).not.toContain('toggleDevTools');
  expect(roles(menuTemplate({ ...menuFacts, devTools: true }))).toContain('toggleDevTools');
});

test('the menu has the roles that copying and closing hang on, and the app menu on macOS', () => {
  expect(roles(menuTemplate(menuFacts))).toEqual(expect.arrayContaining(['undo', 'cut', 'copy', 'paste', 'selectAll', 'window', 'close', 'quit']));
  expect(menuTemplate({ ...menuFacts, mac: true })[0]).toEqual({ role: 'appMenu' });
});

test('the menu speaks the language of the window, and names documents without addresses', () => {
  const opened: string[] = [];
  const template = menuTemplate({ ...menuFacts, language: 'zh-CN', openDocs: (name) => opened.push(name) });
  expect(template.map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '窗口', '帮助']);
  const help = template[4]?.submenu;
  (Array.isArray(help) ? help[0] : undefined)?.click?.(undefined as never, undefined, undefined as never);
  expect(opened).toEqual(['workstation-networks']);
});

test.each([
  { words: ['electron', '.'], env: {}, host: null },
  { words: ['electron', '.', '--host', 'sample:windows-nat'], env: { VMNET_HOST: '/srv/lab' }, host: 'sample:windows-nat' },
  { words: ['app', '--host=/srv/a=b'], env: {}, host: '/srv/a=b' },
  { words: ['app'], env: { VMNET_HOST: '/srv/lab' }, host: '/srv/lab' },
  { words: ['app', '--host'], env: {}, host: null },
  { words: ['app'], env: { VMNET_HOST: '' }, host: null },
  { words: ['app', '--host', 'local'], env: { VMNET_HOST: '/srv/lab' }, host: 'local' },
])('$words with $env opens $host', ({ words, env, host }) => {
  expect(startHostOf(words, env)).toBe(host);
});
