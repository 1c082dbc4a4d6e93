/** What the window can be told to do, as its menu, its palette and its list of keys name it. */
import { phrase } from './language.ts';

/** By command, without the pages: those are named as in the rail. */
export const commandTexts = {
  palette: { en: 'Command palette…', zh: '命令面板…' },
  diagnose: { en: 'Find out why a VM has no internet', zh: '查找虚拟机无法上网的原因' },
  'set-up-bridged': { en: 'Set up bridged networking…', zh: '设置桥接模式网络…' },
  'set-up-nat': { en: 'Set up NAT networking…', zh: '设置 NAT 模式网络…' },
  'set-up-host-only': { en: 'Set up host-only networking…', zh: '设置仅主机模式网络…' },
  refresh: { en: 'Read again', zh: '重新读取' },
  undo: { en: 'Undo the last change…', zh: '撤消上一次更改…' },
  'open-capture': { en: 'Open a capture…', zh: '打开采集文件…' },
  'save-capture': { en: 'Save a capture…', zh: '保存采集文件…' },
  search: { en: 'Search on this page', zh: '在此页面中搜索' },
  keys: { en: 'Keyboard shortcuts…', zh: '键盘快捷键…' },
  'copy-view': { en: 'Copy everything shown, as JSON', zh: '以 JSON 格式复制全部显示内容' },
  'command-line': { en: 'The same from a command line…', zh: '在命令行中执行相同操作…' },
  english: { en: 'Language: English', zh: '语言：英语' },
  chinese: { en: 'Language: Chinese', zh: '语言：简体中文' },
  'system-language': { en: 'Language: as the system', zh: '语言：跟随系统' },
  light: { en: 'Appearance: light', zh: '外观：浅色' },
  dark: { en: 'Appearance: dark', zh: '外观：深色' },
  'system-theme': { en: 'Appearance: as the system', zh: '外观：跟随系统' },
  'docs-networks': { en: 'VMware’s documents: networks in Workstation', zh: 'VMware 文档：Workstation 中的网络' },
  'docs-modes': { en: 'VMware’s documents: bridged, NAT and host-only', zh: 'VMware 文档：桥接、NAT 和仅主机模式' },
  'docs-fusion': { en: 'VMware’s documents: Fusion', zh: 'VMware 文档：Fusion' },
} as const;

/** Of the palette, the sheet of keys and the dialog about the command line. */
export const paletteTexts = {
  title: { en: 'Command palette', zh: '命令面板' },
  open: { en: 'Commands', zh: '命令' },
  hint: { en: 'An action, a page, a network, a VM, an address…', zh: '操作、页面、网络、虚拟机、地址…' },
  results: { en: 'Results', zh: '结果' },
  actions: { en: 'Actions', zh: '操作' },
  pages: { en: 'Pages', zh: '页面' },
  networks: { en: 'Networks', zh: '网络' },
  machines: { en: 'Virtual machines', zh: '虚拟机' },
  findings: { en: 'Findings', zh: '问题' },
  hosts: { en: 'Hosts', zh: '主机' },
  words: { en: 'Words', zh: '术语' },
  more: phrase((n: number) => `${n} more: type more to narrow them down`, (n) => `另有 ${n} 项：输入更多内容以缩小范围`),
  nothing: phrase((text: string) => `Nothing is called “${text}” here.`, (text) => `没有与“${text}”匹配的内容。`),
  found: phrase((n: number) => (n === 1 ? '1 result' : `${n} results`), (n) => `${n} 项结果`),
  footer: { en: '↑ ↓ choose · Enter does it · Esc closes', zh: '↑ ↓ 选择 · Enter 执行 · Esc 关闭' },
  openHost: phrase((host: string) => `Show ${host}`, (host) => `显示：${host}`),
  onNetwork: phrase((network: string, action: string) => `${network}: ${action}`, (network, action) => `${network}：${action}`),
  diagnoseVm: phrase((vm: string) => `Diagnose ${vm}`, (vm) => `诊断 ${vm}`),
  switchVm: phrase((vm: string) => `Switch an adapter of ${vm}…`, (vm) => `切换 ${vm} 的网卡…`),
  chosen: { en: 'in force', zh: '当前设置' },
  copied: { en: 'Copied as JSON', zh: '已以 JSON 格式复制' },
  notCopied: { en: 'The clipboard refused it', zh: '剪贴板拒绝了复制' },

  // Why an action cannot be done now.
  notRead: { en: 'the host has not been read', zh: '尚未读取主机' },
  isReading: { en: 'it is being read', zh: '正在读取' },
  changing: { en: 'a change is being made', zh: '正在进行更改' },
  isShown: { en: 'shown now', zh: '正在显示' },
  historyUnread: { en: 'the history has not been read', zh: '尚未读取历史记录' },
  noHistory: { en: 'a capture cannot be changed', zh: '采集文件不能更改' },
  nothingToUndo: { en: 'no change to undo', zh: '没有可撤消的更改' },
  noMachines: { en: 'no virtual machine on this host', zh: '此主机上没有虚拟机' },
  noAdapter: { en: 'it has no network adapter', zh: '该虚拟机没有网络适配器' },
  hasMachines: { en: 'virtual machines use it', zh: '有虚拟机在使用' },

  keysTitle: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
  everywhere: { en: 'Everywhere', zh: '任何位置' },
  onPage: { en: 'On a page, while nothing is being typed', zh: '在页面上，未输入文字时' },
  inLists: { en: 'In the picture, in tables and lists', zh: '在图、表格和列表中' },
  keyEnds: { en: 'first, last', zh: '第一项、最后一项' },
  keyPaging: { en: 'a screenful up or down', zh: '向上、向下一屏' },
  close: { en: 'Close', zh: '关闭' },

  commandLineTitle: { en: 'The same from a command line', zh: '在命令行中执行相同操作' },
  commandLineHelp: {
    en: 'Everything this window shows and changes is done by the command too, by the same rules. These are for the host that is shown.',
    zh: '此窗口显示和更改的一切也可以用命令完成，规则相同。以下命令针对当前显示的主机。',
  },
  lineShow: { en: 'the networks, adapters and virtual machines', zh: '网络、网卡和虚拟机' },
  lineCheck: { en: 'what is wrong, with its evidence', zh: '存在的问题及依据' },
  lineDoctor: { en: 'why a VM has no internet', zh: '虚拟机无法上网的原因' },
  lineHelp: { en: 'every command', zh: '全部命令' },

  captureGone: phrase(
    (host: string, reason: string) => `${host}, shown the last time, could not be opened: ${reason} This computer is shown instead.`,
    (host, reason) => `上次显示的 ${host} 无法打开：${reason}现在显示此计算机。`,
  ),
} as const;
