/** Words of the page Settings, and of what the window says when the bridge fails. */
import { phrase } from './language.ts';

export const settingsTexts = {
  language: { en: 'Language', zh: '语言' },
  languageHelp: { en: 'Changes at once, everywhere.', zh: '立即在所有位置生效。' },
  systemLanguage: { en: 'System', zh: '跟随系统' },
  theme: { en: 'Appearance', zh: '外观' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  system: { en: 'System', zh: '跟随系统' },
  about: { en: 'About', zh: '关于' },
  program: { en: 'Program', zh: '程序' },
  programVersion: { en: 'Version', zh: '版本' },
  shell: { en: 'Window', zh: '窗口' },
  shellElectron: { en: 'Desktop app', zh: '桌面应用' },
  shellBrowser: { en: 'Browser (vmnet ui)', zh: '浏览器（vmnet ui）' },
  platform: { en: 'Runs on', zh: '运行于' },
  privileges: { en: 'Privileges', zh: '权限' },
  privilegesHelp: {
    en: 'The window runs with your own rights and only reads.',
    zh: '窗口以您自己的权限运行，只读取，不更改。',
  },
  documents: { en: 'Documents', zh: '文档' },
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
