/** The one review of the window: asks for plans, confirms them, follows the change. */
import { useCallback, useEffect, useReducer } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { ChangeRequest } from '../../src/core/contract/change-schema.ts';
import { simulatedName } from '../../src/core/contract/host-name.ts';
import type { ChangeProgress } from '../../src/core/contract/report-schema.ts';
import { nextReview, noReview, type Asked, type ReviewState } from './review-state.ts';

export interface UsedReview {
  readonly state: ReviewState;
  /** Plans the change on the host that is shown, and opens the review. `title`: what it is for. */
  readonly start: (change: ChangeRequest, title?: string) => void;
  readonly planAgain: () => void;
  /** Changes over to a simulated copy of the host, and plans the same there. */
  readonly tryOnCopy: () => void;
  readonly allowRunning: (allow: boolean) => void;
  /** `why`: a note for the history. */
  readonly confirm: (why: string | null) => void;
  readonly cancel: () => void;
  readonly recover: () => void;
  /** Forgets the review and goes back to where it was asked for. */
  readonly close: () => void;
}

interface Around {
  readonly api: Api;
  readonly host: string;
  readonly chooseHost: (host: string) => void;
  /** The change of the shown host that was under way when the page asked for its history. */
  readonly found: ChangeProgress | null;
}

const address = '#/review';

export function useReview({ api, host, chooseHost, found }: Around): UsedReview {
  const [state, dispatch] = useReducer(nextReview, noReview);

  useEffect(() => api.onChangeProgress((progress) => dispatch({ type: 'progress', progress })), [api]);
  useEffect(() => {
    if (found?.result === null) dispatch({ type: 'found', asked: { host: found.host, change: { kind: 'undo', id: null }, title: null, from: '#/overview' }, progress: found });
  }, [found]);

  const plan = useCallback(
    async (asked: Asked): Promise<void> => {
      dispatch({ type: 'asked', asked });
      window.location.hash = address;
      const answer = await api.planChange({ host: asked.host, change: asked.change });
      dispatch(answer.ok ? { type: 'planned', asked, planned: answer.value } : { type: 'not-planned', asked, problem: answer.problem });
    },
    [api],
  );

  const start = useCallback(
    (change: ChangeRequest, title?: string) => {
      const from = window.location.hash === address ? '#/overview' : window.location.hash;
      void plan({ host, change, title: title ?? null, from });
    },
    [plan, host],
  );

  const asked = state.phase === 'none' ? null : state.asked;
  const planAgain = useCallback(() => {
    if (asked !== null) void plan({ ...asked });
  }, [plan, asked]);

  const tryOnCopy = useCallback(() => {
    if (asked === null) return;
    const copy = simulatedName(asked.host);
    chooseHost(copy);
    void plan({ ...asked, host: copy });
  }, [plan, asked, chooseHost]);

  const confirm = useCallback(
    (why: string | null) => {
      if (state.phase !== 'planned') return;
      const { plan: shown, allowRunning, asked: mine } = state;
      const apply = async (): Promise<void> => {
        dispatch({ type: 'confirmed' });
        const answer = await api.applyPlan({ host: shown.host, plan: shown.id, token: shown.token, allowRunning, why });
        dispatch({ type: 'ended', asked: mine, result: answer.ok ? answer.value : answer.problem });
      };
      void apply();
    },
    [api, state],
  );

  const change = state.phase === 'running' ? (state.plan?.id ?? state.progress?.change ?? null) : null;
  const cancel = useCallback(() => {
    if (change === null) return;
    dispatch({ type: 'cancelled' });
    void api.cancelChange({ change });
  }, [api, change]);

  const recover = useCallback(() => {
    const mine: Asked = { host, change: { kind: 'undo', id: null }, title: null, from: window.location.hash };
    const work = async (): Promise<void> => {
      dispatch({ type: 'recovering', asked: mine });
      window.location.hash = address;
      const answer = await api.recoverChange({ host });
      dispatch({ type: 'ended', asked: mine, result: answer.ok ? answer.value : answer.problem });
    };
    void work();
  }, [api, host]);

  const close = useCallback(() => {
    dispatch({ type: 'closed' });
    window.location.hash = asked?.from ?? '#/overview';
  }, [asked]);

  return { state, start, planAgain, tryOnCopy, allowRunning: useCallback((allow: boolean) => dispatch({ type: 'allowed', allowRunning: allow }), []), confirm, cancel, recover, close };
}
