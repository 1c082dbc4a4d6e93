/** Words of the page Findings, of the badges in the picture, and of the search for messages. */
import type { CheckedGroup } from './checked-groups.ts';
import { phrase, type Words } from './language.ts';

/** What each group of checks is about. */
export const checkedGroupWords: Readonly<Record<CheckedGroup, Words>> = {
  subnets: { en: 'Subnets', zh: '子网' },
  nat: { en: 'NAT gateways', zh: 'NAT 网关' },
  hostAdapters: { en: 'Host virtual adapters', zh: '主机虚拟适配器' },
  dhcp: { en: 'DHCP servers', zh: 'DHCP 服务器' },
  forwards: { en: 'Port forwards', zh: '端口转发' },
  bridges: { en: 'Bridges', zh: '桥接' },
  files: { en: 'VMware’s files', zh: 'VMware 的文件' },
  services: { en: 'VMware’s services', zh: 'VMware 的服务' },
  machines: { en: 'Virtual machines', zh: '虚拟机' },
};

/** What they were read from. */
export const lookedAtWords: Readonly<Record<CheckedGroup, Words>> = {
  subnets: {
    en: 'each VMnet’s subnet and mask, the host’s adapters and its routes',
    zh: '各 VMnet 的子网和掩码、主机的网卡及路由',
  },
  nat: {
    en: 'the gateway in the NAT device’s configuration, against subnet, host address and DHCP range',
    zh: 'NAT 设备配置中的网关，并与子网、主机地址和 DHCP 地址范围对照',
  },
  hostAdapters: {
    en: 'VMware’s settings against the adapters that the host really has',
    zh: 'VMware 的设置，并与主机实际拥有的网卡对照',
  },
  dhcp: {
    en: 'ranges, reservations, options and lease times of the DHCP servers, and the leases they gave',
    zh: 'DHCP 服务器的地址范围、保留地址、选项和租用时间，以及已分配的租约',
  },
  forwards: {
    en: 'each forwarded port, its target, and who holds that address',
    zh: '每个转发的端口、其目标，以及该地址的使用者',
  },
  bridges: {
    en: 'which adapter each bridge is bound to, and what that adapter is',
    zh: '每个桥接所绑定的网卡，以及该网卡的类型和状态',
  },
  files: {
    en: 'VMware’s settings, the files generated from them, and whether both agree',
    zh: 'VMware 的设置、由其生成的文件，以及两者是否一致',
  },
  services: {
    en: 'whether VMware’s services are installed, enabled and running',
    zh: 'VMware 的服务是否已安装、已启用并正在运行',
  },
  machines: {
    en: 'the network adapters in the file of every virtual machine',
    zh: '每台虚拟机配置文件中的网络适配器',
  },
};

export const findingTexts = {
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '警告' },
  info: { en: 'Note', zh: '提示' },
  errors: phrase((n: number) => (n === 1 ? '1 error' : `${n} errors`), (n) => `${n} 个错误`),
  warnings: phrase((n: number) => (n === 1 ? '1 warning' : `${n} warnings`), (n) => `${n} 个警告`),
  infos: phrase((n: number) => (n === 1 ? '1 note' : `${n} notes`), (n) => `${n} 条提示`),

  intro: {
    en: 'What the checks found on this host, the severest first. Each shows the lines that prove it.',
    zh: '对此主机的检查结果，最严重的排在最前。每一项都附有作为依据的文件内容。',
  },
  checking: { en: 'Checking…', zh: '正在检查…' },
  notChecked: { en: 'This host could not be checked.', zh: '无法检查此主机。' },
  filter: { en: 'Show', zh: '显示' },
  only: phrase((code: string) => `Only ${code}`, (code) => `仅显示 ${code}`),
  showAll: { en: 'Show all findings', zh: '显示全部问题' },

  severity: { en: 'Severity', zh: '严重程度' },
  finding: { en: 'Finding', zh: '问题' },
  about: { en: 'About', zh: '涉及' },
  wholeHost: { en: 'This host', zh: '此主机' },

  why: { en: 'Why it matters', zh: '为什么重要' },
  evidence: { en: 'What proves it', zh: '依据' },
  line: phrase((n: number) => `line ${n}`, (n) => `第 ${n} 行`),
  wholeText: { en: 'follows from the whole text', zh: '由全文得出' },
  marked: { en: 'This line:', zh: '此行：' },
  changedSince: {
    en: 'The text has changed since it was checked. This is the line as it was:',
    zh: '检查之后文本已变更。检查时该行内容为：',
  },
  moreEvidence: phrase((n: number) => (n === 1 ? 'Show 1 more place' : `Show ${n} more places`), (n) => `显示另外 ${n} 处`),
  fix: { en: 'What to do', zh: '如何解决' },
  fixAutomatic: { en: 'It can be made here, step by step and with a way back, or with one command:', zh: '可在此逐步审阅并进行（可撤消），也可运行以下命令：' },
  fixManual: { en: 'By hand; no command of this program does it.', zh: '需手动处理，本程序没有相应的命令。' },
  fixNone: { en: 'Nothing has to be done.', zh: '无需处理。' },
  copyCommand: { en: 'Copy the command', zh: '复制命令' },
  code: { en: 'Code', zh: '代码' },
  linkToCode: { en: 'All with this code', zh: '此代码的全部问题' },
  commandCopied: { en: 'Command copied', zh: '已复制命令' },
  file: { en: 'File or command', zh: '文件或命令' },
  showInPicture: phrase((name: string) => `Show ${name} in the picture`, (name) => `在图中显示 ${name}`),
  close: { en: 'Close this finding', zh: '关闭此问题' },
  details: { en: 'Chosen finding', zh: '所选问题' },
  gone: { en: 'This finding is gone: the host has changed.', zh: '该问题已不存在：主机已变更。' },

  withoutVmware: {
    en: 'So there was nothing to check. This page lists what is wrong with a host’s virtual networks, the severest first, each with the lines that prove it and its repair.',
    zh: '因此没有可检查的内容。此页列出主机虚拟网络的问题，最严重的在前，每项都附有证据和修复方法。',
  },
  nothingTitle: { en: 'Nothing was found', zh: '未发现问题' },
  nothingHelp: {
    en: 'No check found a fault in what could be read of this host. These things were checked:',
    zh: '在此主机可读取的内容中，检查未发现任何问题。已检查以下内容：',
  },
  nothingUnread: phrase(
    (n: number) => (n === 1 ? '1 part could not be read, and nothing is said about it.' : `${n} parts could not be read, and nothing is said about them.`),
    (n) => `有 ${n} 处无法读取，未作判断。`,
  ),
  nothingMatches: phrase(
    (text: string) => `No finding of this host matches “${text}”.`,
    (text) => `此主机没有与“${text}”相符的问题。`,
  ),
  nothingOfSeverity: { en: 'No finding of the severities that are shown.', zh: '没有所选严重程度的问题。' },

  answers: { en: 'About what you searched for', zh: '关于所搜索的内容' },
  messageMeans: phrase((message: string) => `“${message}” means:`, (message) => `“${message}”的含义：`),
  hasIt: phrase(
    (n: number) => (n === 1 ? 'On this host, 1 finding can cause it; it is in the list.' : `On this host, ${n} findings can cause it; they are in the list.`),
    (n) => `此主机上有 ${n} 个问题可能导致该消息，见列表。`,
  ),
  hasItNot: { en: 'This host does not show it. What was looked at:', zh: '此主机没有这种情况。检查过的内容：' },
  notCheckable: {
    en: 'No check of this program looks for this cause, so nothing is said about this host.',
    zh: '本程序没有检查这一原因，因此不对此主机作判断。',
  },
  messageCanMean: phrase((message: string) => `“${message}” can mean:`, (message) => `“${message}”可能意味着：`),
  codeNotHere: phrase((name: string) => `${name}: this host does not show it.`, (name) => `${name}：此主机没有这种情况。`),
  lookedAt: phrase((what: string) => `Looked at: ${what}.`, (what) => `检查过：${what}。`),
  searchMatches: phrase(
    (findings: number, answers: number) => {
      if (findings > 0) return findings === 1 ? '1 finding matches' : `${findings} findings match`;
      return answers === 1 ? '1 explanation matches' : `${answers} explanations match`;
    },
    (findings, answers) => (findings > 0 ? `有 ${findings} 个相符的问题` : `有 ${answers} 条相符的说明`),
  ),
  openFindings: { en: 'Open Findings', zh: '打开“问题”页面' },

  badge: phrase(
    (n: number, worst: string) => (n === 1 ? `1 finding, ${worst}` : `${n} findings, worst: ${worst}`),
    (n, worst) => (n === 1 ? `1 个问题，${worst}` : `${n} 个问题，最严重：${worst}`),
  ),
  findingsHere: { en: 'Findings', zh: '问题' },
  moreFindings: phrase((n: number) => `and ${n} more, on the page Findings`, (n) => `另有 ${n} 个，见“问题”页面`),
  nothingHere: { en: 'No findings', zh: '没有问题' },
};
