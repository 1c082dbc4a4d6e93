import { expect, test } from 'vitest';
import { bindingCommand } from '../../../../src/host/windows/apply/bridge.ts';
import type { StageOutcome, Work } from '../../../../src/host/apply/driver.ts';
import type { Switches } from '../../../../src/host/simulated/simulation.ts';
import { fileText, network, output, play, show, simulated } from '../../simulated/support.ts';
import { carryOut, driver, folder, putBack, save, workOn } from './support.ts';

const ok = { ok: true };

test('a stopped service is started, and one that is disabled is made automatic first', async () => {
  const machine = await simulated('windows-nat');
  await play(machine, ['net', 'stop', 'VMnetDHCP']);
  await play(machine, ['sc', 'config', 'VMnetDHCP', 'start=', 'disabled']);
  const start = { op: 'start-service', service: 'dhcp', vmnet: null } as const;
  expect((await carryOut(machine, [start])).outcome).toMatchObject({ ok: false, problem: { code: 'service-disabled', data: { service: 'VMnetDHCP' } } });
  const { outcome, work } = await carryOut(machine, [{ op: 'set-service-automatic', service: 'dhcp' }, start]);
  expect([outcome, work.stages]).toEqual([ok, ['complete-files', 'repair']]);
  expect((await network(machine, 8)).dhcp?.service).toBe('running');
  expect(await output(machine, ['sc', 'qc', 'VMnetDHCP'])).toContain('AUTO_START');
});

test.each([
  ['enable-host-adapter', 'vnetlib64 -- disable adapter vmnet8', {}],
  ['enable-host-adapter', 'vnetlib64 -- disable adapter vmnet8', { ignoreVerb: ['enable adapter'] }],
  ['enable-host-adapter', 'vnetlib64 -- disable adapter vmnet8', { exitCodeInverted: ['vnetlib64'] }],
  ['recreate-host-adapter', 'vnetlib64 -- remove adapter vmnet8', {}],
  ['recreate-host-adapter', 'vnetlib64 -- remove adapter vmnet8', { ignoreVerb: ['update adapter', 'set adapter'] }],
  ['recreate-host-adapter', 'vnetlib64 -- set adapter vmnet8 addr 10.1.1.1', { adapterComesUpApipa: [8] }],
  ['renew-host-adapter', 'vnetlib64 -- set adapter vmnet8 addr 192.168.137.1', {}],
  ['renew-host-adapter', 'vnetlib64 -- set adapter vmnet8 addr 192.168.137.1', { ignoreVerb: ['update adapter', 'disable adapter', 'powershell'] }],
  ['renew-host-adapter', 'vnetlib64 -- update adapter vmnet8', { adapterComesUpApipa: [8] }],
] as const)('%s after `%s` brings the adapter back to its address: %j', async (op, damage, switches: Partial<Switches>) => {
  const machine = await simulated('windows-nat', switches);
  await play(machine, damage);
  const { outcome } = await carryOut(machine, [{ op, vmnet: 8 }]);
  expect(outcome).toEqual(ok);
  expect((await network(machine, 8)).hostAdapter).toMatchObject({ configured: true, actual: '192.168.204.1/24', state: 'up' });
});

test('a lost vmnetdhcp.conf is made anew for every network, a broken one as well', async () => {
  const machine = await simulated('windows-many');
  const path = `${folder}\\vmnetdhcp.conf`;
  const serving = (await show(machine)).networks.filter(({ dhcp }) => dhcp?.enabled === true).map(({ vmnet }) => vmnet);
  const step = { op: 'restore-generated-file', vmnet: 8, file: 'dhcpd' } as const;
  for (const damage of [() => machine.remove(path), () => machine.writeFile(path, 'subnet 192.168.108.0 {{{ range\r\n')]) {
    await damage();
    expect((await carryOut(machine, [step])).outcome).toEqual(ok);
    const { networks } = await show(machine);
    expect(networks.filter(({ dhcp }) => dhcp?.start !== null && dhcp?.enabled === true).map(({ vmnet }) => vmnet)).toEqual(serving);
    expect((await network(machine, 8)).dhcp).toMatchObject({ service: 'running', start: '192.168.108.128', reservations: expect.arrayContaining([expect.anything()]) });
  }
});

test('a lost vmnetnat.conf is made anew with its forwards, even where VMware’s tool does not do it', async () => {
  for (const ignoreVerb of [[], ['update nat']]) {
    const machine = await simulated('windows-many', { ignoreVerb });
    const before = await network(machine, 8);
    await machine.remove(`${folder}\\vmnetnat.conf`);
    expect((await carryOut(machine, [{ op: 'restore-generated-file', vmnet: 8, file: 'nat' }])).outcome).toEqual(ok);
    expect((await network(machine, 8)).nat).toMatchObject({ service: 'running', gateway: '192.168.108.2', portForwards: before.nat?.portForwards });
  }
});

test('a lost netmap.conf gets VMware’s usual names, and no service is stopped for it', async () => {
  const machine = await simulated('windows-nat');
  await machine.remove(`${folder}\\netmap.conf`);
  const { outcome, work } = await carryOut(machine, [{ op: 'restore-generated-file', vmnet: 8, file: 'netmap' }]);
  expect([outcome, work.commands]).toEqual([ok, []]);
  expect(await fileText(machine, `${folder}\\netmap.conf`)).toContain('network8.name = "NAT"');
});

test('VMnet0 is pinned by taking the bridge from the other adapters, and put back', async () => {
  const machine = await simulated('windows-nat');
  const bindings = ['powershell', '-NoProfile', '-Command', 'Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json'];
  const [before, saved] = [await output(machine, bindings), await save(machine)];
  const { outcome, wrong } = await carryOut(machine, [
    { op: 'set-bridge', vmnet: 0, to: '以太网', was: 'automatic' },
    { op: 'bind-bridge', adapter: 'WLAN', bound: false },
  ]);
  expect([outcome, wrong]).toEqual([ok, []]);
  expect(await output(machine, bindings)).not.toBe(before);
  expect(await putBack(machine, saved)).toEqual([]);
  expect(await output(machine, bindings)).toBe(before);
});

test('a binding that does not change is a failure, and so is an adapter that cannot be bridged', async () => {
  const machine = await simulated('windows-nat', { ignoreVerb: ['powershell -NoProfile -NonInteractive'] });
  expect((await carryOut(machine, [{ op: 'bind-bridge', adapter: 'WLAN', bound: false }])).outcome).toMatchObject({ ok: false, problem: { code: 'tool-did-nothing' } });
  expect((await carryOut(machine, [{ op: 'bind-bridge', adapter: 'Ethernet 9', bound: false }])).outcome).toMatchObject({ ok: false, problem: { code: 'adapter-not-bridgeable' } });
});

test.each([
  ["O'Brien’s LAN", "'O''Brien’’s LAN'"],
  ['Ethernet $(calc) `whoami`; & | %PATH%', "'Ethernet $(calc) ``whoami``; & | %PATH%'"],
  ['vEthernet [lab] *?', "'vEthernet `[lab`] `*`?'"],
  ['以太网 2', "'以太网 2'"],
])('an adapter called %s is one word of the script', (name, quoted) => {
  expect(bindingCommand(name, false)).toEqual(['powershell', '-NoProfile', '-NonInteractive', '-Command', `Disable-NetAdapterBinding -ComponentID vmware_bridge -Name ${quoted}`]);
});

test.each(['a"b', 'a\nb', 'a\0b'])('no command is made for %j', (name) => {
  expect(bindingCommand(name, true)).toBeUndefined();
});

test('of a cancelled apply, what was begun before is all that happened', async () => {
  const machine = await simulated('windows-nat');
  const played = await workOn(machine);
  const cancelled: StageOutcome = { ok: false, problem: { code: 'cancelled', data: {} } };
  const work: Work = { ...played, begin: (stage) => Promise.resolve(stage === 'write-settings' ? cancelled : { ok: true }) };
  expect(await driver.carryOut(work, [{ op: 'set-subnet', vmnet: 8, to: '10.1.2.0/24', was: null }])).toEqual(cancelled);
  expect(played.commands.map((command) => command.replace(/^.*\\/, ''))).toEqual(['vnetlib64.exe -- stop nat', 'vnetlib64.exe -- stop dhcp']);
  expect(await network(machine, 8)).toMatchObject({ subnet: '192.168.204.0/24', nat: { service: 'stopped' } });
  expect(await driver.start(work)).toEqual(ok);
  expect((await network(machine, 8)).nat?.service).toBe('running');
});
