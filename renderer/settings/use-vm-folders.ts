/** The folders of this computer that are searched for VMs: read when they are shown, and changed. */
import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { CallOutput } from '../../src/core/contract/contract.ts';
import type { VmFolder } from '../../src/core/contract/kept-schema.ts';
import type { Answer, CallProblem } from '../../src/core/contract/problem.ts';

export interface UsedVmFolders {
  /** Null until they were looked through. */
  readonly folders: readonly VmFolder[] | null;
  /** Why the last thing that was asked was not done. */
  readonly problem: CallProblem | null;
  readonly busy: boolean;
  /** Each answers whether it was done; `choose` also not when the person cancelled. */
  readonly choose: () => Promise<boolean>;
  readonly add: (path: string) => Promise<boolean>;
  readonly remove: (path: string) => Promise<boolean>;
}

type Folders = CallOutput<'vmFolders'>;

export function useVmFolders(api: Api): UsedVmFolders {
  const [folders, setFolders] = useState<readonly VmFolder[] | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(async (): Promise<void> => {
    const answer = await api.vmFolders();
    if (answer.ok) setFolders(answer.value.folders);
    else setProblem(answer.problem);
  }, [api]);
  useEffect(() => {
    // Nothing is set here: the list arrives later.
    // oxlint-disable-next-line react/set-state-in-effect
    void load();
  }, [load]);

  // No button is switched off meanwhile: it would lose the keyboard. What is pressed twice counts once.
  async function change(ask: () => Promise<Answer<Folders | null>>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const answer = await ask();
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok && answer.value !== null) setFolders(answer.value.folders);
    // What could not be saved holds in this window all the same.
    if (!answer.ok && answer.problem.code === 'settings-not-saved') await load();
    setBusy(false);
    return answer.ok && answer.value !== null;
  }

  return {
    folders,
    problem,
    busy,
    choose: async () => change(async () => api.chooseVmFolder()),
    add: async (path) => change(async () => api.addVmFolder({ path })),
    remove: async (path) => change(async () => api.removeVmFolder({ path })),
  };
}
