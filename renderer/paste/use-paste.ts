/** The pasted text and what was read from it. It outlives the page: who comes back finds what was typed. */
import { useEffect, useMemo, useState } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { PastedKind } from '../../src/core/vnet/pasted.ts';
import { nextPasteState, nothingPasted, type PasteEvent, type PasteState } from './paste-state.ts';
import { readText } from './read-text.ts';

interface PasteActions {
  /** The text as it is now; not a state, so that typing into megabytes draws nothing. */
  readonly text: () => string;
  readonly type: (text: string) => void;
  readonly chooseWhole: (kind: PastedKind | null) => void;
  readonly chooseSection: (index: number, kind: PastedKind | null) => void;
}

export interface UsedPaste extends PasteActions {
  readonly state: PasteState;
}

/** In milliseconds: shorter than a pause, longer than the time between two keys. */
const typingPause = 250;

export function usePaste(api: Api): UsedPaste {
  const [state, setState] = useState(nothingPasted);
  const { stop, ...actions } = useMemo(() => pasteActions(api, setState), [api]);
  useEffect(() => stop, [stop]);
  return { state, ...actions };
}

function pasteActions(api: Api, show: (state: PasteState) => void): PasteActions & { readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let text = '';
  let state = nothingPasted;
  let latest = 0;

  const next = (event: PasteEvent): void => {
    state = nextPasteState(state, event);
    show(state);
  };

  const read = async (): Promise<void> => {
    // Of two readings under way at once only the later one counts.
    const mine = ++latest;
    const answer = await readText(api, text, { whole: state.whole, chosen: state.chosen, among: state.sections.length });
    if (mine !== latest) return;
    next(answer.ok ? { type: 'read', ...answer.value } : { type: 'failed', problem: answer.problem });
  };

  return {
    text: () => text,
    type(typed) {
      text = typed;
      latest++;
      clearTimeout(timer);
      const isEmpty = typed.trim() === '';
      next({ type: 'typed', isEmpty });
      if (!isEmpty) timer = setTimeout(() => void read(), typingPause);
    },
    stop: () => clearTimeout(timer),
    chooseWhole(kind) {
      next({ type: 'whole-chosen', kind });
      void read();
    },
    chooseSection(index, kind) {
      next({ type: 'section-chosen', index, kind });
      void read();
    },
  };
}
