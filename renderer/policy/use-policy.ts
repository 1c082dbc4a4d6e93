/** The one policy of the window, and its check while it is typed. */
import { useCallback, useEffect, useReducer } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import { longestPolicy } from '../../src/core/contract/change-schema.ts';
import { isBlank, isCurrent, nextPolicy, noPolicy, type PolicyEvent, type PolicyState } from './policy-state.ts';

export interface UsedPolicy {
  readonly state: PolicyState;
  readonly tell: (event: PolicyEvent) => void;
}

/** In milliseconds: shorter than a pause, longer than the time between two keys. */
const typingPause = 250;

export function usePolicy(): UsedPolicy {
  const [state, dispatch] = useReducer(nextPolicy, noPolicy);
  return { state, tell: useCallback((event: PolicyEvent) => dispatch(event), []) };
}

/** While the page is open: checks the text whenever it, the host or its reading is another one. */
export function useCheck(api: Api, { state, tell }: UsedPolicy, host: string, readAt: number | null): void {
  const { text } = state;
  const isKnown = isCurrent(state, host, readAt);
  useEffect(() => {
    if (isKnown || isBlank(text) || text.length > longestPolicy) return undefined;
    let isWanted = true;
    const check = async (): Promise<void> => {
      const answer = await api.checkPolicy({ host, text });
      if (isWanted) tell({ type: 'checked', about: { host, readAt, text }, answer });
    };
    const timer = setTimeout(() => void check(), typingPause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, tell, host, readAt, text, isKnown]);
}
