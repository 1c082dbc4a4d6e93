/** Why a host could not be opened, and what would be right, in words. */
import type { HostProblem, HostProblemCode } from '../vnet/host-problem.ts';
import { type Language, phrase, spoken } from './language.ts';

type Phrases = Readonly<Record<HostProblemCode, ReturnType<typeof phrase<[detail: string]>>>>;

const phrases: Phrases = {
  'unknown-sample': phrase(
    (name) => `There is no sample ${name}; "vmnet samples" lists them.`,
    (name) => `没有名为 ${name} 的示例；可用“vmnet samples”列出。`,
  ),
  'no-such-host': phrase(
    () => 'There is no such file or folder. A host is "local", a capture (folder or .zip), or sample:<name>.',
    () => '没有这个文件或文件夹。主机可以是“local”、采集文件（文件夹或 .zip）或 sample:<名称>。',
  ),
  'host-unreadable': phrase(
    (detail) => `It could not be read (${detail}).`,
    (detail) => `无法读取（${detail}）。`,
  ),
  'not-a-capture': phrase(
    () => "This is no capture: it has neither capture.json nor VMware's own files (etc/vmware, ProgramData/VMware, Library/Preferences/VMware Fusion).",
    () => '这不是采集文件：既没有 capture.json，也没有 VMware 自己的文件（etc/vmware、ProgramData/VMware、Library/Preferences/VMware Fusion）。',
  ),
  'zip-damaged': phrase(
    (detail) => `The zip is damaged or cut off (${detail}). Copy it again from where it was made.`,
    (detail) => `该 zip 已损坏或不完整（${detail}）。请从制作它的地方重新复制。`,
  ),
  'zip-encrypted': phrase(
    (entry) => `The zip is encrypted (${entry}). Unpack it and open the folder.`,
    (entry) => `该 zip 已加密（${entry}）。请解压后打开文件夹。`,
  ),
  'capture-too-large': phrase(
    () => 'Unpacked it has more than 512 MB: a capture is far smaller.',
    () => '解压后超过 512 MB：采集文件远小于此。',
  ),
  'capture-too-many-entries': phrase(
    () => 'It has more than 50,000 entries: a capture has far fewer.',
    () => '条目超过 50,000 个：采集文件远少于此。',
  ),
  'path-leaves-capture': phrase(
    (entry) => `The path ${entry} leads out of the capture, so nothing of it was opened.`,
    (entry) => `路径 ${entry} 指向采集文件之外，因此未打开任何内容。`,
  ),
  'capture-json-syntax': phrase(
    (detail) => `capture.json is not valid JSON (${detail}).`,
    (detail) => `capture.json 不是有效的 JSON（${detail}）。`,
  ),
  'capture-json-invalid': phrase(
    (detail) => `capture.json has a wrong value: ${detail}.`,
    (detail) => `capture.json 中有错误的值：${detail}。`,
  ),
  'read-only-capture': phrase(
    () => 'A capture is read-only evidence of another computer, so it is not changed. Add --simulate to change a copy of it that is thrown away, or --simulate DIR to keep the copy there.',
    () => '采集文件是另一台计算机的只读记录，不会被更改。加上 --simulate 可更改一份用后即弃的副本，加上 --simulate DIR 可将副本保留在该文件夹。',
  ),
};

export function hostProblemText({ code, detail }: Pick<HostProblem, 'code' | 'detail'>, language: Language): string {
  return spoken(phrases, language)[code](detail);
}
