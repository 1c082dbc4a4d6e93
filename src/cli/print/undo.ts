/** What an undo would do, for people and as `vmnet/plan/1`. */
import { wordsIn, type Language } from '../../core/text/language.ts';
import { stepText } from '../../core/text/steps.ts';
import type { UndoPlan } from '../../host/apply/undo.ts';
import { printableLines } from './printable.ts';

export function printUndo({ record, steps, diffs }: UndoPlan, language: Language): string {
  const heading = wordsIn(language, {
    en: `Undo ${record.id}: “${record.command}” by ${record.user}, ${record.at}`,
    zh: `撤消 ${record.id}：${record.user} 的“${record.command}”，${record.at}`,
  });
  return printableLines(`${[heading, ...steps.map((step) => `  ${stepText(step, language)}`), ...diffs.flatMap(({ diff }) => ['', diff.trimEnd()]), ''].join('\n')}\n`);
}

export function undoJson({ steps, diffs }: UndoPlan, language: Language): object {
  return {
    schema: 'vmnet/plan/1',
    changes: true,
    steps: steps.map((step) => ({ op: step.op, vmnet: 'vmnet' in step ? step.vmnet : null, summary: stepText(step, language), files: [] })),
    diffs,
    affects: { vms: [] },
    fingerprint: null,
  };
}
