/** The truth table for people: what does not agree is marked, and counted below. */
import type { TruthRow } from '../../core/plan/truth-row.ts';
import type { Language } from '../../core/text/language.ts';
import { table } from './table.ts';

const words = {
  heading: {
    en: ['NETWORK', 'FACT', 'WANTED', 'CONFIGURED', 'GENERATED', 'ACTUAL', 'AGREES'],
    'zh-CN': ['网络', '项目', '期望', '已配置', '已生成', '实际', '一致'],
  },
  agrees: { en: ['yes', 'NO'], 'zh-CN': ['是', '否'] },
} as const;

export function printTruth(rows: readonly TruthRow[], language: Language): string {
  return `${truthTableText(rows, language)}\n${summary(rows.filter(({ agrees }) => !agrees).length, language)}\n`;
}

/** Without the sentence about the policy: a change may be without one. */
export function truthTableText(rows: readonly TruthRow[], language: Language): string {
  const [yes, no] = words.agrees[language];
  const none = '–';
  const lines = rows.map(({ vmnet, fact, wanted, configured, generated, actual, agrees }) => [
    `vmnet${vmnet}`,
    fact,
    wanted ?? none,
    configured ?? none,
    generated ?? none,
    actual ?? none,
    agrees ? yes : no,
  ]);
  return table(words.heading[language], lines);
}

function summary(wrong: number, language: Language): string {
  if (language === 'zh-CN') return wrong === 0 ? '主机与策略一致。' : `有 ${wrong} 项与策略不一致。`;
  if (wrong === 0) return 'The host is as the policy wants it.';
  return wrong === 1 ? '1 fact is not as the policy wants it.' : `${wrong} facts are not as the policy wants them.`;
}
