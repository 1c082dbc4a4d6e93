/** The restore points of the host that is shown, and the deletion of old ones. */
import { useCallback, useEffect, useState } from 'react';
import type { RestorePointFacts } from '../../src/core/contract/kept-schema.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { useWindow } from '../app/window-context.ts';

export interface UsedRestorePoints {
  /** Null until they were read for this host. */
  readonly facts: RestorePointFacts | null;
  readonly problem: CallProblem | null;
  /** How many the last deletion took; null: there was none. */
  readonly deleted: number | null;
  /** Null: it was done. */
  readonly remove: (days: number) => Promise<CallProblem | null>;
}

type Read = { readonly host: string } & Pick<UsedRestorePoints, 'facts' | 'problem'>;

export function useRestorePoints(): UsedRestorePoints {
  const { api, host: used, history } = useWindow();
  const { host, reading } = used.state;
  const [read, setRead] = useState<Read | null>(null);
  const [deleted, setDeleted] = useState<{ readonly host: string; readonly count: number } | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await api.restorePoints({ host });
    setRead(answer.ok ? { host, facts: answer.value, problem: null } : { host, facts: null, problem: answer.problem });
  }, [api, host]);
  useEffect(() => {
    // After each reading, also one that failed: a change of the host may have made one.
    if (reading) return;
    // Nothing is set here: they arrive later.
    // oxlint-disable-next-line react/set-state-in-effect
    void load();
  }, [load, reading]);

  const remove = async (days: number): Promise<CallProblem | null> => {
    const answer = await api.deleteRestorePoints({ host, days });
    if (answer.ok) setDeleted({ host, count: answer.value.deleted });
    await load();
    history.reload();
    return answer.ok ? null : answer.problem;
  };
  const current = read?.host === host ? read : null;
  return { facts: current?.facts ?? null, problem: current?.problem ?? null, deleted: deleted?.host === host ? deleted.count : null, remove };
}
