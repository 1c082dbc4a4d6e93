import { expect, test } from 'vitest';
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { files } from '../../../src/host/macos/facts.ts';
import { simulate } from '../../../src/host/simulated/machine.ts';
import { allFiles, changes, contentOf, fileText, network, output, play, playAll, show, simulated } from './support.ts';

const cli = (verb: string): string => `vmnet-cli --${verb}`;
const cfg = (words: string): string => `vmnet-cfgcli ${words}`;

test('Fusion 11 loses its interfaces when it is stopped and has them again when it is started', async () => {
  const machine = await simulated('fusion-11');
  const before = await show(machine);
  await play(machine, cli('stop'));
  expect(await output(machine, 'ifconfig -a')).not.toContain('vmnet');
  expect(await output(machine, 'netstat -rn')).not.toContain('vmnet');
  expect((await network(machine, 8)).hostAdapter?.state).toBe('missing');
  await play(machine, cli('start'));
  expect(await show(machine)).toEqual(before);
});

test('on Fusion 13 the host’s side is a bridge1xx with the first address, only where a machine runs', async () => {
  const machine = await simulated('fusion-13');
  await playAll(machine, cli('stop'), cfg('setsubnetaddr vmnet8 10.4.5.0'), cli('configure'), cli('start'));
  expect(await network(machine, 8)).toMatchObject({
    subnet: '10.4.5.0/24',
    hostAdapter: { name: 'bridge100', actual: '10.4.5.1/24', state: 'up' },
    nat: { gateway: '10.4.5.1', configuredGateway: '10.4.5.2', service: 'running' },
  });
  expect((await network(machine, 3)).hostAdapter).toMatchObject({ state: 'down', actual: null });
  expect(await output(machine, 'ifconfig -a')).toContain('member: vmenet0');
  expect(await fileText(machine, files.dhcpd(8))).toContain('option routers 10.4.5.1;');
  expect(await fileText(machine, files.nat(8))).toContain('useMacosVmnetVirtApi = 1\n\n# NAT gateway address\nip = 10.4.5.2');
});

test('on Fusion 13 the status calls every adapter disabled, and ends with 1 for it', async () => {
  const machine = await simulated('fusion-13');
  expect(await play(machine, cli('status'))).toMatchObject({
    exitCode: 1,
    text: expect.stringContaining('Hostonly virtual adapter on vmnet8 is disabled\nSome/All of the configured services are not running'),
  });
});

test('the members of a bridge go and come with it', async () => {
  const machine = await simulated('fusion-13');
  const before = await output(machine, 'ifconfig -a');
  await play(machine, cli('stop'));
  expect(await output(machine, 'ifconfig -a')).not.toMatch(/vmenet|bridge10/);
  await play(machine, cli('start'));
  const lines = (text: string): readonly string[] => text.split('\n').toSorted();
  expect(lines(await output(machine, 'ifconfig -a'))).toEqual(lines(before));
});

test('configuring changes these files and no other', async () => {
  const machine = await simulated('fusion-11');
  const before = await allFiles(machine.content());
  expect((await play(machine, cli('configure'))).exitCode).toBe(0);
  const folder = '/Library/Preferences/VMware Fusion';
  const after = await allFiles(machine.content());
  expect(changes(before, after)).toEqual([
    `+${folder}/networking.bak.0`,
    `+${folder}/vmnet1/dhcpd.conf.bak`,
    `+${folder}/vmnet8/dhcpd.conf.bak`,
    `+${folder}/vmnet8/nat.conf.bak`,
    `${folder}/networking`,
    `${folder}/vmnet1/dhcpd.conf`,
    `${folder}/vmnet8/dhcpd.conf`,
    '/var/db/vmware/vmnet-dhcpd-vmnet1.leases',
    '/var/db/vmware/vmnet-dhcpd-vmnet8.leases',
  ].toSorted());
  expect(after.get(`${folder}/networking`)).toContain(`answer VNET_8_DHCP_CFG_HASH ${dhcpConfigHash(after.get(`${folder}/vmnet8/dhcpd.conf`) ?? '')}`);
  // An old Fusion's nat.conf has no warning, and gets none.
  expect(after.get(`${folder}/vmnet8/nat.conf`)).toBe(before.get(`${folder}/vmnet8/nat.conf`));
});

test.each([
  ['setdhcpusage vmnet1 no', 'answer VNET_1_DHCP no'],
  ['setnatusage vmnet8 no', 'answer VNET_8_NAT no'],
  ['setsubnetaddr vmnet8 10.1.2.0', 'answer VNET_8_HOSTONLY_SUBNET 10.1.2.0'],
  ['setsubnetmask vmnet8 255.255.0.0', 'answer VNET_8_HOSTONLY_NETMASK 255.255.0.0'],
  ['setdhcpmac2ip vmnet8 00:0c:29:aa:bb:cc 192.168.66.7', 'add_dhcp_mac_to_ip 8 00:0C:29:AA:BB:CC 192.168.66.7'],
  ['setnatportfwd vmnet8 tcp 8080 192.168.66.9 80', 'add_nat_portfwd 8 tcp 8080 192.168.66.9 80'],
  ['setnatportfwd vmnet8 tcp 2200', 'remove_nat_portfwd 8 tcp 2200'],
  ['vnetcfgadd VNET_10_DHCP yes', 'answer VNET_10_DHCP yes'],
  ['vnetcfgremove VNET_1_DHCP', 'remove_answer VNET_1_DHCP'],
  ['setdefaultbridge -1', 'answer VNL_DEFAULT_BRIDGE_VNET -1'],
  ['removeadapter vmnet1', 'answer VNET_1_VIRTUAL_ADAPTER no'],
])('`vmnet-cfgcli %s` appends a line to the store and ends with 1', async (words, line) => {
  const machine = await simulated('fusion-11');
  const before = await fileText(machine, files.networking);
  expect((await play(machine, cfg(words))).exitCode).toBe(1);
  expect(await fileText(machine, files.networking)).toBe(`${before}${line}\n`);
});

test.each([
  'setdhcpusage vmnet1 perhaps',
  'setsubnetaddr vmnet8 nowhere',
  'setsubnetmask vmnet8 255.0.255.0',
  'setdhcpmac2ip vmnet8 192.168.66.7 00:0c:29:aa:bb:cc',
  'setnatportfwd vmnet8 sctp 1 192.168.66.9 80',
  'setnatportfwd vmnet8 tcp 99999 192.168.66.9 80',
  'setdhcpparam vmnet8 leasebeginip 192.168.66.9',
  'addadapter vmnet300',
  'frobnicate',
])('`vmnet-cfgcli %s` fails with 0 and changes nothing', async (words) => {
  const machine = await simulated('fusion-11');
  const before = await allFiles(machine.content());
  expect((await play(machine, cfg(words))).exitCode).toBe(0);
  expect(changes(before, await allFiles(machine.content()))).toEqual([]);
});

test('what was set is told', async () => {
  const machine = await simulated('fusion-11');
  const told = async (words: string): Promise<string> => (await play(machine, cfg(words))).text.trim();
  expect(await told('getnatusage vmnet8')).toBe('yes');
  expect(await told('getdhcpusage vmnet3')).toBe('no');
  expect(await told('getnatportfwd vmnet8 tcp 2200')).toBe('192.168.66.40 22');
  expect(await told('enumportfwd vmnet8 tcp')).toBe('tcp 2200 192.168.66.40 22');
  expect(await told('getdhcpmac2ip vmnet8 00:0C:29:6A:0D:C2')).toBe('192.168.66.40');
  expect(await told('enumdhcpmac2ip vmnet8')).toBe('00:0C:29:6A:0D:C2 192.168.66.40');
  expect(await told('assignsubnet vmnet1')).toBe('172.16.101.0');
  expect(await told('getdefaultbridge')).toBe('0');
  expect(await told('vnetcfgget VNET_8_NAT')).toBe('yes');
  expect(await play(machine, cfg('getvmnetcount'))).toEqual({ exitCode: 0, text: '256\n' });
});

test('a new adapter gets a subnet that is free: 172.16.x with an even number, 192.168.x with an odd one', async () => {
  const machine = await simulated('fusion-11');
  await playAll(machine, cfg('addadapter vmnet4'), cfg('addadapter vmnet5'));
  expect((await network(machine, 4)).subnet).toMatch(/^172\.16\.\d+\.0\/24$/);
  expect((await network(machine, 5)).subnet).toMatch(/^192\.168\.\d+\.0\/24$/);
});

test('the DHCP file cannot be updated while its service runs', async () => {
  const machine = await simulated('fusion-11');
  await play(machine, cfg('setsubnetaddr vmnet8 10.1.2.0'));
  expect((await play(machine, cfg('updatedhcpfromconfig vmnet8'))).exitCode).toBe(0);
  expect((await network(machine, 8)).dhcp?.start).toBe('192.168.66.128');
  expect(await playAll(machine, cfg('servicestop vmnet8 dhcp'), cfg('updatedhcpfromconfig vmnet8'), cfg('servicestart vmnet8 dhcp'))).toEqual([1, 1, 1]);
  expect(await network(machine, 8)).toMatchObject({ dhcp: { start: '10.1.2.128', service: 'running' } });
  expect((await play(machine, cfg('updatenatfromconfig vmnet8'))).exitCode).toBe(1);
  expect((await network(machine, 8)).nat?.gateway).toBe('10.1.2.2');
  expect((await play(machine, cfg('servicestatus vmnet8 dhcp'))).text).toBe('running\n');
});

test('an adapter is switched off and on, and takes the store’s address when it is updated', async () => {
  const machine = await simulated('fusion-11');
  await play(machine, cfg('disablehostonlyadap vmnet8'));
  expect((await network(machine, 8)).hostAdapter?.state).toBe('missing');
  await playAll(machine, cfg('enablehostonlyadap vmnet8'), cfg('setsubnetaddr vmnet8 10.1.2.0'));
  expect((await network(machine, 8)).hostAdapter?.actual).toBe('192.168.66.1/24');
  await play(machine, cfg('updateadapterfromconfig vmnet8'));
  expect((await network(machine, 8)).hostAdapter?.actual).toBe('10.1.2.1/24');
});

test('createdb erases the store; an exported one is imported again; what is no store is not', async () => {
  const machine = await simulated('fusion-11');
  const stored = await fileText(machine, files.networking);
  await playAll(machine, cfg('exportconfig /tmp/kept'), cfg('createdb'));
  expect(await fileText(machine, files.networking)).toBe('VERSION=1,0\n');
  expect(await playAll(machine, cfg('importconfig /etc/hosts'), cfg('importconfig /tmp/kept'))).toEqual([0, 1]);
  expect(await fileText(machine, files.networking)).toBe(stored);
});

test('deletevnet takes every answer of a VMnet out of the store', async () => {
  const machine = await simulated('fusion-11');
  await play(machine, cfg('deletevnet vmnet1'));
  expect((await show(machine)).networks.map(({ vmnet }) => vmnet)).toEqual([0, 8]);
});

test.each([
  ['1', '10.4.5.1'],
  ['0', '10.4.5.2'],
])('a Fusion whose version is not known is told by its nat.conf: useMacosVmnetVirtApi = %s', async (api, router) => {
  const content = await contentOf('fusion-13');
  const machine = await simulate({ ...content, manifest: { ...content.manifest, product: null } });
  const nat = (await fileText(machine, files.nat(8))) ?? '';
  await machine.writeFile(files.nat(8), nat.replace('useMacosVmnetVirtApi = 1', `useMacosVmnetVirtApi = ${api}`));
  await playAll(machine, cfg('setsubnetaddr vmnet8 10.4.5.0'), cli('configure'));
  expect(await fileText(machine, files.dhcpd(8))).toContain(`option routers ${router};`);
});

test('neighbours are forgotten with the interface that knew them', async () => {
  const machine = await simulated('fusion-11');
  await play(machine, cli('stop'));
  const left = await output(machine, 'arp -an');
  expect(left).not.toContain('vmnet8');
  expect(left).toContain('192.168.2.1');
});
