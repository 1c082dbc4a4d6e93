/** The adapters of virtual machines by the VMnet that they are on. */
import type { VmAdapter } from '../vnet/machine.ts';
import type { HostState, MachineState } from '../vnet/host-state.ts';

export interface Guest {
  readonly machine: MachineState;
  readonly adapter: VmAdapter;
}

export interface Guests {
  /** In the machine and connected when it is switched on. */
  readonly byVmnet: ReadonlyMap<number, readonly Guest[]>;
  readonly byMac: ReadonlyMap<string, Guest>;
}

const guestsOfState = new WeakMap<HostState, Guests>();

export function guestsOf(state: HostState): Guests {
  const known = guestsOfState.get(state);
  if (known !== undefined) return known;
  const byVmnet = new Map<number, Guest[]>();
  const byMac = new Map<string, Guest>();
  for (const machine of state.machines) {
    for (const adapter of machine.machine.adapters) {
      if (!adapter.present) continue;
      const guest: Guest = { machine, adapter };
      if (adapter.mac !== null) byMac.set(adapter.mac, guest);
      if (adapter.vmnet === null || !adapter.connectAtPowerOn) continue;
      const list = byVmnet.get(adapter.vmnet);
      if (list === undefined) byVmnet.set(adapter.vmnet, [guest]);
      else list.push(guest);
    }
  }
  const guests: Guests = { byVmnet, byMac };
  guestsOfState.set(state, guests);
  return guests;
}
