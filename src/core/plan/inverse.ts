/** The steps that take steps back, in reverse order. */
import type { Step } from './step.ts';

/** Undefined for a step that made something right which nobody wants wrong again (repairs). */
function inverseOf(step: Step): Step | undefined {
  switch (step.op) {
    case 'add-network':
      return { ...step, op: 'remove-network' };
    case 'remove-network':
      return { ...step, op: 'add-network' };
    case 'add-reservation':
      return { ...step, op: 'remove-reservation' };
    case 'remove-reservation':
      return { ...step, op: 'add-reservation' };
    case 'add-forward':
      return { ...step, op: 'remove-forward' };
    case 'remove-forward':
      return { ...step, op: 'add-forward' };
    case 'set-host-adapter':
      return { ...step, to: step.was, was: step.to };
    case 'set-vm-adapter':
      return { ...step, to: step.was, was: step.to };
    case 'bind-bridge':
      return { ...step, bound: !step.bound };
    case 'set-mode':
      return step.was === null ? undefined : { ...step, to: step.was, was: step.to };
    case 'set-subnet':
    case 'set-gateway':
    case 'set-bridge':
    case 'set-display-name':
      return step.was === null ? undefined : { ...step, to: step.was, was: step.to };
    case 'set-dhcp':
      return step.was === null ? undefined : { ...step, to: step.was, was: step.to };
    case 'set-dhcp-range':
      return step.was === null ? undefined : { ...step, to: step.was, was: step.to };
    case 'set-lease-times':
      return step.was === null ? undefined : { ...step, to: step.was, was: step.to };
    case 'start-service':
    case 'set-service-automatic':
    case 'enable-host-adapter':
    case 'recreate-host-adapter':
    case 'renew-host-adapter':
    case 'restore-generated-file':
      return undefined;
  }
}

export function inverse(steps: readonly Step[]): readonly Step[] {
  return steps.toReversed().flatMap((step) => inverseOf(step) ?? []);
}
