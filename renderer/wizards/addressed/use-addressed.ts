/** A NAT or host-only form with everything that follows from it, worked out once for each change. */
import { useMemo } from 'react';
import { chosenAdapter, changeOf, emptyForm, fill, type AddressedForm, type Filled, type FormChange, type FoundAdapter } from '../../../src/core/wizard/addressed-form.ts';
import { checkForm } from '../../../src/core/wizard/check-form.ts';
import type { WizardHost } from '../../../src/core/wizard/facts.ts';
import type { FormCheck, FormFault, FormField } from '../../../src/core/wizard/form-faults.ts';
import { machineObstacles } from '../../../src/core/wizard/machine-obstacles.ts';
import { predictedState } from '../../../src/core/wizard/predict.ts';
import { withField } from '../../../src/core/wizard/set-field.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { UsedWizard } from '../use-wizards.ts';

export interface AddressedWizard {
  readonly host: WizardHost;
  readonly filled: Filled;
  readonly check: FormCheck;
  readonly chosen: FoundAdapter | null;
  readonly change: FormChange;
  readonly obstacles: ReturnType<typeof machineObstacles>;
  /** The host as the change leaves it. */
  readonly after: HostState;
  readonly set: (form: AddressedForm) => void;
  readonly setField: (field: FormField, text: string | null) => void;
  readonly faultOf: (field: FormField) => FormFault | undefined;
  readonly warningOf: (field: FormField) => FormFault | undefined;
}

export function useAddressed(host: WizardHost, mode: AddressedForm['mode'], used: UsedWizard<AddressedForm>): AddressedWizard {
  const form = used.state.form ?? emptyForm(host.state, mode);
  const { fill: save } = used;
  return useMemo(() => {
    const filled = fill(host.state, form);
    const check = checkForm(host, filled);
    const change = changeOf(host.state, filled);
    return {
      host,
      filled,
      check,
      chosen: chosenAdapter(host.state, form.adapter),
      change,
      obstacles: machineObstacles(host.state, change.machine),
      after: predictedState(host.state, [filled.resolved.wanted], change.machine === null ? [] : [change.machine]),
      set: save,
      setField: (field, text) => save(withField(form, field, text)),
      faultOf: (field) => check.faults.find((one) => one.field === field),
      warningOf: (field) => check.warnings.find((one) => one.field === field),
    };
  }, [host, form, save]);
}
