/** Words of the page Settings, and of what the window says when the bridge fails. */
import { phrase } from './language.ts';

export const settingsTexts = {
  language: { en: 'Language', zh: '语言' },
  systemLanguage: { en: 'System', zh: '跟随系统' },
  theme: { en: 'Appearance', zh: '外观' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  system: { en: 'System', zh: '跟随系统' },
  about: { en: 'About', zh: '关于' },
  shellElectron: { en: 'Desktop app', zh: '桌面应用' },
  shellBrowser: { en: 'Browser (vmnet ui)', zh: '浏览器（vmnet ui）' },
  privilegesHelp: {
    en: 'The window runs with your own rights. Networks are changed only after you confirm, by a helper for which the system asks for an administrator.',
    zh: '窗口以您自己的权限运行。只有在您确认之后，才由一个需要管理员授权的助手程序更改网络。',
  },
  documents: { en: 'VMware’s documents', zh: 'VMware 文档' },
  docsModes: { en: 'Network modes', zh: '网络模式' },
  docsNetworks: { en: 'Networks in Workstation', zh: 'Workstation 中的网络' },
  docsFusion: { en: 'VMware Fusion', zh: 'VMware Fusion' },
  notSaved: phrase(
    (reason: string) => `The choice holds in this window but could not be saved: ${reason}`,
    (reason) => `该选择在此窗口中有效，但未能保存：${reason}`,
  ),
  keyboard: { en: 'Keyboard', zh: '键盘' },
  keyPages: { en: 'open a page', zh: '打开页面' },
  keySearch: { en: 'search', zh: '搜索' },
  keyMove: { en: 'move in the picture and in tables', zh: '在图和表格中移动' },
  keyOpen: { en: 'open the details', zh: '打开详情' },
  keyClose: { en: 'close, and go back to where you were', zh: '关闭并回到原处' },
};
