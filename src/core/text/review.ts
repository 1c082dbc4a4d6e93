/** Words of the review of a change: before it is made, while it goes on, and what it came to. */
import type { TruthFact } from '../plan/truth-row.ts';
import { phrase, wordsIn, type Language, type Words } from './language.ts';

export const reviewTexts = {
  review: { en: 'Review', zh: '审阅更改' },
  title: { en: 'Review this change', zh: '审阅此更改' },
  titleUndo: { en: 'Review this undo', zh: '审阅此撤消' },
  titleRedo: { en: 'Review this redo', zh: '审阅此重做' },
  titleRunning: { en: 'Making the change', zh: '正在进行更改' },
  titleEnded: { en: 'What the change came to', zh: '更改结果' },
  reviewFix: { en: 'Review this change…', zh: '审阅此更改…' },
  on: phrase((host: string) => `On: ${host}`, (host) => `主机：${host}`),
  planning: { en: 'Reading the host and planning…', zh: '正在读取主机并制定计划…' },
  noReview: { en: 'No change is being reviewed', zh: '当前没有要审阅的更改' },
  noReviewHelp: {
    en: 'Before anything is changed, its steps, the lines of each file and the virtual machines that notice are shown here. Start from a finding with an automatic fix, from the details of a network, or from the history.',
    zh: '在进行任何更改之前，此处会显示步骤、各文件的改动以及受影响的虚拟机。可以从带有自动修复的问题、网络的详细信息或历史记录开始。',
  },
  back: { en: 'Back', zh: '返回' },

  steps: phrase((n: number) => (n === 1 ? '1 step' : `${n} steps`), (n) => `${n} 个步骤`),
  affected: { en: 'Who notices', zh: '受影响的虚拟机' },
  nobody: { en: 'No virtual machine notices.', zh: '没有虚拟机受影响。' },
  running: { en: 'running', zh: '正在运行' },
  adapter: phrase((n: number) => `adapter ${n}`, (n) => `适配器 ${n}`),
  more: phrase((n: number) => `Show ${n} more`, (n) => `显示另外 ${n} 项`),
  allowRunning: { en: 'Interrupt the network of the running virtual machines', zh: '允许中断正在运行的虚拟机的网络' },
  allowRunningHelp: {
    en: 'Usually they get it back by themselves, or at their next lease. Without a DHCP server they keep their address only until the lease ends.',
    zh: '网络通常会自行恢复，或在下次续租时恢复。如果没有 DHCP 服务器，虚拟机的地址只能用到租约结束。',
  },
  kept: { en: 'Kept only in the generated file', zh: '仅保存在生成的文件中' },
  keptHelp: {
    en: 'VMware’s own store has no place for these. VMware’s editor resets them when it saves the network.',
    zh: 'VMware 自己的存储没有对应项。用虚拟网络编辑器保存该网络时会被重置。',
  },
  files: phrase((n: number) => (n === 1 ? 'Changes in 1 file' : `Changes in ${n} files`), (n) => `${n} 个文件中的改动`),
  noFiles: { en: 'No line of a file changes.', zh: '没有文件内容改动。' },
  filesHelp: { en: 'Times of writing and checksums come on top.', zh: '另有写入时间和校验值的变化。' },
  registryToo: { en: 'On top of these lines, every registry value of VMware’s networks is put back.', zh: '除这些内容外，VMware 网络的所有注册表值也会恢复。' },
  diffOf: phrase((path: string) => `Changes in ${path}`, (path) => `${path} 中的改动`),
  added: { en: 'added:', zh: '新增：' },
  removed: { en: 'removed:', zh: '删除：' },
  addedRemoved: phrase((added: number, removed: number) => `${added} added, ${removed} removed`, (added, removed) => `新增 ${added} 行，删除 ${removed} 行`),
  noNewline: { en: 'no line break at the end of the file', zh: '文件末尾没有换行符' },
  showDiff: phrase((path: string) => `Show the lines of ${path}`, (path) => `显示 ${path} 的内容`),
  copyDiff: { en: 'Copy', zh: '复制' },
  diffCopied: { en: 'Changes copied', zh: '已复制改动内容' },
  diffTooLong: phrase((n: number) => `Show ${n} more lines`, (n) => `显示其余 ${n} 行`),
  restorePoint: { en: 'How it can be taken back', zh: '如何恢复' },
  restorePointHelp: {
    en: 'Before anything is touched, every file and value that can change is saved. Undo puts each back exactly, and a step that fails does so at once.',
    zh: '在改动任何内容之前，会先保存所有可能改变的文件和值。撤消会将它们逐一精确恢复；如果某个步骤失败，也会立即恢复。',
  },
  restorePointIn: { en: 'Folder of restore points', zh: '还原点文件夹' },
  thrownAway: {
    en: 'This is a simulated host: nothing of this computer is touched, and it is thrown away when VMnet Manager is closed.',
    zh: '这是模拟主机：不会改动此计算机的任何内容，关闭 VMnet Manager 后即被丢弃。',
  },
  keptSimulated: { en: 'This is a simulated host in a folder: nothing else of this computer is touched.', zh: '这是保存在文件夹中的模拟主机：不会改动此计算机的其他内容。' },
  prompts: {
    en: 'Your system will ask for an administrator. If you decline there, nothing is changed.',
    zh: '系统会请求管理员授权。如果拒绝，则不会进行任何更改。',
  },
  why: { en: 'Note for the history (optional)', zh: '历史记录备注（可选）' },

  confirm: { en: 'Make this change', zh: '进行此更改' },
  confirmUndo: { en: 'Undo the change', zh: '撤消该更改' },
  confirmRedo: { en: 'Make it again', zh: '重新进行该更改' },
  nothing: { en: 'Nothing to do: the host is like that already.', zh: '无需更改：主机已经是这样。' },
  readOnly: {
    en: 'A capture is evidence of another computer and cannot be changed. Try the change on a simulated copy of it.',
    zh: '采集文件是另一台计算机的记录，不能更改。可以在其模拟副本上尝试此更改。',
  },
  tryCopy: { en: 'Try it on a simulated copy', zh: '在模拟副本上尝试' },
  decideRunning: { en: 'Decide above about the virtual machines that are running.', zh: '请先在上方决定如何处理正在运行的虚拟机。' },
  unfinishedFirst: { en: 'A change of this host was cut off. Recover it first.', zh: '此主机的一项更改曾被中断。请先恢复。' },
  vmsRunning: phrase(
    (vms: string) => `Running virtual machines would be interrupted: ${vms}. Shut them down, or allow it here.`,
    (vms) => `正在运行的虚拟机会被中断：${vms}。请将其关机，或在此允许中断。`,
  ),
  vmsWouldLose: phrase(
    (vms: string) => `Running virtual machines would lose their network: ${vms}. Shut them down, then plan again.`,
    (vms) => `正在运行的虚拟机会失去网络：${vms}。请将其关机，然后重新计划。`,
  ),
  journalOpen: { en: 'A change of this host was cut off. Recover it with the button at the top of the window, then plan again.', zh: '此主机的一项更改曾被中断。请用窗口顶部的按钮恢复，然后重新计划。' },
  helperFailed: phrase(
    (detail: string) => `The change ended without a report (${detail}). If a notice about it appears at the top of the window, recover first; then look at the host again.`,
    (detail) => `更改在没有报告的情况下结束（${detail}）。如果窗口顶部出现相关提示，请先恢复，然后重新查看主机。`,
  ),

  refusedTitle: { en: 'This cannot be done', zh: '无法进行此更改' },
  field: phrase((vmnet: string, field: string) => `${vmnet}, ${field}`, (vmnet, field) => `${vmnet}，${field}`),
  line: phrase((line: number, column: number) => `line ${line}, column ${column}`, (line, column) => `第 ${line} 行第 ${column} 列`),
  planAgain: { en: 'Plan again', zh: '重新计划' },
  done: { en: 'Done', zh: '完成' },
  undo: { en: 'Undo…', zh: '撤消…' },
  showHistory: { en: 'Show the history', zh: '查看历史记录' },

  progress: { en: 'Progress', zh: '进度' },
  starting: { en: 'Starting…', zh: '正在开始…' },
  seconds: phrase((s: string) => `${s} s`, (s) => `${s} 秒`),
  stageDone: { en: 'done', zh: '已完成' },
  stageNow: { en: 'under way', zh: '进行中' },
  cancel: { en: 'Cancel and put everything back', zh: '取消并恢复原状' },
  cancelling: { en: 'Cancelling: the stage under way ends first, then everything is put back…', zh: '正在取消：先完成当前阶段，然后恢复原状…' },
  safe: {
    en: 'You can go to other pages meanwhile. If VMnet Manager is closed now, it first puts everything back.',
    zh: '在此期间可以切换到其他页面。如果现在关闭 VMnet Manager，它会先恢复原状。',
  },
  runningNotice: { en: 'A change of this host is being made.', zh: '正在对此主机进行更改。' },
  show: { en: 'Show', zh: '查看' },

  verified: { en: 'Done. The host was read again, and it is as it was to be.', zh: '已完成。已重新读取主机，结果符合要求。' },
  verifiedRedo: { en: 'Made again. The host was read again, and it is as it was to be.', zh: '已重新进行。已重新读取主机，结果符合要求。' },
  recovered: { en: 'Recovered. Everything was put back, and the host is as it was before the change.', zh: '已恢复。一切已恢复原状，主机与更改之前相同。' },
  recoveredNothing: { en: 'No change was left half done.', zh: '没有未完成的更改。' },
  verifiedUndo: { en: 'Undone. The host was read again, and it is as it was before.', zh: '已撤消。已重新读取主机，已恢复到之前的状态。' },
  unchanged: { en: 'Nothing was changed: the host was like that already.', zh: '没有更改任何内容：主机已经是这样。' },
  rolledBack: { en: 'It did not work. Everything was put back, and the host is as it was.', zh: '更改未成功。已全部恢复，主机与之前相同。' },
  rolledBackHelp: { en: 'Nothing has to be repaired. Remove the cause that is named, then plan again.', zh: '无需修复任何内容。请排除所列原因，然后重新计划。' },
  attention: { en: 'It did not work, and not everything could be put back.', zh: '更改未成功，且有内容未能恢复。' },
  attentionHelp: {
    en: 'The originals are in the restore point below. Remove the cause that is named and undo the change from the history, or copy the files back by hand.',
    zh: '原文件保存在下方的还原点中。请排除所列原因，然后在历史记录中撤消该更改，或手动将文件复制回去。',
  },
  refusedResult: { en: 'The change was not begun.', zh: '更改未开始。' },
  nothingResult: { en: 'There was nothing to do.', zh: '没有需要处理的内容。' },
  backup: { en: 'Restore point', zh: '还原点' },
  verifiedTable: { en: 'The host, read again', zh: '重新读取的主机状态' },
  verifiedTableHelp: {
    en: 'Wanted, against VMware’s settings, the files that VMware’s services obey, and what the host’s own tools say.',
    zh: '将期望值与 VMware 的设置、VMware 服务所依据的文件以及主机自身工具的输出进行对照。',
  },
  tableScrolls: { en: 'The table, which scrolls sideways', zh: '可横向滚动的表格' },
  network: { en: 'Network', zh: '网络' },
  fact: { en: 'Fact', zh: '项目' },
  wanted: { en: 'Wanted', zh: '期望' },
  configured: { en: 'Configured', zh: '已配置' },
  generated: { en: 'Generated', zh: '已生成' },
  actual: { en: 'Actual', zh: '实际' },
  agrees: { en: 'Agrees', zh: '一致' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  none: { en: 'none', zh: '无' },
  valueOn: { en: 'on', zh: '启用' },
  valueOff: { en: 'off', zh: '停用' },
  valueAutomatic: { en: 'automatic', zh: '自动' },

  recoverNotice: {
    en: 'A change of this host was cut off. Recovering finishes it, or puts everything back.',
    zh: '此主机的一项更改曾被中断。恢复操作会完成该更改，或将一切恢复原状。',
  },
  recover: { en: 'Recover', zh: '恢复' },
  titleRecover: { en: 'Recovering', zh: '正在恢复' },

  networkActions: { en: 'Change', zh: '更改' },
  dhcpOn: { en: 'Turn DHCP on…', zh: '启用 DHCP…' },
  dhcpOff: { en: 'Turn DHCP off…', zh: '停用 DHCP…' },
  removeNetwork: { en: 'Remove this network…', zh: '移除此网络…' },
  removeHasMachines: { en: 'Virtual machines are on it. Move them to another network first.', zh: '有虚拟机连接在此网络上。请先将其改接到其他网络。' },
} as const;

const facts: Readonly<Record<Exclude<TruthFact, `${string}:${string}`>, Words>> = {
  mode: { en: 'Mode', zh: '模式' },
  subnet: { en: 'Subnet', zh: '子网' },
  'host-adapter': { en: 'Host address', zh: '主机地址' },
  gateway: { en: 'Gateway (NAT device)', zh: '网关（NAT 设备）' },
  dhcp: { en: 'DHCP server', zh: 'DHCP 服务器' },
  'dhcp-start': { en: 'First DHCP address', zh: 'DHCP 起始地址' },
  'dhcp-end': { en: 'Last DHCP address', zh: 'DHCP 结束地址' },
  'default-lease': { en: 'Default lease time (s)', zh: '默认租约时间（秒）' },
  'max-lease': { en: 'Longest lease time (s)', zh: '最长租约时间（秒）' },
  bridge: { en: 'Bridged to', zh: '桥接到' },
};

export function truthFactText(fact: TruthFact, language: Language): string {
  const [kind, ...rest] = fact.split(':');
  const about = rest.join(':');
  if (kind === 'reservation') return wordsIn(language, { en: `Reserved for ${about}`, zh: `为 ${about} 保留` });
  if (kind === 'forward') return wordsIn(language, { en: `Forward of ${about}`, zh: `${about} 的转发` });
  return wordsIn(language, facts[fact as keyof typeof facts]);
}
