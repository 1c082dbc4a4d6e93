import { describe, expect, test } from 'vitest';
import { readIpconfig } from '../../../../src/core/formats/ipconfig.ts';

const only = (text: string) => {
  const { adapters } = readIpconfig(text);
  expect(adapters).toHaveLength(1);
  const [adapter] = adapters;
  if (adapter === undefined) throw new Error('no adapter');
  return adapter;
};

test('a whole adapter of Windows 10', () => {
  const text = [
    'Windows IP Configuration', '', '   Host Name . . . . . . . . . . . . : PC-1', '   Node Type . . . . . . . . . . . . : Hybrid', '',
    'Ethernet adapter VMware Network Adapter VMnet8:', '',
    '   Connection-specific DNS Suffix  . : ',
    '   Description . . . . . . . . . . . : VMware Virtual Ethernet Adapter for VMnet8',
    '   Physical Address. . . . . . . . . : 00-50-56-C0-00-08',
    '   DHCP Enabled. . . . . . . . . . . : Yes',
    '   Autoconfiguration Enabled . . . . : Yes',
    '   Link-local IPv6 Address . . . . . : fe80::1%15(Preferred) ',
    '   IPv4 Address. . . . . . . . . . . : 192.168.204.1(Preferred) ',
    '   Subnet Mask . . . . . . . . . . . : 255.255.255.0',
    '   Default Gateway . . . . . . . . . : ',
    '   DHCP Server . . . . . . . . . . . : 192.168.204.254',
    '   DNS Servers . . . . . . . . . . . : fec0:0:0:ffff::1%1',
    '                                       fec0:0:0:ffff::2%1',
    '   Primary WINS Server . . . . . . . : 192.168.204.2',
    '   NetBIOS over Tcpip. . . . . . . . : Enabled',
  ].join('\r\n'); // prettier-ignore
  expect(only(text)).toEqual({
    name: 'VMware Network Adapter VMnet8',
    description: 'VMware Virtual Ethernet Adapter for VMnet8',
    mac: '00:50:56:c0:00:08',
    kind: 'vmware',
    vmnet: 8,
    state: 'up',
    dhcp: true,
    mtu: null,
    profile: null,
    ipv4: [{ address: '192.168.204.1', prefix: 24 }],
    ipv6: [{ address: 'fe80::1', prefix: null }],
    gateways: [],
    dns: ['fec0:0:0:ffff::1', 'fec0:0:0:ffff::2'],
  });
});

describe('which VMnet it is', () => {
  const block = (name: string, description: string, mac: string) =>
    `Ethernet adapter ${name}:\n\n   Description . . . . : ${description}\n   Physical Address. . : ${mac}\n   DHCP Enabled. . . . : No\n`;

  test.each([
    { by: 'its description', text: block('Lab', 'VMware Virtual Ethernet Adapter for VMnet11', '02-00-00-00-00-01'), vmnet: 11 },
    { by: 'an older description', text: block('Lab', 'VMware Virtual Ethernet Adapter (Network Address Translation (NAT) for VMnet8)', ''), vmnet: 8 },
    { by: 'its name', text: block('VMware Network Adapter VMnet1', 'x', ''), vmnet: 1 },
    { by: 'its hardware address after both were renamed', text: block('Lab', 'Lab', '00-50-56-C0-00-0A'), vmnet: 10 },
    { by: 'nothing, in a guest', text: block('Ethernet0', 'vmxnet3 Ethernet Adapter', '00-0C-29-76-C8-D0'), vmnet: null },
  ])('$by', ({ text, vmnet }) => {
    expect(only(text)).toMatchObject({ vmnet, kind: vmnet === null ? 'ethernet' : 'vmware' });
  });
});

describe('the traps of real outputs', () => {
  test('a mask with holes is no gateway and has no prefix', () => {
    const text = 'Ethernet adapter A:\n\n   IPv4 Address. . . : 10.0.0.5\n   Subnet Mask . . . : 255.0.255.0\n   Default Gateway . : 10.0.0.1\n';
    expect(only(text)).toMatchObject({ ipv4: [{ address: '10.0.0.5', prefix: null }], gateways: ['10.0.0.1'] });
  });

  test('the DHCP server 255.255.255.255 of an XP without a lease is no mask', () => {
    const text =
      'Ethernet adapter A:\n\n        Physical Address. . : 00-02-3F-1B-36-0C\n        IP Address. . . . . : 10.0.0.5\n        Subnet Mask . . . . : 255.255.255.0\n        Default Gateway . . : 10.0.0.1\n        DHCP Server . . . . : 255.255.255.255\n';
    expect(only(text)).toMatchObject({ ipv4: [{ address: '10.0.0.5', prefix: 24 }], gateways: ['10.0.0.1'] });
  });

  test.each(['Floor No.', 'a. b.', 'v2.0', 'LAN: 2'])('an adapter may be called %s', (name) => {
    const text = `Ethernet adapter ${name}:\n\n   IPv4 Address. . . : 10.0.0.5\n   Subnet Mask . . . : 255.0.0.0\n`;
    expect(only(text)).toMatchObject({ name, ipv4: [{ address: '10.0.0.5', prefix: 8 }] });
  });

  test('XP shows IPv6 under the label of IPv4', () => {
    const text = 'Ethernet adapter A:\n\n        IP Address. . . : 10.0.0.5\n        Subnet Mask . . : 255.0.0.0\n        IP Address. . . : fe80::1%4\n        Default Gateway : 10.0.0.1\n';
    expect(only(text)).toMatchObject({ ipv6: [{ address: 'fe80::1', prefix: null }], gateways: ['10.0.0.1'] });
  });

  test('XP leaves the DNS suffix out when the medium is disconnected', () => {
    const text =
      'Ethernet adapter WLAN:\n\n        Media State . . . . : Media disconnected\n        Description . . . . : Intel(R) PRO/Wireless\n        Physical Address. . : 00-13-02-00-00-01\n';
    expect(only(text)).toMatchObject({ state: 'disconnected', description: 'Intel(R) PRO/Wireless', dns: null });
  });

  test('without /all nothing is said of DHCP and DNS', () => {
    const text = 'Ethernet adapter A:\n\n   Connection-specific DNS Suffix  . : lan\n   IPv4 Address. . . . . : 10.0.2.15\n   Subnet Mask . . . . . : 255.255.255.0\n';
    expect(only(text)).toMatchObject({ dhcp: null, dns: null, description: null, mac: null, state: 'up' });
  });

  test('with /all a connected adapter without DNS servers has none', () => {
    const text = 'Ethernet adapter A:\n\n   Physical Address. . . : 00-13-02-00-00-01\n   DHCP Enabled. . . . . : No\n   Default Gateway . . . : \n';
    expect(only(text).dns).toEqual([]);
  });

  test('DNS servers that were masked before posting are neither servers nor none', () => {
    const text = 'Ethernet adapter A:\n\n   DHCP Enabled. . : No\n   IPv4 Address. . : 10.0.0.5\n   DNS Servers . . : 192.168.5.XXX\n';
    expect(only(text).dns).toBeNull();
  });

  test('DoH lines are not servers', () => {
    const text =
      'Ethernet adapter A:\n\n   DHCP Enabled. . . : No\n   DNS Servers . . . : 1.1.1.1\n                       DoH: https://cloudflare-dns.com/dns-query\n                       9.9.9.9\n';
    expect(only(text).dns).toEqual(['1.1.1.1', '9.9.9.9']);
  });

  test('two addresses, each with its mask', () => {
    const text =
      'Ethernet adapter A:\n\n   IPv4 Address. . : 10.0.0.5(Preferred)\n   Subnet Mask . . : 255.0.0.0\n   IPv4 Address. . : 10.1.0.5(Duplicate)\n   Subnet Mask . . : 255.255.0.0\n';
    expect(only(text).ipv4).toEqual([{ address: '10.0.0.5', prefix: 8 }, { address: '10.1.0.5', prefix: 16 }]); // prettier-ignore
  });

  test('an excerpt that starts below its heading is an adapter called by its description', () => {
    const text = '   Description . . : Intel(R) I219-V\n   Physical Address: 00-13-02-00-00-01\n   DHCP Enabled. . : No\n   IPv4 Address. . : 10.0.0.5\n';
    expect(only(text)).toMatchObject({ name: 'Intel(R) I219-V', ipv4: [{ address: '10.0.0.5', prefix: null }] });
  });

  test('what other commands print below is not taken for adapters', () => {
    const text =
      'C:\\>ipconfig\n\nEthernet adapter A:\n\n   IPv4 Address. . . . . : 10.0.2.15\n   Subnet Mask . . . . . : 255.255.255.0\n\nC:\\>route print\n====\nActive Routes:\nNetwork Destination        Netmask          Gateway\n          0.0.0.0          0.0.0.0   192.168.1.1\n====\nPersistent Routes:\n  None\n\nC:\\>arp -a\n\nInterface: 10.0.2.15 --- 0x5\n  Internet Address      Physical Address      Type\n';
    expect(only(text).name).toBe('A');
  });

  test('a word for yes that nobody listed is null, unless a DHCP server answers for it', () => {
    const text = 'Karbo Ethernet A:\n\n   Fizika adreso . . : 00-13-02-00-00-01\n   DHCP ebligita . . : Jes\n';
    expect(only(text).dhcp).toBeNull();
    expect(only(`${text}   DHCP servilo. . . : 10.0.0.1\n`).dhcp).toBe(true);
  });
});

test("what Wine's ipconfig leaves out is not known: masks, DNS servers, whether an adapter without an address is connected", () => {
  const text = [
    '    IP routing enabled. . . . . . . . : No',
    '',
    'Ethernet adapter eth0',
    '',
    '    Connection-specific DNS suffix. . : ',
    '    Description . . . . . . . . . . . : eth0',
    '    Physical address. . . . . . . . . : 02-FC-00-00-00-01',
    '    DHCP enabled. . . . . . . . . . . : No',
    '    IPv4 address. . . . . . . . . . . : 192.0.2.2',
    '    Default gateway . . . . . . . . . : 192.0.2.1',
    '',
    'Ethernet adapter idle',
    '',
    '    Connection-specific DNS suffix. . : ',
    '    Description . . . . . . . . . . . : idle',
    '    Physical address. . . . . . . . . : 12-A1-27-62-70-89',
    '    DHCP enabled. . . . . . . . . . . : No',
    '    Default gateway . . . . . . . . . : ',
    '',
  ].join('\r\n');
  expect(readIpconfig(text).adapters).toMatchObject([
    { name: 'eth0', state: 'up', ipv4: [{ address: '192.0.2.2', prefix: null }], gateways: ['192.0.2.1'], dns: null },
    { name: 'idle', state: 'unknown', ipv4: [], dns: null },
  ]);
});

test.each(['', 'hello', '{"a": 1}', 'eth0: flags=4163<UP>  mtu 1500\n        inet 10.0.0.1  netmask 255.0.0.0\n', 'Dear all:\n\n  see you at 10:30\n'])(
  'a text without an adapter (%j) is complained about',
  (text) => {
    expect(readIpconfig(text)).toMatchObject({ adapters: [], complaints: [{ code: 'no-adapters', severity: 'error', line: 1 }] });
  },
);
