import { expect, test } from 'vitest';
import { splitLines } from '../../../src/core/formats/lines.ts';
import type { NetworkFacts } from '../../../src/core/formats/generated/facts.ts';
import { segmentLines } from '../../../src/core/formats/generated/vmnetdhcp-conf.ts';
import { vmnetNatConf } from '../../../src/core/formats/generated/vmnetnat-conf.ts';
import { allFiles, changes, fileText, network, output, play, playAll, show, simulated } from './support.ts';

const dhcpConf = String.raw`C:\ProgramData\VMware\vmnetdhcp.conf`;
const natConf = String.raw`C:\ProgramData\VMware\vmnetnat.conf`;
const store = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
const lib = (words: string): string => `vnetlib64 -- ${words}`;
const stopAll = [lib('stop nat'), lib('stop dhcp')];
const startAll = [lib('start dhcp'), lib('start nat')];

test('vnetlib64 prints nothing and ends with 1; without `--`, or on what it does not know, with 0', async () => {
  const machine = await simulated('windows-nat');
  expect(await play(machine, lib('set vnet vmnet8 mask 255.255.255.0'))).toEqual({ exitCode: 1, text: '' });
  const before = machine.content();
  for (const words of ['vnetlib64 set vnet vmnet8 addr 10.1.2.0', lib('set vnet vmnet8 addr nowhere'), lib('add nat vmnet20'), lib('frob nat vmnet8'), lib('export C:\\x')]) {
    expect(await play(machine, words), words).toEqual({ exitCode: 0, text: '' });
  }
  expect(changes(await allFiles(before), await allFiles(machine.content()))).toEqual([]);
  expect((await network(machine, 8)).subnet).toBe('192.168.204.0/24');
});

test('a new subnet is in the registry at once, in each file when that is updated, on the adapter when that is', async () => {
  const machine = await simulated('windows-nat');
  const told = async (): Promise<unknown> => {
    const { subnet, dhcp, nat, hostAdapter } = await network(machine, 8);
    return [subnet, dhcp?.start, nat?.gateway, hostAdapter?.actual];
  };
  await playAll(machine, ...stopAll, lib('set vnet vmnet8 addr 10.9.8.0'));
  expect(await told()).toEqual(['10.9.8.0/24', '192.168.204.128', '192.168.204.2', '192.168.204.1/24']);
  await play(machine, lib('update dhcp vmnet8'));
  expect(await told()).toEqual(['10.9.8.0/24', '10.9.8.128', '192.168.204.2', '192.168.204.1/24']);
  await play(machine, lib('update nat vmnet8'));
  expect(await told()).toEqual(['10.9.8.0/24', '10.9.8.128', '10.9.8.2', '192.168.204.1/24']);
  await play(machine, lib('update adapter vmnet8'));
  expect(await told()).toEqual(['10.9.8.0/24', '10.9.8.128', '10.9.8.2', '10.9.8.1/24']);
  expect(await playAll(machine, ...startAll)).toEqual([1, 1]);
  expect(await network(machine, 8)).toMatchObject({ dhcp: { service: 'running' }, nat: { service: 'running' } });
});

test.each([
  ['dhcp', dhcpConf],
  ['nat', natConf],
])('update %s does nothing while its service runs, and says so by 0', async (kind, file) => {
  const machine = await simulated('windows-nat');
  const before = await fileText(machine, file);
  await play(machine, lib('set vnet vmnet8 addr 10.9.8.0'));
  expect((await play(machine, lib(`update ${kind} vmnet8`))).exitCode).toBe(0);
  expect(await fileText(machine, file)).toBe(before);
});

const vmnet8: NetworkFacts = {
  vmnet: 8,
  nat: true,
  subnet: '10.9.8.0',
  prefix: 24,
  netmask: '255.255.255.0',
  broadcast: '10.9.8.255',
  range: ['10.9.8.128', '10.9.8.254'],
  hostAddress: '10.9.8.1',
  gateway: '10.9.8.2',
  router: '10.9.8.2',
  writtenAt: '03/18/25 06:30:00',
  udpTimeout: null,
  forwards: [{ protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80 }],
  reservations: [{ name: 'ubuntu', mac: '00:0c:29:5b:17:2e', address: '192.168.204.50' }],
};

test('what is updated is VMware’s template, byte for byte, and the other segments stay', async () => {
  const machine = await simulated('windows-nat');
  const before = (await fileText(machine, dhcpConf)) ?? '';
  await playAll(machine, ...stopAll, lib('set vnet vmnet8 addr 10.9.8.0'), lib('update dhcp vmnet8'), lib('update nat vmnet8'));
  const after = (await fileText(machine, dhcpConf)) ?? '';
  const at = before.indexOf('# Virtual ethernet segment 8');
  const written = /\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d/.exec(after.slice(at))?.[0] ?? '';
  expect(after).toBe(before.slice(0, at) + segmentLines({ ...vmnet8, writtenAt: written }).map((line) => `${line}\r\n`).join(''));
  expect(await fileText(machine, natConf)).toBe(vmnetNatConf(vmnet8));
});

test('updating drops what a person wrote into a segment, and keeps the registry’s reservations', async () => {
  const machine = await simulated('windows-nat');
  const before = (await fileText(machine, dhcpConf)) ?? '';
  const mine = 'host mine {\r\n    hardware ethernet 00:0C:29:00:00:01;\r\n    fixed-address 192.168.204.9;\r\n}\r\n# End\r\n';
  await machine.writeFile(dhcpConf, before.replace(/# End\r\n$/, mine));
  await playAll(machine, lib('stop dhcp'), lib('update dhcp vmnet8'));
  const after = (await fileText(machine, dhcpConf)) ?? '';
  expect(after).not.toContain('host mine');
  expect(after).toContain('host ubuntu {');
  expect((await network(machine, 8)).dhcp?.reservations).toEqual([{ mac: '00:0c:29:5b:17:2e', address: '192.168.204.50' }]);
});

test('segments stay in the order of their numbers', async () => {
  const machine = await simulated('windows-nat');
  await play(machine, lib('stop dhcp'));
  for (const vmnet of [5, 0, 19]) {
    await playAll(machine, lib(`set vnet vmnet${vmnet} addr 10.0.${vmnet}.0`), lib(`add dhcp vmnet${vmnet}`), lib(`add adapter vmnet${vmnet}`), lib(`update dhcp vmnet${vmnet}`));
  }
  const text = (await fileText(machine, dhcpConf)) ?? '';
  expect([...text.matchAll(/segment (\d+)/g)].map(([, number]) => Number(number))).toEqual([0, 1, 5, 8, 19]);
  expect(splitLines(text).every((line) => line.endsWith('\r\n'))).toBe(true);
  expect((await play(machine, lib('start dhcp'))).exitCode).toBe(1);
});

test('a new adapter sits at 169.254.x until it is updated, or switched off and on', async () => {
  const machine = await simulated('windows-nat');
  await playAll(machine, lib('add adapter vmnet2'), lib('add adapter vmnet3'));
  const actual = async (vmnet: number): Promise<unknown> => (await network(machine, vmnet)).hostAdapter?.actual;
  expect([await actual(2), await actual(3)]).toEqual([expect.stringMatching(/^169\.254\..*\/16$/), expect.stringMatching(/^169\.254\./)]);
  await play(machine, lib('enable adapter vmnet2'));
  expect(await actual(2)).toMatch(/^169\.254\./);
  await playAll(machine, lib('disable adapter vmnet2'), lib('enable adapter vmnet2'), lib('update adapter vmnet3'));
  expect([await actual(2), await actual(3)]).toEqual([expect.stringMatching(/^172\.16\.\d+\.1\/24$/), expect.stringMatching(/^192\.168\.\d+\.1\/24$/)]);
  expect(await output(machine, 'route print')).toMatch(/\.\.\.00 50 56 c0 00 02 \.+VMware Virtual Ethernet Adapter for VMnet2/);
});

test('a disabled adapter is not shown, comes back as it was, and a removed one leaves its key behind', async () => {
  const machine = await simulated('windows-many');
  const [before, routes] = [await output(machine, 'ipconfig /all'), await output(machine, 'route print')];
  await play(machine, lib('disable adapter vmnet2'));
  expect((await network(machine, 2)).hostAdapter?.state).toBe('missing');
  expect(await output(machine, 'ipconfig /all')).not.toContain('VMnet2:');
  expect(await output(machine, 'route print')).not.toContain('192.168.102.');
  expect(await output(machine, 'arp -a')).not.toContain('192.168.102.');
  await play(machine, lib('enable adapter vmnet2'));
  const adapter = (await show(machine)).adapters.find(({ vmnet }) => vmnet === 2);
  expect(adapter).toMatchObject({ ipv4: [{ address: '192.168.102.1', prefix: 24 }], mac: '00:50:56:c0:00:02', dhcp: true });
  const zone = /(fe80::\S+%32)/.exec(before)?.[1] ?? 'none';
  expect(await output(machine, 'ipconfig /all')).toContain(zone);
  expect(splitLines(await output(machine, 'route print')).filter((line) => line.includes('192.168.102.1 ')).length).toBe(
    splitLines(routes).filter((line) => line.includes('192.168.102.1 ')).length - 2,
  );
  await play(machine, lib('remove adapter vmnet2'));
  expect(await output(machine, ['reg', 'query', store, '/s'])).toContain(String.raw`VMnetConfig\vmnet2\Adapter`);
  expect(await network(machine, 2)).toMatchObject({ mode: 'isolated', subnet: '192.168.102.0/24' });
  expect((await play(machine, lib('enable adapter vmnet2'))).exitCode).toBe(0);
});

test('only one network can be NAT', async () => {
  const machine = await simulated('windows-nat');
  expect((await play(machine, lib('add nat vmnet1'))).exitCode).toBe(0);
  expect((await network(machine, 1)).mode).toBe('host-only');
  expect(await playAll(machine, lib('remove nat vmnet8'), lib('add nat vmnet1'), lib('stop nat'), lib('update nat vmnet1'))).toEqual([1, 1, 1, 1]);
  expect(await network(machine, 1)).toMatchObject({ mode: 'nat', nat: { gateway: '192.168.56.2' } });
});

test('DHCP that is removed leaves its segment until the file is updated', async () => {
  const machine = await simulated('windows-nat');
  await playAll(machine, lib('stop dhcp'), lib('remove dhcp vmnet1'));
  expect(await fileText(machine, dhcpConf)).toContain('# Virtual ethernet segment 1');
  await play(machine, lib('update dhcp vmnet1'));
  expect(await fileText(machine, dhcpConf)).not.toContain('# Virtual ethernet segment 1\r');
  expect((await network(machine, 1)).dhcp?.enabled).toBe(false);
});

test('addipmac takes IP and MAC, ends with 0 in any case, and shows in the file when that is updated', async () => {
  const machine = await simulated('windows-nat');
  expect((await play(machine, lib('set dhcp vmnet8 addipmac 192.168.204.60 00:0c:29:aa:bb:cc'))).exitCode).toBe(0);
  expect((await play(machine, lib('set dhcp vmnet8 addipmac 00:0c:29:aa:bb:cd 192.168.204.61'))).exitCode).toBe(0);
  const stored = (await network(machine, 8)).dhcp?.reservations ?? [];
  expect(stored.map(({ address }) => address)).toEqual(['192.168.204.50', '192.168.204.60']);
  expect(await fileText(machine, dhcpConf)).not.toContain('00:0C:29:AA:BB:CC');
  await playAll(machine, lib('stop dhcp'), lib('update dhcp vmnet8'));
  expect(await fileText(machine, dhcpConf)).toContain('hardware ethernet 00:0C:29:AA:BB:CC;');
});

test('the gateway and the adapter’s address can be set; the next update of the adapter takes its own away', async () => {
  const machine = await simulated('windows-nat');
  await playAll(machine, lib('stop nat'), lib('set nat vmnet8 internalipaddr 192.168.204.5'), lib('update nat vmnet8'), lib('set adapter vmnet8 addr 192.168.204.7'));
  expect(await network(machine, 8)).toMatchObject({ nat: { gateway: '192.168.204.5' }, hostAdapter: { actual: '192.168.204.7/24' } });
  await play(machine, lib('update adapter vmnet8'));
  expect((await network(machine, 8)).hostAdapter?.actual).toBe('192.168.204.1/24');
});

test('a service whose file is missing or wrong dies at once: error 1067', async () => {
  const machine = await simulated('windows-nat');
  await playAll(machine, ...stopAll);
  await machine.remove(natConf);
  await machine.writeFile(dhcpConf, 'subnet 10.0.0.7 netmask 255.255.255.0 { range 10.0.0.128 10.0.0.254; }\r\n');
  expect(await playAll(machine, ...startAll)).toEqual([0, 0]);
  for (const service of ['VMware NAT Service', 'VMnetDHCP']) {
    expect(await output(machine, ['sc', 'query', service])).toMatch(/STATE {14}: 1 {2}STOPPED[\s\S]*WIN32_EXIT_CODE {4}: 1067 {2}\(0x42b\)/);
  }
});

test('a whole bring-up of a new NAT network ends as it should', async () => {
  const machine = await simulated('windows-nat');
  await playAll(machine, lib('remove nat vmnet8'));
  const steps = ['install nat', 'add adapter vmnet6', 'add dhcp vmnet6', 'add nat vmnet6', 'set vnet vmnet6 addr 10.6.0.0', 'stop nat', 'stop dhcp', 'update dhcp vmnet6', 'start dhcp', 'update nat vmnet6', 'start nat', 'update adapter vmnet6'];
  expect(await playAll(machine, ...steps.map(lib))).toEqual(steps.map(() => 1));
  expect(await network(machine, 6)).toMatchObject({
    mode: 'nat',
    subnet: '10.6.0.0/24',
    hostAdapter: { actual: '10.6.0.1/24', state: 'up' },
    dhcp: { service: 'running', start: '10.6.0.128' },
    nat: { service: 'running', gateway: '10.6.0.2' },
  });
});

test.each(['windows-nat', 'windows-many'])('the host’s own adapters on %s are printed as before, whatever is played', async (name) => {
  const machine = await simulated(name);
  const own = async (): Promise<unknown> => (await show(machine)).adapters.filter(({ kind }) => kind !== 'vmware');
  const before = await own();
  await playAll(machine, ...stopAll, lib('set vnet vmnet8 addr 10.9.8.0'), 'vnetlib64 --updateAll', lib('remove adapter vmnet1'), lib('add adapter vmnet0'), ...startAll);
  expect(await own()).toEqual(before);
  expect((await network(machine, 8)).hostAdapter?.actual).toBe('10.9.8.1/24');
});

test('what is in the registry and not touched is printed byte for byte as it was', async () => {
  const machine = await simulated('windows-many');
  const before = await output(machine, ['reg', 'query', store, '/s']);
  await play(machine, lib('set vnet vmnet2 addr 10.2.0.0'));
  expect(await output(machine, ['reg', 'query', store, '/s'])).toBe(before.replace('192.168.102.0', '10.2.0.0'));
});
