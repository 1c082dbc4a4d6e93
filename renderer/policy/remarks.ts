/** What has to be repaired in a policy, in the order of its lines: the same words as the command line's. */
import type { PlanRefusal } from '../../src/core/contract/plan-schema.ts';
import type { Language } from '../../src/core/text/language.ts';
import { planRefusalText } from '../review/refusal-text.ts';

export interface Remark {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly words: string;
}

/** What is about no place is about the beginning. */
export function remarksOf(refusals: readonly PlanRefusal[], language: Language): readonly Remark[] {
  return refusals
    .map((refusal): Remark => {
      const { line, column } = placeOf(refusal) ?? { line: 1, column: 1 };
      return { line, column, words: planRefusalText(refusal, language) };
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function placeOf(refusal: PlanRefusal): { readonly line: number; readonly column: number } | null {
  if (refusal.of === 'policy') return refusal.complaint;
  return refusal.of === 'wish' ? refusal.place : null;
}
