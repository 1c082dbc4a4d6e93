/** The one or two changes that a wizard comes to, and which of them the host has already. */
import type { ChangeRequest } from '../../../src/core/contract/change-schema.ts';
import { planMachine, type MachineWish } from '../../../src/core/plan/plan-machine.ts';
import { presentNetworks } from '../../../src/core/plan/present-networks.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import { wantedOf, type WantedNetwork } from '../../../src/core/plan/wanted.ts';
import type { Wish } from '../../../src/core/plan/wish.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { FormChange } from '../../../src/core/wizard/addressed-form.ts';

/** `waits`: the other one comes first. */
export type PartStatus = 'done' | 'to-do' | 'waits';

export interface Part {
  readonly kind: 'networks' | 'machine';
  readonly change: ChangeRequest;
  readonly status: PartStatus;
}

export function partsOf(state: HostState, { networks, machine }: FormChange): readonly Part[] {
  const isNetworkDone = networksAreSo(state, networks);
  const first: Part = { kind: 'networks', change: { kind: 'networks', wish: networks }, status: isNetworkDone ? 'done' : 'to-do' };
  if (machine === null) return [first];
  const status = !isNetworkDone ? 'waits' : machineIsSo(state, machine) ? 'done' : 'to-do';
  return [first, { kind: 'machine', change: { kind: 'machine', wish: machine }, status }];
}

/** As the host's settings say: what a reading of the host shows, and no claim of what was done. */
function networksAreSo(state: HostState, wish: Wish): boolean {
  const resolved = resolveWish(state, wish);
  if (!resolved.ok) return false;
  const present = new Map(presentNetworks(state).map((one) => [one.vmnet, wantedOf(one)]));
  return resolved.wanted.networks.every((one) => textOf(one) === textOf(present.get(one.vmnet)));
}

/** Two lists of the same entries are the same; a description is nobody's fact. */
function textOf(network: WantedNetwork | undefined): string {
  if (network === undefined) return '';
  const { dhcp, portForwards, name, ...rest } = network;
  const reservations = (dhcp?.reservations ?? []).map(({ mac, address }) => `${mac} ${address}`).toSorted();
  const forwards = portForwards.map((one) => `${one.protocol}/${one.hostPort} ${one.guestAddress}:${one.guestPort}`).toSorted();
  return JSON.stringify([rest.vmnet, rest.mode, rest.subnet, rest.gateway, rest.hostAdapter, rest.bridge, dhcp === null ? null : [dhcp.start, dhcp.end, dhcp.defaultLease, dhcp.maxLease], reservations, forwards, name === null]);
}

function machineIsSo(state: HostState, wish: MachineWish): boolean {
  const planned = planMachine(state, wish);
  return planned.ok && planned.value.length === 0;
}
