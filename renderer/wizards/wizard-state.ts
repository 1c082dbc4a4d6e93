/** Where one wizard stands. Every page keeps what was filled in on the others, so that going back loses nothing. */
import type { FormChange } from '../../src/core/wizard/addressed-form.ts';

export interface WizardState<Form> {
  /** Null: nothing was filled in yet. */
  readonly form: Form | null;
  /** From 0. */
  readonly page: number;
  /** What the last page reviews, as it was when that page was opened: what has been applied must not change it. */
  readonly change: FormChange | null;
}

export type WizardEvent<Form> =
  | { readonly type: 'filled'; readonly form: Form }
  /** `change`: the page reviews. */
  | { readonly type: 'went'; readonly page: number; readonly change: FormChange | null }
  | { readonly type: 'left' };

export function startingWizard<Form>(): WizardState<Form> {
  return { form: null, page: 0, change: null };
}

export function nextWizard<Form>(state: WizardState<Form>, event: WizardEvent<Form>): WizardState<Form> {
  switch (event.type) {
    case 'filled':
      return { ...state, form: event.form };
    case 'went':
      return { ...state, page: event.page, change: event.change };
    case 'left':
      return startingWizard();
  }
}
