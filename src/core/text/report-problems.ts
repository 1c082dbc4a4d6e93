/** What went wrong with a change, and what to do about it, in words. */
import type { ReportProblem, ReportProblemCode } from '../plan/report-problem.ts';
import { type Language, type Words, wordsIn } from './language.ts';

type Say = (data: (key: string) => string) => Words;

const network = (data: (key: string) => string): { readonly en: string; readonly zh: string } => {
  const vmnet = data('vmnet');
  return vmnet === '' ? { en: '', zh: '' } : { en: ` of VMnet${vmnet}`, zh: `（VMnet${vmnet}）` };
};

const serviceNames: Readonly<Record<string, Words>> = {
  dhcp: { en: 'The DHCP service', zh: 'DHCP 服务' },
  nat: { en: 'The NAT service', zh: 'NAT 服务' },
  bridge: { en: 'The bridge', zh: '桥接服务' },
};

function serviceName(data: (key: string) => string): Words {
  const { en, zh } = network(data);
  const name = serviceNames[data('service')] ?? { en: `The service ${data('service')}`, zh: `服务 ${data('service')}` };
  return { en: `${name.en}${en}`, zh: `${name.zh}${zh}` };
}

const phrases: Readonly<Record<ReportProblemCode, Say>> = {
  cancelled: () => ({ en: 'The change was cancelled.', zh: '更改已取消。' }),
  'changed-meanwhile': (data) => ({
    en: `${data('path')} was changed by another program while the change went on. It was left as that program wrote it. Look at it, then make the change again.`,
    zh: `更改进行期间，${data('path')} 被另一个程序修改。该文件保持那个程序写入的内容。请查看后重新进行更改。`,
  }),
  'disk-full': (data) => ({
    en: `The disk is full: ${data('path')} could not be written. Free some space, then make the change again.`,
    zh: `磁盘已满：无法写入 ${data('path')}。请腾出空间后重新进行更改。`,
  }),
  'read-only': (data) => ({
    en: `${data('path')} may not be written (${data('detail')}). Allow administrators to write it (on Linux, “lsattr” shows whether it is immutable), then make the change again.`,
    zh: `不允许写入 ${data('path')}（${data('detail')}）。请允许管理员写入该文件（在 Linux 上可用“lsattr”查看它是否被设为不可变），然后重新进行更改。`,
  }),
  'write-failed': (data) => ({ en: `${data('path')} could not be written (${data('detail')}).`, zh: `无法写入 ${data('path')}（${data('detail')}）。` }),
  'unreadable-file': (data) => ({ en: `${data('path')} could not be read (${data('detail')}).`, zh: `无法读取 ${data('path')}（${data('detail')}）。` }),
  'tool-missing': (data) => ({
    en: `VMware's tool is not on this computer: ${data('command')}. Repair the installation of VMware.`,
    zh: `此计算机上没有 VMware 的工具：${data('command')}。请修复 VMware 的安装。`,
  }),
  'tool-timed-out': (data) => ({
    en: `“${data('command')}” did not come to an end and was given up (${data('detail')}). Run it by hand to see what it waits for.`,
    zh: `“${data('command')}”没有结束，已放弃等待（${data('detail')}）。请手动运行它，查看它在等待什么。`,
  }),
  'tool-failed': (data) => ({ en: `“${data('command')}” could not be run (${data('detail')}).`, zh: `无法运行“${data('command')}”（${data('detail')}）。` }),
  'tool-did-nothing': (data) => ({
    en: `“${data('command')}” reported success, but the host shows that it did nothing.`,
    zh: `“${data('command')}”报告成功，但主机显示它什么也没有做。`,
  }),
  'service-not-running': (data) => {
    const { en, zh } = serviceName(data);
    return { en: `${en} does not run. “vmnet check” says why; start it with “vmnet repair”.`, zh: `${zh}没有运行。“vmnet check”会说明原因；可用“vmnet repair”启动它。` };
  },
  'service-still-running': (data) => {
    const { en, zh } = serviceName(data);
    return { en: `${en} could not be stopped. Close VMware and its virtual machines, then make the change again.`, zh: `${zh}无法停止。请关闭 VMware 及其虚拟机，然后重新进行更改。` };
  },
  'service-disabled': (data) => {
    const { en, zh } = serviceName(data);
    return { en: `${en} is disabled in Windows. Set it to automatic with “vmnet repair”.`, zh: `${zh}在 Windows 中被禁用。可用“vmnet repair”将其设为自动。` };
  },
  'adapter-address': (data) => ({
    en: `The host virtual adapter of VMnet${data('vmnet')} has the address ${data('actual') || 'none'} instead of ${data('wanted')}. Disable and enable it, or set its address by hand.`,
    zh: `VMnet${data('vmnet')} 的主机虚拟适配器地址为 ${data('actual') || '无'}，应为 ${data('wanted')}。请禁用后再启用它，或手动设置其地址。`,
  }),
  'adapter-not-made': (data) => ({
    en: `Windows did not make the host virtual adapter of VMnet${data('vmnet')}. Repair the installation of VMware.`,
    zh: `Windows 没有创建 VMnet${data('vmnet')} 的主机虚拟适配器。请修复 VMware 的安装。`,
  }),
  'adapter-not-enabled': (data) => ({
    en: `The host virtual adapter of VMnet${data('vmnet')} is still disabled. Enable it in Windows' network connections.`,
    zh: `VMnet${data('vmnet')} 的主机虚拟适配器仍处于禁用状态。请在 Windows 的网络连接中启用它。`,
  }),
  'adapter-not-removed': (data) => ({
    en: `The host virtual adapter of VMnet${data('vmnet')} is still there. Remove it in Windows' Device Manager.`,
    zh: `VMnet${data('vmnet')} 的主机虚拟适配器仍然存在。请在 Windows 的设备管理器中将其移除。`,
  }),
  'adapter-not-bridgeable': (data) => ({
    en: `VMware's bridge protocol is not installed on the adapter “${data('adapter')}”, so nothing can be bridged to it.`,
    zh: `适配器“${data('adapter')}”上没有安装 VMware 的桥接协议，因此无法桥接到它。`,
  }),
  'not-as-wanted': (data) => ({
    en: `VMnet${data('vmnet')}, ${data('fact')}: wanted ${data('wanted') || 'none'}, but the host has ${data('found') || 'none'}.`,
    zh: `VMnet${data('vmnet')} 的 ${data('fact')}：期望 ${data('wanted') || '无'}，而主机上为 ${data('found') || '无'}。`,
  }),
  'still-differs': (data) => ({
    en: `VMnet${data('vmnet')}, ${data('fact')}: the host has ${data('found') || 'none'} instead of ${data('wanted') || 'none'}, as before. No step was about it; “vmnet check” says what is wrong.`,
    zh: `VMnet${data('vmnet')} 的 ${data('fact')}：主机上仍与之前一样为 ${data('found') || '无'}，而非 ${data('wanted') || '无'}。没有步骤与它有关；“vmnet check”会说明问题所在。`,
  }),
  'file-differs': (data) => ({
    en: `${data('path')} changed, although the change had nothing to do with it.`,
    zh: `${data('path')} 发生了变化，但此次更改与它无关。`,
  }),
  'rights-differ': (data) => ({
    en: `The owner or mode of ${data('path')} could not be put back (${data('detail')}).`,
    zh: `无法恢复 ${data('path')} 的所有者或权限（${data('detail')}）。`,
  }),
  'hash-differs': (data) => ({
    en: `The digest that VMware keeps of ${data('path')} is not that of the file.`,
    zh: `VMware 保存的 ${data('path')} 的摘要与该文件不符。`,
  }),
  'not-put-back': (data) => ({
    en: `${data('path')} could not be put back (${data('detail')}). Its original is in ${data('backup')}; “manifest.json” there names it. Copy it back by hand.`,
    zh: `无法恢复 ${data('path')}（${data('detail')}）。原文件在 ${data('backup')} 中，其中的“manifest.json”列有文件名。请手动复制回去。`,
  }),
  'registry-not-put-back': (data) => ({
    en: `VMware's settings in the registry could not be put back (${data('detail')}). They are in ${data('backup')}\\registry.reg; import that file as administrator.`,
    zh: `无法恢复注册表中 VMware 的设置（${data('detail')}）。它们保存在 ${data('backup')}\\registry.reg 中；请以管理员身份导入该文件。`,
  }),
  'registry-unreadable': (data) => ({
    en: `VMware's settings in the registry could not be read (${data('detail')}).`,
    zh: `无法读取注册表中 VMware 的设置（${data('detail')}）。`,
  }),
  'restore-point-damaged': (data) => ({
    en: `The restore point is damaged (${data('path')}), so nothing was put back from it. “vmnet check” says what the host lacks.`,
    zh: `还原点已损坏（${data('path')}），因此没有用它恢复任何内容。“vmnet check”会说明主机缺少什么。`,
  }),
  'kept-aside': (data) => ({
    en: `Another program had written ${data('path')} meanwhile. What it wrote is kept in the folder “replaced” of ${data('backup')}.`,
    zh: `其间另一个程序写入了 ${data('path')}。它写入的内容保存在 ${data('backup')} 的“replaced”文件夹中。`,
  }),
  'step-not-possible': (data) => ({ en: `This system has no such thing (${data('op')}).`, zh: `此系统没有这一功能（${data('op')}）。` }),
  'machine-not-changed': (data) => ({
    en: `Adapter ${data('adapter')} of the virtual machine “${data('vm')}” is not connected as wanted.`,
    zh: `虚拟机“${data('vm')}”的适配器 ${data('adapter')} 没有按要求连接。`,
  }),
  interrupted: () => ({
    en: 'The change had been interrupted; everything it had done was taken back. Make it again when you are ready.',
    zh: '此次更改曾被中断；它所做的一切均已撤回。准备好后请重新进行。',
  }),
};

export function reportProblemText({ code, data }: ReportProblem, language: Language): string {
  return wordsIn(language, phrases[code]((key) => String(data[key] ?? '')));
}
