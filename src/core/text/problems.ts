/** Why a part of a host could not be read, in words. */
import type { Problem, ProblemCode } from '../vnet/host-view.ts';
import { complaintWords } from './complaints.ts';
import { type Language, type Words, wordsIn } from './language.ts';

export const problemTexts: Readonly<Record<ProblemCode, Words>> = {
  unreadable: {
    en: 'This account may not read it, or reading failed.',
    zh: '当前账户无权读取，或读取失败。',
  },
  'too-large': {
    en: 'It is far larger than a file of this kind can be, so it was not read.',
    zh: '文件远大于此类文件应有的大小，因此没有读取。',
  },
  malformed: {
    en: 'A place in it makes no sense; the rest was read.',
    zh: '其中有一处无法理解；其余部分已读取。',
  },
  'store-missing': {
    en: 'The file that decides is not there; the networks were taken from the files VMware generates from it.',
    zh: '起决定作用的文件不存在；网络信息取自 VMware 由它生成的文件。',
  },
  'vmx-missing': {
    en: 'The virtual machine is in the library, but its file is not there.',
    zh: '虚拟机在库中，但其配置文件不存在。',
  },
  'command-failed': {
    en: 'The command did not answer as it should.',
    zh: '该命令没有正常应答。',
  },
  'command-missing': {
    en: 'The command is not on this computer, or its output is not in the capture.',
    zh: '此计算机上没有该命令，或采集文件中没有它的输出。',
  },
  'encoding-unknown': {
    en: 'It is written in an encoding that could not be told; names in it may look wrong.',
    zh: '无法判断其文字编码；其中的名称可能显示不正确。',
  },
};

/** `source`, with the line when it is known: `/etc/vmware/networking, line 12`. */
export function problemPlace({ source, line, column }: Pick<Problem, 'source' | 'line' | 'column'>, language: Language): string {
  if (line === null) return source;
  if (language === 'en') return column === null ? `${source}, line ${line}` : `${source}, line ${line}, column ${column}`;
  return column === null ? `${source}，第 ${line} 行` : `${source}，第 ${line} 行第 ${column} 列`;
}

/** One sentence why, more exact where `detail` is a code that has words of its own. */
export function problemReason({ code, detail }: Pick<Problem, 'code' | 'detail'>, language: Language): string {
  return wordsIn(language, complaintWords(detail) ?? errnoWords.get(detail) ?? problemTexts[code]);
}

const errnoWords: ReadonlyMap<string, Words> = new Map([
  ['EACCES', { en: 'This account may not read it.', zh: '当前账户无权读取。' }],
  ['EPERM', { en: 'The system does not let this account read it.', zh: '系统不允许当前账户读取。' }],
  ['ENOENT', { en: 'It is not there.', zh: '它不存在。' }],
  ['EISDIR', { en: 'It is a folder where a file should be.', zh: '此处应为文件，实际是文件夹。' }],
  ['EBUSY', { en: 'Another program holds it.', zh: '它正被其他程序占用。' }],
  ['EIO', { en: 'The disk reported an error.', zh: '磁盘报告了错误。' }],
]);
