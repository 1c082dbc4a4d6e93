/** Findings for people: what is wrong, the line that proves it, why it matters, what to do. */
import type { CheckReport, PrintedFinding } from '../../core/text/findings/check-report.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import type { Evidence } from '../../core/vnet/evidence.ts';
import { printable } from './printable.ts';

const severities = {
  error: { en: 'ERROR', zh: '错误' },
  warning: { en: 'WARNING', zh: '警告' },
  info: { en: 'INFO', zh: '提示' },
} as const;

const nothingFound = { en: 'Nothing is wrong that can be seen from here.', zh: '未发现可见的问题。' };

export function printFindings({ findings, summary }: CheckReport, language: Language): string {
  if (findings.length === 0) return `${wordsIn(language, nothingFound)}\n`;
  const counts = (['error', 'warning', 'info'] as const).map((one) => `${wordsIn(language, severities[one])} ${summary[one]}`);
  return `${findings.map((one) => printFinding(one, language)).join('\n')}\n${counts.join(' · ')}\n`;
}

export function printFinding({ severity, code, title, explanation, evidence, fix }: PrintedFinding, language: Language): string {
  const lines = [
    `${wordsIn(language, severities[severity])}  ${title}  [${code}]`,
    ...evidence.map((one) => `  ${placeOf(one)}`),
    `  ${explanation}`,
    ...(fix.summary === '' ? [] : [`  → ${fix.summary}`]),
    ...(fix.command === null ? [] : [`    ${fix.command}`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function placeOf({ source, line, text }: Evidence): string {
  return `${source}${line === null ? '' : `:${line}`}${text === null ? '' : `  ${text}`}`;
}
