/** The native menu: commands of the page by their table, and what only the system does. On macOS copying and closing exist only through it. */
import type { Menu, MenuItemConstructorOptions } from 'electron';
import { commandOf, commands, type CommandId } from '../src/core/contract/commands.ts';
import type { Preferences } from '../src/core/contract/preferences.ts';
import { languageOfLocale, wordsIn, type Language, type Words } from '../src/core/text/language.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

// Electron's own labels are English on Windows and Linux; on macOS the system translates what it adds itself.
const roles = {
  undo: { en: 'Undo', zh: '撤销' },
  redo: { en: 'Redo', zh: '重做' },
  cut: { en: 'Cut', zh: '剪切' },
  copy: { en: 'Copy', zh: '复制' },
  paste: { en: 'Paste', zh: '粘贴' },
  selectAll: { en: 'Select All', zh: '全选' },
  forceReload: { en: 'Reload the Page', zh: '重新加载页面' },
  resetZoom: { en: 'Actual Size', zh: '实际大小' },
  zoomIn: { en: 'Zoom In', zh: '放大' },
  zoomOut: { en: 'Zoom Out', zh: '缩小' },
  togglefullscreen: { en: 'Full Screen', zh: '全屏' },
  toggleDevTools: { en: 'Developer Tools', zh: '开发者工具' },
  minimize: { en: 'Minimize', zh: '最小化' },
  close: { en: 'Close', zh: '关闭' },
  quit: { en: 'Exit', zh: '退出' },
} satisfies Partial<Record<Role, Words>>;

const menus = {
  file: { en: 'File', zh: '文件' },
  edit: { en: 'Edit', zh: '编辑' },
  view: { en: 'View', zh: '查看' },
  window: { en: 'Window', zh: '窗口' },
  help: { en: 'Help', zh: '帮助' },
} satisfies Record<string, Words>;

const submenus = {
  pages: { en: 'Pages', zh: '页面' },
  language: { en: 'Language', zh: '语言' },
  theme: { en: 'Appearance', zh: '外观' },
} satisfies Record<string, Words>;

/** The chosen ones of these bear a mark. */
const languageCommands = { en: 'english', 'zh-CN': 'chinese', system: 'system-language' } as const satisfies Record<Preferences['language'], CommandId>;
const themeCommands = { light: 'light', dark: 'dark', system: 'system-theme' } as const satisfies Record<Preferences['theme'], CommandId>;

export interface MenuFacts {
  readonly language: Language;
  readonly mac: boolean;
  readonly devTools: boolean;
  readonly chosen: Pick<Preferences, 'language' | 'theme'>;
  /** Asks the page to do it. */
  readonly command: (id: CommandId) => void;
}

type Item = MenuItemConstructorOptions;

export function menuTemplate({ language, mac, devTools, chosen, command }: MenuFacts): Item[] {
  const role = (name: keyof typeof roles): Item => ({ role: name, label: wordsIn(language, roles[name]) });
  const item = (id: CommandId, more: Item = {}): Item => {
    const { words, accelerator } = commandOf(id);
    return { id, label: wordsIn(language, words), ...(accelerator === null ? {} : { accelerator }), click: () => command(id), ...more };
  };
  const menu = (words: Words, submenu: Item[]): Item => ({ label: wordsIn(language, words), submenu });
  const radios = (ids: Readonly<Record<string, CommandId>>, current: string): Item[] =>
    Object.entries(ids).map(([value, id]) => item(id, { type: 'radio', checked: value === current }));
  const line: Item = { type: 'separator' };
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    menu(menus.file, [item('open-capture'), item('save-capture'), ...(mac ? [] : [line, role('quit')])]),
    menu(menus.edit, [role('undo'), role('redo'), line, role('cut'), role('copy'), role('paste'), role('selectAll')]),
    menu(menus.view, [
      item('palette'),
      item('refresh'),
      line,
      // In the order of the rail.
      menu(submenus.pages, commands.flatMap(({ id, page }) => (page === null ? [] : [item(id)]))),
      menu(submenus.language, radios(languageCommands, chosen.language)),
      menu(submenus.theme, radios(themeCommands, chosen.theme)),
      line,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      line,
      role('togglefullscreen'),
      ...(devTools ? [role('forceReload'), role('toggleDevTools')] : []),
    ]),
    { ...menu(menus.window, [role('minimize'), role('close')]), role: 'window' },
    { ...menu(menus.help, [item('keys'), item('command-line'), line, item('docs-networks'), item('docs-modes'), item('docs-fusion')]), role: 'help' },
  ];
}

interface Around extends Omit<MenuFacts, 'language' | 'chosen'> {
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  /** BCP 47, of the person's system. */
  readonly locale: string;
}

/** Builds the menu anew when what it says has changed; an open menu would close. */
export function menuKeeper({ menu, locale, ...facts }: Around): (chosen: Preferences) => void {
  let last: string | null = null;
  return ({ language, theme }) => {
    const said = JSON.stringify([language, theme]);
    if (said === last) return;
    last = said;
    const spoken = language === 'system' ? languageOfLocale(locale) : language;
    menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate({ ...facts, language: spoken, chosen: { language, theme } })));
  };
}
