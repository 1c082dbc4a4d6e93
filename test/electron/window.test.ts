import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate, type MenuFacts } from '../../electron/menu.ts';
import { startHostOf } from '../../electron/start-host.ts';
import { pages } from '../../src/core/contract/commands.ts';
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

const place = { x: 100, y: 80, width: 1000, height: 700, maximized: false, zoom: 1.25 };

test.each([
  { what: 'where it was', at: place, placed: true },
  { what: 'where the system likes when its screen is gone', at: { ...place, x: 4000 }, placed: false },
  { what: 'where the system likes when its title bar would be above the screen', at: { ...place, y: -200 }, placed: false },
  { what: 'half outside, as it was left', at: { ...place, x: 1500 }, placed: true },
])('the window opens $what', ({ at, placed }) => {
  const { x, y, width } = windowOptions({ ...facts, place: at });
  expect({ x, y, width }).toEqual(placed ? { x: at.x, y: at.y, width: 1000 } : { x: undefined, y: undefined, width: 1280 });
});

test('the window is shown once the page has drawn, as large as it was, in type as large', async () => {
  const done: string[] = [];
  await showWindow(
    {
      once: ((_: string, ready: () => void) => ready()) as never,
      show: () => void done.push('show'),
      maximize: () => void done.push('maximize'),
      loadURL: async (address) => void done.push(address),
      webContents: { setZoomFactor: (zoom) => void done.push(`zoom ${zoom}`) },
    },
    { ...place, maximized: true },
  );
  expect(done).toEqual(['maximize', 'zoom 1.25', 'show', 'vmnet-manager://app/index.html']);
});

test('a maximized window remembers the size it goes back to', () => {
  const bounds = { x: 1, y: 2, width: 3, height: 4 };
  expect(placeOf({ getNormalBounds: () => bounds, isMaximized: () => true, webContents: { getZoomFactor: () => 1.5 } })).toEqual({ ...bounds, maximized: true, zoom: 1.5 });
});

const roles = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] =>
  items.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? roles(submenu) : [])]);

const asked: string[] = [];
const menuFacts: MenuFacts = { language: 'en', mac: false, devTools: false, chosen: { language: 'system', theme: 'dark' }, command: (id) => asked.push(id) };

function allItems(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

test('the menu offers developer tools and reloading only where the program is not installed', () => {
  expect(roles(menuTemplate(menuFacts))).not.toContain('toggleDevTools');
  expect(roles(menuTemplate(menuFacts))).not.toContain('forceReload');
  expect(roles(menuTemplate({ ...menuFacts, devTools: true }))).toContain('toggleDevTools');
});

test('the menu has the roles that copying, zooming and closing hang on, and the app menu on macOS, which has Quit', () => {
  expect(roles(menuTemplate(menuFacts))).toEqual(expect.arrayContaining(['undo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'window', 'close', 'quit', 'help']));
  const mac = menuTemplate({ ...menuFacts, mac: true });
  expect(mac[0]).toEqual({ role: 'appMenu' });
  expect(roles(mac)).not.toContain('quit');
});

test('the menu speaks the language of the window', () => {
  const template = menuTemplate({ ...menuFacts, language: 'zh-CN' });
  expect(template.map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '窗口', '帮助']);
  for (const { label, type, role } of allItems(template)) if (type !== 'separator') expect(label ?? role).toMatch(/[\u4e00-\u9fff]/);
});

test('every page is in the menu with its digit, and the command table gives all other keys', () => {
  const items = allItems(menuTemplate(menuFacts)).filter(({ id }) => id !== undefined);
  const keys = Object.fromEntries(items.map(({ id, accelerator }) => [id, accelerator]));
  // Ctrl 0 is the actual size.
  const digits: readonly (readonly [page: string, digit: string])[] = pages.map(({ page, digit }) => [page, digit]);
  for (const [page, digit] of digits) expect(keys[`page-${page}`]).toBe(digit === '0' ? undefined : `CmdOrCtrl+${digit}`);
  expect(keys).toMatchObject({ palette: 'CmdOrCtrl+K', refresh: 'CmdOrCtrl+R', 'open-capture': 'CmdOrCtrl+O', 'save-capture': 'CmdOrCtrl+S' });
  const given = Object.values(keys).filter((key) => key !== undefined);
  expect(new Set(given).size).toBe(given.length);
  // One without Ctrl or Cmd would be taken from every text field.
  for (const key of given) expect(key).toMatch(/^CmdOrCtrl\+/);
});

test('a click asks the page for the command, and the language and appearance in force are marked', () => {
  const items = allItems(menuTemplate(menuFacts));
  for (const id of ['save-capture', 'page-learn', 'docs-fusion', 'command-line']) {
    items.find((item) => item.id === id)?.click?.(undefined as never, undefined, undefined as never);
  }
  expect(asked).toEqual(['save-capture', 'page-learn', 'docs-fusion', 'command-line']);
  expect(items.filter(({ checked }) => checked === true).map(({ id }) => id)).toEqual(['system-language', 'dark']);
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
