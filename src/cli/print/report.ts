/** What a change came to, for people. */
import type { Report } from '../../core/plan/report.ts';
import { changeTexts, outcomeTexts, stepResults } from '../../core/text/applying.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import { reportProblemText } from '../../core/text/report-problems.ts';
import { stepText } from '../../core/text/steps.ts';
import type { Step } from '../../core/plan/step.ts';
import { printableLines } from './printable.ts';
import { truthTableText } from './truth.ts';

/** `steps`: those of the report, in the same order, with what they say. */
export function printReport(report: Report, steps: readonly Step[], language: Language): string {
  const { outcome, problems, backup, verify } = report;
  const lines = [
    wordsIn(language, outcome === 'unchanged' && problems.length > 0 ? changeTexts.unchangedButWrong : outcomeTexts[outcome]),
    ...problems.map((problem) => `  ${reportProblemText(problem, language)}`),
    ...report.steps.flatMap(({ result }, index) => {
      const step = steps[index];
      return step === undefined ? [] : [`  [${wordsIn(language, stepResults[result])}] ${stepText(step, language)}`];
    }),
    ...(backup === null ? [] : [`${wordsIn(language, changeTexts.backup)}: ${backup}`]),
  ];
  const table = verify.length === 0 || outcome === 'unchanged' ? '' : `\n${truthTableText(verify, language)}`;
  return printableLines(`${lines.join('\n')}\n${table}`);
}
