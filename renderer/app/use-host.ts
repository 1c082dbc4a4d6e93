/** Reads the chosen host, and again whenever it changes. */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { nextHostState, startingState, type HostState } from './host-state.ts';

export interface UsedHost {
  readonly state: HostState;
  readonly choose: (host: string) => void;
  /** Reads first and changes to the host only when that worked. */
  readonly open: (host: string) => Promise<CallProblem | null>;
  readonly refresh: () => void;
}

export function useHost(api: Api, startHost: string): UsedHost {
  const [state, dispatch] = useReducer(nextHostState, startHost, startingState);
  const { host } = state;
  const latest = useRef(0);

  // After the picture, which does not wait for it. `mine` is the reading it is about.
  const check = useCallback(
    async (which: string, mine: number): Promise<void> => {
      const answer = await api.checkHost({ host: which });
      if (mine !== latest.current) return;
      if (answer.ok) dispatch({ type: 'checked', host: which, findings: answer.value.findings });
      else dispatch({ type: 'not-checked', host: which, problem: answer.problem });
    },
    [api],
  );

  const read = useCallback(
    async (which: string): Promise<void> => {
      // Of two readings under way at once only the later one counts.
      const mine = ++latest.current;
      dispatch({ type: 'reading', host: which });
      const answer = await api.readHost({ host: which });
      if (mine !== latest.current) return;
      if (!answer.ok) {
        dispatch({ type: 'failed', host: which, problem: answer.problem });
        return;
      }
      dispatch({ type: 'read', host: which, view: answer.value, at: Date.now() });
      await check(which, mine);
    },
    [api, check],
  );

  const openedJustNow = useRef<string | null>(null);
  useEffect(() => {
    if (openedJustNow.current === host) openedJustNow.current = null;
    else void read(host);
    const stop = api.onHostChanged((changed) => {
      if (changed.host === host) void read(host);
    });
    void api.watchHost({ host });
    return () => {
      stop();
      void api.unwatchHost({ host });
    };
  }, [api, host, read]);

  const open = useCallback(
    async (which: string): Promise<CallProblem | null> => {
      const answer = await api.readHost({ host: which });
      if (!answer.ok) return answer.problem;
      const mine = ++latest.current;
      openedJustNow.current = which === host ? null : which;
      dispatch({ type: 'opened', host: which, view: answer.value, at: Date.now() });
      void check(which, mine);
      return null;
    },
    [api, host, check],
  );

  return {
    state,
    choose: useCallback((which: string) => dispatch({ type: 'chosen', host: which }), []),
    open,
    refresh: useCallback(() => void read(host), [host, read]),
  };
}
