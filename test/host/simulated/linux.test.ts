import { expect, test } from 'vitest';
import { dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { parseNetworking, replayNetworking } from '../../../src/core/formats/networking.ts';
import { files } from '../../../src/host/linux/facts.ts';
import { dhcpdConf } from '../../../src/core/formats/generated/dhcpd-conf.ts';
import type { NetworkFacts } from '../../../src/core/formats/generated/facts.ts';
import { natConf } from '../../../src/core/formats/generated/nat-conf.ts';
import { simulate } from '../../../src/host/simulated/machine.ts';
import { captureOf } from '../support/captures.ts';
import { allFiles, changes, contentOf, fileText, network, output, play, playAll, show, simulated } from './support.ts';

const stop = 'vmware-networks --stop';
const start = 'vmware-networks --start';
const status = 'vmware-networks --status';
const migrate = `vmware-networks --migrate-network-settings ${files.networking}`;

test('stopping says so in VMware’s words, and nothing of VMware is left to see', async () => {
  const machine = await simulated('linux-default');
  expect(await play(machine, stop)).toEqual({
    exitCode: 0,
    text: [
      'Stopped Bridged networking on vmnet0',
      'Stopped DHCP service on vmnet1',
      'Disabled hostonly virtual adapter on vmnet1',
      'Stopped DHCP service on vmnet8',
      'Stopped NAT service on vmnet8',
      'Disabled hostonly virtual adapter on vmnet8',
      'Stopped all configured services on all networks',
      '',
    ].join('\n'),
  });
  expect(await network(machine, 8)).toMatchObject({
    subnet: '192.168.82.0/24',
    hostAdapter: { state: 'missing', actual: null },
    dhcp: { service: 'stopped' },
    nat: { service: 'stopped' },
  });
  expect(await play(machine, status)).toMatchObject({ exitCode: 1, text: expect.stringContaining('NAT service on vmnet8 is not running') });
});

test('starting says it in the order of a real start, and the host is what it was', async () => {
  const machine = await simulated('linux-default');
  const before = await show(machine);
  await play(machine, stop);
  const { exitCode, text } = await play(machine, start);
  expect(exitCode).toBe(0);
  expect(text.trimEnd().split('\n')).toEqual([
    'Started Bridge networking on vmnet0',
    'Enabled hostonly virtual adapter on vmnet1',
    'Started DHCP service on vmnet1',
    'Started NAT service on vmnet8',
    'Enabled hostonly virtual adapter on vmnet8',
    'Started DHCP service on vmnet8',
    'Started all configured services on all networks',
  ]);
  expect(await show(machine)).toEqual(before);
});

test('the status of a host on which nothing was played is the recorded one', async () => {
  const content = await contentOf('linux-default');
  const machine = await simulate(content);
  const recorded = content.manifest.commands.find(({ argv }) => argv.join(' ') === status);
  const entry = content.tree.entries.get(recorded?.stdout ?? '');
  const read = entry?.kind === 'file' ? await entry.read(10_000) : undefined;
  expect((await play(machine, status)).text).toBe(read?.ok === true ? read.bytes.toString() : '');
});

// The whole of what spec/vmware-formats.md §7 says that stop, migrate, start does, and no more.
test.each([
  {
    name: 'linux-default',
    changed: [
      '+/etc/vmware/networking.bak.0',
      '+/etc/vmware/vmnet1/dhcpd/dhcpd.conf.bak',
      '+/etc/vmware/vmnet8/dhcpd/dhcpd.conf.bak',
      '+/etc/vmware/vmnet8/nat/nat.conf.bak',
      '/etc/vmware/networking',
      '/etc/vmware/vmnet1/dhcpd/dhcpd.conf',
      '/etc/vmware/vmnet8/dhcpd/dhcpd.conf',
      '/etc/vmware/vmnet8/dhcpd/dhcpd.leases',
    ],
  },
  {
    name: 'linux-custom-bridges',
    changed: [
      '+/etc/vmware/networking.bak.0',
      '+/etc/vmware/vmnet1/dhcpd/dhcpd.conf.bak',
      '+/etc/vmware/vmnet8/dhcpd/dhcpd.conf.bak',
      '+/etc/vmware/vmnet8/nat/nat.conf.bak',
      '+/etc/vmware/vmnet9/dhcpd/dhcpd.conf.bak',
      '+/etc/vmware/vmnet9/nat/nat.conf.bak',
      '/etc/vmware/networking',
      '/etc/vmware/vmnet1/dhcpd/dhcpd.conf',
      '/etc/vmware/vmnet1/dhcpd/dhcpd.leases',
      '/etc/vmware/vmnet8/dhcpd/dhcpd.conf',
      '/etc/vmware/vmnet9/dhcpd/dhcpd.conf',
      '/etc/vmware/vmnet9/dhcpd/dhcpd.leases',
    ],
  },
])('stop, migrate, start on $name changes these files and no other', async ({ name, changed }) => {
  const machine = await simulated(name);
  const before = await allFiles(machine.content());
  expect(await playAll(machine, stop, migrate, start)).toEqual([0, 0, 0]);
  expect(changes(before, await allFiles(machine.content()))).toEqual(changed);
});

test.each(['linux-default', 'linux-custom-bridges'])('the generation before is kept verbatim on %s', async (name) => {
  const machine = await simulated(name);
  const before = await allFiles(machine.content());
  await play(machine, migrate);
  const after = await allFiles(machine.content());
  for (const [path, text] of after) {
    if (path.endsWith('.bak')) expect(text, path).toBe(before.get(path.slice(0, -4)));
  }
  expect(after.get('/etc/vmware/networking.bak.0')).toBe(before.get('/etc/vmware/networking'));
});

test('migrating compacts the store: what stands after the replay, sorted, without comments and descriptions', async () => {
  const machine = await simulated('linux-custom-bridges');
  const before = replayNetworking(parseNetworking((await fileText(machine, files.networking)) ?? ''));
  await play(machine, migrate);
  const text = (await fileText(machine, files.networking)) ?? '';
  const lines = text.trimEnd().split('\n');
  const after = replayNetworking(parseNetworking(text));
  expect(text.startsWith('VERSION=1,0\n')).toBe(true);
  expect(text).not.toMatch(/^#|^\n|remove_|SSH|Mail relay/m);
  const answers = lines.filter((line) => line.startsWith('answer '));
  expect(answers).toEqual(answers.toSorted());
  const bare = ({ portForwards, reservations, bridgeMappings }: typeof before): readonly string[] =>
    [
      ...portForwards.map(({ vmnet, protocol, hostPort, guestAddress, guestPort }) => [vmnet, protocol, hostPort, guestAddress, guestPort].join(' ')),
      ...reservations.map(({ vmnet, mac, address }) => [vmnet, mac, address].join(' ')),
      ...bridgeMappings.map(({ interface: name, vmnet }) => [name, vmnet].join(' ')),
    ].toSorted();
  expect(bare(after)).toEqual(bare(before));
  const said = ({ answers }: typeof before): readonly string[] =>
    [...answers].flatMap(([key, { value }]) => (key.endsWith('_HASH') ? [] : [`${key} ${value}`])).toSorted();
  expect(said(after)).toEqual(said(before));
});

test.each(['linux-default', 'linux-custom-bridges'])('after migrating %s every stored hash is that of its file', async (name) => {
  const machine = await simulated(name);
  await play(machine, migrate);
  const { vnets } = replayNetworking(parseNetworking((await fileText(machine, files.networking)) ?? ''));
  const served = [...vnets].filter(([, answers]) => answers.get('DHCP')?.value === 'yes');
  expect(served.length).toBeGreaterThan(1);
  for (const [vmnet, answers] of served) {
    expect(answers.get('DHCP_CFG_HASH')?.value, `vmnet${vmnet}`).toBe(dhcpConfigHash((await fileText(machine, files.dhcpd(vmnet))) ?? ''));
  }
});

const vmnet9: NetworkFacts = {
  vmnet: 9,
  nat: true,
  subnet: '172.20.9.0',
  prefix: 24,
  netmask: '255.255.255.0',
  broadcast: '172.20.9.255',
  // A range of one's own is lost: the store does not hold it.
  range: ['172.20.9.128', '172.20.9.254'],
  hostAddress: '172.20.9.1',
  gateway: '172.20.9.2',
  router: '172.20.9.2',
  writtenAt: '01/27/2025 10:20:00',
  udpTimeout: 30,
  forwards: [
    { protocol: 'tcp', hostPort: 2222, guestAddress: '172.20.9.60', guestPort: 22 },
    { protocol: 'udp', hostPort: 5140, guestAddress: '172.20.9.60', guestPort: 514 },
  ],
  reservations: [{ name: 'controller', mac: '00:50:56:3a:00:60', address: '172.20.9.60' }],
};

test('what is regenerated is VMware’s template, byte for byte', async () => {
  const machine = await simulated('linux-custom-bridges');
  await play(machine, migrate);
  expect(await fileText(machine, files.dhcpd(9))).toBe(dhcpdConf(vmnet9));
  expect(await fileText(machine, files.nat(9))).toBe(natConf(vmnet9, { device: '/dev/vmnet9', warns: true }));
});

test('what a person wrote around the generated section survives, what was changed inside does not', async () => {
  const machine = await simulated('linux-default');
  const path = files.dhcpd(8);
  const written = (await fileText(machine, path)) ?? '';
  const mine = '# mine\nhost printer {\n\thardware ethernet 00:0C:29:11:22:33;\n\tfixed-address 192.168.82.60;\n}\n';
  await machine.writeFile(path, `# above\n${written.replace('.128 192', '.200 192')}${mine}`);
  await play(machine, migrate);
  const after = (await fileText(machine, path)) ?? '';
  expect(after.startsWith('# above\n#')).toBe(true);
  expect(after.endsWith(mine)).toBe(true);
  expect(after).toContain('range 192.168.82.128 192.168.82.254;');
});

test('nat.conf is made anew as a whole: comments and settings of one’s own are gone, forwards stay in order', async () => {
  const machine = await simulated('linux-custom-bridges');
  const path = files.nat(8);
  const written = (await fileText(machine, path)) ?? '';
  await machine.writeFile(path, written.replace('allowAnyOUI = 1', 'allowAnyOUI = 0').replace('8025 =', '# VAGRANT\n8025 ='));
  await play(machine, migrate);
  expect(await fileText(machine, path)).toBe(written);
  expect(await fileText(machine, `${path}.bak`)).toContain('# VAGRANT');
});

test('the leases are gone after migrating, and the daemon begins a new file when it starts', async () => {
  const machine = await simulated('linux-default');
  expect(await fileText(machine, files.leases(8))).toContain('lease 192.168.82.131');
  await playAll(machine, stop, migrate);
  expect(await fileText(machine, files.leases(8))).toBe('');
  await play(machine, start);
  expect(await fileText(machine, files.leases(8))).toMatch(/^# All times in this file are in UTC[^{]*$/);
});

test('migrating resets the rights on VMware’s devices, and on nothing else', async () => {
  const machine = await simulated('linux-default');
  expect(await machine.mode('/dev/vmnet8')).toBe(0o600);
  expect(await machine.chmod('/dev/vmnet8', 0o666)).toEqual({ ok: true });
  await machine.chmod(files.networking, 0o640);
  await playAll(machine, stop, start);
  expect(await machine.mode('/dev/vmnet8')).toBe(0o666);
  await play(machine, migrate);
  expect([await machine.mode('/dev/vmnet8'), await machine.mode(files.networking)]).toEqual([0o600, 0o640]);
  expect(await machine.chmod('/etc/nothing', 0o600)).toMatchObject({ ok: false, failure: { code: 'missing' } });
});

test('a new subnet shows in the store at once, in the files after migrating, on the adapter after starting', async () => {
  const machine = await simulated('linux-default');
  const told = async (): Promise<unknown> => {
    const { subnet, hostAdapter, dhcp, nat } = await network(machine, 8);
    return [subnet, dhcp?.start, nat?.gateway, hostAdapter?.actual];
  };
  const stored = (await fileText(machine, files.networking)) ?? '';
  await machine.writeFile(files.networking, stored.replace('192.168.82.0', '10.20.30.0'));
  expect(await told()).toEqual(['10.20.30.0/24', '192.168.82.128', '192.168.82.2', '192.168.82.1/24']);
  await play(machine, migrate);
  expect(await told()).toEqual(['10.20.30.0/24', '10.20.30.128', '10.20.30.2', '192.168.82.1/24']);
  // What runs already keeps what it was started with.
  await play(machine, start);
  expect((await network(machine, 8)).hostAdapter?.actual).toBe('192.168.82.1/24');
  await playAll(machine, stop, start);
  expect(await told()).toEqual(['10.20.30.0/24', '10.20.30.128', '10.20.30.2', '10.20.30.1/24']);
  expect(await output(machine, 'ip -j route')).toContain('"dst":"10.20.30.0/24","dev":"vmnet8"');
});

test('a start without migrating does not regenerate: the old file stands against the new store', async () => {
  const machine = await simulated('linux-default');
  const stored = (await fileText(machine, files.networking)) ?? '';
  await play(machine, stop);
  await machine.writeFile(files.networking, stored.replace('192.168.82.0', '10.20.30.0'));
  await play(machine, start);
  expect(await network(machine, 8)).toMatchObject({ hostAdapter: { actual: '10.20.30.1/24' }, dhcp: { start: '192.168.82.128' } });
});

test('a subnet with host bits set stops the DHCP service from starting', async () => {
  const machine = await simulated('linux-default');
  const stored = (await fileText(machine, files.networking)) ?? '';
  await play(machine, stop);
  await machine.writeFile(files.networking, stored.replace('192.168.82.0', '192.168.82.7'));
  await play(machine, migrate);
  const { exitCode, text } = await play(machine, start);
  expect(exitCode).toBe(1);
  expect(text).toContain('Failed to start DHCP service on vmnet8');
  expect(text).toContain('Failed to start some/all services');
  expect(await network(machine, 8)).toMatchObject({ dhcp: { service: 'stopped' }, nat: { service: 'running' } });
});

test('a network that is added gets files, a MAC, a name and an adapter; one that goes leaves its folder', async () => {
  const machine = await simulated('linux-default');
  const stored = (await fileText(machine, files.networking)) ?? '';
  const two = ['DHCP yes', 'HOSTONLY_NETMASK 255.255.255.240', 'HOSTONLY_SUBNET 10.1.2.16', 'NAT yes', 'VIRTUAL_ADAPTER yes'];
  await play(machine, stop);
  await machine.writeFile(files.networking, stored + two.map((answer) => `answer VNET_12_${answer}\n`).join(''));
  await playAll(machine, migrate, start);
  expect(await network(machine, 12)).toMatchObject({
    name: 'vmnet12',
    hostAdapter: { state: 'up', actual: '10.1.2.17/28' },
    dhcp: { service: 'running', start: '10.1.2.24', end: '10.1.2.30' },
    nat: { service: 'running', gateway: '10.1.2.18' },
  });
  expect(await fileText(machine, '/etc/vmware/vmnet12/nat.mac')).toMatch(/^00:50:56:[EF][0-9A-F](?::[0-9A-F]{2}){2}\n$/);
  await play(machine, stop);
  await machine.writeFile(files.networking, stored);
  await playAll(machine, migrate, start);
  expect((await show(machine)).networks.map(({ vmnet }) => vmnet)).toEqual([0, 1, 8]);
  expect(await fileText(machine, files.dhcpd(12))).toContain('10.1.2.16');
});

test('stopping looks at the store of now: what was taken out of it runs on', async () => {
  const machine = await simulated('linux-default');
  const stored = (await fileText(machine, files.networking)) ?? '';
  await machine.writeFile(files.networking, stored.replace(/^.*VNET_1_.*\n/gm, ''));
  await play(machine, stop);
  const adapters = (await show(machine)).adapters.filter(({ kind }) => kind === 'vmware').map(({ name }) => name);
  expect(adapters).toEqual(['vmnet1']);
});

test('an empty file resets to VMnet1 and VMnet8; one that is no store, or is not there, is refused', async () => {
  const machine = await simulated('linux-custom-bridges');
  const before = await allFiles(machine.content());
  await machine.writeFile('/root/bad', 'answer VNET_1_DHCP no\n');
  for (const file of ['/root/bad', '/root/nowhere']) {
    expect((await play(machine, `vmware-networks --migrate-network-settings ${file}`)).exitCode).toBe(1);
  }
  expect(changes(before, await allFiles(machine.content()))).toEqual(['+/root/bad']);
  await machine.writeFile('/root/empty', '');
  expect((await play(machine, 'vmware-networks --migrate-network-settings /root/empty')).exitCode).toBe(0);
  expect((await show(machine)).networks.map(({ vmnet, mode }) => [vmnet, mode])).toEqual([
    [0, 'bridged'],
    [1, 'host-only'],
    [8, 'nat'],
  ]);
});

test('without a store nothing starts, and --postinstall makes one; where there is one it is left', async () => {
  const machine = await simulated('linux-default');
  const stored = await fileText(machine, files.networking);
  await play(machine, 'vmware-networks --postinstall');
  expect(await fileText(machine, files.networking)).toBe(stored);
  await machine.remove(files.networking);
  expect(await play(machine, start)).toEqual({
    exitCode: 1,
    text: 'Network configuration is missing. Ensure that /etc/vmware/networking exists.\n',
  });
  await playAll(machine, 'vmware-networks --postinstall', start);
  expect((await network(machine, 8)).nat?.service).toBe('running');
});

test('what is not understood ends with 1 and a word on usage', async () => {
  const machine = await simulated('linux-default');
  for (const command of ['vmware-networks', 'vmware-networks --frob', 'vmware-networks --migrate-network-settings']) {
    expect(await play(machine, command)).toMatchObject({ exitCode: 1, text: expect.stringContaining('Usage') });
  }
});

test('systemctl starts nothing while it believes the unit active, whatever was stopped behind its back', async () => {
  const machine = await simulated('linux-default');
  await play(machine, stop);
  expect(await play(machine, 'systemctl is-active vmware-networks')).toEqual({ exitCode: 0, text: 'active\n' });
  await play(machine, 'systemctl start vmware-networks.service');
  expect((await network(machine, 8)).nat?.service).toBe('stopped');
  await play(machine, 'systemctl restart vmware-networks');
  expect((await network(machine, 8)).nat?.service).toBe('running');
  await play(machine, 'systemctl stop vmware-networks');
  expect((await play(machine, 'systemctl is-active vmware-networks')).exitCode).toBe(3);
  expect(await output(machine, 'systemctl show vmware-networks')).toContain('ActiveState=inactive\nSubState=dead');
});

test('the init script will not stop while a machine runs', async () => {
  const machine = await simulated('linux-default');
  expect(await play(machine, '/etc/init.d/vmware stop')).toEqual({ exitCode: 2, text: 'At least one instance of vmware-vmx is still running.\n' });
  expect((await network(machine, 8)).nat?.service).toBe('running');
  const content = await contentOf('linux-default');
  const idle = await simulate({ ...content, manifest: { ...content.manifest, processes: [] } });
  expect((await play(idle, '/etc/init.d/vmware stop')).exitCode).toBe(0);
  expect((await network(idle, 8)).nat?.service).toBe('stopped');
});

test('the host’s own adapters are printed as before, whatever is played', async () => {
  const machine = await simulated('linux-custom-bridges');
  const own = async (): Promise<unknown> => (await show(machine)).adapters.filter(({ kind }) => kind !== 'vmware');
  const before = await own();
  for (const command of [stop, migrate, start]) {
    await play(machine, command);
    expect(await own(), command).toEqual(before);
  }
});

test('net-tools’ tables follow as well where the capture has no `ip`', async () => {
  const ifconfig = [
    'enp3s0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500',
    '        inet 10.20.0.44  netmask 255.255.255.0  broadcast 10.20.0.255',
    '        ether d8:bb:c1:27:64:f0  txqueuelen 1000  (Ethernet)',
    '',
    'vmnet8: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500',
    '        inet 192.168.7.1  netmask 255.255.255.0  broadcast 192.168.7.255',
    '        ether 00:50:56:c0:00:08  txqueuelen 1000  (Ethernet)',
    '',
    '',
  ].join('\n');
  const routes = [
    'Kernel IP routing table',
    'Destination     Gateway         Genmask         Flags Metric Ref    Use Iface',
    '0.0.0.0         10.20.0.1       0.0.0.0         UG    100    0        0 enp3s0',
    '192.168.7.0     0.0.0.0         255.255.255.0   U     0      0        0 vmnet8',
    '',
  ].join('\n');
  const networking = ['VERSION=1,0', 'answer VNET_8_HOSTONLY_NETMASK 255.255.255.0', 'answer VNET_8_HOSTONLY_SUBNET 192.168.7.0', 'answer VNET_8_VIRTUAL_ADAPTER yes', ''].join('\n');
  const machine = await simulate(captureOf({ files: { 'files/etc/vmware/networking': networking }, commands: { 'ifconfig -a': ifconfig, 'route -n': routes } }));
  await play(machine, stop);
  expect(await output(machine, 'ifconfig -a')).not.toContain('vmnet8');
  expect(await output(machine, 'route -n')).not.toContain('vmnet8');
  await machine.writeFile('/etc/vmware/networking', networking.replace('192.168.7.0', '10.3.0.0'));
  await play(machine, start);
  expect((await network(machine, 8)).hostAdapter).toMatchObject({ state: 'up', actual: '10.3.0.1/24' });
  expect(await output(machine, 'route -n')).toMatch(/^10\.3\.0\.0 .* vmnet8$/m);
  expect(await output(machine, 'route -n')).toContain('10.20.0.1');
});

test('on a computer without VMware its tools are not there', async () => {
  const machine = await simulated('no-vmware');
  expect(await machine.execute(['vmware-networks', '--start'])).toEqual({ code: 'absent' });
});

test('migrating takes the file that it is given, and keeps the store that it replaces', async () => {
  const machine = await simulated('linux-default');
  const stored = (await fileText(machine, files.networking)) ?? '';
  await machine.writeFile('/root/wanted', stored.replace('192.168.82.0', '10.20.30.0'));
  await play(machine, 'vmware-networks --migrate-network-settings /root/wanted');
  expect((await network(machine, 8)).subnet).toBe('10.20.30.0/24');
  expect(await fileText(machine, `${files.networking}.bak.0`)).toBe(stored);
});

test('forwards come out by host port, in the store and in nat.conf', async () => {
  const machine = await simulated('linux-default');
  const stored = (await fileText(machine, files.networking)) ?? '';
  const forwards = [8080, 443, 22000].map((port) => `add_nat_portfwd 8 tcp ${port} 192.168.82.9 80\n`);
  await machine.writeFile(files.networking, stored + forwards.join(''));
  await play(machine, migrate);
  const portsIn = async (path: string, pattern: RegExp): Promise<readonly string[]> =>
    [...((await fileText(machine, path)) ?? '').matchAll(pattern)].map(([, port = '']) => port);
  expect(await portsIn(files.nat(8), /^(\d+) = /gm)).toEqual(['443', '8080', '22000']);
  expect(await portsIn(files.networking, /^add_nat_portfwd 8 tcp (\d+)/gm)).toEqual(['443', '8080', '22000']);
});

test('a service that runs does not look at its file again, until it is stopped', async () => {
  const machine = await simulated('linux-default');
  await machine.writeFile(files.dhcpd(8), 'subnet {');
  expect((await play(machine, start)).exitCode).toBe(0);
  expect((await network(machine, 8)).dhcp?.service).toBe('running');
  await play(machine, stop);
  expect((await play(machine, start)).text).toContain('Failed to start DHCP service on vmnet8');
});

test('neighbours are forgotten with the interface that knew them', async () => {
  const machine = await simulated('linux-default');
  await play(machine, stop);
  const left = await output(machine, 'ip -j neigh');
  expect(left).not.toContain('vmnet8');
  expect(left).toContain('192.168.178.1');
});
