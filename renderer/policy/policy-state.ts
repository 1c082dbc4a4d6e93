/** The policy's text and what the last check of it said. It belongs to the window: it is about a text, not about a host. */
import type { CheckedPolicy } from '../../src/core/contract/policy-schema.ts';
import type { Answer } from '../../src/core/contract/problem.ts';

/** What a check was about: another text, host or reading is checked anew. */
export interface CheckedText {
  readonly host: string;
  /** When the host was read. */
  readonly readAt: number | null;
  readonly text: string;
}

export interface PolicyState {
  readonly text: string;
  /** What a file or a text to start from took the place of; null: nothing that anybody wrote. */
  readonly before: string | null;
  readonly checked: (CheckedText & { readonly answer: Answer<CheckedPolicy> }) | null;
}

export type PolicyEvent =
  | { readonly type: 'typed'; readonly text: string }
  /** By a file, a text to start from, or nothing. */
  | { readonly type: 'replaced'; readonly text: string }
  | { readonly type: 'put-back' }
  | { readonly type: 'checked'; readonly about: CheckedText; readonly answer: Answer<CheckedPolicy> };

export const noPolicy: PolicyState = { text: '', before: null, checked: null };

export function nextPolicy(state: PolicyState, event: PolicyEvent): PolicyState {
  switch (event.type) {
    case 'typed':
      return { ...state, text: event.text };
    case 'replaced':
      return event.text === state.text ? state : { ...state, text: event.text, before: isBlank(state.text) ? state.before : state.text };
    case 'put-back':
      return state.before === null ? state : { ...state, text: state.before, before: isBlank(state.text) ? null : state.text };
    case 'checked':
      // Of a text that was typed on meanwhile nothing is known yet.
      return event.about.text === state.text ? { ...state, checked: { ...event.about, answer: event.answer } } : state;
  }
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Whether what is shown is about this text on this reading of the host. */
export function isCurrent({ checked, text }: PolicyState, host: string, readAt: number | null): boolean {
  return checked !== null && checked.text === text && checked.host === host && checked.readAt === readAt;
}
