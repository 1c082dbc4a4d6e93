/** Why an adapter of a virtual machine cannot be switched, in words: the reason, and what to do. */
import type { MachineRefusalCode } from '../plan/plan-machine.ts';
import type { Refusal } from '../plan/refusal.ts';
import { modes } from './facts.ts';
import { adviceIn, type Advice, type Language, type Speaker, type Words } from './language.ts';
import { dataWords } from './refusal-data.ts';

type Say = (data: (key: string) => string) => Advice;

const modeWords = (mode: string): Words => Object.entries(modes).find(([code]) => code === mode)?.[1] ?? { en: mode, zh: mode };

const texts: Readonly<Record<MachineRefusalCode, Say>> = {
  'vm-running': (data) => ({
    en: `The virtual machine “${data('vm')}” is running, or open in VMware, which would write its file again. Shut it down and close it first.`,
    zh: `虚拟机“${data('vm')}”正在运行，或已在 VMware 中打开，VMware 会重写其文件。请先关机并将其关闭。`,
  }),
  'vm-suspended': (data) => ({
    en: `The virtual machine “${data('vm')}” is suspended. Resume it and shut it down; then its adapters can change.`,
    zh: `虚拟机“${data('vm')}”已挂起。请先恢复运行并关机，然后再更改其适配器。`,
  }),
  'vm-encrypted': (data) => ({ en: `The virtual machine “${data('vm')}” is encrypted. Change its adapters in VMware itself.`, zh: `虚拟机“${data('vm')}”已加密。请在 VMware 中更改其适配器。` }),
  'vm-unreadable': (data) => ({ en: `The file of the virtual machine “${data('vm')}” cannot be read.`, zh: `无法读取虚拟机“${data('vm')}”的文件。`, command: { en: '“vmnet show” says why.', zh: '“vmnet show”会说明原因。' } }),
  'vm-adapter-missing': (data) => ({
    en: `“${data('vm')}” has no network adapter ${data('adapter')}. It has: ${data('present') || 'none'}.`,
    zh: `“${data('vm')}”没有网络适配器 ${data('adapter')}。现有：${data('present') || '无'}。`,
  }),
  'vmnet-does-not-exist': (data) => ({ en: `This host has no vmnet${data('vmnet')}. It has: ${data('known')}.`, zh: `此主机上没有 vmnet${data('vmnet')}。现有：${data('known')}。` }),
  'vmnet-has-other-mode': (data) => ({
    en: `vmnet${data('vmnet')} is ${modeWords(data('mode')).en}, not ${modeWords(data('wanted')).en}. It can be connected to as a custom network.`,
    zh: `vmnet${data('vmnet')} 是${modeWords(data('mode')).zh}，不是${modeWords(data('wanted')).zh}。若仍要连接到它，请选择自定义网络。`,
    command: { en: 'Use --mode custom.', zh: '请使用 --mode custom。' },
  }),
};

/** `command-line`: with the command that helps; a window has buttons. */
export function machineRefusalText({ code, data }: Refusal<MachineRefusalCode>, language: Language, speaker: Speaker = 'window'): string {
  return adviceIn(language, texts[code](dataWords(data, language, '?')), speaker);
}
