/** Whether a change may go on while virtual machines run. */
import type { AffectedReason, AffectedVm } from '../../core/plan/plan.ts';
import type { Step } from '../../core/plan/step.ts';
import type { HostState } from '../../core/vnet/host-state.ts';
import { affectedMachines } from '../../core/plan/affects.ts';
import { refusedFor, type Refused } from './session.ts';

/** A guest gets its network back by itself, or at its next lease. */
const interruptions: ReadonlySet<AffectedReason> = new Set<AffectedReason>(['adapter-on-network', 'lease-leaves-subnet', 'reservation-changes', 'forward-changes', 'networks-restart']);

/** Undefined: nothing speaks against it. */
export function refuseRunning(state: HostState, steps: readonly Step[], allowRunning: boolean): Refused | undefined {
  const running = affectedMachines(state, steps).filter((vm) => vm.running);
  const lasting = running.filter(({ why }) => !interruptions.has(why));
  if (lasting.length > 0) return refusedFor('vms-would-lose-network', { vms: namesOf(lasting) });
  if (running.length > 0 && !allowRunning) return refusedFor('vms-running', { vms: namesOf(running) });
  return undefined;
}

function namesOf(vms: readonly AffectedVm[]): readonly string[] {
  return [...new Set(vms.map(({ name }) => name))];
}
