/** What an adapter of a virtual machine can be connected to on a host, and the wish that connects it. */
import { planMachine, type MachineRefusalCode, type MachineWish } from '../plan/plan-machine.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualNetwork } from '../vnet/network.ts';
import { chosenAdapter, type ChosenAdapter } from './addressed-form.ts';

/** What VMware's own three modes stand for, in the order in which people are offered them. */
const usual = [
  { mode: 'bridged', vmnet: 0, of: ['bridged'] },
  { mode: 'nat', vmnet: 8, of: ['nat'] },
  { mode: 'host-only', vmnet: 1, of: ['host-only', 'isolated'] },
] as const;

export interface SwitchTarget {
  readonly network: VirtualNetwork;
  readonly mode: NonNullable<MachineWish['mode']>;
}

/** The three usual ones first, then the others by number; one is custom when it is not its mode's own VMnet. */
export function switchTargets({ view }: HostState): readonly SwitchTarget[] {
  const own = usual.flatMap(({ mode, vmnet, of }): readonly SwitchTarget[] => {
    const network = view.networks.find((one) => one.vmnet === vmnet && (of as readonly string[]).includes(one.mode));
    return network === undefined ? [] : [{ network, mode }];
  });
  const others = view.networks.filter((network) => !own.some((one) => one.network === network));
  return [...own, ...others.toSorted((a, b) => a.vmnet - b.vmnet).map((network): SwitchTarget => ({ network, mode: 'custom' }))];
}

export interface Switched {
  /** Those that would change and can. */
  readonly wishes: readonly MachineWish[];
  readonly refused: readonly { readonly adapter: ChosenAdapter; readonly refusals: readonly Refusal<MachineRefusalCode>[] }[];
  /** Those that are connected so already. */
  readonly same: readonly ChosenAdapter[];
}

/** An adapter that is not there any more is left out. */
export function switched(state: HostState, chosen: readonly ChosenAdapter[], { network, mode }: SwitchTarget): Switched {
  const wishes: MachineWish[] = [];
  const refused: { readonly adapter: ChosenAdapter; readonly refusals: readonly Refusal<MachineRefusalCode>[] }[] = [];
  const same: ChosenAdapter[] = [];
  for (const adapter of chosen) {
    const found = chosenAdapter(state, adapter);
    if (found === null) continue;
    const wish: MachineWish = { machine: adapter.machine, adapter: adapter.index, mode, vmnet: network.vmnet, connected: null };
    const planned = planMachine(state, wish);
    if (!planned.ok) refused.push({ adapter, refusals: planned.refusals });
    else if (planned.value.length === 0) same.push(adapter);
    else wishes.push(wish);
  }
  return { wishes, refused, same };
}

/** Why nothing of this machine can be switched now, whatever it is to be connected to. */
export function switchObstacles(state: HostState, adapter: ChosenAdapter): readonly Refusal<MachineRefusalCode>[] {
  const planned = planMachine(state, { machine: adapter.machine, adapter: adapter.index, mode: null, vmnet: null, connected: null });
  return planned.ok ? [] : planned.refusals;
}
