/** What was changed on the host that is shown, and whether a change of it was cut off. */
import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { CallOutput } from '../../src/core/contract/contract.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';

export interface UsedHistory {
  /** Null until it was read for this host. */
  readonly history: CallOutput<'history'> | null;
  readonly problem: CallProblem | null;
  readonly reload: () => void;
}

type Read = { readonly host: string; readonly history: UsedHistory['history']; readonly problem: UsedHistory['problem'] };

/** `readAt`: the host was read again, so its history may have grown. */
export function useHistory(api: Api, host: string, readAt: number | null): UsedHistory {
  const [read, setRead] = useState<Read | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await api.history({ host });
    setRead(answer.ok ? { host, history: answer.value, problem: null } : { host, history: null, problem: answer.problem });
  }, [api, host]);
  useEffect(() => {
    if (readAt === null) return;
    // Nothing is set here: the history arrives later.
    // oxlint-disable-next-line react/set-state-in-effect
    void load();
  }, [load, readAt]);
  const current = read?.host === host ? read : null;
  return { history: current?.history ?? null, problem: current?.problem ?? null, reload: useCallback(() => void load(), [load]) };
}
