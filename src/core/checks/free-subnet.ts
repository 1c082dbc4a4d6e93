/** Where a VMnet can move to: the free subnet that `vmnet subnet suggest` names first, and the command that moves it there. */
import { formatSubnet } from '../ipv4/subnet.ts';
import type { Fix } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { automatic, manual } from './check.ts';
import type { AddressedState } from './networks.ts';
import { suggestSubnets } from './suggest-subnets.ts';
import { habitOn, takenOn } from './taken.ts';

const freeOfState = new WeakMap<HostState, Map<number, string | null>>();

/** Null when there is none. */
export function freeSubnet(state: HostState, prefix: number): string | null {
  const known = freeOfState.get(state) ?? new Map<number, string | null>();
  freeOfState.set(state, known);
  const before = known.get(prefix);
  if (before !== undefined) return before;
  const taken = takenOn(state).map(({ subnet }) => subnet);
  const [first] = suggestSubnets({ taken, habit: habitOn(state), prefix, count: 1 });
  const free = first === undefined ? null : formatSubnet(first);
  known.set(prefix, free);
  return free;
}

export interface Move {
  /** Of the size that the VMnet has; a /24 for one of an impossible size. Null when nothing is free. */
  readonly free: string | null;
  /** By hand where reservations or port forwards would be left behind in the old subnet: `vmnet network set` refuses that. */
  readonly fix: Fix;
}

export function moveOf(state: HostState, one: AddressedState): Move {
  const prefix = one.subnet?.prefix ?? 24;
  const free = freeSubnet(state, prefix < 8 || prefix > 29 ? 24 : prefix);
  const { dhcp, nat } = one.network;
  const stays = dhcp.reservations.length > 0 || (nat?.portForwards ?? []).length > 0;
  return { free, fix: free === null || stays ? manual : automatic(`vmnet network set vmnet${one.vmnet} --subnet ${free}`) };
}
