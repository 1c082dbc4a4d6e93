/** What the cells of the machines' table and the details share: the host to plan with, and which adapters are chosen. */
import { createContext, useContext } from 'react';
import type { ChosenAdapter } from '../../src/core/wizard/addressed-form.ts';
import type { WizardHost } from '../../src/core/wizard/facts.ts';

export interface MachinesState {
  /** Null until its facts have arrived. */
  readonly host: WizardHost | null;
  readonly chosen: readonly ChosenAdapter[];
  readonly choose: (adapter: ChosenAdapter, is: boolean) => void;
}

export const MachinesContext = createContext<MachinesState>({ host: null, chosen: [], choose: () => undefined });

export function useMachines(): MachinesState {
  return useContext(MachinesContext);
}

export function isChosen(chosen: readonly ChosenAdapter[], { machine, index }: ChosenAdapter): boolean {
  return chosen.some((one) => one.machine === machine && one.index === index);
}
