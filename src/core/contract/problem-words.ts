/** Why a call has no value, in words. What is wrong with a host or capture has its words in `core/text`. */
import { captureTexts } from '../text/captures.ts';
import type { Words } from '../text/language.ts';
import type { CallProblemCode } from './problem.ts';

/** Of a capture that cannot be written: these words need the detail, and are `vmnet capture`'s own. */
const targetCodes = ['target-exists', 'no-such-folder', 'target-in-host', 'target-unwritable', 'cancelled'] as const;

type TargetCode = (typeof targetCodes)[number];

function isTargetCode(code: CallProblemCode): code is TargetCode {
  return (targetCodes as readonly string[]).includes(code);
}

export function callProblemWords(code: CallProblemCode, detail: string): Words {
  if (!isTargetCode(code)) return plainWords[code];
  const { en, zh } = captureTexts[code];
  return { en: en(detail), zh: zh(detail) };
}

const plainWords: Readonly<Record<Exclude<CallProblemCode, TargetCode>, Words>> = {
  'not-allowed': {
    en: 'This page may not ask that. Open VMnet Manager again.',
    zh: '此页面无权提出该请求。请重新打开 VMnet Manager。',
  },
  'unknown-call': {
    en: 'This page and the program behind it are of different versions. Open VMnet Manager again.',
    zh: '此页面与后台程序的版本不一致。请重新打开 VMnet Manager。',
  },
  'wrong-input': { en: 'What was entered cannot be used.', zh: '输入的内容无法使用。' },
  internal: {
    en: 'Something went wrong in VMnet Manager itself. Nothing was changed.',
    zh: 'VMnet Manager 内部出错。未做任何更改。',
  },
  'no-answer': {
    en: 'The program behind this page has ended. Start VMnet Manager again.',
    zh: '此页面的后台程序已结束。请重新启动 VMnet Manager。',
  },
  'not-in-browser': {
    en: 'A browser does not tell where a file lies. Type the path of the folder or .zip.',
    zh: '浏览器不会提供文件的位置。请输入文件夹或 .zip 的路径。',
  },
  'host-not-chosen': {
    en: 'Choose the capture with “Open capture” first.',
    zh: '请先通过“打开采集文件”选择它。',
  },
  'too-many-watched': {
    en: 'Too many hosts are open at once; this one does not refresh by itself.',
    zh: '同时打开的主机过多；此主机不会自动刷新。',
  },
  'no-such-evidence': {
    en: 'No finding in the last reading of this host names this place.',
    zh: '此主机最近一次读取的结果中，没有任何问题指向该位置。',
  },
  'guest-too-long': {
    en: 'The guest’s text is too long. Paste only what the commands named here print.',
    zh: '客户机的文本过长。请只粘贴此处所列命令的输出。',
  },
  'guest-not-recognised': {
    en: 'The guest’s text is no output of ipconfig, ifconfig, ip addr or ip route, and no network file of a guest.',
    zh: '这段文本不是 ipconfig、ifconfig、ip addr 或 ip route 的输出，也不是客户机的网络配置文件。',
  },
  'vm-not-on-host': { en: 'This virtual machine is not on this host any more.', zh: '此主机上已没有这台虚拟机。' },
  'no-such-adapter': { en: 'The virtual machine has no such network adapter any more.', zh: '虚拟机已没有这个网络适配器。' },
  'vm-needed': {
    en: 'The guest’s text could be of several machines. Choose the virtual machine.',
    zh: '这段文本可能属于多台虚拟机。请选择虚拟机。',
  },
  'no-such-run': {
    en: 'That diagnosis is no longer kept. Run it again.',
    zh: '该诊断结果已不再保留，请重新诊断。',
  },
  'already-saving': { en: 'A capture is being written already.', zh: '正在写入另一个采集文件。' },
  'target-not-chosen': { en: 'Choose where to save it first.', zh: '请先选择保存位置。' },
  'file-exists': { en: 'There is something of this name already. Choose another name.', zh: '该名称已存在。请换用其他名称。' },
  'file-unwritable': { en: 'The file could not be written there. Choose another folder.', zh: '无法在该位置写入文件。请选择其他文件夹。' },
  'unknown-plan': {
    en: 'This plan is no longer kept. Nothing was changed. Plan again.',
    zh: '该计划已不再保留。未做任何更改。请重新计划。',
  },
  'plan-of-other-host': {
    en: 'This plan was made for another host. Nothing was changed. Plan again.',
    zh: '该计划是为另一台主机制定的。未做任何更改。请重新计划。',
  },
  'plan-used': {
    en: 'This plan has been applied already. Plan again to make another change.',
    zh: '该计划已经应用过。如需再次更改，请重新计划。',
  },
  'no-such-change-running': {
    en: 'That change has ended already.',
    zh: '该更改已经结束。',
  },
  'folder-not-chosen': { en: 'Choose the folder with the button.', zh: '请通过按钮选择文件夹。' },
  'folder-not-absolute': {
    en: 'Type the whole path of the folder, from the root of the disk.',
    zh: '请输入文件夹的完整路径，从磁盘根目录开始。',
  },
  'folder-missing': { en: 'There is no such folder on this computer.', zh: '此计算机上没有这个文件夹。' },
  'not-a-folder': { en: 'This is a file. Name the folder that it lies in.', zh: '这是一个文件。请指定它所在的文件夹。' },
  'folder-unreadable': {
    en: 'This account may not look into the folder, so no virtual machine would be found there.',
    zh: '当前账户无权查看该文件夹，因此无法在其中找到虚拟机。',
  },
  'folder-listed': { en: 'The folder is on the list already.', zh: '该文件夹已在列表中。' },
  'folder-not-listed': { en: 'The folder is not on the list any more.', zh: '该文件夹已不在列表中。' },
  'settings-not-saved': {
    en: 'The settings file could not be written. The list holds until VMnet Manager is closed.',
    zh: '无法写入设置文件。该列表在关闭 VMnet Manager 之前有效。',
  },
  'restore-points-not-yours': {
    en: 'These restore points are not yours to delete. Nothing was deleted.',
    zh: '您无权删除这些还原点。未删除任何内容。',
  },
  'change-under-way': {
    en: 'A change is being made right now. Nothing was deleted. Wait until it has ended.',
    zh: '此刻正在进行更改。未删除任何内容。请等待更改结束。',
  },
  'change-unfinished': {
    en: 'A change was cut off and still needs its restore point. Nothing was deleted. Finish that change or put it back first.',
    zh: '有一项更改被中断，仍需要其还原点。未删除任何内容。请先完成或恢复该更改。',
  },
  'restore-points-unwritable': {
    en: 'Not every old restore point could be deleted: the folder cannot be written.',
    zh: '未能删除全部旧还原点：无法写入该文件夹。',
  },
  'preferences-not-saved': {
    en: 'The settings file could not be written. The choice holds until VMnet Manager is closed.',
    zh: '无法写入设置文件。该选择在关闭 VMnet Manager 之前有效。',
  },
};
