/** A plan, for people and as `vmnet/plan/1`. */
import type { DetailedPlan } from '../../core/jobs/plan-host.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import { affectedText, stepText } from '../../core/text/steps.ts';
import { printableLines } from './printable.ts';

export function planJson({ plan, files }: DetailedPlan, language: Language): object {
  const { steps, diffs, affects, keptOnlyInGeneratedFile, fingerprint } = plan;
  return {
    schema: 'vmnet/plan/1',
    changes: steps.length > 0,
    steps: steps.map((step, index) => ({ ...step, vmnet: 'vmnet' in step ? step.vmnet : null, summary: stepText(step, language), files: files[index] ?? [] })),
    diffs,
    affects,
    keptOnlyInGeneratedFile,
    fingerprint,
  };
}

export function printPlan({ plan }: DetailedPlan, language: Language): string {
  const { steps, diffs, affects, keptOnlyInGeneratedFile: kept } = plan;
  const words = {
    nothing: { en: 'Nothing to do: the host is like that already.', zh: '无需更改：主机已经符合要求。' },
    affected: { en: 'Affected virtual machines:', zh: '受影响的虚拟机：' },
    running: { en: ', running', zh: '，正在运行' },
    kept: { en: 'Kept in VMware’s generated files only, until VMware makes them anew:', zh: '仅保存在 VMware 生成的文件中，VMware 重新生成后会丢失：' },
  };
  if (steps.length === 0) return `${wordsIn(language, words.nothing)}\n`;
  const lines = [
    ...steps.map((step) => `  ${stepText(step, language)}`),
    ...(affects.vms.length === 0 ? [] : [wordsIn(language, words.affected)]),
    ...affects.vms.map(({ name, why, running }) => `  ${name}${running ? wordsIn(language, words.running) : ''}: ${affectedText(why, language)}`),
    ...(kept.length === 0 ? [] : [wordsIn(language, words.kept)]),
    ...kept.map(({ vmnet, fact }) => `  VMnet${vmnet}: ${fact}`),
    ...diffs.flatMap(({ diff }) => ['', diff.trimEnd()]),
    '',
  ];
  return printableLines(lines.join('\n'));
}
