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
  cancelled: phrase(
    () => 'Stopped before the capture was whole. Nothing is left behind.',
    () => '采集文件尚未完成即被停止。没有留下任何内容。',
  ),

  // Of the window.
  save: { en: 'Save a capture…', zh: '保存采集文件…' },
  saveTitle: { en: 'Save a capture of this host', zh: '保存此主机的采集文件' },
  saveHelp: {
    en: 'Everything that VMnet Manager reads of the host, in one zip: another person opens it and sees the same. Nothing is changed on the host.',
    zh: '将 VMnet Manager 从此主机读取的全部内容存为一个 zip：他人打开后看到的内容相同。主机上不会有任何更改。',
  },
  saveTarget: { en: 'Where to: a zip that does not exist yet', zh: '保存到：一个尚不存在的 zip' },
  redact: { en: 'Replace what names this host and its user', zh: '替换能识别此主机及其用户的信息' },
  redactHelp: {
    en: 'Hardware addresses, public addresses, host, user and machine names, the same everywhere. Private subnets and the structure stay, so that others can still help.',
    zh: '硬件地址、公网地址、主机名、用户名和虚拟机名会被一致替换。私有子网和结构保持不变，他人仍可据此提供帮助。',
  },
  notRedacted: {
    en: 'It will hold names and addresses of this host and its user.',
    zh: '其中将包含主机和用户的名称与地址。',
  },
  browse: { en: 'Choose…', zh: '选择…' },
  saving: { en: 'Reading the host and writing the capture…', zh: '正在读取主机并写入采集文件…' },
  stop: { en: 'Stop', zh: '停止' },
  saveIt: { en: 'Save', zh: '保存' },
  close: { en: 'Close', zh: '关闭' },
  cancel: { en: 'Cancel', zh: '取消' },
  savedAs: { en: 'Capture', zh: '采集文件' },
} as const;
