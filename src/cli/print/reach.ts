/** The reach table for people: a row for each way. */
import type { ReachCell } from '../../core/reach/cell.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import { reachAnswers, reachReasonWords } from '../../core/text/reach.ts';
import { table } from './table.ts';

const headings = { en: ['FROM', 'TO', 'CAN CONNECT', 'BECAUSE'], 'zh-CN': ['从', '到', '能否连接', '原因'] } as const;

const nobody = { en: 'This host has no virtual machine with a network adapter.', zh: '此主机没有带网络适配器的虚拟机。' };
const leftOut = {
  en: 'Ways between machines are left out, as there are very many: name one with --vm.',
  zh: '虚拟机之间的连接数量过多，未列出：请用 --vm 指定一台虚拟机。',
};
const separators = { en: '; ', zh: '；' };

export function printReach(cells: readonly ReachCell[], pairsLeftOut: boolean, language: Language): string {
  if (cells.length === 0) return `${wordsIn(language, nobody)}\n`;
  const rows = cells.map(({ from, to, reachable, because, ports }) => [
    from,
    to,
    wordsIn(language, reachAnswers[reachable]),
    because.map((reason) => wordsIn(language, reachReasonWords[reason])).join(wordsIn(language, separators)) + (ports === undefined ? '' : ` (${ports.join(', ')})`),
  ]);
  return table(headings[language], rows) + (pairsLeftOut ? `\n${wordsIn(language, leftOut)}\n` : '');
}
