/** Why a change was refused before anything was touched, and what to do, in words. */
import type { ApplyRefusal, ApplyRefusalCode } from '../plan/apply-refusal.ts';
import { type Language, type Words, wordsIn } from './language.ts';
import { dataWords } from './refusal-data.ts';

type Say = (data: (key: string) => string) => Words;

const phrases: Readonly<Record<ApplyRefusalCode, Say>> = {
  'apply-in-progress': (data) => ({
    en: `Another change of this host is under way: “${data('command')}” by ${data('user')}, process ${data('pid')}, since ${data('since')}. Wait until it has ended, then plan again.`,
    zh: `此主机正在进行另一项更改：${data('user')} 的“${data('command')}”（进程 ${data('pid')}，开始于 ${data('since')}）。请等待其结束后重新计划。`,
  }),
  'journal-open': (data) => ({
    en: `A change of this host was interrupted (“${data('command')}”, ${data('id')}). Run “vmnet recover” first: it finishes the change or puts everything back.`,
    zh: `此主机的一项更改曾被中断（“${data('command')}”，${data('id')}）。请先运行“vmnet recover”：它会完成该更改，或将一切恢复原状。`,
  }),
  'journal-damaged': (data) => ({
    en: `The journal of an interrupted change cannot be read: ${data('file')}. The restore points beside it, in the folder “restore”, hold the originals; put them back by hand and delete the journal.`,
    zh: `无法读取一项被中断的更改的日志：${data('file')}。旁边“restore”文件夹中的还原点保存着原文件；请手动恢复后删除该日志。`,
  }),
  'host-changed': () => ({
    en: 'The host has changed since the plan was made, so nothing was touched. Make the plan again and look at it.',
    zh: '自制定计划以来主机已发生变化，因此没有改动任何内容。请重新制定计划并查看。',
  }),
  'vms-running': (data) => ({
    en: `Virtual machines that the change would interrupt are running: ${data('vms')}. Shut them down, or add --allow-running to interrupt their network.`,
    zh: `此次更改会中断正在运行的虚拟机：${data('vms')}。请将其关机，或加上 --allow-running 以允许中断其网络。`,
  }),
  'vms-would-lose-network': (data) => ({
    en: `Virtual machines that would lose their network are running: ${data('vms')}. Shut them down first; --allow-running is for changes that only interrupt.`,
    zh: `以下正在运行的虚拟机会失去网络：${data('vms')}。请先将其关机；--allow-running 仅适用于只造成中断的更改。`,
  }),
  'vm-running': (data) => ({
    en: `The virtual machine “${data('vm')}” is running or open in VMware, which would write its file again. Shut it down and close it.`,
    zh: `虚拟机“${data('vm')}”正在运行或已在 VMware 中打开，VMware 会重写其文件。请将其关机并关闭。`,
  }),
  'vm-suspended': (data) => ({
    en: `The virtual machine “${data('vm')}” is suspended; its adapters cannot change until it has been resumed and shut down.`,
    zh: `虚拟机“${data('vm')}”已挂起；在恢复并关机之前无法更改其适配器。`,
  }),
  'vm-encrypted': (data) => ({
    en: `The virtual machine “${data('vm')}” is encrypted; change its adapters in VMware itself.`,
    zh: `虚拟机“${data('vm')}”已加密；请在 VMware 中更改其适配器。`,
  }),
  'vm-not-found': (data) => ({ en: `This host has no virtual machine ${data('vm')}.`, zh: `此主机上没有虚拟机 ${data('vm')}。` }),
  'unreadable-file': (data) => ({
    en: `${data('path')} cannot be read (${data('detail')}), so it could not be put back if need be. Nothing was touched.`,
    zh: `无法读取 ${data('path')}（${data('detail')}），必要时将无法恢复它。没有改动任何内容。`,
  }),
  'state-unwritable': (data) => ({
    en: `The folder for restore points cannot be written: ${data('folder')} (${data('detail')}). Nothing was touched. Free some space there, or allow it to be written.`,
    zh: `无法写入还原点文件夹：${data('folder')}（${data('detail')}）。没有改动任何内容。请在该处腾出空间，或允许写入。`,
  }),
  'state-not-ours': (data) => ({
    en: `The folder for restore points belongs to somebody else: ${data('folder')}. Nothing was touched. Remove it, or give it to who makes the change.`,
    zh: `还原点文件夹属于其他用户：${data('folder')}。没有改动任何内容。请移除它，或将其所有权交给进行更改的用户。`,
  }),
  'mixed-plan': () => ({
    en: 'A change is of networks or of virtual machines, never of both. Make two.',
    zh: '一次更改只能针对网络或虚拟机，不能两者兼有。请分两次进行。',
  }),
  'no-such-change': (data) => ({ en: `The history has no change “${data('id')}”; “vmnet history” lists them.`, zh: `历史记录中没有更改“${data('id')}”；可用“vmnet history”列出。` }),
  'change-did-not-stand': (data) => ({
    en: `The change ${data('id')} did not stand, so there is nothing of it to undo.`,
    zh: `更改 ${data('id')} 未生效，因此没有可撤消的内容。`,
  }),
  'already-undone': (data) => ({ en: `The change ${data('id')} has been undone already.`, zh: `更改 ${data('id')} 已被撤消。` }),
  'changed-since': (data) => ({
    en: `Since the change ${data('id')} others have written: ${data('paths')}. Undoing it would lose that, so nothing was touched. Undo later changes first, or make a new change.`,
    zh: `自更改 ${data('id')} 以来，以下内容又被修改：${data('paths')}。撤消会丢失这些修改，因此没有改动任何内容。请先撤消之后的更改，或进行新的更改。`,
  }),
  'restore-point-damaged': (data) => ({
    en: `The restore point is damaged: ${data('file')} is missing or not what was saved. Nothing was touched.`,
    zh: `还原点已损坏：${data('file')} 缺失或与保存时不同。没有改动任何内容。`,
  }),
  'needs-administrator': () => ({
    en: "VMware's networks can be changed by an administrator only. Nothing was touched.",
    zh: '只有管理员才能更改 VMware 的网络。没有改动任何内容。',
  }),
  'helper-refused': (data) => ({
    en: `The part that makes changes as administrator refused what it was given (${data('reason')}: ${data('detail')}). Nothing was touched. Plan again; if that does not help, install the program anew.`,
    zh: `以管理员身份执行更改的组件拒绝了收到的内容（${data('reason')}：${data('detail')}）。没有改动任何内容。请重新制定计划；如果仍然无效，请重新安装本程序。`,
  }),
  'helper-failed': (data) => ({
    en: `The part that makes changes as administrator ended without a report (${data('detail')}). Run “vmnet recover”, then look at the host again.`,
    zh: `以管理员身份执行更改的组件没有给出报告就结束了（${data('detail')}）。请运行“vmnet recover”，然后重新查看主机。`,
  }),
};

export function applyRefusalText({ code, data }: ApplyRefusal, language: Language): string {
  return wordsIn(language, phrases[code](dataWords(data, language, '')));
}
