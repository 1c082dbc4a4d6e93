/** The native menu: on macOS the shortcuts for copying and closing exist only through it. */
import type { MenuItemConstructorOptions } from 'electron';
import type { DocsName } from '../src/core/contract/contract.ts';
import { wordsIn, type Language, type Words } from '../src/core/text/language.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

// Electron's own labels are English on Windows and Linux; on macOS the system translates what it adds itself.
const roles = {
  undo: { en: 'Undo', zh: '撤销' },
  redo: { en: 'Redo', zh: '重做' },
  cut: { en: 'Cut', zh: '剪切' },
  copy: { en: 'Copy', zh: '复制' },
  paste: { en: 'Paste', zh: '粘贴' },
  selectAll: { en: 'Select All', zh: '全选' },
  reload: { en: 'Reload', zh: '重新加载' },
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

const docs = {
  'workstation-networks': { en: 'Networks in VMware Workstation', zh: 'VMware Workstation 中的网络' },
  'network-modes': { en: 'Bridged, NAT and Host-only', zh: '桥接模式、NAT 模式和仅主机模式' },
  fusion: { en: 'VMware Fusion', zh: 'VMware Fusion' },
} satisfies Partial<Record<DocsName, Words>>;

export interface MenuFacts {
  readonly language: Language;
  readonly mac: boolean;
  readonly devTools: boolean;
  readonly openDocs: (name: DocsName) => void;
}

export function menuTemplate({ language, mac, devTools, openDocs }: MenuFacts): MenuItemConstructorOptions[] {
  const item = (role: keyof typeof roles): MenuItemConstructorOptions => ({ role, label: wordsIn(language, roles[role]) });
  const menu = (name: keyof typeof menus, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: wordsIn(language, menus[name]),
    submenu,
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const help = Object.entries(docs) as [keyof typeof docs, Words][];
  return [
    mac ? { role: 'appMenu' } : menu('file', [item('quit')]),
    menu('edit', [item('undo'), item('redo'), line, item('cut'), item('copy'), item('paste'), item('selectAll')]),
    menu('view', [
      item('reload'),
      line,
      item('resetZoom'),
      item('zoomIn'),
      item('zoomOut'),
      line,
      item('togglefullscreen'),
      ...(devTools ? [item('toggleDevTools')] : []),
    ]),
    { ...menu('window', [item('minimize'), item('close')]), role: 'window' },
    { ...menu('help', help.map(([name, words]) => ({ label: wordsIn(language, words), click: () => openDocs(name) }))), role: 'help' },
  ];
}
