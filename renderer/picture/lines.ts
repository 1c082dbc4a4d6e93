/** The picture's lines: who is joined to whom, by which way round the boxes, and whether it carries now. */
import type { Mode } from '../../src/core/vnet/network.ts';
import { nodeId } from '../app/subject.ts';
import type { Placed } from './layout.ts';
import { heights, portOffset, type LaneRow } from './rows.ts';
import type { Box, LineState, SceneLine } from './scene.ts';
import { bridgeLine, deviceLine, lanLine, wayOut } from './wiring.ts';

type Point = readonly [x: number, y: number];

export function drawLines(placed: Placed): readonly SceneLine[] {
  return [...outerLines(placed), ...placed.rows.lanes.flatMap((row) => laneLines(placed, row))];
}

function line(from: string, to: string, state: LineState, mode: Mode | null, points: readonly Point[]): SceneLine {
  return { id: `${from}→${to}`, state, mode, points: points.filter((point, i) => i === 0 || !same(point, points[i - 1])), joins: [from, to] };
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

const middle = ({ y, height }: Box): number => y + height / 2;
const right = ({ x, width }: Box): number => x + width;

function outerLines({ outer, boxes }: Placed): readonly SceneLine[] {
  const lines: SceneLine[] = [];
  const internet = boxes.get('internet');
  for (const { subnet, router, adapters } of outer.lans) {
    const id = `lan:${subnet}`;
    const lan = boxes.get(id);
    if (lan === undefined) continue;
    if (router !== null && internet !== undefined) {
      const x = lan.x + 20;
      const beside = lan.x - 6;
      // Straight down, but past the side where other LANs stand between.
      const points: readonly Point[] =
        outer.lans.length === 1
          ? [[x, lan.y + lan.height], [x, internet.y]]
          : [[lan.x, middle(lan)], [beside, middle(lan)], [beside, middle(internet)], [internet.x, middle(internet)]];
      lines.push(line(id, 'internet', 'live', null, points));
    }
    for (const adapter of adapters) {
      const to = nodeId({ kind: 'adapter', name: adapter.name });
      const box = boxes.get(to);
      if (box === undefined) continue;
      const bend = (right(lan) + box.x) / 2;
      lines.push(line(id, to, lanLine(adapter), null, [[right(lan), middle(lan)], [bend, middle(lan)], [bend, middle(box)], [box.x, middle(box)]]));
    }
  }
  return lines;
}

function laneLines(placed: Placed, row: LaneRow): readonly SceneLine[] {
  return [...uplink(placed, row), ...deviceLines(placed, row), ...machineLines(placed, row)];
}

/** Bridged: adapter to switch. NAT: adapter to NAT device, below the switch, because the way out is a process beside the switch. */
function uplink({ view, rows, outer, boxes, columns }: Placed, { lane, trunk, devices }: LaneRow): readonly SceneLine[] {
  const { network } = lane;
  const bridgedTo = network.bridge?.resolved;
  const adapter =
    network.mode === 'bridged' ? outer.adapters.find(({ name }) => name === bridgedTo) : network.mode === 'nat' ? wayOut(outer.adapters) : undefined;
  if (adapter === undefined) return [];
  const from = nodeId({ kind: 'adapter', name: adapter.name });
  const box = boxes.get(from);
  const gutter = columns[2];
  if (box === undefined || gutter === undefined) return [];
  const free = gutter.x - right(box);
  if (network.mode === 'bridged') {
    // Bridges to different adapters must not be taken for one another.
    const order = rows.lanes.filter((row) => row.lane.network.mode === 'bridged').findIndex((row) => row.lane === lane);
    const bend = right(box) + free * (0.2 + 0.2 * (order % 3));
    return [
      line(from, nodeId({ kind: 'network', vmnet: network.vmnet }), bridgeLine(adapter), 'bridged', [
        [right(box), middle(box)],
        [bend, middle(box)],
        [bend, trunk],
        [gutter.x, trunk],
      ]),
    ];
  }
  const device = devices.find(({ part }) => part === 'nat');
  const target = columns[3];
  if (device === undefined || target === undefined) return [];
  const bend = right(box) + free * 0.8;
  const y = device.y + heights.device / 2 + 6;
  return [
    line(from, nodeId({ kind: 'network', vmnet: network.vmnet, part: 'nat' }), deviceLine(network, 'nat', view.host.platform), 'nat', [
      [right(box), middle(box) + 8],
      [bend, middle(box) + 8],
      [bend, y],
      [target.x, y],
    ]),
  ];
}

function deviceLines({ view, columns }: Placed, { lane, trunk, devices }: LaneRow): readonly SceneLine[] {
  const [, , switches, deviceColumn] = columns;
  if (switches === undefined || deviceColumn === undefined) return [];
  const { network } = lane;
  const bus = (right({ ...switches, y: 0, height: 0 }) + deviceColumn.x) / 2;
  return devices.map(({ part, y }) => {
    const end = y + heights.device / 2 - (part === 'nat' ? 5 : 0);
    return line(
      nodeId({ kind: 'network', vmnet: network.vmnet }),
      nodeId({ kind: 'network', vmnet: network.vmnet, part }),
      deviceLine(network, part, view.host.platform),
      network.mode,
      [[switches.x + switches.width, trunk], [bus, trunk], [bus, end], [deviceColumn.x, end]],
    );
  });
}

function machineLines({ rows, columns, buses }: Placed, { lane, trunk, moreY }: LaneRow): readonly SceneLine[] {
  const { network, hidden } = lane;
  const bus = buses.get(network.vmnet);
  const switches = columns[2];
  const machines = columns[4];
  if (bus === undefined || switches === undefined || machines === undefined) return [];
  const from = nodeId({ kind: 'network', vmnet: network.vmnet });
  const start: Point = [switches.x + switches.width, trunk];
  const to = (id: string, state: LineState, y: number): SceneLine =>
    line(from, id, state, network.mode, [start, [bus, trunk], [bus, y], [machines.x, y]]);
  const all = [...rows.lanes.flatMap(({ machines: own }) => own), ...rows.loose];
  const lines = all.flatMap(({ machine, ports, y }) =>
    ports.flatMap((port, index) =>
      port.network?.vmnet === network.vmnet
        ? [{ ...to(nodeId({ kind: 'machine', path: machine.path }), port.state, y + portOffset(index)), id: `${from}→${machine.path}#${port.adapter.index}` }]
        : [],
    ),
  );
  if (hidden > 0 && moreY !== null) lines.push(to(`more:VMnet${network.vmnet}`, 'idle', moreY + heights.more / 2));
  return lines;
}
