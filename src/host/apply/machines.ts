/** Changes of a virtual machine's own `.vmx`: the user's file, written without the administrator and without VMware's services. */
import { machineAfter } from '../../core/plan/machine-after.ts';
import type { ReportProblem } from '../../core/plan/report-problem.ts';
import type { MachineStep } from '../../core/plan/step.ts';
import type { HostState } from '../../core/vnet/host-state.ts';
import type { CoveredFile, StageOutcome, Work } from './driver.ts';
import { refusedFor, type Refused } from './session.ts';
import { failed, ok } from './work.ts';

/** VMware writes the file of a running machine anew, a suspended one fits its file, of an encrypted one nothing can be changed. */
export function refuseMachines({ view }: HostState, steps: readonly MachineStep[]): Refused | undefined {
  for (const { machine } of steps) {
    const vm = view.vms.find(({ path }) => path === machine);
    if (vm === undefined) return refusedFor('vm-not-found', { vm: machine });
    if (vm.state === 'running' || vm.state === 'unknown') return refusedFor('vm-running', { vm: vm.name });
    if (vm.state === 'suspended') return refusedFor('vm-suspended', { vm: vm.name });
    if (vm.encrypted) return refusedFor('vm-encrypted', { vm: vm.name });
  }
  return undefined;
}

export function machineFiles(steps: readonly MachineStep[]): readonly CoveredFile[] {
  return [...new Set(steps.map(({ machine }) => machine))].map((path) => ({ path, kind: 'settings', vmnet: null }));
}

export async function changeMachines(work: Work, steps: readonly MachineStep[]): Promise<StageOutcome> {
  for (const { path } of machineFiles(steps)) {
    const begun = await work.begin('change-machine');
    if (!begun.ok) return begun;
    const bytes = work.original(path);
    if (bytes === undefined) return failed({ code: 'unreadable-file', data: { path, detail: 'ENOENT' } });
    const mine = steps.filter(({ machine }) => machine === path);
    const changed = machineAfter(bytes, mine, work.machine.platform, work.decode);
    const replaced = await work.replace(path, changed, { bytes });
    if (!replaced.ok) return replaced;
  }
  return ok;
}

/** What the machines say now is not what was wanted. */
export function machineFailures({ view }: HostState, steps: readonly MachineStep[]): readonly ReportProblem[] {
  return steps.flatMap(({ machine, adapter: index, to }): readonly ReportProblem[] => {
    const vm = view.vms.find(({ path }) => path === machine);
    const adapter = vm?.adapters.find((one) => one.index === index);
    const connected = to.connectAtPowerOn === null || adapter?.connectAtPowerOn === to.connectAtPowerOn;
    const wired = to.mode === null || (adapter?.mode === to.mode && (to.mode !== 'custom' || adapter.vmnet === to.vmnet));
    return adapter !== undefined && connected && wired ? [] : [{ code: 'machine-not-changed', data: { vm: vm?.name ?? machine, adapter: index } }];
  });
}
