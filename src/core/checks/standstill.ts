/**
 * Why nothing of VMware's networks runs at all. The checks of single services and adapters keep silent then: what
 * they would find follows from it.
 */
import type { HostState } from '../vnet/host-state.ts';

/**
 * `kernel-modules`: the kernel has not loaded VMware's. `networks-unit`: nobody started the networks.
 * `not-needed`: Fusion starts its networks with itself, and no machine runs.
 */
export type Standstill = 'kernel-modules' | 'networks-unit' | 'not-needed';

/** Without these two there is no VMnet and no virtual machine. */
const modules = ['vmmon', 'vmnet'] as const;

/** Null: something runs, or it cannot be said. */
export function standstillOf(state: HostState): Standstill | null {
  const { platform } = state.view.host;
  if (platform === 'windows' || state.apple || state.view.networks.length === 0 || somethingRuns(state)) return null;
  if (platform === 'macos') return state.machines.some(({ machine }) => machine.state === 'running') ? null : 'not-needed';
  if (missingModules(state).length > 0) return 'kernel-modules';
  const { networksUnit: unit, serviceStatus, adapters } = state;
  if (serviceStatus !== null) return 'networks-unit';
  const down = unit !== null && unit.value.loaded && (unit.value.active === 'inactive' || unit.value.active === 'failed');
  return down && adapters !== null ? 'networks-unit' : null;
}

/** Those of VMware's that a Linux kernel has not loaded; empty when that is not known. */
export function missingModules({ kernelModules }: HostState): readonly string[] {
  const loaded = kernelModules?.value;
  return loaded === undefined ? [] : modules.filter((name) => !loaded.includes(name));
}

function somethingRuns(state: HostState): boolean {
  return (
    state.services.some((service) => service.state === 'running') ||
    state.networks.some(({ network, adapter }) => adapter !== null || network?.hostAdapter?.state === 'up')
  );
}
