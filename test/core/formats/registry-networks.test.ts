import { describe, expect, test } from 'vitest';
import { describeRegistry, networksFromRegistry } from '../../../src/core/formats/registry-networks.ts';
import { parseRegistry } from '../../../src/core/formats/registry.ts';
import type { VirtualNetwork } from '../../../src/core/vnet/network.ts';

const config = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig';

/** The text of `reg query …\VMnetConfig /s`: sub-key → its values as `name type data`. */
function query(keys: Readonly<Record<string, readonly string[]>>, root = config): string {
  const blocks = Object.entries(keys).map(([key, values]) => {
    const lines = values.map((value) => `    ${value.replace(/ (REG_\w+) ?/, '    $1    ')}`);
    return [key === '' ? root : `${root}\\${key}`, ...lines, ''].join('\r\n');
  });
  return `\r\n${blocks.join('\r\n')}`;
}

const subnet = ['IPSubnetAddress REG_SZ 192.168.40.0', 'IPSubnetMask REG_SZ 255.255.255.0'];
const on = (name: string): readonly string[] => [`${name} REG_DWORD 0x1`];
const off = (name: string): readonly string[] => [`${name} REG_DWORD 0x0`];

function networks(keys: Readonly<Record<string, readonly string[]>>): readonly VirtualNetwork[] {
  return networksFromRegistry(parseRegistry(query({ '': [], ...keys })));
}

test('a NAT network has all that the store holds, and null for what it does not', () => {
  const text = query({
    vmnet8: subnet,
    'vmnet8\\Adapter': on('UseAdapter'),
    'vmnet8\\DHCP': on('UseDHCP'),
    'vmnet8\\DHCP\\FixedIPtoMac': ['00:0C:29:AA:BB:CC REG_SZ 192.168.40.50', 'nonsense REG_SZ 192.168.40.51'],
    'vmnet8\\NAT': on('UseNAT'),
    'vmnet8\\NAT\\TCPForward': ['8080 REG_SZ 192.168.40.128:80', '8080Description REG_SZ my web  server', '99999 REG_SZ 192.168.40.128:80'],
    'vmnet8\\NAT\\UDPForward': ['53 REG_SZ 192.168.40.129:5353'],
  });
  expect(describeRegistry(parseRegistry(text)).networks[1]).toEqual({
    vmnet: 8,
    name: null,
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
      reservations: [{ mac: '00:0c:29:aa:bb:cc', address: '192.168.40.50' }],
    },
    nat: {
      enabled: true,
      service: 'unknown',
      gateway: null,
      udpTimeout: null,
      portForwards: [
        { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.40.128', guestPort: 80, description: 'my web  server' },
        { protocol: 'udp', hostPort: 53, guestAddress: '192.168.40.129', guestPort: 5353, description: '' },
      ],
    },
    bridge: null,
  });
});

describe('the mode', () => {
  test.each([
    ['nat', on('UseNAT'), on('UseAdapter')],
    ['nat', on('UseNAT'), off('UseAdapter')],
    ['host-only', off('UseNAT'), on('UseAdapter')],
    ['isolated', off('UseNAT'), off('UseAdapter')],
    ['isolated', [], []],
  ])('is %s', (mode, nat, adapter) => {
    expect(networks({ vmnet3: subnet, 'vmnet3\\NAT': nat, 'vmnet3\\Adapter': adapter })[1]).toMatchObject({ vmnet: 3, mode });
  });

  test('isolated: host adapter and DHCP are there and off, NAT is not', () => {
    const off = { configured: false, name: null, address: null, actual: null, state: null };
    expect(networks({ vmnet3: subnet, 'vmnet3\\DHCP\\FixedIPtoMac': ['00:0C:29:AA:BB:CC REG_SZ 192.168.40.50'] })[1]).toMatchObject({
      hostAdapter: off,
      dhcp: { enabled: false, service: null, start: null, reservations: [] },
      nat: null,
      bridge: null,
    });
  });
});

test('a key without values is no network, nor one that holds only switches that are off', () => {
  expect(networks({ vmnet2: [], 'vmnet4\\NAT': off('UseNAT'), 'vmnet4\\Adapter': off('UseAdapter'), 'vmnet5\\DHCP': on('UseDHCP') }).map(({ vmnet }) => vmnet)).toEqual([0, 5]);
});

test('VMnet0 bridges automatically as soon as there is a VMnetConfig, unless it was made another', () => {
  const bridged = { vmnet: 0, mode: 'bridged', subnet: null, hostAdapter: null, dhcp: null, nat: null, bridge: { to: 'automatic', resolved: null, excluded: [] } };
  expect(networks({})).toMatchObject([bridged]);
  expect(networks({ vmnet0: subnet, 'vmnet0\\NAT': off('UseNAT') })).toMatchObject([bridged]);
  expect(networks({ vmnet0: subnet, 'vmnet0\\Adapter': on('UseAdapter') })).toMatchObject([{ vmnet: 0, mode: 'host-only' }]);
});

test('without a VMnetConfig there are no networks', () => {
  for (const text of ['', 'ERROR: not found\r\n', query({ '': [] }, 'HKEY_LOCAL_MACHINE\\SOFTWARE\\VMware, Inc.\\VMnetLib'), query({ '': [] }, `${config}urable`)]) {
    expect(networksFromRegistry(parseRegistry(text))).toEqual([]);
  }
});

test('networks come by number, from either view of the registry, names in any case', () => {
  const text = query({ vmnet10: subnet, VMNET2: subnet }, config.replace('WOW6432Node\\', ''));
  expect(networksFromRegistry(parseRegistry(text)).map(({ vmnet }) => vmnet)).toEqual([0, 2, 10]);
  const twice = text + query({ vmnet2: subnet.map((line) => line.replace('192.168.40', '10.0.0')) });
  expect(networksFromRegistry(parseRegistry(twice))[1]?.subnet).toBe('192.168.40.0/24');
});

test('an unreadable subnet is null and the network is still there', () => {
  expect(networks({ vmnet2: ['IPSubnetAddress REG_SZ 192.168.40', ...subnet.slice(1)], 'vmnet2\\Adapter': on('UseAdapter') })[1]).toMatchObject({
    subnet: null,
    hostAdapter: { configured: true, address: null, state: 'unknown' },
  });
});
