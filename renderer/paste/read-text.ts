/** Asks for a text's sections: recognised by themselves, or as the kinds that a person chose. */
import type { Api } from '../../src/core/contract/api.ts';
import type { Answer } from '../../src/core/contract/problem.ts';
import { done } from '../../src/core/contract/problem.ts';
import type { PastedKind } from '../../src/core/vnet/pasted.ts';
import { movedTo, type ShownSection } from './paste-state.ts';
import { linesRange } from '../editor/text-place.ts';

export interface Choices {
  readonly whole: PastedKind | null;
  readonly chosen: ReadonlyMap<number, PastedKind>;
  /** How many sections there were when the kinds were chosen. */
  readonly among: number;
}

export interface ReadText {
  readonly sections: readonly ShownSection[];
  /** Parts behind these that were not read. */
  readonly more: number;
}

export async function readText(api: Api, text: string, { whole, chosen, among }: Choices): Promise<Answer<ReadText>> {
  const answer = await api.readPasted(whole === null ? { text } : { text, kind: whole });
  if (!answer.ok) return answer;
  const { sections, moreSections } = answer.value;
  const sound = whole === null && sections.length === among ? chosen : new Map<number, PastedKind>();
  const shown: ShownSection[] = [];
  for (const [index, section] of sections.entries()) {
    const kind = sound.get(index);
    const recognised = whole === null ? section.kind : null;
    if (kind === undefined) {
      shown.push({ ...section, recognised });
      continue;
    }
    const { start, end } = linesRange(text, section.firstLine, section.lastLine);
    const again = await api.readPasted({ text: text.slice(start, end), kind });
    if (!again.ok) return again;
    const [only] = again.value.sections;
    shown.push(only === undefined ? { ...section, recognised } : { ...movedTo(only, section.firstLine), recognised });
  }
  return done({ sections: shown, more: moreSections });
}
