/** Machines as table rows: one for each adapter, so that every address has a row of its own. */
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine, VmAdapter } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { machineWords, type Search } from '../app/search.ts';

export interface MachineTableRow {
  readonly machine: VirtualMachine;
  /** Null when the machine has none. */
  readonly adapter: VmAdapter | null;
  readonly network: VirtualNetwork | null;
}

export function machineTableRows(view: HostView, search: Search): readonly MachineTableRow[] {
  const networks = new Map(view.networks.map((network) => [network.vmnet, network]));
  return view.vms
    .filter((machine) => search(machineWords(machine)))
    .flatMap((machine): readonly MachineTableRow[] => {
      const present = machine.adapters.filter((adapter) => adapter.present);
      if (present.length === 0) return [{ machine, adapter: null, network: null }];
      return present.map((adapter) => ({
        machine,
        adapter,
        network: adapter.vmnet === null ? null : (networks.get(adapter.vmnet) ?? null),
      }));
    });
}

/** How many machines have an adapter on each VMnet. */
export function machinesPerNetwork({ vms }: HostView): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { adapters } of vms) {
    const numbers = new Set(adapters.filter(({ present }) => present).map(({ vmnet }) => vmnet));
    for (const vmnet of numbers) if (vmnet !== null) counts.set(vmnet, (counts.get(vmnet) ?? 0) + 1);
  }
  return counts;
}
