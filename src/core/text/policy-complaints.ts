/** What is wrong with a policy's text, in words: what stands there, and what would be right. */
import type { Expected, PolicyComplaint } from '../policy/complaint.ts';
import { wordsIn, type Language, type Words } from './language.ts';

const expectedWords: Readonly<Record<Expected, Words>> = {
  mapping: { en: 'keys with values, such as “mode: nat”', zh: '键与值的映射，例如“mode: nat”' },
  list: { en: 'a list, each entry after “- ”', zh: '列表，每一项以“- ”开头' },
  text: { en: 'a text', zh: '一段文字' },
  address: { en: 'an IPv4 address, such as 192.168.204.1', zh: 'IPv4 地址，例如 192.168.204.1' },
  'address-or-none': { en: 'an IPv4 address, such as 192.168.204.1, or none', zh: 'IPv4 地址（例如 192.168.204.1）或 none' },
  subnet: { en: 'a subnet with its prefix length, such as 192.168.204.0/24', zh: '带前缀长度的子网，例如 192.168.204.0/24' },
  mac: { en: 'a MAC address, such as 00:0c:29:aa:bb:cc', zh: 'MAC 地址，例如 00:0c:29:aa:bb:cc' },
  port: { en: 'a port from 1 to 65535, without quotation marks', zh: '1 到 65535 的端口号，不加引号' },
  duration: { en: 'a time, such as 30m, 2h, 1d or 1800 (seconds)', zh: '时间，例如 30m、2h、1d 或 1800（秒）' },
  target: { en: "the guest's address and port, such as 192.168.204.50:80", zh: '虚拟机的地址和端口，例如 192.168.204.50:80' },
  dhcp: { en: 'off, on, or keys such as “start” and “end”', zh: 'off、on，或“start”“end”等键' },
  mode: { en: 'nat, host-only, bridged or isolated', zh: 'nat、host-only、bridged 或 isolated' },
  protocol: { en: 'tcp or udp', zh: 'tcp 或 udp' },
  others: { en: 'keep or remove', zh: 'keep 或 remove' },
};

const otherSyntax: Words = { en: 'This is not valid YAML here. Check the indentation, colons, brackets and quotation marks around it.', zh: '此处不是有效的 YAML。请检查附近的缩进、冒号、括号和引号。' };

const syntaxWords: ReadonlyMap<string, Words> = new Map([
  ['BAD_ALIAS', { en: 'The alias (*name) has no finished anchor (&name) before it. Write the value out.', zh: '此别名（*name）之前没有完整的锚点（&name）。请直接写出该值。' }],
  ['BAD_DQ_ESCAPE', { en: 'After \\ in double quotation marks, only YAML’s escapes may follow. Write \\\\ for a backslash, or use single quotation marks.', zh: '双引号内的 \\ 之后只能是 YAML 的转义字符。反斜杠请写作 \\\\，或改用单引号。' }],
  ['BAD_INDENT', { en: 'The indentation is wrong, or a bracket is not closed. Entries of one level start in the same column.', zh: '缩进有误，或括号没有闭合。同一级的各项应从同一列开始。' }],
  ['BAD_SCALAR_START', { en: 'A value cannot start with this character. Put it in quotation marks.', zh: '值不能以此字符开头。请加引号。' }],
  ['BLOCK_AS_IMPLICIT_KEY', { en: 'A second “key: value” stands on the line. Put it on a line of its own, or in { }.', zh: '这一行出现了第二个“键: 值”。请另起一行，或放入 { } 中。' }],
  ['MISSING_CHAR', { en: 'A closing bracket, quotation mark, comma or colon is missing. Add it.', zh: '缺少右括号、引号、逗号或冒号。请补上。' }],
  ['MULTILINE_IMPLICIT_KEY', { en: 'The line has no colon. Write “key: value”.', zh: '这一行缺少冒号。请写成“键: 值”。' }],
  ['MULTIPLE_DOCS', { en: 'A second document begins here (---). A policy is one document: put it in a file of its own.', zh: '此处开始了第二个文档（---）。一个策略只能是一个文档，请放入单独的文件。' }],
  ['NON_STRING_KEY', { en: 'A key must be a word. Write “key: value”.', zh: '键必须是单词。请写成“键: 值”。' }],
  ['TAB_AS_INDENT', { en: 'A tab indents the line. Use spaces.', zh: '这一行用制表符缩进。请改用空格。' }],
  ['TAG_RESOLVE_FAILED', { en: 'Tags (!name) are not used in a policy. Remove it.', zh: '策略中不使用标签（!name）。请删除。' }],
]);

export function policyComplaintText(complaint: PolicyComplaint, language: Language): string {
  return wordsIn(language, wordsOf(complaint));
}

function wordsOf(complaint: PolicyComplaint): Words {
  switch (complaint.code) {
    case 'not-utf8':
      return { en: 'The text is not UTF-8. Save the file as UTF-8.', zh: '文本不是 UTF-8 编码。请将文件另存为 UTF-8。' };
    case 'too-large':
      return { en: 'The text has more than 8 million characters. A policy is far smaller: check that this is the right file.', zh: '文本超过八百万个字符。策略远小于此，请确认文件是否正确。' };
    case 'too-deep':
      return { en: 'The text is nested more than 32 levels deep. A policy needs five.', zh: '嵌套超过 32 层。策略最多需要五层。' };
    case 'empty':
      return { en: 'The policy is empty. It starts with “policy: vmnet-policy/1”.', zh: '策略为空。应以“policy: vmnet-policy/1”开头。' };
    case 'yaml-version':
      return { en: 'The policy asks for an old YAML, which reads 00:11 as a number. Remove the line %YAML, or write %YAML 1.2.', zh: '策略要求使用旧版 YAML，其中 00:11 会被读作数字。请删除 %YAML 行，或写成 %YAML 1.2。' };
    case 'syntax':
      return syntaxWords.get(complaint.reason) ?? otherSyntax;
    case 'wrong-version':
      return { en: `The policy is of version “${complaint.value}”, which is not known. Write vmnet-policy/1.`, zh: `无法识别策略版本“${complaint.value}”。请写 vmnet-policy/1。` };
    case 'key-missing':
      return complaint.within === ''
        ? { en: `The policy lacks the key “${complaint.key}”. ${complaint.key === 'policy' ? 'Add “policy: vmnet-policy/1”.' : 'Add “networks:” with a VMnet below it.'}`, zh: `策略缺少键“${complaint.key}”。${complaint.key === 'policy' ? '请添加“policy: vmnet-policy/1”。' : '请添加“networks:”，并在其下写出 VMnet。'}` }
        : { en: `The port forward lacks “${complaint.key}”. Write { protocol: tcp, hostPort: 8080, to: 192.168.204.50:80 }.`, zh: `端口转发缺少“${complaint.key}”。请写成 { protocol: tcp, hostPort: 8080, to: 192.168.204.50:80 }。` };
    case 'key-unknown': {
      const known = complaint.known.filter((key) => key !== '$schema' && key !== 'schema');
      return complaint.meant === null
        ? { en: `The key “${short(complaint.key)}” is not known here. Known are: ${known.join(', ')}.`, zh: `此处无法识别键“${short(complaint.key)}”。可用的键有：${known.join('、')}。` }
        : { en: `The key “${short(complaint.key)}” is not known here. Did you mean “${complaint.meant}”?`, zh: `此处无法识别键“${short(complaint.key)}”。是否应为“${complaint.meant}”？` };
    }
    case 'key-twice':
      return { en: `“${short(complaint.key)}” is written twice, first in line ${complaint.first}. Keep one of them.`, zh: `“${short(complaint.key)}”重复出现，首次位于第 ${complaint.first} 行。请只保留一个。` };
    case 'not-a-vmnet':
      return { en: `“${short(complaint.key)}” is no VMnet. Write vmnet and a number without a space, such as vmnet8.`, zh: `“${short(complaint.key)}”不是 VMnet。请写 vmnet 加编号，中间没有空格，例如 vmnet8。` };
    case 'value-missing':
      return { en: `“${complaint.field}” has no value. Write ${expectedWords[complaint.expected].en}.`, zh: `“${complaint.field}”没有值。请写${expectedWords[complaint.expected].zh}。` };
    case 'wrong-value':
      return complaint.field === ''
        ? { en: `The policy is ${quoted(complaint.value)}, and should be ${expectedWords[complaint.expected].en}.`, zh: `策略的内容为${quoted(complaint.value)}，应为${expectedWords[complaint.expected].zh}。` }
        : { en: `“${complaint.field}” is ${quoted(complaint.value)}, and should be ${expectedWords[complaint.expected].en}.`, zh: `“${complaint.field}”的值为${quoted(complaint.value)}，应为${expectedWords[complaint.expected].zh}。` };
  }
}

function quoted(value: string): string {
  return /^[[{]…[\]}]$/.test(value) ? value : `“${value}”`;
}

function short(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
