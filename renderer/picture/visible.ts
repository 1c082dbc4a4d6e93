/** Which networks and machines the picture shows, so that 256 networks and 2,000 machines stay usable. */
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { machineWords, networkWords, type Search } from '../app/search.ts';
import { rowId } from '../app/subject.ts';
import { homeOf } from './wiring.ts';

export interface Lane {
  readonly network: VirtualNetwork;
  readonly machines: readonly VirtualMachine[];
  readonly hidden: number;
  /** Every machine with an adapter on it, shown here or elsewhere. */
  readonly total: number;
}

export interface Visible {
  readonly lanes: readonly Lane[];
  readonly hiddenUsed: number;
  readonly hiddenUnused: number;
  /** Machines on no VMnet of this host. */
  readonly loose: readonly VirtualMachine[];
  readonly hiddenLoose: number;
}

/** How many are shown before anybody asks for more, and how many more a click brings. */
export const limits = { used: 8, unused: 3, machines: 5, adapters: 4, step: 20 } as const;

export interface Wish {
  readonly search: Search;
  readonly searching: boolean;
  /** By group (`used`, `unused`, `loose`, `VMnet8`): how many more were asked for. */
  readonly more: Readonly<Record<string, number>>;
  /** Row id of what is selected: never hidden. */
  readonly selected: string | null;
}

export function visibleOf(view: HostView, { search, searching, more, selected }: Wish): Visible {
  const byNumber = new Map(view.networks.map((network) => [network.vmnet, network]));
  const homes = new Map<number, VirtualMachine[]>();
  const totals = new Map<number, number>();
  const loose: VirtualMachine[] = [];
  for (const machine of view.vms) {
    const home = homeOf(machine, byNumber);
    const group = home === null ? loose : (homes.get(home.vmnet) ?? []);
    group.push(machine);
    if (home !== null) homes.set(home.vmnet, group);
    const numbers = new Set(machine.adapters.filter(({ present }) => present).map(({ vmnet }) => vmnet));
    for (const vmnet of numbers) if (vmnet !== null) totals.set(vmnet, (totals.get(vmnet) ?? 0) + 1);
  }
  const isSelected = (machine: VirtualMachine): boolean => rowId({ kind: 'machine', path: machine.path }) === selected;
  const cut = <T>(all: readonly T[], group: string, limit: number, keep: (one: T) => boolean): readonly T[] => {
    const room = limit + (more[group] ?? 0);
    return all.filter((one, index) => index < room || keep(one));
  };

  const lanes = view.networks.flatMap((network): readonly Lane[] => {
    const here = homes.get(network.vmnet) ?? [];
    const named = search(networkWords(network));
    // Without a search everything matches, and thousands need not be asked.
    const matching = searching ? here.filter((machine) => search(machineWords(machine))) : here;
    const matches = new Set(matching);
    const chosen = rowId({ kind: 'network', vmnet: network.vmnet }) === selected;
    if (!named && matching.length === 0 && !chosen && !here.some(isSelected)) return [];
    // A network found by its own name brings its machines; one found by a machine's brings only those.
    const wanted = matching.length === 0 && named ? here : here.filter((machine) => matches.has(machine) || isSelected(machine));
    const machines = cut(wanted, `VMnet${network.vmnet}`, limits.machines, isSelected);
    return [{ network, machines, hidden: wanted.length - machines.length, total: totals.get(network.vmnet) ?? 0 }];
  });

  const holdsSelected = ({ network, machines }: Lane): boolean =>
    rowId({ kind: 'network', vmnet: network.vmnet }) === selected || machines.some(isSelected);
  const isUsed = ({ total }: Lane): boolean => total > 0;
  const used = lanes.filter(isUsed);
  const unused = lanes.filter((lane) => !isUsed(lane));
  const shownUsed = cut(used, 'used', limits.used, (lane) => holdsSelected(lane) || isShipped(lane));
  const shownUnused = cut(unused, 'unused', searching ? limits.used : limits.unused, (lane) => holdsSelected(lane) || isShipped(lane));
  const shown = new Set([...shownUsed, ...shownUnused]);
  const looseMatching = loose.filter((machine) => search(machineWords(machine)) || isSelected(machine));
  const looseShown = cut(looseMatching, 'loose', limits.machines, isSelected);
  return {
    lanes: lanes.filter((lane) => shown.has(lane)),
    hiddenUsed: used.length - shownUsed.length,
    hiddenUnused: unused.length - shownUnused.length,
    loose: looseShown,
    hiddenLoose: looseMatching.length - looseShown.length,
  };
}

// The three that VMware installs are what people look for first.
function isShipped({ network: { vmnet } }: Lane): boolean {
  return vmnet === 0 || vmnet === 1 || vmnet === 8;
}
