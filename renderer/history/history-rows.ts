/** Entries of the history as rows: what each was about, in one line. */
import type { HistoryItem } from '../../src/core/contract/report-schema.ts';
import type { Language } from '../../src/core/text/language.ts';
import { stepText } from '../../src/core/text/steps.ts';
import { textsIn } from '../../src/core/text/texts.ts';

/** The first step, and how many more; of an undo, what it took back. */
export function whatText({ steps, undoes }: Pick<HistoryItem, 'steps' | 'undoes'>, language: Language): string {
  const { history } = textsIn(language);
  const [first, ...rest] = steps;
  if (first === undefined) return '–';
  const said = stepText(first, language);
  const all = rest.length === 0 ? said : history.andMore(said, rest.length);
  return undoes === null ? all : history.isUndo(all);
}

/** Where it was asked for: the window, or a command as it was typed. */
export function fromText({ command }: Pick<HistoryItem, 'command'>, language: Language): string {
  return command === 'window' ? textsIn(language).history.window : command;
}
