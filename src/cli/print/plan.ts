/** A plan for people: steps, whom they affect, what only a generated file holds, and the diffs. */
import type { Plan } from '../../core/plan/plan.ts';
import { spoken, type Language } from '../../core/text/language.ts';
import { keptFactText, planTexts } from '../../core/text/plan.ts';
import { affectedText, stepText } from '../../core/text/steps.ts';
import { printable, printableLines } from './printable.ts';

export function printPlan({ steps, diffs, affects, keptOnlyInGeneratedFile }: Plan, language: Language): string {
  const words = spoken(planTexts, language);
  if (steps.length === 0) return `${words.nothing}\n`;
  const vms = affects.vms.map(({ name, running, why, adapter }) => {
    const notes = [...(running ? [words.running] : []), ...(adapter === null ? [] : [words.adapter(adapter)])];
    const aside = language === 'en' ? ` (${notes.join(', ')})` : `（${notes.join('，')}）`;
    return `  ${printable(name)}${notes.length === 0 ? '' : aside}${language === 'en' ? ': ' : '：'}${affectedText(why, language)}`;
  });
  const kept = keptOnlyInGeneratedFile.map(({ vmnet, fact }) => `  VMnet${vmnet}${language === 'en' ? ': ' : '：'}${keptFactText(fact, language)}`);
  const parts = [
    [words.steps(steps.length), ...steps.map((step, index) => `  ${index + 1}. ${printable(stepText(step, language))}`)],
    vms.length === 0 ? [words.nobody] : [words.affected, ...vms],
    kept.length === 0 ? [] : [words.kept, ...kept],
    diffs.length === 0 ? [] : [words.files, ...diffs.map(({ diff }) => shownDiff(diff))],
  ];
  return `${parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** Tabs stay as they are, and a CR that ends a line is not shown: every line of Windows' files has one. */
function shownDiff(diff: string): string {
  const lines = diff.trimEnd().replace(/\r$/gm, '');
  return lines.split('\t').map(printableLines).join('\t');
}
