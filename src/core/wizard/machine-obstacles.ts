/** Why an adapter cannot be switched now: what planning says of the machine itself, and not of a network that the same change makes. */
import { planMachine, type MachineRefusalCode, type MachineWish } from '../plan/plan-machine.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { HostState } from '../vnet/host-state.ts';

const ofNetworks: ReadonlySet<MachineRefusalCode> = new Set(['vmnet-does-not-exist', 'vmnet-has-other-mode']);

export function machineObstacles(state: HostState, wish: MachineWish | null): readonly Refusal<MachineRefusalCode>[] {
  if (wish === null) return [];
  const planned = planMachine(state, wish);
  return planned.ok ? [] : planned.refusals.filter(({ code }) => !ofNetworks.has(code));
}
