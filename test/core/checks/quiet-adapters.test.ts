import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/core/checks/all.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

async function codesOf(sample: string, edits: readonly Edit[]): Promise<readonly string[]> {
  return findAll(await editedState(sample, edits)).map(({ code }) => code);
}

const adapterCodes = [
  'host-adapter-missing',
  'host-adapter-disabled',
  'host-adapter-apipa',
  'host-adapter-outside-subnet',
  'host-adapter-has-gateway',
  'internet-sharing-on-vmnet',
  'host-firewall-blocks-vmnet',
];

function adaptersIn(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => adapterCodes.includes(code));
}

const withoutVmnets: Edit = { at: 'ifconfig -a', from: /^vmnet1: (?:.|\n)*$/m, to: '' };

test.each([
  ['windows-nat', 'ipconfig /all'],
  ['linux-default', 'ip -j addr'],
  ['fusion-11', 'ifconfig -a'],
] as const)('%s: no adapter is missing where the list of adapters is not known', async (sample, tool) => {
  expect(adaptersIn(await codesOf(sample, [{ at: tool, remove: true }]))).toEqual([]);
});

test('Linux: net-tools’ word is as good', async () => {
  const list = [1, 8].map((vmnet) => `vmnet${vmnet}: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet ${vmnet === 1 ? '172.16.137.1' : '192.168.82.1'}  netmask 255.255.255.0\n`);
  const edits: readonly Edit[] = [
    { at: 'ip -j addr', remove: true },
    { at: 'ifconfig -a', write: list.join('\n') },
  ];
  expect(adaptersIn(await codesOf('linux-default', edits))).toEqual([]);
});

test('Fusion 12 and newer: no machine runs, and no bridge1xx is there', async () => {
  const edits: readonly Edit[] = [{ at: 'ifconfig -a', from: /^bridge100: (?:.|\n)*$/m, to: '' }];
  expect(await codesOf('fusion-13', edits)).toEqual(await codesOf('fusion-13', []));
});

describe('Fusion 11 starts its networks with itself', () => {
  const stopped: Edit = {
    at: 'vmnet-cli --status',
    from: /^.*$/s,
    to: 'Bridge networking on vmnet0 is not running\nDHCP service on vmnet8 is not running\nNAT service on vmnet8 is not running\n',
  };

  test('so that nothing is at fault while it is not open', async () => {
    const state = await editedState('fusion-11', [stopped, withoutVmnets]);
    const machines = state.machines.map((one) => ({ ...one, machine: { ...one.machine, state: 'off' as const } }));
    expect(findAll({ ...state, machines }).map(({ code }) => code)).toEqual(await codesOf('fusion-11', []));
  });

  test('but a running machine needs them', async () => {
    expect(await codesOf('fusion-11', [stopped, withoutVmnets])).toEqual(expect.arrayContaining(['host-adapter-missing', 'nat-service-stopped', 'dhcp-service-stopped']));
  });
});

test('a network without a host virtual adapter misses none', async () => {
  const edits: readonly Edit[] = [
    { at: '/etc/vmware/networking', from: 'answer VNET_1_VIRTUAL_ADAPTER yes', to: 'answer VNET_1_VIRTUAL_ADAPTER no' },
    { at: 'ip -j addr', from: /,\{"ifindex":6,.*(?=,\{"ifindex":7,)/, to: '' },
  ];
  expect(adaptersIn(await codesOf('linux-default', edits))).toEqual([]);
});

test('an adapter that follows dhcpd.conf where the store has another subnet is drift', async () => {
  const edits: readonly Edit[] = [{ at: '/etc/vmware/networking', from: 'VNET_8_HOSTONLY_SUBNET 192.168.82.0', to: 'VNET_8_HOSTONLY_SUBNET 192.168.83.0' }];
  expect(adaptersIn(await codesOf('linux-default', edits))).toEqual([]);
});

test('an adapter with a second address is as it should be, when one is right', async () => {
  const edits: readonly Edit[] = [{ at: 'ip -j addr', from: '{"family":"inet","local":"172.16.137.1"', to: '{"family":"inet","local":"10.3.3.3","prefixlen":24},{"family":"inet","local":"172.16.137.1"' }];
  expect(adaptersIn(await codesOf('linux-default', edits))).toEqual([]);
});

test('192.168.137.1 is no sharing where the VMnet’s own subnet is 192.168.137.0', async () => {
  const subnet: readonly Edit[] = ['ipconfig /all', 'vmnetdhcp.conf', 'vmnetnat.conf', 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib'].map((at) => ({ at, from: /192\.168\.204\./g, to: '192.168.137.' }));
  expect(adaptersIn(await codesOf('windows-nat', subnet))).toEqual([]);
});

test('a gateway of IPv6 that a guest announces is no default gateway of ours', async () => {
  const edits: readonly Edit[] = [{ at: 'ipconfig /all', from: /(?<=2025年3月18日 14:51:43\r\n   默认网关\. .* : )/, to: 'fe80::20c:29ff:fe5b:172e%18' }];
  expect(adaptersIn(await codesOf('windows-nat', edits))).toEqual([]);
});
