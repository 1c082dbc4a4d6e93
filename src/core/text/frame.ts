/** Words of the window's frame: rail, bar, host chooser, search, status line. */
import { phrase } from './language.ts';

export const frameTexts = {
  product: { en: 'VMnet Manager', zh: 'VMnet Manager' },
  pages: { en: 'Pages', zh: '页面' },
  overview: { en: 'Overview', zh: '概览' },
  machines: { en: 'Machines', zh: '虚拟机' },
  findings: { en: 'Findings', zh: '问题' },
  history: { en: 'History', zh: '历史记录' },
  paste: { en: 'Paste output', zh: '粘贴输出' },
  learn: { en: 'Learn', zh: '了解' },
  settings: { en: 'Settings', zh: '设置' },
  skipToPage: { en: 'Skip to the page', zh: '跳到页面内容' },

  chooseHost: { en: 'Choose a computer', zh: '选择计算机' },
  thisComputer: { en: 'This computer', zh: '此计算机' },
  captures: { en: 'Captures of other computers', zh: '其他计算机的采集文件' },
  samples: { en: 'Samples', zh: '示例' },
  simulated: { en: 'simulated', zh: '模拟' },
  simulatedCopy: { en: 'simulated copy', zh: '模拟副本' },
  capture: { en: 'capture', zh: '采集文件' },
  takenAt: phrase((time: string) => `taken ${time}`, (time) => `采集于 ${time}`),
  openCapture: { en: 'Open a capture…', zh: '打开采集文件…' },
  openCaptureTitle: { en: 'Open a capture', zh: '打开采集文件' },
  openCaptureHelp: {
    en: 'A capture is a folder or a zip with the files and command outputs of another computer. “vmnet capture” makes one. Nothing in it is changed.',
    zh: '采集文件是一个文件夹或 zip，内含另一台计算机的文件和命令输出，由“vmnet capture”生成。打开它不会更改其中任何内容。',
  },
  capturePath: { en: 'Folder or zip of the capture', zh: '采集文件所在的文件夹或 zip' },
  browseFolder: { en: 'Choose a folder…', zh: '选择文件夹…' },
  browseZip: { en: 'Choose a zip…', zh: '选择 zip…' },
  open: { en: 'Open', zh: '打开' },
  cancel: { en: 'Cancel', zh: '取消' },
  close: { en: 'Close', zh: '关闭' },

  search: { en: 'Search', zh: '搜索' },
  searchHint: { en: 'Search: name, address, error text', zh: '搜索：名称、地址、错误消息' },
  clearSearch: { en: 'Clear the search', zh: '清除搜索' },
  found: phrase(
    (count: number) => (count === 0 ? 'Nothing found' : `${count} found`),
    (count) => (count === 0 ? '没有找到' : `找到 ${count} 项`),
  ),

  refresh: { en: 'Read again', zh: '重新读取' },
  reading: { en: 'Reading…', zh: '正在读取…' },
  refreshedNow: { en: 'refreshed just now', zh: '刚刚刷新' },
  refreshedSeconds: phrase((n: number) => `refreshed ${n} s ago`, (n) => `${n} 秒前刷新`),
  refreshedMinutes: phrase((n: number) => `refreshed ${n} min ago`, (n) => `${n} 分钟前刷新`),
  refreshedHours: phrase((n: number) => `refreshed ${n} h ago`, (n) => `${n} 小时前刷新`),

  status: { en: 'Status', zh: '状态' },
  noProduct: { en: 'VMware not found', zh: '未找到 VMware' },
  version: phrase((name: string, version: string) => `${name} ${version}`, (name, version) => `${name} ${version}`),
  withoutPrivileges: { en: 'read without privileges', zh: '以普通权限读取' },
  allRead: { en: 'everything could be read', zh: '全部内容均已读取' },
  unreadable: phrase(
    (count: number) => (count === 1 ? '1 part unreadable' : `${count} parts unreadable`),
    (count) => `${count} 处无法读取`,
  ),
  unreadableTitle: { en: 'What could not be read', zh: '无法读取的内容' },
  unreadableHelp: {
    en: 'These parts are missing from what you see, and nothing was guessed in their place. The rest is complete.',
    zh: '所见内容中缺少以下部分，也没有以猜测代替。其余内容完整。',
  },
  where: { en: 'Where', zh: '位置' },
  why: { en: 'Why', zh: '原因' },
  detail: { en: 'Detail', zh: '详情' },
};
