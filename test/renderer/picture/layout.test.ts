import { describe, expect, test } from 'vitest';
import { searchFor } from '../../../renderer/app/search.ts';
import { layOut } from '../../../renderer/picture/layout.ts';
import { neighbourOf } from '../../../renderer/picture/neighbour.ts';
import type { Box, Scene } from '../../../renderer/picture/scene.ts';
import type { Wish } from '../../../renderer/picture/visible.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { bridged, hostOnly, large, machine, nat, noVmware, physicalAdapter, vmAdapter, windowsNat } from '../../support/host-views.ts';

function scene(view: HostView, changes: Partial<Wish> & { readonly text?: string; readonly width?: number } = {}): Scene {
  const { text = '', width = 1100, ...wish } = changes;
  return layOut(view, width, { search: searchFor(text), searching: text !== '', more: {}, selected: null, ...wish });
}

const ids = ({ nodes }: Scene): readonly string[] => nodes.map(({ id }) => id);
const box = ({ nodes }: Scene, id: string): Box => {
  const found = nodes.find((node) => node.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found.box;
};
const lineTo = ({ lines }: Scene, from: string, to: string) => lines.find(({ joins }) => joins[0] === from && joins[1] === to);
const ubuntu = 'machine:C:\\VMs\\Ubuntu 24.04\\Ubuntu 24.04.vmx';
const windows = 'machine:C:\\VMs\\Windows 11\\Windows 11.vmx';

describe('a host as VMware ships it', () => {
  const drawn = scene(windowsNat());

  test('has every part in its column', () => {
    const columns = Object.fromEntries(drawn.nodes.map(({ id, column }) => [id, column]));
    expect(columns).toMatchObject({
      internet: 0,
      'lan:192.168.1.0/24': 0,
      'adapter:Ethernet': 1,
      'adapter:Wi-Fi': 1,
      'network:0': 2,
      'network:8': 2,
      'network:8/host-adapter': 3,
      'network:8/nat': 3,
      'network:8/dhcp': 3,
      [ubuntu]: 4,
    });
  });

  test('draws no host virtual adapter as a physical one', () => {
    expect(ids(drawn)).not.toContain('adapter:VMware Network Adapter VMnet8');
  });

  test('joins VMnet0 with the adapter it is bridged to, and the NAT device with the way out', () => {
    expect(lineTo(drawn, 'adapter:Ethernet', 'network:0')).toMatchObject({ state: 'live', mode: 'bridged' });
    expect(lineTo(drawn, 'adapter:Ethernet', 'network:8/nat')).toMatchObject({ state: 'live', mode: 'nat' });
    expect(drawn.lines.filter(({ joins }) => joins[1].startsWith('network:1') && joins[0].startsWith('adapter:'))).toEqual([]);
  });

  test('a running machine is connected, one that is off is only wired', () => {
    expect(lineTo(drawn, 'network:8', ubuntu)?.state).toBe('live');
    expect(lineTo(drawn, 'network:8', windows)?.state).toBe('idle');
  });

  test('a machine on several networks stands once and has a line to each', () => {
    const lab = 'machine:C:\\VMs\\Router lab\\Router lab.vmx';
    expect(ids(drawn).filter((id) => id === lab)).toHaveLength(1);
    expect(drawn.lines.filter(({ joins }) => joins[1] === lab).map(({ joins }) => joins[0])).toEqual(['network:0', 'network:1']);
  });

  test('every line ends at the edge of a box', () => {
    for (const { joins, points } of drawn.lines) {
      const to = box(drawn, joins[1]);
      const [x, y] = points.at(-1) ?? [-1, -1];
      expect(x >= to.x && x <= to.x + to.width && y >= to.y && y <= to.y + to.height, joins.join(' → ')).toBe(true);
    }
  });
});

test.each([
  ['as shipped, narrow', windowsNat(), 400],
  ['as shipped, wide', windowsNat(), 1800],
  ['256 networks, 2,000 machines', large(), 900],
  ['no VMware', noVmware(), 900],
])('no box covers another: %s', (_, view, width) => {
  const { nodes, width: total, height } = scene(view, { width });
  nodes.forEach(({ id, box: a }, index) => {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= total && a.y + a.height <= height, id).toBe(true);
    for (const { id: other, box: b } of nodes.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart, `${id} and ${other}`).toBe(true);
    }
  });
});

describe('a line says what is broken', () => {
  const nat8 = nat(8, 204);

  test('a stopped NAT service breaks the way out and the tap to the NAT device', () => {
    const drawn = scene(windowsNat({ networks: [{ ...nat8, nat: { ...nat8.nat, service: 'stopped' } }] }));
    expect(lineTo(drawn, 'adapter:Ethernet', 'network:8/nat')?.state).toBe('broken');
    expect(lineTo(drawn, 'network:8', 'network:8/nat')?.state).toBe('broken');
    expect(lineTo(drawn, 'network:8', 'network:8/dhcp')?.state).toBe('live');
  });

  test('what nobody could read is unknown, never broken', () => {
    const drawn = scene(windowsNat({ networks: [{ ...nat8, nat: { ...nat8.nat, service: null } }] }));
    expect(lineTo(drawn, 'network:8', 'network:8/nat')?.state).toBe('unknown');
  });

  test.each([
    ['windows', 'broken'],
    ['macos', 'idle'],
  ] as const)('a host virtual adapter that is down on %s is %s', (platform, state) => {
    const view = windowsNat({ networks: [{ ...nat8, hostAdapter: { ...nat8.hostAdapter, state: 'down' } }] });
    const drawn = scene({ ...view, host: { ...view.host, platform } });
    expect(lineTo(drawn, 'network:8', 'network:8/host-adapter')?.state).toBe(state);
  });

  test('a bridge to an adapter without cable is broken, and one to nowhere has no line', () => {
    const wifi = scene(windowsNat({ networks: [bridged({ bridge: { to: 'Wi-Fi', resolved: 'Wi-Fi', excluded: [] } })] }));
    expect(lineTo(wifi, 'adapter:Wi-Fi', 'network:0')?.state).toBe('broken');
    const nowhere = scene(windowsNat({ networks: [bridged({ bridge: { to: 'automatic', resolved: null, excluded: [] } })] }));
    expect(nowhere.lines.filter(({ joins }) => joins[1] === 'network:0')).toEqual([]);
  });
});

describe('machines without a switch', () => {
  test('stand apart, under a heading', () => {
    const lost = machine('Lost', 'running', [vmAdapter(0, { vmnet: 5 }), vmAdapter(1, { vmnet: null, mode: 'lan-segment' })]);
    const drawn = scene(windowsNat({ vms: [lost] }));
    expect(ids(drawn)).toEqual(expect.arrayContaining(['loose', 'machine:C:\\VMs\\Lost\\Lost.vmx']));
    expect(drawn.lines.filter(({ joins }) => joins[1].startsWith('machine:'))).toEqual([]);
    const node = drawn.nodes.find(({ drawn: { kind } }) => kind === 'machine');
    expect(node?.drawn.kind === 'machine' && node.drawn.ports.map(({ state }) => state)).toEqual(['broken', 'idle']);
  });

  test('an adapter that is not present is not drawn', () => {
    const drawn = scene(windowsNat({ vms: [machine('A', 'off', [vmAdapter(0), vmAdapter(1, { present: false, vmnet: 1 })])] }));
    const node = drawn.nodes.find(({ drawn: { kind } }) => kind === 'machine');
    expect(node?.drawn.kind === 'machine' && node.drawn.ports).toHaveLength(1);
  });
});

describe('256 networks and 2,000 machines', () => {
  const view = large();

  test('draw few boxes and say how many are not drawn', () => {
    const drawn = scene(view);
    expect(drawn.nodes.length).toBeLessThan(120);
    const more = drawn.nodes.flatMap(({ drawn: one }) => (one.kind === 'more' ? [one] : []));
    expect(more.map(({ group }) => group)).toEqual(expect.arrayContaining(['used', 'unused', 'VMnet8']));
    const machines = drawn.nodes.filter(({ drawn: { kind } }) => kind === 'machine').length;
    const hidden = more.filter(({ network }) => network !== null).reduce((sum, { count }) => sum + count, 0);
    const shownNetworks = new Set(drawn.nodes.flatMap(({ drawn: one }) => (one.kind === 'switch' ? [one.network.vmnet] : [])));
    expect(machines + hidden).toBe(view.vms.filter(({ adapters }) => shownNetworks.has(adapters[0]?.vmnet ?? -1)).length);
  });

  test('asking for more brings more, of that group only', () => {
    const before = scene(view);
    const after = scene(view, { more: { VMnet8: 20 } });
    expect(after.nodes.length - before.nodes.length).toBe(20);
  });

  test('what is selected is drawn, wherever it hides', () => {
    const path = 'C:\\VMs\\node-1999\\node-1999.vmx';
    expect(ids(scene(view))).not.toContain(`machine:${path}`);
    expect(ids(scene(view, { selected: `machine:${path}` }))).toContain(`machine:${path}`);
    expect(ids(scene(view, { selected: 'network:200' }))).toContain('network:200');
  });

  test('a search leaves what it finds, with the switch it hangs on', () => {
    const drawn = scene(view, { text: 'node-1998' });
    const kinds = drawn.nodes.flatMap(({ id, drawn: { kind } }) => (kind === 'switch' || kind === 'machine' ? [id] : []));
    expect(kinds).toHaveLength(2);
    expect(kinds[1]).toBe('machine:C:\\VMs\\node-1998\\node-1998.vmx');
  });

  test('a network found by its name brings its machines', () => {
    const drawn = scene(view, { text: 'vmnet30' });
    expect(drawn.nodes.some(({ drawn: { kind } }) => kind === 'machine')).toBe(true);
  });
});

test('two adapters in one subnet are in one LAN', () => {
  const second = physicalAdapter({ name: 'Wi-Fi', kind: 'wifi', ipv4: [{ address: '192.168.1.40', prefix: 24 }] });
  const drawn = scene(windowsNat({ adapters: [physicalAdapter(), second] }));
  expect(ids(drawn).filter((id) => id.startsWith('lan:'))).toEqual(['lan:192.168.1.0/24']);
  expect(lineTo(drawn, 'lan:192.168.1.0/24', 'adapter:Wi-Fi')?.state).toBe('live');
});

test('of several LANs, each reaches the internet past the others, and only those with a router do', () => {
  const lan = (name: string, third: number, gateways: readonly string[]) =>
    physicalAdapter({ name, ipv4: [{ address: `10.0.${third}.5`, prefix: 24 }], gateways });
  const drawn = scene(windowsNat({ adapters: [lan('a', 1, ['10.0.1.1']), lan('b', 2, ['10.0.2.1']), lan('c', 3, [])] }));
  const out = drawn.lines.filter(({ joins }) => joins[1] === 'internet');
  expect(out.map(({ joins }) => joins[0])).toEqual(['lan:10.0.1.0/24', 'lan:10.0.2.0/24']);
  for (const { points } of out) expect(points[1]?.[0]).toBeLessThan(box(drawn, 'lan:10.0.2.0/24').x);
});

test('lines to different switches never share an upright', () => {
  const crossing = [1, 2, 3].map((n) => machine(`m${n}`, 'running', [vmAdapter(0, { vmnet: 8 }), vmAdapter(1, { vmnet: n })]));
  const drawn = scene(windowsNat({ networks: [hostOnly(1, 1), hostOnly(2, 2), hostOnly(3, 3), nat(8, 8)], vms: crossing }));
  const uprights = new Map<string, Set<number>>();
  for (const { joins, points } of drawn.lines) {
    if (!joins[1].startsWith('machine:')) continue;
    uprights.set(joins[0], (uprights.get(joins[0]) ?? new Set()).add(points[1]?.[0] ?? 0));
  }
  const xs = [...uprights.values()].flatMap((set) => [...set]);
  expect(new Set(xs).size).toBe(4);
});

describe('arrow keys', () => {
  const { nodes } = scene(windowsNat());

  test('lead along the wire and up and down the column', () => {
    expect(neighbourOf(nodes, 'adapter:Ethernet', 'right')?.id).toBe('network:0');
    expect(neighbourOf(nodes, 'network:0', 'down')?.id).toBe('network:1');
    expect(neighbourOf(nodes, 'network:8/nat', 'up')?.id).toBe('network:8/dhcp');
    expect(neighbourOf(nodes, 'network:8', 'left')?.column).toBe(1);
  });

  test('stop at the edges', () => {
    expect(neighbourOf(nodes, 'network:0', 'up')).toBeUndefined();
    expect(neighbourOf(nodes, 'internet', 'left')).toBeUndefined();
  });
});
