/** `vmnet history`: what was changed here, by whom, and what can be undone. */
import { changeTexts, outcomeNames } from '../../core/text/applying.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import type { HistoryEntry } from '../../core/plan/report.ts';
import type { Surroundings } from '../change.ts';
import { openNamedTarget } from '../open-target.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import { printableLines } from '../print/printable.ts';
import { table } from '../print/table.ts';

export async function history({ globals, cwd, env }: Surroundings): Promise<Outcome> {
  const opened = await openNamedTarget(globals, { cwd, env }, undefined);
  if (!opened.ok) return opened.refusal;
  const { target } = opened;
  try {
    const { historyOf } = await import('../../host/apply/history.ts');
    const records = await historyOf(target);
    const entries = records.map(({ id, at, user, command, outcome, undone, why, undoes, diffs, report }) => ({ id, at, user, command, outcome, undone, why, undoes, diffs, report }));
    return { kind: 'answer', status: exitStatus.done, json: { schema: 'vmnet/history/1', entries }, text: () => printHistory(entries, globals.language) };
  } finally {
    await target.close();
  }
}

function printHistory(entries: readonly (HistoryEntry & { readonly why: string | null })[], language: Language): string {
  if (entries.length === 0) return `${wordsIn(language, changeTexts.noHistory)}\n`;
  const heading = language === 'zh-CN' ? ['编号', '用户', '结果', '命令', '原因'] : ['ID', 'USER', 'OUTCOME', 'COMMAND', 'WHY'];
  const lines = entries.map(({ id, user, outcome, undone, command, why }) => [id, user, wordsIn(language, undone ? changeTexts.undone : outcomeNames[outcome]), command, why ?? '']);
  return printableLines(table(heading, lines));
}
