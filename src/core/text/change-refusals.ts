/** Why a change that was chosen in the window cannot be planned, in words: the reason, and what to do. */
import type { ChangeRefusal, ChangeRefusalCode } from '../plan/change-refusal.ts';
import { wordsIn, type Language, type Words } from './language.ts';
import { dataWords } from './refusal-data.ts';

type Say = (data: (key: string) => string) => Words;

const texts: Readonly<Record<ChangeRefusalCode, Say>> = {
  'vmnet-missing': (data) => ({
    en: `This host has no VMnet${data('vmnet')}. It has: ${data('known') || 'none at all'}.`,
    zh: `此主机上没有 VMnet${data('vmnet')}。现有：${data('known') || '无'}。`,
  }),
  'vmnet0-stays': () => ({
    en: 'VMnet0 is VMware’s own bridge and stays. Choose another adapter for it to be bridged to instead.',
    zh: 'VMnet0 是 VMware 自带的桥接网络，不能移除。您可以改为选择其桥接的适配器。',
  }),
  'no-such-fix': () => ({
    en: 'No finding of this host names this fix any more: what it was about may be repaired already. Look at the findings again.',
    zh: '此主机的检查结果中已没有这项修复：相关问题可能已经解决。请重新查看检查结果。',
  }),
  'fix-not-possible': (data) => ({
    en: `This cannot be repaired automatically here (${data('command')}). The finding says what to do by hand.`,
    zh: `此处无法自动修复（${data('command')}）。检查结果中说明了如何手动处理。`,
  }),
  'vm-missing': (data) => ({
    en: `This host has no virtual machine ${data('vm')}. It may have been moved or deleted.`,
    zh: `此主机上没有虚拟机 ${data('vm')}。它可能已被移动或删除。`,
  }),
  'dhcp-off': (data) => ({
    en: `VMnet${data('vmnet')} has no DHCP server that could reserve an address. Turn DHCP on first.`,
    zh: `VMnet${data('vmnet')} 没有启用 DHCP 服务器，无法保留地址。请先启用 DHCP。`,
  }),
  'nothing-to-undo': () => ({ en: 'There is no change to undo.', zh: '没有可撤消的更改。' }),
};

export function changeRefusalText({ code, data }: ChangeRefusal, language: Language): string {
  return wordsIn(language, texts[code](dataWords(data, language, '')));
}
