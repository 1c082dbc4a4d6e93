import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeNetworking } from '../../../src/core/formats/networking-networks.ts';
import { parseNetworking } from '../../../src/core/formats/networking.ts';
import { anyBytes, networkingSoup } from './store-texts.ts';

const describeLines = (lines: readonly string[], platform: 'linux' | 'macos' = 'linux') =>
  describeNetworking(parseNetworking(['VERSION=1,0', ...lines, ''].join('\n')), platform);
const networks = (...lines: string[]) => describeLines(lines).networks;
const network = (vmnet: number, ...lines: string[]) => networks(...lines).find((one) => one.vmnet === vmnet);
const summary = (...lines: string[]) => networks(...lines).map(({ vmnet, mode, bridge }) => [vmnet, mode, bridge?.to ?? null]);

const automatic = {
  vmnet: 0,
  name: null,
  mode: 'bridged',
  subnet: null,
  hostAdapter: null,
  dhcp: null,
  nat: null,
  bridge: { to: 'automatic', resolved: null, excluded: [] },
};

const nat8 = [
  'answer VNET_8_DHCP yes',
  'answer VNET_8_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_8_HOSTONLY_SUBNET 192.168.40.0',
  'answer VNET_8_NAT yes',
  'answer VNET_8_VIRTUAL_ADAPTER yes',
];

test('a file that says nothing has VMnet0, bridged automatically', () => {
  expect(describeLines([])).toEqual({ networks: [automatic], bridgeMappings: [], defaultBridge: null });
});

test('a NAT network, with what only other files know left open', () => {
  expect(
    network(
      8,
      ...nat8,
      'answer VNET_8_DISPLAY_NAME Lab',
      'answer VNET_8_NAT_PARAM_UDP_TIMEOUT 30',
      'add_dhcp_mac_to_ip 8 00:0C:29:00:08:03 192.168.40.3',
      'add_dhcp_mac_to_ip 9 00:0C:29:00:08:04 192.168.40.4',
      'add_nat_portfwd 8 tcp 2021 192.168.40.21 22 SSH',
      'add_nat_portfwd 9 tcp 2021 192.168.40.21 22',
    ),
  ).toEqual({
    vmnet: 8,
    name: 'Lab',
    mode: 'nat',
    subnet: '192.168.40.0/24',
    hostAdapter: { configured: true, name: null, address: '192.168.40.1', actual: null, state: 'unknown' },
    dhcp: {
      enabled: true,
      service: 'unknown',
      start: null,
      end: null,
      defaultLease: null,
      maxLease: null,
      reservations: [{ mac: '00:0c:29:00:08:03', address: '192.168.40.3' }],
    },
    nat: {
      enabled: true,
      service: 'unknown',
      gateway: null,
      udpTimeout: 30,
      portForwards: [{ protocol: 'tcp', hostPort: 2021, guestAddress: '192.168.40.21', guestPort: 22, description: 'SSH' }],
    },
    bridge: null,
  });
});

test('without adapter and DHCP the rest of both is null', () => {
  expect(network(2, 'answer VNET_2_DHCP no', 'answer VNET_2_VIRTUAL_ADAPTER no', 'add_dhcp_mac_to_ip 2 00:0C:29:00:08:03 1.2.3.4')).toEqual({
    vmnet: 2,
    name: null,
    mode: 'isolated',
    subnet: null,
    hostAdapter: { configured: false, name: null, address: null, actual: null, state: null },
    dhcp: { enabled: false, service: null, start: null, end: null, defaultLease: null, maxLease: null, reservations: [] },
    nat: null,
    bridge: null,
  });
});

describe('the mode follows from NAT, host adapter and bridge', () => {
  test.each([
    [['answer VNET_3_NAT yes', 'answer VNET_3_VIRTUAL_ADAPTER yes'], 'nat', null],
    [['answer VNET_3_NAT yes', 'answer VNET_3_VIRTUAL_ADAPTER no'], 'nat', null],
    [['answer VNET_3_NAT YES'], 'nat', null],
    [['answer VNET_3_NAT no', 'answer VNET_3_VIRTUAL_ADAPTER yes'], 'host-only', null],
    [['answer VNET_3_VIRTUAL_ADAPTER yes', 'add_bridge_mapping eth0 3'], 'host-only', null],
    [['answer VNET_3_VIRTUAL_ADAPTER no', 'add_bridge_mapping eth0 3'], 'bridged', 'eth0'],
    [['add_bridge_mapping eth0 3'], 'bridged', 'eth0'],
    [['answer VNL_DEFAULT_BRIDGE_VNET 3'], 'bridged', 'automatic'],
    [['answer VNET_3_INTERFACE eth1'], 'bridged', 'eth1'],
    [['answer VNET_3_DHCP yes'], 'isolated', null],
    [['answer VNET_3_HOSTONLY_SUBNET 10.0.0.0', 'answer VNET_3_NAT no'], 'isolated', null],
    [['answer VNET_3_NAT maybe'], 'isolated', null],
  ])('%j', (lines, mode, to) => {
    const found = network(3, ...lines);
    expect([found?.mode, found?.bridge?.to ?? null]).toEqual([mode, to]);
  });
});

test.each([
  'answer VNET_3_DISPLAY_NAME Lab',
  'answer VNET_3_DHCP_CFG_HASH 2A4F13005BB4EB3EBFA6B7F5840D22A02B7199E1',
  'answer VNET_3_HOSTONLY_UUID 62B821B8-DD68-4456-B4AF-F38259344EE6',
  'answer VNET_3_MTU 9000',
  'answer VNET_3_SOMETHING_NEW yes',
  'answer VNET_3_INTERFACE ',
  'answer VNET_300_NAT yes',
  'add_nat_portfwd 3 tcp 80 1.2.3.4 80',
  'add_bridge_mapping en1 212345678910111213',
  'add_bridge_mapping en1 -1',
])('%j makes no network', (line) => {
  expect(networks(line).map(({ vmnet }) => vmnet)).toEqual([0]);
});

describe('VMnet0', () => {
  test.each<[string[], (string | number | null)[][]]>([
    [['answer VNL_DEFAULT_BRIDGE_VNET 0'], [[0, 'bridged', 'automatic']]],
    [['answer VNL_DEFAULT_BRIDGE_VNET '], [[0, 'bridged', 'automatic']]],
    [['answer VNL_DEFAULT_BRIDGE_VNET -1'], []],
    [['answer VNL_DEFAULT_BRIDGE_VNET 2'], [[2, 'bridged', 'automatic']]],
    [['answer VNL_DEFAULT_BRIDGE_VNET -1', 'answer VNET_0_DHCP no', 'answer VNET_0_NAT no'], []],
    [['answer VNL_DEFAULT_BRIDGE_VNET -1', 'add_bridge_mapping br0 0'], [[0, 'bridged', 'br0']]],
    [['answer VNL_DEFAULT_BRIDGE_VNET -1', 'answer VNET_0_INTERFACE eth0'], [[0, 'bridged', 'eth0']]],
    [['add_bridge_mapping br0 0'], [[0, 'bridged', 'br0']]],
    [['answer VNET_0_DHCP no', 'answer VNET_0_VIRTUAL_ADAPTER no'], [[0, 'bridged', 'automatic']]],
    [['answer VNET_0_NAT yes', 'answer VNL_DEFAULT_BRIDGE_VNET -1'], [[0, 'nat', null]]],
    [['answer VNET_0_VIRTUAL_ADAPTER yes'], [[0, 'host-only', null]]],
  ])('%j', (lines, expected) => {
    expect(summary(...lines)).toEqual(expected);
  });
});

test('adapters mapped to -1 are excluded from every bridge, in the order of their lines', () => {
  const lines = ['answer VNL_DEFAULT_BRIDGE_VNET 0', 'add_bridge_mapping docker0 -1', 'add_bridge_mapping eth1 2', 'add_bridge_mapping virbr0 -1'];
  expect(describeLines(lines).networks.map(({ bridge }) => bridge)).toEqual([
    { to: 'automatic', resolved: null, excluded: ['docker0', 'virbr0'] },
    { to: 'eth1', resolved: null, excluded: ['docker0', 'virbr0'] },
  ]);
  expect(describeLines(lines)).toMatchObject({
    bridgeMappings: [
      { interface: 'docker0', vmnet: -1 },
      { interface: 'eth1', vmnet: 2 },
      { interface: 'virbr0', vmnet: -1 },
    ],
    defaultBridge: 0,
  });
});

test('networks come by number', () => {
  expect(networks('answer VNET_10_NAT yes', 'answer VNET_9_NAT yes', 'answer VNET_1_NAT yes').map(({ vmnet }) => vmnet)).toEqual([0, 1, 9, 10]);
});

describe("the host adapter's address", () => {
  test.each([
    ['the first of the subnet', [], '192.168.40.1'],
    ["the store's", ['answer VNET_8_VIRTUAL_ADAPTER_ADDR 192.168.40.9'], '192.168.40.9'],
    ["the first again when the store's is none", ['answer VNET_8_VIRTUAL_ADAPTER_ADDR 192.168.40'], '192.168.40.1'],
    ['where old Linux products kept it', ['answer VNET_8_HOSTONLY_HOSTADDR 192.168.40.7'], '192.168.40.7'],
    ['the first of the network when host bits are set', ['answer VNET_8_HOSTONLY_SUBNET 192.168.40.77'], '192.168.40.1'],
    ['unknown without a mask', ['remove_answer VNET_8_HOSTONLY_NETMASK'], null],
  ])('is %s', (_, lines, address) => {
    expect(network(8, ...nat8, ...lines)?.hostAdapter?.address).toBe(address);
  });
});

test.each([
  [['answer VNET_8_HOSTONLY_SUBNET 192.168.40.77'], '192.168.40.77/24'],
  [['answer VNET_8_HOSTONLY_NETMASK 255.255.0.0'], '192.168.40.0/16'],
  [['answer VNET_8_HOSTONLY_NETMASK 255.0.255.0'], null],
  [['answer VNET_8_HOSTONLY_SUBNET none'], null],
])('with %j the subnet is %j', (lines, subnet) => {
  expect(network(8, ...nat8, ...lines)?.subnet).toBe(subnet);
});

test.each([
  ['30', 30],
  ['0', 0],
  ['', null],
  ['30s', null],
])('the UDP timeout %j is %j', (value, udpTimeout) => {
  expect(network(8, ...nat8, `answer VNET_8_NAT_PARAM_UDP_TIMEOUT ${value}`)?.nat?.udpTimeout).toBe(udpTimeout);
});

test("Linux' old keys mean nothing on macOS", () => {
  const lines = [...nat8, 'answer VNET_8_HOSTONLY_HOSTADDR 192.168.40.7', 'answer VNET_3_INTERFACE eth1'];
  const { networks } = describeLines(lines, 'macos');
  expect(networks.map(({ vmnet, hostAdapter }) => [vmnet, hostAdapter?.address])).toEqual([
    [0, undefined],
    [8, '192.168.40.1'],
  ]);
});

test('any text describes networks with numbers 0 to 255, each once, in order', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, networkingSoup), (text) => {
      const numbers = describeNetworking(parseNetworking(text)).networks.map(({ vmnet }) => vmnet);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(numbers.every((vmnet) => vmnet >= 0 && vmnet <= 255)).toBe(true);
    }),
  );
});
