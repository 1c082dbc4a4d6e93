/** What a codec says about a place in a text, in words. */
import type { ComplaintCode } from '../formats/complaint.ts';
import type { Words } from './language.ts';

export const complaintTexts: Readonly<Record<ComplaintCode, Words>> = {
  'not-text': { en: 'This is not text.', zh: '这不是文本。' },
  'line-too-long': { en: 'A line is too long to be part of such a file.', zh: '有一行过长，不可能属于此类文件。' },
  'unknown-line': { en: 'The line is none that is known here; it is kept as it is.', zh: '无法识别这一行；原样保留。' },
  'duplicate-key': { en: 'The key is written twice.', zh: '该键重复出现。' },
  'version-line-missing': { en: 'The first line, “VERSION=…”, is missing.', zh: '缺少首行“VERSION=…”。' },
  'unknown-command': { en: 'The command at the start of the line is not known.', zh: '无法识别行首的命令。' },
  'wrong-arguments': { en: 'The command has too few words, or too many.', zh: '该命令的参数过少或过多。' },
  'not-a-vmnet-number': { en: 'A VMnet number is a whole number from 0 to 255.', zh: 'VMnet 编号应为 0 到 255 的整数。' },
  'not-an-address': { en: 'An address is four numbers from 0 to 255 with dots between.', zh: '地址应为以点分隔的四个 0 到 255 的数字。' },
  'not-a-mac': { en: 'A MAC address is six pairs of hexadecimal digits.', zh: 'MAC 地址应为六组十六进制数字。' },
  'not-a-port': { en: 'A port is a whole number from 1 to 65535.', zh: '端口应为 1 到 65535 的整数。' },
  'not-a-protocol': { en: 'A protocol is tcp or udp.', zh: '协议应为 tcp 或 udp。' },
  'not-yes-or-no': { en: 'The value should be yes or no.', zh: '取值应为 yes 或 no。' },
  'trailing-words': { en: 'Words follow where the line should end.', zh: '行末有多余的内容。' },
  'unclosed-block': { en: 'A block is opened with { and never closed.', zh: '有一个 { 没有对应的 }。' },
  'unclosed-string': { en: 'A quotation mark is opened and never closed.', zh: '有一个引号没有闭合。' },
  'unexpected-brace': { en: 'A brace stands where none belongs.', zh: '此处不应出现大括号。' },
  'missing-semicolon': { en: 'A semicolon is missing at the end of the statement.', zh: '语句末尾缺少分号。' },
  'not-a-number': { en: 'The value should be a whole number.', zh: '取值应为整数。' },
  'not-a-time': { en: 'The value should be a time.', zh: '取值应为时间。' },
  'outside-section': { en: 'The line stands before the first [section].', zh: '这一行位于第一个 [节] 之前。' },
  'unknown-value-type': { en: 'The registry value is of a type that is not known here.', zh: '无法识别该注册表值的类型。' },
  'not-a-lock': { en: 'This is not a lock file of a virtual machine.', zh: '这不是虚拟机的锁文件。' },
  'no-adapters': { en: 'No network adapter was found in the text.', zh: '文本中没有找到网络适配器。' },
  'no-routes': { en: 'No routing table was found in the text.', zh: '文本中没有找到路由表。' },
  'not-json': { en: 'The text is not valid JSON.', zh: '文本不是有效的 JSON。' },
};

/** The words of a complaint's code; undefined when `code` is not one. */
export function complaintWords(code: string): Words | undefined {
  return Object.hasOwn(complaintTexts, code) ? complaintTexts[code as ComplaintCode] : undefined;
}
