/** A plan for people: its headings, and what stands in a generated file only. */
import { phrase, type Language, type Words, wordsIn } from './language.ts';

export const planTexts = {
  nothing: { en: 'Nothing would change: the host is so already.', zh: '无需更改：主机已是如此。' },
  steps: phrase((count: number) => (count === 1 ? '1 step:' : `${count} steps:`), (count: number) => `共 ${count} 步：`),
  affected: { en: 'Virtual machines that notice:', zh: '受影响的虚拟机：' },
  nobody: { en: 'No virtual machine notices.', zh: '没有虚拟机受影响。' },
  running: { en: 'running', zh: '正在运行' },
  adapter: phrase((index: number) => `adapter ${index}`, (index: number) => `适配器 ${index}`),
  kept: {
    en: 'Kept in the generated file only (VMware’s store has no place for it, and its own editor would reset it):',
    zh: '仅保存在生成的文件中（VMware 的存储没有对应项，用虚拟网络编辑器更改后会被重置）：',
  },
  files: { en: 'In the files (the time of writing and checksums come on top):', zh: '文件中的改动（另有写入时间和校验值）：' },
} as const;

const facts: Readonly<Record<string, Words>> = {
  'host-adapter': { en: 'address of the host virtual adapter', zh: '主机虚拟适配器的地址' },
  gateway: { en: 'NAT gateway', zh: 'NAT 网关' },
  'dhcp-start': { en: 'first DHCP address', zh: 'DHCP 起始地址' },
  'dhcp-end': { en: 'last DHCP address', zh: 'DHCP 结束地址' },
  'default-lease': { en: 'default lease time', zh: '默认租约时间' },
  'max-lease': { en: 'longest lease time', zh: '最长租约时间' },
};

export function keptFactText(fact: string, language: Language): string {
  return wordsIn(language, facts[fact] ?? { en: fact, zh: fact });
}
