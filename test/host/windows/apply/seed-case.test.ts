import { describe, expect, test } from 'vitest';
import type { DriverStep } from '../../../../src/host/apply/driver.ts';
import { allFiles, changes, fileText, network, simulated } from '../../simulated/support.ts';
import { carryOut, folder, putBack, registryValues, save } from './support.ts';

const reservation = { mac: '00:0c:29:aa:bb:cc', address: '192.168.77.50' };
const forward = { protocol: 'tcp', hostPort: 8088, guestAddress: '192.168.77.50', guestPort: 80, description: '课堂 web "1"' } as const;

const seed: readonly DriverStep[] = [
  { op: 'set-subnet', vmnet: 8, to: '192.168.77.0/24', was: null },
  { op: 'set-host-adapter', vmnet: 8, to: '192.168.77.1', was: null },
  { op: 'set-gateway', vmnet: 8, to: '192.168.77.3', was: null },
  { op: 'set-dhcp-range', vmnet: 8, to: { start: '192.168.77.130', end: '192.168.77.200' }, was: null },
  { op: 'set-lease-times', vmnet: 8, to: { defaultLease: 900, maxLease: 3600 }, was: null },
  { op: 'add-reservation', vmnet: 8, reservation },
  { op: 'add-forward', vmnet: 8, forward },
];

async function clean(name: string): Promise<readonly DriverStep[]> {
  const { dhcp, nat } = await network(await simulated(name), 8);
  return [
    ...(dhcp?.reservations ?? []).map((one) => ({ op: 'remove-reservation', vmnet: 8, reservation: one }) as const),
    ...(nat?.portForwards ?? []).map((one) => ({ op: 'remove-forward', vmnet: 8, forward: one }) as const),
  ];
}

describe.each(['windows-nat', 'windows-many'])('on %s', (name) => {
  test('a NAT network moves with gateway, range, times, reservation and forward, and nothing else changes', async () => {
    const machine = await simulated(name);
    const before = await allFiles(machine.content());
    const others = (await registryValues(machine)).filter((line) => !line.includes('\\vmnet8'));
    const { outcome, wrong, problems, work } = await carryOut(machine, [...(await clean(name)), ...seed]);
    expect([outcome, wrong, problems]).toEqual([{ ok: true }, [], []]);
    expect(work.stages).toEqual(['stop-services', 'write-settings', 'regenerate', 'complete-files', 'start-services']);
    expect(await network(machine, 8)).toMatchObject({
      subnet: '192.168.77.0/24',
      hostAdapter: { actual: '192.168.77.1/24', state: 'up' },
      dhcp: { service: 'running', start: '192.168.77.130', end: '192.168.77.200', defaultLease: 900, maxLease: 3600, reservations: [reservation] },
      nat: { service: 'running', gateway: '192.168.77.3', portForwards: [forward] },
    });
    expect(changes(before, await allFiles(machine.content())).filter((path) => !path.includes('scratch'))).toEqual([
      '/C/ProgramData/VMware/vmnetdhcp.conf',
      '/C/ProgramData/VMware/vmnetnat.conf',
    ]);
    expect((await registryValues(machine)).filter((line) => !line.includes('\\vmnet8'))).toEqual(others);
  });

  test('carried out twice, the steps leave the host as it is', async () => {
    const machine = await simulated(name);
    const steps = [...(await clean(name)), ...seed];
    await carryOut(machine, steps);
    const before = await allFiles(machine.content());
    const values = await registryValues(machine);
    const { outcome, wrong } = await carryOut(machine, seed);
    expect([outcome, wrong]).toEqual([{ ok: true }, []]);
    expect(await registryValues(machine)).toEqual(values);
    expect(changes(before, await allFiles(machine.content()))).toEqual([]);
  });

  test('putting back restores every byte, value, adapter and service', async () => {
    const machine = await simulated(name);
    const [before, values] = [await allFiles(machine.content()), await registryValues(machine)];
    const [shown, saved] = [await network(machine, 8), await save(machine)];
    await carryOut(machine, [...(await clean(name)), ...seed]);
    expect(await network(machine, 8)).not.toEqual(shown);
    expect(await putBack(machine, saved)).toEqual([]);
    expect(changes(before, await allFiles(machine.content())).filter((path) => !path.includes('scratch'))).toEqual([]);
    expect(await registryValues(machine)).toEqual(values);
    expect(await network(machine, 8)).toEqual(shown);
  });
});

test('what was written by hand into other segments and this one is still there', async () => {
  const machine = await simulated('windows-many');
  const path = `${folder}\\vmnetdhcp.conf`;
  const text = (await fileText(machine, path)) ?? '';
  const edited = text
    .replace('# Virtual ethernet segment 2\r\n', '# Virtual ethernet segment 2\r\n# the router lab\r\n')
    .replace('subnet 192.168.108.0 netmask 255.255.255.0 {\r\n', 'subnet 192.168.108.0 netmask 255.255.255.0 {\r\n# ask Anna before you change this\r\nignore bootp;\r\n');
  expect(edited.length).toBeGreaterThan(text.length + 60);
  await machine.writeFile(path, edited);
  await carryOut(machine, [...(await clean('windows-many')), ...seed]);
  const after = (await fileText(machine, path)) ?? '';
  expect(after).toContain('# the router lab\r\n');
  expect(after).toContain('# ask Anna before you change this\r\n');
  expect(after).toContain('ignore bootp;\r\n');
  const outside = (bytes: string): string => bytes.replace(/# Virtual ethernet segment 8\b[\s\S]*?# End\r\n/, '');
  expect(outside(after)).toBe(outside(edited));
});

test('a host adapter that was given another address keeps it when something else changes', async () => {
  const machine = await simulated('windows-many');
  const given = { op: 'set-host-adapter', vmnet: 1, to: '192.168.101.9', was: '192.168.101.1' } as const;
  expect(await carryOut(machine, [given])).toMatchObject({ outcome: { ok: true }, wrong: [] });
  const { outcome } = await carryOut(machine, [{ op: 'set-lease-times', vmnet: 1, to: { defaultLease: 600, maxLease: 1200 }, was: null }]);
  expect(outcome).toEqual({ ok: true });
  expect((await network(machine, 1)).hostAdapter).toMatchObject({ actual: '192.168.101.9/24' });
  expect(await fileText(machine, `${folder}\\vmnetdhcp.conf`)).toContain('    fixed-address 192.168.101.9;\r\n');
});
