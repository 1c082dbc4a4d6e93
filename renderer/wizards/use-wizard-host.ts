/** The host that is shown, to plan with: asked for once for each reading, judged here at every key. */
import { useEffect, useMemo, useState } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { HostFacts } from '../../src/core/vnet/host-facts.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { wizardHost, type WizardHost } from '../../src/core/wizard/facts.ts';
import { useWindow } from '../app/window-context.ts';

interface Told {
  readonly host: string;
  /** The reading that it was told of. */
  readonly view: HostView;
  readonly facts: HostFacts | null;
  readonly problem: CallProblem | null;
}

export interface UsedWizardHost {
  /** Null until the facts have arrived. */
  readonly host: WizardHost | null;
  readonly problem: CallProblem | null;
}

export function useWizardHost(view: HostView): UsedWizardHost {
  const { api, host } = useWindow();
  const name = host.state.host;
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answer = await api.hostFacts({ host: name });
      if (isCurrent) setTold({ host: name, view, facts: answer.ok ? answer.value : null, problem: answer.ok ? null : answer.problem });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [api, name, view]);
  // Facts of the reading before stay until those of this one arrive: the page does not blink.
  const mine = told?.host === name ? told : null;
  const facts = mine?.facts ?? null;
  return { host: useMemo(() => (facts === null ? null : wizardHost(view, facts)), [view, facts]), problem: mine?.problem ?? null };
}
