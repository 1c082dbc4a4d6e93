/** The cells of the reach table that a wizard shows: of the machine chosen, or of one such as could be. */
import type { ReachCell } from '../../../src/core/reach/cell.ts';
import { reachOf } from '../../../src/core/reach/reach.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { VirtualMachine } from '../../../src/core/vnet/machine.ts';
import type { ChosenAdapter } from '../../../src/core/wizard/addressed-form.ts';
import type { Place, Ways } from './reach-picture.tsx';

export interface ReachRow {
  readonly place: Place | 'vm';
  readonly isOut: boolean;
  readonly cell: Pick<ReachCell, 'reachable' | 'because' | 'ports'>;
}

export interface ReachRows {
  readonly out: readonly ReachRow[];
  readonly back: readonly ReachRow[];
  readonly ways: Readonly<Record<Place, Ways>>;
}

const places = ['host', 'lan', 'internet'] as const;

/** A path that no file has. */
const imagined = '\0';

/** `state`: the host as it is, or as it would be. */
export function reachRows(state: HostState, chosen: ChosenAdapter | null, vmnet: number): ReachRows {
  const vm = state.view.vms.find(({ path }) => path === chosen?.machine);
  const [host, machine, index] = vm === undefined || chosen === null ? [withImagined(state, vmnet), imagined, 0] : [state, vm.path, chosen.index];
  const name = vm?.name ?? imagined;
  const end = `vm:${name}:${index}`;
  const own = vm === undefined ? vmnet : (vm.adapters.find((one) => one.index === index)?.vmnet ?? null);
  const { cells } = reachOf(onlyThese(host, machine, own), machine);
  const cellOf = (from: string, to: string): ReachRow['cell'] => cells.find((one) => one.from === from && one.to === to) ?? { reachable: 'unknown', because: ['guest-address-unknown'] };
  const out = places.map((place): ReachRow => ({ place, isOut: true, cell: cellOf(end, place) }));
  const back = places.map((place): ReachRow => ({ place, isOut: false, cell: cellOf(place, end) }));
  const neighbour = cells.find(({ from, to }) => from === end && to.startsWith('vm:'));
  const others: readonly ReachRow[] = neighbour === undefined ? [] : [{ place: 'vm', isOut: true, cell: neighbour }];
  const ways = Object.fromEntries(places.map((place, at) => [place, { out: out[at]?.cell.reachable ?? 'unknown', back: back[at]?.cell.reachable ?? 'unknown' }]));
  return { out: [...out.slice(0, 1), ...others, ...out.slice(1)], back, ways: ways as Record<Place, Ways> };
}

/** The machine and one other on the same network: thousands of pairs say no more. */
function onlyThese(state: HostState, machine: string, vmnet: number | null): HostState {
  const own = state.view.vms.filter(({ path }) => path === machine);
  const other = state.view.vms.find(({ path, adapters }) => path !== machine && adapters.some((one) => one.present && one.connectAtPowerOn && one.vmnet !== null && one.vmnet === vmnet));
  const alone = other === undefined ? [] : [{ ...other, adapters: other.adapters.filter((one) => one.vmnet === vmnet) }];
  return { ...state, view: { ...state.view, vms: [...own, ...alone] } };
}

function withImagined(state: HostState, vmnet: number): HostState {
  const vm: VirtualMachine = {
    name: imagined,
    path: imagined,
    state: 'off',
    encrypted: false,
    adapters: [{ index: 0, present: true, mode: 'custom', vmnet, connectAtPowerOn: true, device: null, mac: null, lease: null }],
  };
  return { ...state, view: { ...state.view, vms: [...state.view.vms, vm] } };
}
