/** The one troubleshooting of the window: what is asked, the run that is under way, and its result. */
import { useCallback, useEffect, useReducer } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import { longestGuestText } from '../../src/core/contract/doctor-schema.ts';
import { nextTroubleshoot, nothingAsked, type Question, type TroubleshootState } from './troubleshoot-state.ts';

export interface UsedTroubleshoot {
  readonly state: TroubleshootState;
  readonly change: (question: Partial<Question>) => void;
  readonly start: () => void;
  /** While packets are out: the verdict comes without them. */
  readonly cancel: () => void;
}

/** In milliseconds: shorter than a pause, longer than the time between two keys. */
const typingPause = 250;

export function useTroubleshoot(api: Api, host: string): UsedTroubleshoot {
  const [state, dispatch] = useReducer(nextTroubleshoot, host, nothingAsked);
  if (state.host !== host) dispatch({ type: 'host', host });

  useEffect(() => api.onDoctorProgress((progress) => dispatch({ type: 'progress', progress })), [api]);

  const { question, run } = state;
  const { guestText } = question;
  useEffect(() => {
    if (guestText.trim() === '' || guestText.length > longestGuestText) return undefined;
    const read = async (): Promise<void> => {
      const answer = await api.readGuest({ text: guestText });
      if (answer.ok) dispatch({ type: 'seen', guestText, seen: answer.value });
    };
    const timer = setTimeout(() => void read(), typingPause);
    return () => clearTimeout(timer);
  }, [api, guestText]);

  const start = useCallback(() => {
    const { vm, adapter, guestText: said, probe } = question;
    const mine = crypto.randomUUID();
    const ask = async (): Promise<void> => {
      dispatch({ type: 'started', run: mine });
      const answer = await api.runDoctor({ host, run: mine, vm, adapter, guestText: said.trim() === '' ? null : said, probe: probe && host === 'local' });
      if (answer.ok) dispatch({ type: 'done', run: mine, host, result: answer.value, at: Date.now() });
      else dispatch({ type: 'failed', run: mine, problem: answer.problem });
    };
    void ask();
  }, [api, host, question]);

  const running = run.phase === 'running' ? run.run : null;
  const cancel = useCallback(() => {
    if (running === null) return;
    dispatch({ type: 'cancelling' });
    void api.cancelDoctor({ run: running });
  }, [api, running]);

  return { state, change: useCallback((change: Partial<Question>) => dispatch({ type: 'changed', question: change }), []), start, cancel };
}
