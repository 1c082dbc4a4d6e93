/** The findings of the host that is shown, in the page's language, and which of them is open. */
import { useMemo, type RefObject } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { Language } from '../../src/core/text/language.ts';
import type { HostState } from '../app/host-state.ts';
import { useSelection } from '../app/use-selection.ts';
import { findingItems, marksOf, type FindingItem, type Marks } from './finding-item.ts';

export interface UsedFindings {
  /** Severest first; null until the checks have answered. */
  readonly items: readonly FindingItem[] | null;
  readonly problem: CallProblem | null;
  readonly marks: Marks;
  /** Id of the finding whose details are open. */
  readonly openId: string | null;
  /** `open` moves the keyboard into its details. */
  readonly show: (id: string | null, how?: 'open') => void;
  readonly close: () => void;
  readonly closeRef: RefObject<HTMLButtonElement | null>;
}

export function useFindings(
  { host, view, findings, checkProblem }: HostState,
  language: Language,
  closeRef: RefObject<HTMLButtonElement | null>,
): UsedFindings {
  const { selected, select, close } = useSelection<string>(host, closeRef);
  const items = useMemo(() => (findings === null || view === null ? null : findingItems(findings, view, language)), [findings, view, language]);
  const marks = useMemo(() => marksOf(items ?? []), [items]);
  return { items, problem: checkProblem, marks, openId: selected, show: select, close, closeRef };
}
