import { describe, expect, test } from 'vitest';
import type { VirtualNetwork } from '../../../src/core/vnet/network.ts';
import { denied, ipAddr, output, view, type HostTexts } from '../../support/snapshots.ts';

const nat8 = [
  'VERSION=1,0',
  'answer VNET_8_DHCP yes',
  'answer VNET_8_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_8_HOSTONLY_SUBNET 192.168.40.0',
  'answer VNET_8_NAT yes',
  'answer VNET_8_VIRTUAL_ADAPTER yes',
  '',
].join('\n');

const natConf = '[host]\nip = 192.168.40.2\nnetmask = 255.255.255.0\ndevice = /dev/vmnet8\n\n[udp]\ntimeout = 60\n\n[incomingtcp]\n8080 = 192.168.40.50:80\n';

const dhcpdConf = [
  'subnet 192.168.40.0 netmask 255.255.255.0 {',
  '\trange 192.168.40.128 192.168.40.254;',
  '\tdefault-lease-time 1800;',
  '\tmax-lease-time 7200;',
  '}',
  'host vmnet8 {',
  '\thardware ethernet 00:50:56:C0:00:08;',
  '\tfixed-address 192.168.40.1;',
  '}',
  'host printer {',
  '\thardware ethernet 00:0C:29:01:02:03;',
  '\tfixed-address 192.168.40.9;',
  '}',
  '',
].join('\n');

const status = 'NAT service on vmnet8 is running\nDHCP service on vmnet8 is not running\nHostonly virtual adapter on vmnet8 is enabled\n';

function vmnet8(texts: HostTexts): VirtualNetwork | undefined {
  return view({ networking: nat8, ...texts }).networks.find(({ vmnet }) => vmnet === 8);
}

describe('what the store does not hold', () => {
  test('comes from the generated files', () => {
    expect(vmnet8({ dhcpd: { 8: dhcpdConf }, nat: { 8: natConf } })).toMatchObject({
      subnet: '192.168.40.0/24',
      dhcp: { start: '192.168.40.128', end: '192.168.40.254', defaultLease: 1800, maxLease: 7200 },
      nat: { gateway: '192.168.40.2', udpTimeout: 60 },
    });
  });

  test('is null without them, never a default', () => {
    expect(vmnet8({})).toMatchObject({
      dhcp: { start: null, end: null, defaultLease: null, maxLease: null },
      nat: { gateway: null, udpTimeout: null },
    });
  });

  test('but is in force shows too: a reservation of dhcpd.conf and a forward of nat.conf', () => {
    const found = vmnet8({ dhcpd: { 8: dhcpdConf }, nat: { 8: natConf } });
    expect(found?.dhcp?.reservations).toEqual([{ mac: '00:0c:29:01:02:03', address: '192.168.40.9' }]);
    expect(found?.nat?.portForwards).toEqual([
      { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.40.50', guestPort: 80, description: '' },
    ]);
  });

  test('is not read from the folder of a network that is gone', () => {
    const { networks } = view({ networking: nat8, dhcpd: { 5: dhcpdConf }, nat: { 0: natConf, 5: natConf } });
    expect(networks.map(({ vmnet, mode }) => [vmnet, mode])).toEqual([
      [0, 'bridged'],
      [8, 'nat'],
    ]);
  });
});

describe('the host virtual adapter', () => {
  test.each([
    { why: 'is up where the tool shows it', tools: { ipAddr: ipAddr({ vmnet8: '192.168.40.1/24' }) }, is: { state: 'up', actual: '192.168.40.1/24' } },
    { why: 'is missing where the tool shows others only', tools: { ipAddr: ipAddr({ eth0: '10.0.0.5/24' }) }, is: { state: 'missing', actual: null } },
    { why: 'is unknown where no tool was read', tools: {}, is: { state: 'unknown', actual: null } },
    { why: 'keeps its configured address beside another real one', tools: { ipAddr: ipAddr({ vmnet8: '169.254.7.7/16' }) }, is: { address: '192.168.40.1', actual: '169.254.7.7/16' } },
  ])('$why', ({ tools, is }) => {
    expect(vmnet8({ tools })?.hostAdapter).toMatchObject(is);
  });

  test('that is not configured has nothing but that', () => {
    const off = nat8.replace('VIRTUAL_ADAPTER yes', 'VIRTUAL_ADAPTER no');
    expect(vmnet8({ networking: off, tools: { ipAddr: ipAddr({ vmnet8: '192.168.40.1/24' }) } })?.hostAdapter).toEqual({
      configured: false,
      name: null,
      address: null,
      actual: null,
      state: null,
    });
  });
});

describe('services', () => {
  test('that the status calls running are running, that it calls otherwise are stopped', () => {
    const found = vmnet8({ tools: { vmwareNetworks: output(status) } });
    expect([found?.nat?.service, found?.dhcp?.service]).toEqual(['running', 'stopped']);
  });

  test('that a read status does not name are stopped, and without a status unknown', () => {
    expect(vmnet8({ tools: { vmwareNetworks: output('Bridge networking on vmnet0 is running\n') } })?.nat?.service).toBe('stopped');
    expect(vmnet8({})?.nat?.service).toBe('unknown');
  });

  test('on Windows are disabled when their start type says so', () => {
    const registry = [
      String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig\vmnet8`,
      '    IPSubnetAddress    REG_SZ    192.168.40.0',
      '    IPSubnetMask    REG_SZ    255.255.255.0',
      '',
      String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig\vmnet8\NAT`,
      '    UseNAT    REG_DWORD    0x1',
      '',
    ].join('\r\n');
    const stopped = output('SERVICE_NAME: VMware NAT Service\r\n        STATE              : 1  STOPPED\r\n');
    const services = (start: string): HostTexts['tools'] => ({
      services: [{ service: 'VMware NAT Service', query: stopped, config: output(`        START_TYPE         : ${start}\r\n`) }],
    });
    const nat = (start: string): string | null | undefined =>
      view({ platform: 'windows', registry, tools: services(start) ?? {} }).networks.find(({ vmnet }) => vmnet === 8)?.nat?.service;
    expect([nat('4   DISABLED'), nat('2   AUTO_START')]).toEqual(['disabled', 'stopped']);
  });
});

describe('VMnet0', () => {
  test.each([
    { why: 'the only adapter that is up', adapters: { lo: '127.0.0.1/8', eth0: '10.0.0.5/24', docker0: '172.17.0.1/16' }, resolved: 'eth0' },
    { why: 'nothing that can be said, with two up and no gateway', adapters: { eth0: '10.0.0.5/24', eth1: '10.0.1.5/24' }, resolved: null },
  ])('is automatic and comes down to $why', ({ adapters, resolved }) => {
    const { networks } = view({ networking: nat8, tools: { ipAddr: ipAddr(adapters) } });
    expect(networks[0]?.bridge).toEqual({ to: 'automatic', resolved, excluded: [] });
  });

  test('comes down to the adapter with the default route when several are up', () => {
    const route = output('[{"dst":"default","gateway":"10.0.1.1","dev":"eth1","flags":[]}]');
    const tools = { ipAddr: ipAddr({ eth0: '10.0.0.5/24', eth1: '10.0.1.5/24' }), ipRoute: route };
    const { networks, adapters } = view({ networking: nat8, tools });
    expect(networks[0]?.bridge?.resolved).toBe('eth1');
    expect(adapters.find(({ name }) => name === 'eth1')?.gateways).toEqual(['10.0.1.1']);
  });

  test('is not listed without VMware', () => {
    expect(view({ product: null, tools: { ipAddr: ipAddr({ eth0: '10.0.0.5/24' }) } })).toMatchObject({ networks: [], problems: [] });
  });
});

describe('Fusion 12 and newer', () => {
  const bridge = output(
    'bridge100: flags=8a63<UP,BROADCAST,SMART,RUNNING,ALLMULTI,SIMPLEX,MULTICAST> mtu 1500\n\tether 3e:22:fb:00:11:64\n\tinet 192.168.40.1 netmask 0xffffff00 broadcast 192.168.40.255\n\tmember: vmenet0 flags=3<LEARNING,DISCOVER>\n\tstatus: active\n' +
      'bridge101: flags=8a63<UP,BROADCAST,SMART,RUNNING,ALLMULTI,SIMPLEX,MULTICAST> mtu 1500\n\tether 3e:22:fb:00:11:65\n\tinet 192.168.64.1 netmask 0xffffff00 broadcast 192.168.64.255\n\tstatus: active\n',
  );
  const fusion = { platform: 'macos', nat: { 8: natConf } } as const;

  test.each([
    { sign: 'its version', texts: { product: { name: 'VMware Fusion', version: '13.5.2' } }, gateway: '192.168.40.1' },
    { sign: 'a version before it', texts: { product: { name: 'VMware Fusion', version: '11.5.7' }, networking: nat8.replace('answer VNET_8_NAT', 'answer VNET_8_HOSTONLY_UUID BBEF474C-61F4-4D46-9D35-F67DBC4A2ED6\nanswer VNET_8_NAT') }, gateway: '192.168.40.2' },
    { sign: 'useMacosVmnetVirtApi in nat.conf', texts: { nat: { 8: natConf.replace('[host]', '[host]\nuseMacosVmnetVirtApi = 1') } }, gateway: '192.168.40.1' },
    { sign: 'no sign at all', texts: {}, gateway: '192.168.40.2' },
  ])('told by $sign: the gateway is $gateway', ({ texts, gateway }) => {
    expect(vmnet8({ ...fusion, ...texts })?.nat?.gateway).toBe(gateway);
  });

  test('keeps what nat.conf says as the configured gateway', () => {
    expect(vmnet8({ ...fusion, product: { name: 'VMware Fusion', version: '13.5.2' } })?.nat?.configuredGateway).toBe('192.168.40.2');
  });

  test('ties the bridge1xx whose subnet it is, and leaves the bridge of another program alone', () => {
    const found = view({ ...fusion, networking: nat8, product: { name: 'VMware Fusion', version: '13.5.2' }, tools: { ifconfig: bridge } });
    expect(found.adapters.map(({ name, vmnet }) => [name, vmnet])).toEqual([
      ['bridge100', 8],
      ['bridge101', null],
    ]);
    expect(found.networks.find(({ vmnet }) => vmnet === 8)?.hostAdapter).toMatchObject({ name: 'bridge100', state: 'up' });
  });

  test('an absent bridge1xx is down, never missing, and a disabled adapter means nothing', () => {
    const tools = { ifconfig: output('en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500\n\tinet 10.0.0.5 netmask 0xffffff00 broadcast 10.0.0.255\n\tstatus: active\n'), vmwareNetworks: output('Hostonly virtual adapter on vmnet8 is disabled\n') };
    expect(vmnet8({ ...fusion, product: { name: 'VMware Fusion', version: '13.5.2' }, tools })?.hostAdapter?.state).toBe('down');
  });
});

test('a store that may not be read is named, and the networks come from the generated files', () => {
  const { networks, problems } = view({ networking: denied('/etc/vmware/networking'), dhcpd: { 8: dhcpdConf }, nat: { 8: natConf } });
  expect(problems.map(({ code, source, detail }) => [code, source, detail])).toEqual([
    ['unreadable', '/etc/vmware/networking', 'EACCES'],
  ]);
  expect(networks.map(({ vmnet, mode }) => [vmnet, mode])).toEqual([
    [0, 'bridged'],
    [8, 'nat'],
  ]);
});

test("a network's name is its display name, else netmap's by device, else null", () => {
  const netmap = 'network0.name = "Bridged"\nnetwork0.device = "vmnet0"\nnetwork2.name = "NAT"\nnetwork2.device = "vmnet8"\n';
  const names = (texts: HostTexts): readonly (string | null)[] => view({ networking: nat8, ...texts }).networks.map(({ name }) => name);
  expect(names({ netmap })).toEqual(['Bridged', 'NAT']);
  expect(names({})).toEqual([null, null]);
  expect(names({ netmap, networking: `${nat8}answer VNET_8_DISPLAY_NAME Class room\n` })).toEqual(['Bridged', 'Class room']);
});
