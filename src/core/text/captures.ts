/** What `vmnet capture` says. */
import { phrase } from './language.ts';

export const captureTexts = {
  written: phrase(
    (target: string, files: number, outputs: number) => `Written to ${target}: ${files} files and the output of ${outputs} commands.`,
    (target: string, files: number, outputs: number) => `已写入 ${target}：${files} 个文件，${outputs} 条命令的输出。`,
  ),
  unread: phrase(
    (count: number) => `${count} could not be read and are listed in capture.json.`,
    (count: number) => `${count} 项无法读取，已列在 capture.json 中。`,
  ),
  private: {
    en: 'It holds names and addresses of this host and its user. Before you pass it on, consider --redact.',
    zh: '其中含有主机和用户的名称与地址。转交他人之前，请考虑使用 --redact。',
  },
  'target-exists': phrase(
    (target: string) => `${target} exists already. Name one that does not, or an empty folder.`,
    (target: string) => `${target} 已存在。请指定一个不存在的名称，或一个空文件夹。`,
  ),
  'no-such-folder': phrase(
    (folder: string) => `There is no folder ${folder} to write into.`,
    (folder: string) => `没有可写入的文件夹 ${folder}。`,
  ),
  'target-in-host': phrase(
    (target: string) => `${target} lies inside the capture that is read. A capture is evidence and never changes: write elsewhere.`,
    (target: string) => `${target} 位于正在读取的采集文件之内。采集文件是证据，不会改变：请写到别处。`,
  ),
  'target-unwritable': phrase(
    (detail: string) => `The capture could not be written (${detail}). Nothing is left behind.`,
    (detail: string) => `无法写入采集文件（${detail}）。没有留下任何内容。`,
  ),
} as const;
