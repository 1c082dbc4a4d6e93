/** What the page knows of the pasted text, and how it changes. The text itself stays in its field. */
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { PastedKind, PastedSection } from '../../src/core/vnet/pasted.ts';

export interface ShownSection extends PastedSection {
  /** What it was recognised as, before a person chose another kind. */
  readonly recognised: PastedKind | null;
}

export interface PasteState {
  readonly isEmpty: boolean;
  /** A reading is under way, or waits for the typing to pause. */
  readonly isReading: boolean;
  readonly sections: readonly ShownSection[];
  /** Parts behind these that were not read. */
  readonly more: number;
  readonly problem: CallProblem | null;
  /** The kind that a person chose for the whole text. */
  readonly whole: PastedKind | null;
  /** By index of the section; kept while the text is typed on, as long as there are as many sections. */
  readonly chosen: ReadonlyMap<number, PastedKind>;
}

export type PasteEvent =
  | { readonly type: 'typed'; readonly isEmpty: boolean }
  | { readonly type: 'whole-chosen'; readonly kind: PastedKind | null }
  | { readonly type: 'section-chosen'; readonly index: number; readonly kind: PastedKind | null }
  | { readonly type: 'read'; readonly sections: readonly ShownSection[]; readonly more: number }
  | { readonly type: 'failed'; readonly problem: CallProblem };

export const nothingPasted: PasteState = { isEmpty: true, isReading: false, sections: [], more: 0, problem: null, whole: null, chosen: new Map() };

export function nextPasteState(state: PasteState, event: PasteEvent): PasteState {
  switch (event.type) {
    case 'typed':
      return event.isEmpty ? nothingPasted : { ...state, isEmpty: false, isReading: true };
    case 'whole-chosen':
      return { ...state, isReading: true, whole: event.kind, chosen: new Map() };
    case 'section-chosen': {
      const chosen = new Map(state.chosen);
      if (event.kind === null) chosen.delete(event.index);
      else chosen.set(event.index, event.kind);
      return { ...state, isReading: true, chosen };
    }
    case 'read': {
      const isSame = event.sections.length === state.sections.length || state.chosen.size === 0;
      return { ...state, isReading: false, problem: null, sections: event.sections, more: event.more, chosen: isSame ? state.chosen : new Map() };
    }
    case 'failed':
      return { ...state, isReading: false, problem: event.problem };
  }
}

/** A section that was read by itself, put back to its place in the text. */
export function movedTo(section: PastedSection, firstLine: number): PastedSection {
  const by = firstLine - 1;
  return {
    ...section,
    firstLine: section.firstLine + by,
    lastLine: section.lastLine + by,
    complaints: section.complaints.map((complaint) => ({ ...complaint, line: complaint.line + by })),
  };
}
