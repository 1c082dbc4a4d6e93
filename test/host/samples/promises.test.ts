import { expect, test } from 'vitest';
import { file, leases, machines, matches, output, replay, sectionHash, stories } from './stories.ts';
import type { Sample } from '../../../src/host/samples/sample.ts';

function story(name: string): Sample {
  const sample = stories[name];
  if (sample === undefined) throw new Error(`no story ${name}`);
  return sample;
}

/** Names of the machines on each side: `[running, at rest]`. */
function byState(sample: Sample): readonly [readonly (string | undefined)[], readonly (string | undefined)[]] {
  const locked = (path: string): boolean => Object.keys(sample.files).some((one) => one.startsWith(`${path}.lck`));
  const names = (running: boolean): readonly (string | undefined)[] =>
    machines(sample).filter(({ path }) => locked(path) === running).map(({ vmx }) => vmx.get('displayName'));
  return [names(true), names(false)];
}

test('windows-nat: a Chinese Windows with Workstation Pro 17.6.3', () => {
  const sample = story('windows-nat');
  expect(sample.product).toEqual({ name: 'VMware Workstation Pro', version: '17.6.3' });
  expect(sample.home).toBe('C:\\Users\\小明');
  expect(new Set(sample.commands.map(({ codePage }) => codePage))).toEqual(new Set([936]));
  const headings = matches(output(sample, 'ipconfig /all'), /^(\S.*):\r$/gm).map(([heading]) => heading);
  expect(headings).toEqual([
    '以太网适配器 以太网',
    '以太网适配器 VMware Network Adapter VMnet1',
    '以太网适配器 VMware Network Adapter VMnet8',
    '无线局域网适配器 WLAN',
    '以太网适配器 蓝牙网络连接',
  ]);
  expect(output(sample, 'ipconfig /all')).toMatch(/默认网关[. ]+: 192\.168\.1\.1\r\n/);
  expect(output(sample, 'ipconfig /all')).toMatch(/WLAN:\r\n\r\n {3}媒体状态 .*: 媒体已断开连接\r\n/);
});

test('windows-nat: VMnet8 is 192.168.204.0/24 with the defaults, one reservation and one described forward', () => {
  const sample = story('windows-nat');
  const dhcp = file(sample, 'C:\\ProgramData\\VMware\\vmnetdhcp.conf');
  expect(dhcp).toContain('range 192.168.204.128 192.168.204.254;');
  expect(dhcp).toContain('subnet 192.168.56.0 netmask 255.255.255.0 {');
  const registry = output(sample, 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig /s');
  expect(matches(registry, /FixedIPtoMac\r\n {4}(\S+) {4}REG_SZ {4}(\S+)\r\n\r\n/g)).toEqual([['00:0C:29:5B:17:2E', '192.168.204.50']]);
  expect(registry).toContain('    8080    REG_SZ    192.168.204.50:80\r\n    8080Description    REG_SZ    网站 nginx\r\n\r\n');
});

test('windows-nat: the running Ubuntu leases its reserved address, two machines are off, one has a Chinese name in GBK', () => {
  const sample = story('windows-nat');
  expect(byState(sample)).toEqual([['Ubuntu 22.04'], ['测试机（统信 UOS）', 'CentOS 7']]);
  expect(sample.encodings?.['D:\\虚拟机\\测试机\\测试机.vmx']).toBe('GBK');
  const current = leases(file(sample, 'C:\\ProgramData\\VMware\\vmnetdhcp.leases')).filter(({ ends }) => ends > '2025/03/18 06:40:00');
  expect(new Map(current.map(({ mac, address }) => [mac, address]))).toEqual(
    new Map([
      ['00:0c:29:74:d9:03', '192.168.56.128'],
      ['00:0c:29:38:6a:91', '192.168.204.129'],
      ['00:0c:29:5b:17:2e', '192.168.204.50'],
    ]),
  );
});

test('windows-many: all twenty networks, twelve machines, twelve forwards over both protocols', () => {
  const sample = story('windows-many');
  const registry = output(sample, 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig /s');
  const flags = (name: string): number => matches(registry, new RegExp(`${name}    REG_DWORD    (0x1)`, 'g')).length;
  expect(matches(file(sample, 'C:\\ProgramData\\VMware\\netmap.conf'), /device = "vmnet(\d+)"/g).length).toBe(20);
  expect({ adapter: flags('UseAdapter'), dhcp: flags('UseDHCP'), nat: flags('UseNAT') }).toEqual({ adapter: 15, dhcp: 11, nat: 1 });
  expect(machines(sample).length).toBe(12);
  const forwards = (kind: string): readonly string[] =>
    (registry.split(`${kind}Forward\r\n`)[1]?.split('\r\n\r\n')[0] ?? '').split('\r\n').filter((line) => !line.includes('Description'));
  expect([forwards('TCP').length, forwards('UDP').length]).toEqual([8, 4]);
  expect(matches(registry, /(Description) {4}REG_SZ {4}\S/g).length).toBe(11);
  expect(matches(output(sample, 'ipconfig /all'), /(adapter) .*:\r\n\r\n/g).length).toBe(20);
  const macs = matches(registry, /(00:\w\w:\w\w:\w\w:\w\w:\w\w) {4}REG_SZ/g);
  expect(macs.length).toBe(6);
});

test('windows-many: its machines use every kind of connection, and one is suspended', () => {
  const sample = story('windows-many');
  const kinds = machines(sample).flatMap(({ vmx }) => [0, 1, 2, 3].flatMap((index) => vmx.get(`ethernet${index}.connectionType`) ?? []));
  expect(new Set(kinds)).toEqual(new Set(['nat', 'custom', 'hostonly', 'bridged', 'pvn']));
  const suspended = machines(sample).filter(({ vmx }) => vmx.get('checkpoint.vmState') !== '');
  expect(suspended.map(({ vmx }) => vmx.get('displayName'))).toEqual(['Windows 11 test']);
  const preferences = file(sample, 'C:\\Users\\mbauer\\AppData\\Roaming\\VMware\\preferences.ini');
  const [[segment] = []] = matches(preferences, /pvnID = "(.+)"/g);
  const users = machines(sample).filter(({ vmx }) => vmx.get('ethernet0.pvnID') === segment);
  expect(users.length).toBe(2);
});

test('linux-default: the three networks as installed, beside Docker and libvirt', () => {
  const sample = story('linux-default');
  const links = JSON.parse(output(sample, 'ip -j addr')) as readonly { readonly ifname: string; readonly operstate: string }[];
  expect(Object.fromEntries(links.map(({ ifname, operstate }) => [ifname, operstate]))).toEqual({
    lo: 'UNKNOWN',
    enp3s0: 'UP',
    wlp2s0: 'DOWN',
    virbr0: 'DOWN',
    docker0: 'DOWN',
    vmnet1: 'UNKNOWN',
    vmnet8: 'UNKNOWN',
  });
  const routes = JSON.parse(output(sample, 'ip -j route')) as readonly { readonly dst: string; readonly dev: string }[];
  expect(routes.filter(({ dst }) => dst === 'default').map(({ dev }) => dev)).toEqual(['enp3s0']);
  expect(byState(sample)).toEqual([['Debian 12'], ['Fedora Workstation']]);
  expect(output(sample, 'lsmod')).toMatch(/^vmnet +\d+ +\d/m);
  expect(output(sample, 'vmware-networks --status')).toMatch(/^All the services configured on all the networks are running$/m);
  expect(file(sample, '/etc/vmware/networking')).toContain('answer VNET_1_DISPLAY_NAME \n');
});

test('linux-custom-bridges: the store means something only when it is replayed', () => {
  const sample = story('linux-custom-bridges');
  const text = file(sample, '/etc/vmware/networking');
  const { answers, forwards, reservations, bridges } = replay(text);
  expect(answers.get('VNL_DEFAULT_BRIDGE_VNET')).toBe('-1');
  expect(Object.fromEntries(bridges)).toEqual({ enp3s0: '0', wlp5s0: '-1', br0: '2' });
  expect([...answers.keys()].filter((key) => key.startsWith('VNET_5_'))).toEqual([]);
  expect(answers.get('VNET_9_HOSTONLY_SUBNET')).toBe('172.20.9.0');
  expect(answers.get('VNET_3_DISPLAY_NAME')).toBe('Malware lab, no way out');
  expect([...answers].filter(([key, value]) => key.endsWith('_NAT') && value === 'yes').map(([key]) => key)).toEqual(['VNET_8_NAT', 'VNET_9_NAT']);
  expect([answers.get('VNET_3_DHCP'), answers.get('VNET_3_VIRTUAL_ADAPTER')]).toEqual(['no', 'no']);
  expect(forwards.get('9 tcp 2222')).toBe('172.20.9.60 22 Build farm, new controller');
  expect([...forwards.keys()].filter((key) => key.startsWith('5 '))).toEqual([]);
  expect([...reservations.keys()]).toEqual(['8 00:0C:29:07:F5:3C', '9 00:50:56:3A:00:60']);
  expect(text).toMatch(/^# /m);
});

test('linux-custom-bridges: bridges go to real adapters, and what VMnet5 left behind is no network', () => {
  const sample = story('linux-custom-bridges');
  const { answers, bridges } = replay(file(sample, '/etc/vmware/networking'));
  const links = JSON.parse(output(sample, 'ip -d -j link')) as readonly { readonly ifname: string; readonly master?: string }[];
  for (const name of bridges.keys()) expect(links.map(({ ifname }) => ifname)).toContain(name);
  expect(links.find(({ ifname }) => ifname === 'enp6s0')?.master).toBe('br0');
  expect(output(sample, 'vmware-networks --status')).toMatch(/^Bridge networking on vmnet0 is running\nBridge networking on vmnet2 is running\n/);
  expect(file(sample, '/etc/vmware/vmnet5/nat/nat.conf')).toContain('ip = 192.168.55.2');
  expect(file(sample, '/etc/vmware/networking')).toContain(
    `answer VNET_5_DHCP_CFG_HASH ${sectionHash(file(sample, '/etc/vmware/vmnet5/dhcpd/dhcpd.conf'))}\n`,
  );
  expect([...answers.keys()].filter((key) => key.startsWith('VNET_0_'))).toEqual([]);
  expect(output(sample, 'vmware-networks --status')).not.toContain('vmnet5');
});

test('fusion-11: classic vmnet interfaces of VMware itself', () => {
  const sample = story('fusion-11');
  expect(sample.product).toEqual({ name: 'VMware Fusion', version: '11.5.7' });
  const interfaces = matches(output(sample, 'ifconfig -a'), /^(vmnet\d+): [^\n]+\n\tether (\S+) \n\tinet (\S+) netmask 0xffffff00/gm);
  expect(interfaces).toEqual([
    ['vmnet1', '00:50:56:c0:00:01', '172.16.101.1'],
    ['vmnet8', '00:50:56:c0:00:08', '192.168.66.1'],
  ]);
  expect(output(sample, 'netstat -rn')).toMatch(/^192\.168\.66 +link#\d+ +UC +vmnet8 +!$/m);
  expect(output(sample, 'sw_vers')).toContain('10.15.7');
  expect(file(sample, '/Library/Preferences/VMware Fusion/networking')).not.toContain('HOSTONLY_UUID');
  expect(file(sample, '/Library/Preferences/VMware Fusion/vmnet8/nat.conf')).not.toContain('useMacosVmnetVirtApi');
  expect(file(sample, '/Library/Preferences/VMware Fusion/lastLocationUsed')).toBe('/Applications/VMware Fusion.app');
  expect(byState(sample)).toEqual([['Ubuntu 20.04'], ['Windows 10']]);
});

test('fusion-13: Apple’s bridges instead of vmnet interfaces, and a third network whose bridge is absent', () => {
  const sample = story('fusion-13');
  const ifconfig = output(sample, 'ifconfig -a');
  expect(ifconfig).not.toMatch(/^vmnet\d/m);
  const bridges = matches(ifconfig, /^(bridge1\d\d): [\s\S]+?\n\tinet (\S+) [\s\S]+?\n\tmember: (vmenet\d) /gm);
  expect(bridges).toEqual([
    ['bridge100', '192.168.77.1', 'vmenet0'],
    ['bridge101', '172.16.209.1', 'vmenet1'],
  ]);
  const { answers } = replay(file(sample, '/Library/Preferences/VMware Fusion/networking'));
  expect([...answers.keys()].filter((key) => key.endsWith('_HOSTONLY_UUID'))).toEqual([1, 3, 8].map((vmnet) => `VNET_${vmnet}_HOSTONLY_UUID`));
  expect(answers.get('VNET_3_HOSTONLY_SUBNET')).toBe('10.77.3.0');
  const nat = file(sample, '/Library/Preferences/VMware Fusion/vmnet8/nat.conf');
  expect(nat).toContain('useMacosVmnetVirtApi = 1\n');
  expect(nat).toContain('ip = 192.168.77.2\n');
  expect(file(sample, '/Library/Preferences/VMware Fusion/vmnet8/dhcpd.conf')).toContain('option routers 192.168.77.1;');
  expect(output(sample, 'networksetup -listallhardwareports')).toContain('Hardware Port: Wi-Fi\nDevice: en0\n');
  expect(byState(sample)).toEqual([['Dev Debian'], ['Windows 11']]);
});

test('no-vmware: adapters, and no trace of VMware', () => {
  const sample = story('no-vmware');
  expect(sample.product).toBeNull();
  expect(sample.files).toEqual({});
  expect(sample.commands.map(({ stdout }) => stdout).join('').replaceAll('vmware-networks.service', '')).not.toMatch(/vmware|vmnet|vmmon/i);
  expect(output(sample, 'systemctl show vmware-networks')).toContain('LoadState=not-found');
  const links = JSON.parse(output(sample, 'ip -j addr')) as readonly { readonly ifname: string }[];
  expect(links.map(({ ifname }) => ifname)).toEqual(['lo', 'enp0s31f6', 'wlp0s20f3', 'docker0']);
});
