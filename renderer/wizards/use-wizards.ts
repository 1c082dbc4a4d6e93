/** The three wizards of the window: they stay as they are while other pages come and go. */
import { useMemo, useReducer, useState } from 'react';
import { originalName } from '../../src/core/contract/host-name.ts';
import type { AddressedForm, FormChange } from '../../src/core/wizard/addressed-form.ts';
import type { BridgedForm } from '../../src/core/wizard/bridged-form.ts';
import { nextWizard, startingWizard, type WizardEvent, type WizardState } from './wizard-state.ts';

export interface UsedWizard<Form> {
  readonly state: WizardState<Form>;
  readonly fill: (form: Form) => void;
  /** `change`: what the page reviews. */
  readonly go: (page: number, change?: FormChange) => void;
  /** Forgets everything. */
  readonly leave: () => void;
}

export interface UsedWizards {
  readonly bridged: UsedWizard<BridgedForm>;
  readonly nat: UsedWizard<AddressedForm>;
  readonly 'host-only': UsedWizard<AddressedForm>;
}

export const wizardModes = ['bridged', 'nat', 'host-only'] as const;

export type WizardMode = (typeof wizardModes)[number];

/** The part of Overview's address that opens a wizard. */
export function wizardOfPart(part: string | null): WizardMode | null {
  return wizardModes.find((mode) => mode === part) ?? null;
}

/** Another host begins anew; a simulated copy of the same one goes on. */
export function useWizards(host: string): UsedWizards {
  const of = originalName(host);
  const bridged = useWizard<BridgedForm>(of);
  const nat = useWizard<AddressedForm>(of);
  const hostOnly = useWizard<AddressedForm>(of);
  return useMemo(() => ({ bridged, nat, 'host-only': hostOnly }), [bridged, nat, hostOnly]);
}

function useWizard<Form>(host: string): UsedWizard<Form> {
  const [state, dispatch] = useReducer(nextWizard<Form>, null, () => startingWizard<Form>());
  const [filledOn, setFilledOn] = useState(host);
  if (filledOn !== host) {
    setFilledOn(host);
    dispatch({ type: 'left' });
  }
  return useMemo(() => usedWizard(state, dispatch), [state]);
}

function usedWizard<Form>(state: WizardState<Form>, dispatch: (event: WizardEvent<Form>) => void): UsedWizard<Form> {
  return {
    state,
    fill: (form) => dispatch({ type: 'filled', form }),
    go: (page, change) => dispatch({ type: 'went', page, change: change ?? null }),
    leave: () => dispatch({ type: 'left' }),
  };
}
