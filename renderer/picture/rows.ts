/** The picture's heights: where each lane, device and machine stands, before anything has a width. */
import type { VirtualMachine } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { NetworkPart } from '../app/subject.ts';
import type { Port } from './scene.ts';
import type { Lane, Visible } from './visible.ts';
import { devicesOf, portsOf } from './wiring.ts';

export const heights = {
  top: 4,
  switch: 44,
  device: 28,
  devicePitch: 34,
  /** From a lane's top to its first device: the trunk to the machines passes above it. */
  devicesFrom: 38,
  adapter: 44,
  adapterPitch: 58,
  machineName: 26,
  port: 20,
  machineEnd: 6,
  machineGap: 8,
  more: 28,
  laneGap: 18,
} as const;

export interface MachineRow {
  readonly machine: VirtualMachine;
  readonly ports: readonly Port[];
  readonly y: number;
  readonly height: number;
}

export interface LaneRow {
  readonly lane: Lane;
  readonly y: number;
  /** Height of the line that leaves the switch. */
  readonly trunk: number;
  readonly devices: readonly { readonly part: NetworkPart; readonly y: number }[];
  readonly machines: readonly MachineRow[];
  readonly moreY: number | null;
}

export interface Rows {
  readonly lanes: readonly LaneRow[];
  readonly moreNetworksY: number | null;
  readonly looseHeadingY: number | null;
  readonly loose: readonly MachineRow[];
  readonly moreLooseY: number | null;
  readonly bottom: number;
}

/** The y of a machine's nth adapter, from the machine's own top. */
export function portOffset(index: number): number {
  return heights.machineName + index * heights.port + heights.port / 2;
}

function machineRows(
  machines: readonly VirtualMachine[],
  from: number,
  networks: ReadonlyMap<number, VirtualNetwork>,
): { readonly rows: readonly MachineRow[]; readonly end: number } {
  let y = from;
  const rows = machines.map((machine) => {
    const ports = portsOf(machine, networks);
    const height = heights.machineName + Math.max(1, ports.length) * heights.port + heights.machineEnd;
    const row = { machine, ports, y, height };
    y += height + heights.machineGap;
    return row;
  });
  return { rows, end: y };
}

export function planRows(visible: Visible, networks: ReadonlyMap<number, VirtualNetwork>): Rows {
  let y: number = heights.top;
  const lanes = visible.lanes.map((lane): LaneRow => {
    const top = y;
    const devices = devicesOf(lane.network).map((part, index) => ({
      part,
      y: top + heights.devicesFrom + index * heights.devicePitch,
    }));
    const { rows, end } = machineRows(lane.machines, top, networks);
    const moreY = lane.hidden > 0 ? end : null;
    const bottom = Math.max(
      top + heights.switch,
      (devices.at(-1)?.y ?? top) + heights.device,
      rows.length > 0 ? end - heights.machineGap : top,
      moreY === null ? top : moreY + heights.more,
    );
    y = bottom + heights.laneGap;
    return { lane, y: top, trunk: top + heights.switch / 2, devices, machines: rows, moreY };
  });

  const hidden = visible.hiddenUsed + visible.hiddenUnused;
  const moreNetworksY = hidden > 0 ? y : null;
  if (moreNetworksY !== null) y += heights.more + heights.laneGap;
  const looseHeadingY = visible.loose.length > 0 ? y : null;
  if (looseHeadingY === null) return { lanes, moreNetworksY, looseHeadingY, loose: [], moreLooseY: null, bottom: y };

  const { rows, end } = machineRows(visible.loose, y + heights.more, networks);
  const moreLooseY = visible.hiddenLoose > 0 ? end : null;
  const bottom = moreLooseY === null ? end : moreLooseY + heights.more + heights.laneGap;
  return { lanes, moreNetworksY, looseHeadingY, loose: rows, moreLooseY, bottom };
}
