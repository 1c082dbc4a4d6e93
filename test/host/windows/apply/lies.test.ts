import { describe, expect, test } from 'vitest';
import type { DriverStep } from '../../../../src/host/apply/driver.ts';
import { allFiles, changes, network, play, show, simulated } from '../../simulated/support.ts';
import { carryOut, folder, putBack, registryValues, save } from './support.ts';

const move: readonly DriverStep[] = [
  { op: 'set-subnet', vmnet: 1, to: '10.77.0.0/23', was: null },
  { op: 'set-host-adapter', vmnet: 1, to: '10.77.0.1', was: null },
  { op: 'set-dhcp-range', vmnet: 1, to: { start: '10.77.1.0', end: '10.77.1.100' }, was: null },
  { op: 'add-reservation', vmnet: 1, reservation: { mac: '00:50:56:01:02:03', address: '10.77.0.9' } },
];

const toNat: readonly DriverStep[] = [
  { op: 'set-mode', vmnet: 8, to: 'host-only', was: 'nat' },
  { op: 'set-mode', vmnet: 1, to: 'nat', was: 'host-only' },
  { op: 'set-gateway', vmnet: 1, to: '192.168.101.2', was: null },
  { op: 'add-forward', vmnet: 1, forward: { protocol: 'udp', hostPort: 514, guestAddress: '192.168.101.7', guestPort: 514, description: '' } },
];

const fresh: readonly DriverStep[] = [
  { op: 'remove-network', vmnet: 5, mode: 'isolated' },
  { op: 'add-network', vmnet: 5, mode: 'host-only' },
  { op: 'set-subnet', vmnet: 5, to: '10.5.5.0/24', was: null },
  { op: 'set-host-adapter', vmnet: 5, to: '10.5.5.9', was: null },
  { op: 'set-dhcp', vmnet: 5, to: true, was: null },
  { op: 'set-dhcp-range', vmnet: 5, to: { start: '10.5.5.20', end: '10.5.5.30' }, was: null },
  { op: 'set-lease-times', vmnet: 5, to: { defaultLease: 60, maxLease: 600 }, was: null },
];

const gone: readonly DriverStep[] = [
  { op: 'remove-network', vmnet: 2, mode: 'host-only' },
  { op: 'remove-network', vmnet: 8, mode: 'nat' },
  { op: 'set-host-adapter', vmnet: 4, to: null, was: '192.168.104.1' },
  { op: 'set-mode', vmnet: 4, to: 'isolated', was: 'host-only' },
  { op: 'set-dhcp', vmnet: 4, to: false, was: true },
];

describe.each([
  ['a network moves', move],
  ['NAT goes to another network', toNat],
  ['a network is made anew', fresh],
  ['networks go', gone],
])('%s', (_, steps) => {
  test.each([
    ['all tools tell the truth', {}],
    ['no exit code is true', { exitCodeInverted: ['vnetlib64', 'net', 'reg', 'netsh'] }],
    ['no verb but those for adapters does anything', { ignoreVerb: ['add dhcp', 'add nat', 'remove dhcp', 'remove nat', 'set vnet', 'set dhcp', 'set nat', 'update', 'stop nat', 'stop dhcp', 'start nat', 'start dhcp'] }],
    ['adapters are not removed', { ignoreVerb: ['remove adapter'] }],
    ['the file is not written anew', { ignoreVerb: ['update dhcp'] }],
    ['adapters come up without an address', { adapterComesUpApipa: [1, 2, 4, 5, 8] }],
    ['VMware’s tool hangs and does nothing', { toolHangs: [{ tool: 'update dhcp', worked: false }, { tool: 'set vnet', worked: false }] }],
    ['VMware’s tool hangs after its work', { toolHangs: [{ tool: 'vnetlib64', worked: true }] }],
  ])('although %s', async (_, switches) => {
    const machine = await simulated('windows-many', switches);
    const before = { files: await allFiles(machine.content()), values: await registryValues(machine), view: await show(machine), saved: await save(machine) };
    const { outcome, wrong, problems } = await carryOut(machine, steps);
    expect([outcome, wrong, problems]).toEqual([{ ok: true }, [], []]);
    expect(await putBack(machine, before.saved)).toEqual([]);
    expect(changes(before.files, await allFiles(machine.content())).filter((path) => !path.includes('scratch'))).toEqual([]);
    expect(await registryValues(machine)).toEqual(before.values);
    expect((await show(machine)).networks).toEqual(before.view.networks);
  });
});

test.each([
  ['the registry cannot be written', { ignoreVerb: ['set vnet', 'reg add'] }, { code: 'tool-did-nothing' }],
  ['Windows’ tool for the registry hangs', { toolHangs: [{ tool: 'reg add', worked: false }], ignoreVerb: ['set vnet'] }, { code: 'tool-timed-out' }],
  ['the service cannot be stopped', { ignoreVerb: ['stop dhcp', 'net stop'] }, { code: 'service-still-running', data: { service: 'VMnetDHCP' } }],
  ['the service dies', { serviceDiesAfterStart: ['dhcp'] }, { code: 'service-not-running', data: { service: 'VMnetDHCP', error: 1067 } }],
  ['the file is read-only', { readOnlyFile: [`${folder}\\vmnetdhcp.conf`] }, { code: 'write-failed', data: { detail: 'EPERM' } }],
  ['the disk is full', { diskFull: { afterBytes: 16_000 }, readOnlyFile: [] }, { code: 'write-failed', data: { detail: 'ENOSPC' } }],
  ['no way gives the adapter its address', { adapterComesUpApipa: [1], ignoreVerb: ['netsh', 'New-NetIPAddress'] }, { code: 'adapter-address', data: { wanted: '10.77.0.1/23' } }],
])('a failure says what it was: %s', async (what, switches, problem) => {
  const machine = await simulated('windows-many', switches);
  if (what.includes('disk')) {
    // All the room there is goes to another file.
    await machine.writeFile('C:\\full.bin', 'x'.repeat(16_000));
  }
  const { outcome } = await carryOut(machine, move);
  expect(outcome).toMatchObject({ ok: false, problem });
});

test('an adapter that cannot be made is a failure, and all else can be put back', async () => {
  const machine = await simulated('windows-many', { ignoreVerb: ['add adapter', 'enable adapter'] });
  const [before, values, saved] = [await allFiles(machine.content()), await registryValues(machine), await save(machine)];
  expect((await carryOut(machine, fresh)).outcome).toMatchObject({ ok: false, problem: { code: 'adapter-not-made', data: { vmnet: 5 } } });
  expect(await putBack(machine, saved)).toEqual([]);
  expect(changes(before, await allFiles(machine.content())).filter((path) => !path.includes('scratch'))).toEqual([]);
  expect(await registryValues(machine)).toEqual(values);
});

test('a service that was stopped stays stopped, and one that ran runs again', async () => {
  const machine = await simulated('windows-nat');
  await play(machine, ['net', 'stop', 'VMware NAT Service']);
  const { outcome } = await carryOut(machine, [{ op: 'set-lease-times', vmnet: 8, to: { defaultLease: 600, maxLease: 1200 }, was: null }]);
  expect(outcome).toEqual({ ok: true });
  expect(await network(machine, 8)).toMatchObject({ nat: { service: 'stopped' }, dhcp: { service: 'running', defaultLease: 600, maxLease: 1200 } });
});

test('a description that the console could not print is not written back', async () => {
  const machine = await simulated('windows-nat');
  const forward = { protocol: 'tcp', hostPort: 4444, guestAddress: '192.168.204.60', guestPort: 44, description: '' } as const;
  const key = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig\vmnet8\NAT\TCPForward`;
  await play(machine, ['reg', 'add', key, '/v', '4443', '/d', '192.168.204.60:43', '/f']);
  await play(machine, ['reg', 'add', key, '/v', '4443Description', '/d', '??? web', '/f']);
  const { outcome, work } = await carryOut(machine, [{ op: 'add-forward', vmnet: 8, forward }]);
  expect(outcome).toEqual({ ok: true });
  expect(work.commands.filter((command) => command.startsWith('reg ')).map((command) => command.slice(command.lastIndexOf('\\')))).toEqual([
    '\\TCPForward /v 4444 /t REG_SZ /d 192.168.204.60:44 /f',
  ]);
});
