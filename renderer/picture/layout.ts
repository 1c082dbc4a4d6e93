/** Lays the picture out: a host, a width and what the person asked to see → boxes and lines. Pure, so it is tested without a browser. */
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import { nodeId } from '../app/subject.ts';
import { assignTracks, planColumns, trackWidth, type ColumnPlan } from './columns.ts';
import { drawLines } from './lines.ts';
import { heights, planRows, portOffset, type LaneRow, type MachineRow, type Rows } from './rows.ts';
import type { Box, Column, Drawn, Scene, SceneNode } from './scene.ts';
import { limits, visibleOf, type Visible, type Wish } from './visible.ts';
import { deviceLine, lansOf, outerAdapters, type Lan } from './wiring.ts';

/** Room beside the LANs for their line to the internet, where one stands above another. */
const lanInset = 10;

export interface Outer {
  readonly adapters: readonly Adapter[];
  readonly hidden: number;
  readonly lans: readonly Lan[];
}

/** Everything that has a place, for the lines to join. */
export interface Placed {
  readonly view: HostView;
  readonly rows: Rows;
  readonly outer: Outer;
  readonly columns: ColumnPlan['columns'];
  readonly boxes: ReadonlyMap<string, Box>;
  /** By VMnet: the x of the upright line its machines hang on. */
  readonly buses: ReadonlyMap<number, number>;
}

export function layOut(view: HostView, width: number, wish: Wish): Scene {
  const visible = visibleOf(view, wish);
  const rows = planRows(visible, new Map(view.networks.map((network) => [network.vmnet, network])));
  const spans = busSpans(rows);
  const tracks = assignTracks(spans.map(({ span }) => span));
  const { columns, width: total } = planColumns(width, Math.max(1, ...tracks.map((track) => track + 1)));
  const machinesX = columns[4]?.x ?? 0;
  const buses = new Map(spans.map(({ vmnet }, index) => [vmnet, machinesX - 14 - (tracks[index] ?? 0) * trackWidth]));

  const outer = outerOf(view, wish);
  const nodes = [...outerNodes(outer, columns), ...rows.lanes.flatMap((row) => laneNodes(row, view, columns)), ...lastNodes(rows, visible, columns)];
  const boxes = new Map(nodes.map(({ id, box }) => [id, box]));
  const lines = drawLines({ view, rows, outer, columns, boxes, buses });
  const height = Math.max(rows.bottom, ...nodes.map(({ box }) => box.y + box.height + heights.top));
  return { width: total, height, columns, nodes, lines };
}

function outerOf(view: HostView, { more, selected }: Wish): Outer {
  const all = outerAdapters(view);
  const room = limits.adapters + (more['adapters'] ?? 0);
  const adapters = all.filter((adapter, index) => index < room || nodeId({ kind: 'adapter', name: adapter.name }) === selected);
  return { adapters, hidden: all.length - adapters.length, lans: lansOf(adapters) };
}

function place(columns: ColumnPlan['columns'], column: Column, y: number, height: number): Box {
  const { x, width } = columns[column] ?? { x: 0, width: 0 };
  return { x, y, width, height };
}

function plain(id: string, column: Column, box: Box, drawn: Drawn): SceneNode {
  return { id, column, box, drawn, subject: null };
}

function outerNodes({ adapters, hidden, lans }: Outer, columns: ColumnPlan['columns']): readonly SceneNode[] {
  const yOf = (index: number): number => heights.top + index * heights.adapterPitch;
  const adapterNodes = adapters.map((adapter, index): SceneNode => {
    const subject = { kind: 'adapter', name: adapter.name } as const;
    return { id: nodeId(subject), column: 1, box: place(columns, 1, yOf(index), heights.adapter), drawn: { kind: 'adapter', adapter }, subject };
  });
  const more =
    hidden === 0
      ? []
      : [
          plain('more:adapters', 1, place(columns, 1, yOf(adapters.length), heights.more), {
            kind: 'more',
            group: 'adapters',
            count: hidden,
            network: null,
          }),
        ];
  const outside = (y: number, height: number): Box => {
    const { x, width, ...rest } = place(columns, 0, y, height);
    const inset = lans.length > 1 ? lanInset : 0;
    return { ...rest, x: x + inset, width: width - inset };
  };
  const lanNodes = lans.map(({ subnet, router, adapters: members }): SceneNode => {
    const first = members[0];
    return {
      id: `lan:${subnet}`,
      column: 0,
      box: outside(yOf(first === undefined ? 0 : adapters.indexOf(first)), heights.adapter),
      drawn: { kind: 'lan', subnet, router },
      subject: first === undefined ? null : { kind: 'adapter', name: first.name },
    };
  });
  const lastLan = lanNodes.at(-1);
  const internetY = lastLan === undefined ? heights.top : lastLan.box.y + heights.adapterPitch;
  return [...lanNodes, plain('internet', 0, outside(internetY, 36), { kind: 'internet' }), ...adapterNodes, ...more];
}

function laneNodes(row: LaneRow, view: HostView, columns: ColumnPlan['columns']): readonly SceneNode[] {
  const { network, total, hidden } = row.lane;
  const subject = { kind: 'network', vmnet: network.vmnet } as const;
  const devices = row.devices.map(({ part, y }): SceneNode => {
    const whole = { ...subject, part };
    const state = deviceLine(network, part, view.host.platform);
    return { id: nodeId(whole), column: 3, box: place(columns, 3, y, heights.device), drawn: { kind: 'device', part, network, state }, subject: whole };
  });
  const more =
    row.moreY === null
      ? []
      : [
          plain(`more:VMnet${network.vmnet}`, 4, place(columns, 4, row.moreY, heights.more), {
            kind: 'more',
            group: `VMnet${network.vmnet}`,
            count: hidden,
            network,
          }),
        ];
  return [
    { id: nodeId(subject), column: 2, box: place(columns, 2, row.y, heights.switch), drawn: { kind: 'switch', network, machines: total }, subject },
    ...devices,
    ...row.machines.map((machine) => machineNode(machine, columns)),
    ...more,
  ];
}

function machineNode({ machine, ports, y, height }: MachineRow, columns: ColumnPlan['columns']): SceneNode {
  const subject = { kind: 'machine', path: machine.path } as const;
  return { id: nodeId(subject), column: 4, box: place(columns, 4, y, height), drawn: { kind: 'machine', machine, ports }, subject };
}

function lastNodes(rows: Rows, { hiddenUsed, hiddenUnused, hiddenLoose }: Visible, columns: ColumnPlan['columns']): readonly SceneNode[] {
  const nodes: SceneNode[] = [];
  const more = (group: string, column: Column, y: number, count: number): void => {
    nodes.push(plain(`more:${group}`, column, place(columns, column, y, heights.more), { kind: 'more', group, count, network: null }));
  };
  if (rows.moreNetworksY !== null) {
    // Used networks come before unused ones: one step at a time.
    if (hiddenUsed > 0) more('used', 2, rows.moreNetworksY, hiddenUsed);
    if (hiddenUnused > 0) more('unused', hiddenUsed > 0 ? 3 : 2, rows.moreNetworksY, hiddenUnused);
  }
  if (rows.looseHeadingY !== null) {
    nodes.push(plain('loose', 4, place(columns, 4, rows.looseHeadingY, heights.more), { kind: 'heading-loose' }));
  }
  nodes.push(...rows.loose.map((machine) => machineNode(machine, columns)));
  if (rows.moreLooseY !== null) more('loose', 4, rows.moreLooseY, hiddenLoose);
  return nodes;
}

interface BusSpan {
  readonly vmnet: number;
  readonly span: readonly [from: number, to: number];
}

function busSpans(rows: Rows): readonly BusSpan[] {
  const all = [...rows.lanes.flatMap(({ machines }) => machines), ...rows.loose];
  return rows.lanes.flatMap(({ lane, trunk, moreY }): readonly BusSpan[] => {
    const ends = all.flatMap(({ ports, y }) =>
      ports.flatMap(({ network }, index) => (network?.vmnet === lane.network.vmnet ? [y + portOffset(index)] : [])),
    );
    if (moreY !== null) ends.push(moreY + heights.more / 2);
    return ends.length === 0 ? [] : [{ vmnet: lane.network.vmnet, span: [Math.min(trunk, ...ends), Math.max(trunk, ...ends)] }];
  });
}

