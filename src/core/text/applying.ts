/** A change while it goes on, what it came to, and the history, in words. */
import type { Outcome, StepResult } from '../plan/report.ts';
import type { Words } from './language.ts';

/** What is being done, in the order in which it happens. */
export const stageNames = {
  save: { en: 'Saving what is there', zh: '正在保存现有设置' },
  'stop-services': { en: 'Stopping VMware’s network services', zh: '正在停止 VMware 的网络服务' },
  'write-settings': { en: 'Writing the settings', zh: '正在写入设置' },
  regenerate: { en: 'Letting VMware make its files', zh: '正在由 VMware 生成其文件' },
  'complete-files': { en: 'Completing VMware’s files', zh: '正在补全 VMware 的文件' },
  'start-services': { en: 'Starting VMware’s network services', zh: '正在启动 VMware 的网络服务' },
  verify: { en: 'Reading the host again', zh: '正在重新读取主机' },
  'roll-back': { en: 'Putting everything back', zh: '正在将一切恢复原状' },
  repair: { en: 'Repairing', zh: '正在修复' },
  'change-machine': { en: 'Changing the virtual machine', zh: '正在更改虚拟机' },
} as const satisfies Readonly<Record<string, Words>>;

export type StageName = keyof typeof stageNames;

export const outcomeTexts: Readonly<Record<Outcome, Words>> = {
  verified: { en: 'Done: the host is as it was to be.', zh: '已完成：主机符合要求。' },
  unchanged: { en: 'Nothing to do: the host is like that already.', zh: '无需更改：主机已经符合要求。' },
  'rolled-back': { en: 'It did not work; everything is as it was.', zh: '更改未成功；一切已恢复原状。' },
  'needs-attention': { en: 'It did not work, and not everything could be put back:', zh: '更改未成功，且有内容未能恢复：' },
};

export const outcomeNames: Readonly<Record<Outcome, Words>> = {
  verified: { en: 'done', zh: '已完成' },
  unchanged: { en: 'unchanged', zh: '未更改' },
  'rolled-back': { en: 'rolled back', zh: '已回滚' },
  'needs-attention': { en: 'needs attention', zh: '需要处理' },
};

export const stepResults: Readonly<Record<StepResult, Words>> = {
  done: { en: 'done', zh: '已完成' },
  'not-applied': { en: 'not applied', zh: '未应用' },
  failed: { en: 'failed', zh: '失败' },
  'rolled-back': { en: 'rolled back', zh: '已回滚' },
};

export const changeTexts = {
  backup: { en: 'Restore point', zh: '还原点' },
  unchangedButWrong: {
    en: 'Nothing to change: the settings are like that already, but the host does not follow them.',
    zh: '无需更改：设置已经符合要求，但主机没有按其运行。',
  },
  nothingToUndo: { en: 'There is nothing to undo.', zh: '没有可撤消的更改。' },
  nothingToRecover: { en: 'No change was left half done.', zh: '没有未完成的更改。' },
  noHistory: { en: 'No change has been made here yet.', zh: '此处尚未进行过更改。' },
  notConfirmed: { en: 'Nothing was changed.', zh: '没有更改任何内容。' },
  confirm: { en: 'Make this change?', zh: '要进行此更改吗？' },
  whyRights: { en: 'VMnet Manager wants to change VMware’s virtual networks.', zh: 'VMnet Manager 想要更改 VMware 的虚拟网络。' },
  confirmUndo: { en: 'Undo this change?', zh: '要撤消此更改吗？' },
  yesNo: { en: '[y/N]', zh: '[y/N]' },
  undone: { en: 'undone', zh: '已撤消' },
  thrownAway: { en: 'Simulated: the copy is thrown away. Keep it with --simulate DIR.', zh: '模拟更改：副本用后即弃。可用 --simulate DIR 保留。' },
  needsYes: {
    en: 'There is no terminal to ask on. Add --yes to make the change, or --dry-run to see the plan.',
    zh: '没有可供询问的终端。请加上 --yes 进行更改，或加上 --dry-run 查看计划。',
  },
  unfinished: {
    en: 'A change of this host was interrupted. “vmnet recover” finishes it or puts everything back.',
    zh: '此主机的一项更改曾被中断。“vmnet recover”会完成该更改，或将一切恢复原状。',
  },
} as const satisfies Readonly<Record<string, Words>>;
