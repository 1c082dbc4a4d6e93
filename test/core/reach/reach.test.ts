import { describe, expect, test } from 'vitest';
import type { ReachCell } from '../../../src/core/reach/cell.ts';
import { mostPairedAdapters, reachOf } from '../../../src/core/reach/reach.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

const samples = ['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'] as const;

function look(state: HostState): (from: string, to: string) => Pick<ReachCell, 'reachable' | 'because' | 'ports'> | undefined {
  const { cells } = reachOf(state);
  return (from, to) => {
    const found = cells.find((one) => one.from === from && one.to === to);
    return found === undefined ? undefined : { reachable: found.reachable, because: found.because, ...(found.ports === undefined ? {} : { ports: found.ports }) };
  };
}

async function wayOn(sample: string, edits: readonly Edit[], from: string, to: string): Promise<unknown> {
  return look(await editedState(sample, edits))(from, to);
}

describe('the table of the three modes holds on a healthy host', () => {
  const yes = 'yes';
  const no = 'no';
  // Rows: from the machine to host, LAN, internet; to the machine from host, LAN, internet (spec: modes.md).
  test.each([
    { mode: 'NAT', sample: 'windows-nat', vm: 'vm:测试机（统信 UOS）:0', cells: [yes, yes, yes, yes, no, no] },
    { mode: 'NAT, with a forward', sample: 'windows-nat', vm: 'vm:Ubuntu 22.04:0', cells: [yes, yes, yes, yes, yes, 'unknown'] },
    { mode: 'host-only', sample: 'windows-nat', vm: 'vm:CentOS 7:0', cells: [yes, no, no, yes, no, no] },
    { mode: 'NAT', sample: 'linux-default', vm: 'vm:Debian 12:0', cells: [yes, yes, yes, yes, no, no] },
    { mode: 'bridged', sample: 'linux-custom-bridges', vm: 'vm:Build controller:1', cells: [yes, yes, yes, yes, yes, 'unknown'] },
    { mode: 'bridged', sample: 'fusion-11', vm: 'vm:Windows 10:0', cells: [yes, yes, yes, yes, yes, 'unknown'] },
    { mode: 'host-only', sample: 'fusion-11', vm: 'vm:Windows 10:1', cells: [yes, no, no, yes, no, no] },
    { mode: 'NAT on Apple’s framework', sample: 'fusion-13', vm: 'vm:Dev Debian:0', cells: [yes, yes, yes, yes, yes, 'unknown'] },
    { mode: 'host-only whose bridge is down until a machine runs', sample: 'fusion-13', vm: 'vm:Windows 11:1', cells: [yes, no, no, yes, no, no] },
  ])('$sample: $vm, $mode', async ({ sample, vm, cells }) => {
    const way = look(await editedState(sample));
    const ends = ['host', 'lan', 'internet'];
    expect([...ends.map((end) => way(vm, end)), ...ends.map((end) => way(end, vm))].map((one) => one?.reachable)).toEqual(cells);
  });
});

test('two machines of one VMnet reach each other, those of host-only networks nobody else', async () => {
  const way = look(await editedState('windows-nat'));
  expect(way('vm:Ubuntu 22.04:0', 'vm:测试机（统信 UOS）:0')).toEqual({ reachable: 'yes', because: ['same-vmnet'] });
  expect(way('vm:CentOS 7:0', 'vm:Ubuntu 22.04:0')).toEqual({ reachable: 'no', because: ['different-vmnet'] });
});

test('a forward names the host’s ports, and leaves the internet to the LAN’s router', async () => {
  const way = look(await editedState('windows-nat'));
  expect(way('lan', 'vm:Ubuntu 22.04:0')).toEqual({ reachable: 'yes', because: ['port-forward'], ports: ['tcp/8080'] });
  expect(way('internet', 'vm:Ubuntu 22.04:0')).toEqual({ reachable: 'unknown', because: ['lan-router'], ports: ['tcp/8080'] });
});

describe('a broken link decides the cell', () => {
  const natStopped: readonly Edit[] = [{ at: 'sc query VMware NAT Service', from: /: 4 {2}RUNNING/, to: ': 1  STOPPED' }];
  test.each([
    { why: 'the NAT service is stopped', to: 'internet', edits: natStopped, because: 'nat-service-stopped' },
    { why: 'the NAT service is stopped', to: 'lan', edits: natStopped, because: 'nat-service-stopped' },
    { why: 'the adapter is not connected', to: 'internet', edits: [{ at: 'Ubuntu 22.04.vmx', from: /$/, to: 'ethernet0.startConnected = "FALSE"\r\n' }], because: 'adapter-disconnected' },
    { why: 'the VMnet does not exist', to: 'host', edits: [{ at: 'Ubuntu 22.04.vmx', from: /ethernet0.connectionType = "nat"/, to: 'ethernet0.connectionType = "custom"\r\nethernet0.vnet = "VMnet5"' }], because: 'vmnet-does-not-exist' },
  ] satisfies readonly { why: string; to: string; edits: readonly Edit[]; because: string }[])('$why: not to $to', async ({ to, edits, because }) => {
    expect(await wayOn('windows-nat', edits, 'vm:Ubuntu 22.04:0', to)).toEqual({ reachable: 'no', because: [because] });
  });

  test('without the host virtual adapter host and machine lose each other, and the machine keeps its internet', async () => {
    const edits: readonly Edit[] = [{ at: 'ip -j addr', from: '"ifname":"vmnet8"', to: '"ifname":"gone8"' }];
    const way = look(await editedState('linux-default', edits));
    expect(way('vm:Debian 12:0', 'host')).toEqual({ reachable: 'no', because: ['host-adapter-missing'] });
    expect(way('host', 'vm:Debian 12:0')).toEqual({ reachable: 'no', because: ['host-adapter-missing'] });
    expect(way('vm:Debian 12:0', 'internet')).toEqual({ reachable: 'yes', because: ['nat'] });
  });

  test('nobody gets as far as the forwarded port of a host that is off its network', async () => {
    const edits: readonly Edit[] = [
      { at: 'ip -j addr', from: '"local":"192.168.178.34"', to: '"local":"169.254.7.9"' },
      { at: '/etc/vmware/networking', from: /$/, to: 'add_nat_portfwd 8 tcp 8080 192.168.82.131 80\n' },
    ];
    const way = look(await editedState('linux-default', edits));
    expect(way('lan', 'vm:Debian 12:0')).toEqual({ reachable: 'no', because: ['host-offline'] });
    expect(way('internet', 'vm:Debian 12:0')).toEqual({ reachable: 'no', because: ['host-offline'] });
    expect(look(await editedState('linux-default', edits.slice(1)))('lan', 'vm:Debian 12:0')).toMatchObject({ reachable: 'yes', ports: ['tcp/8080'] });
  });

  test('a host adapter at 169.254.x.x is no end in the subnet', async () => {
    const edits: readonly Edit[] = [{ at: 'ip -j addr', from: '"local":"192.168.82.1"', to: '"local":"169.254.7.9"' }];
    expect(await wayOn('linux-default', edits, 'vm:Debian 12:0', 'host')).toEqual({ reachable: 'no', because: ['host-adapter-address'] });
  });
});

describe('what could not be read is unknown, never no', () => {
  test('without the service’s state', async () => {
    const edits: readonly Edit[] = [{ at: 'sc query VMware NAT Service', remove: true }];
    expect(await wayOn('windows-nat', edits, 'vm:Ubuntu 22.04:0', 'internet')).toEqual({ reachable: 'unknown', because: ['nat-service-unknown'] });
  });

  test('without the host’s adapters', async () => {
    const edits: readonly Edit[] = [{ at: 'ipconfig', remove: true }];
    const way = look(await editedState('windows-nat', edits));
    expect(way('vm:Ubuntu 22.04:0', 'host')).toEqual({ reachable: 'unknown', because: ['host-adapter-unknown'] });
    expect(way('vm:Ubuntu 22.04:0', 'lan')).toEqual({ reachable: 'unknown', because: ['host-uplink-unknown'] });
  });
});

test.each(samples)('%s: one machine’s table is the part of the whole table that is about it', async (sample) => {
  const state = await editedState(sample);
  const whole = reachOf(state);
  expect(whole.pairsLeftOut).toBe(false);
  for (const { name, path } of state.view.vms) {
    const mine = whole.cells.filter(({ from, to }) => from.startsWith(`vm:${name}:`) || to.startsWith(`vm:${name}:`));
    const asked = reachOf(state, path).cells;
    const key = ({ from, to }: ReachCell): string => `${from} ${to}`;
    expect(asked.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(mine.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)));
  }
});

test('the pairs of very many machines are left out, and said to be', async () => {
  const state = await editedState('linux-default');
  const [vm] = state.view.vms;
  if (vm === undefined) throw new Error('the sample has no machine');
  const vms = Array.from({ length: mostPairedAdapters + 1 }, (_, index) => ({ ...vm, name: `m${index}`, path: `/m${index}` }));
  const { cells, pairsLeftOut } = reachOf({ ...state, view: { ...state.view, vms } });
  expect(pairsLeftOut).toBe(true);
  expect(cells).toHaveLength(6 * vms.length);
  expect(reachOf({ ...state, view: { ...state.view, vms } }, '/m3').pairsLeftOut).toBe(false);
});

test('a lease of the network that a machine was on before does not hide its reservation on this one', async () => {
  const state = await editedState('windows-nat');
  const vms = state.view.vms.map((vm) => (vm.name === 'Ubuntu 22.04' ? { ...vm, adapters: vm.adapters.map((one) => ({ ...one, lease: { address: '192.168.56.130', ends: null } })) } : vm));
  expect(look({ ...state, view: { ...state.view, vms } })('lan', 'vm:Ubuntu 22.04:0')).toEqual({ reachable: 'yes', because: ['port-forward'], ports: ['tcp/8080'] });
});
