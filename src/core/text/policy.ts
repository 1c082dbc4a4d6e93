/** Words of the window's page for a policy: one file that many hosts are to be like. */
import { phrase } from './language.ts';

export const policyTexts = {
  intro: {
    en: 'One text says how the networks are to be; every computer can be checked against it and changed to it. It stays here while you look at other hosts.',
    zh: '用一份文本写明网络应有的设置，每台计算机都可以据此检查和更改。切换到其他主机时，文本仍会保留在此。',
  },
  open: { en: 'Open a file…', zh: '打开文件…' },
  openField: { en: 'Policy file', zh: '策略文件' },
  startFrom: { en: 'Start from', zh: '起始内容' },
  ofHost: { en: 'This host’s networks', zh: '此主机的网络' },
  standard: { en: 'Standard VMnet8', zh: '标准 VMnet8' },
  copy: { en: 'Copy', zh: '复制' },
  copied: { en: 'Policy copied', zh: '已复制策略' },
  save: { en: 'Save as file…', zh: '另存为文件…' },
  clear: { en: 'Clear', zh: '清空' },
  putBack: { en: 'Put back the text before', zh: '换回之前的文本' },
  field: { en: 'Text of the policy', zh: '策略文本' },
  hint: { en: 'Paste or type a policy (YAML or JSON), or drop a file here', zh: '在此粘贴或输入策略（YAML 或 JSON），或将文件拖放到此处' },
  result: { en: 'What the policy comes to on this host', zh: '策略在此主机上的结果' },
  checking: { en: 'Checking…', zh: '正在检查…' },

  notUtf8: phrase((file: string) => `${file} is not UTF-8. Save it as UTF-8 and open it again.`, (file) => `${file} 不是 UTF-8 编码。请另存为 UTF-8 后重新打开。`),
  notRead: phrase((file: string) => `${file} could not be read.`, (file) => `无法读取 ${file}。`),
  tooLong: phrase((most: string) => `The text is longer than ${most} characters. A policy is far smaller: check that this is the right file.`, (most) => `文本超过 ${most} 个字符。策略远小于此，请确认文件是否正确。`),

  emptyTitle: { en: 'No policy yet', zh: '尚无策略' },
  emptyHelp: {
    en: 'Open a file, paste a text, or start from what this host has. Then you see here what is wrong in it, line by line, and how this host differs from it. Nothing is changed before you have reviewed the plan.',
    zh: '可以打开文件、粘贴文本，或从此主机的现有设置开始。此处随后会逐行指出文本中的问题，以及此主机与策略的差异。审阅计划之前不会进行任何更改。',
  },

  wrong: phrase((n: number) => (n === 1 ? '1 place to repair in the policy' : `${n} places to repair in the policy`), (n) => `策略中有 ${n} 处需要修改`),
  cannot: phrase((n: number) => (n === 1 ? 'The policy is well-formed, but this host cannot have 1 thing in it' : `The policy is well-formed, but this host cannot have ${n} things in it`), (n) => `策略格式正确，但此主机无法满足其中 ${n} 处`),
  goTo: { en: 'Choose a line to go to its place in the text.', zh: '选择一项即可转到文本中的相应位置。' },

  agrees: phrase((n: number) => (n === 0 ? 'The policy names no network: there is nothing to compare.' : `This host is as the policy wants it: all ${n} facts agree.`), (n) => (n === 0 ? '策略没有写明任何网络，没有可比较的内容。' : `此主机与策略一致：${n} 项全部相符。`)),
  differs: phrase((wrong: number, all: number) => `${wrong} of ${all} facts are not as the policy wants them.`, (wrong, all) => `${all} 项中有 ${wrong} 项与策略不一致。`),
  stepsWouldBe: phrase((n: number) => (n === 1 ? '1 step would change that.' : `${n} steps would change that.`), (n) => `需要 ${n} 个步骤来更改。`),
  review: { en: 'Review the plan…', zh: '审阅计划…' },
  nothingToDo: { en: 'There is nothing to plan: the host is like that already.', zh: '无需计划：主机已经是这样。' },
  noSteps: { en: 'No step of a policy can change that. The findings of this host say what can.', zh: '策略的步骤无法改变这些差异。请查看此主机的问题页面。' },
  verify: { en: 'Read the host again and compare', zh: '重新读取主机并比较' },
  reviewed: { en: 'The policy of the page Policy', zh: '“策略”页面上的策略' },
  truthTable: { en: 'The host against the policy', zh: '主机与策略的对照' },

  saveReport: { en: 'Save report (JSON)…', zh: '保存报告（JSON）…' },
  savePolicyTitle: { en: 'Save the policy as a file', zh: '将策略另存为文件' },
  saveReportTitle: { en: 'Save the report as a file', zh: '将报告另存为文件' },
  saveTarget: { en: 'Where to: a file that does not exist yet', zh: '保存到：一个尚不存在的文件' },
  chosenTarget: { en: 'Where to', zh: '保存到' },
  saved: { en: 'Saved.', zh: '已保存。' },
  savedAs: { en: 'File', zh: '文件' },

  rollOut: { en: 'The same on many computers', zh: '在多台计算机上执行' },
  rollOutHelp: {
    en: 'Save the policy as networks.yaml, send it along with the program, and run this there as an administrator. No window is needed, and nothing is asked.',
    zh: '将策略保存为 networks.yaml，与程序一起分发，然后在各台计算机上以管理员身份运行以下命令。无需窗口，也不会询问。',
  },
  commandPlan: { en: 'Show what would change, and change nothing', zh: '显示将要进行的更改，不实际更改' },
  commandApply: { en: 'Apply, verify, and write the report of this computer', zh: '应用、核对，并写出本机的报告' },
  commandVerify: { en: 'Compare only, for a check every night', zh: '仅比较，可用于每晚的检查' },
  command: { en: 'Command', zh: '命令' },
  allowRunning: {
    en: 'While virtual machines run on a network that changes, the host is left as it is (4). --allow-running interrupts them.',
    zh: '如果要更改的网络上有正在运行的虚拟机，主机会保持原样（状态 4）。使用 --allow-running 则会中断它们。',
  },
  statuses: { en: 'What the exit status says', zh: '退出状态的含义' },
  status: { en: 'Status', zh: '状态' },
  meaning: { en: 'Meaning', zh: '含义' },
  status0: { en: 'Done and verified, or nothing to do.', zh: '已完成并核对，或无需更改。' },
  status2: { en: '“vmnet plan” and “vmnet verify”: the host differs from the policy.', zh: '“vmnet plan”和“vmnet verify”：主机与策略不一致。' },
  status4: { en: 'Refused before anything was touched: this host cannot have it, virtual machines run, or the host changed meanwhile.', zh: '未改动任何内容即被拒绝：主机无法满足策略、有虚拟机正在运行，或主机在此期间发生了变化。' },
  status5: { en: 'An administrator is needed. Nothing was touched.', zh: '需要管理员权限。未改动任何内容。' },
  status6: { en: 'A step failed. Everything was put back.', zh: '某个步骤失败。已全部恢复。' },
  status7: { en: 'A step failed, and not everything could be put back. The report says what, and where the backup is.', zh: '某个步骤失败，且有内容未能恢复。报告中写明是哪些内容以及备份的位置。' },
  status65: { en: 'The policy is malformed. The message has the line and column.', zh: '策略格式有误。消息中有行号和列号。' },
} as const;
