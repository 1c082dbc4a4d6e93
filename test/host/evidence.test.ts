import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLinux } from '../../src/host/linux/read.ts';
import { localMachine } from '../../src/host/local/machine.ts';
import type { Machine } from '../../src/host/machine.ts';
import type { Run } from '../../src/host/run.ts';
import { temporaryFolder } from './support/temporary.ts';

const vmx = '/home/ada/vm/web/web.vmx';
const log = '/home/ada/vm/web/vmware.log';

async function machineWith(lines: readonly string[], asked: string[] = []): Promise<Machine> {
  const root = await temporaryFolder();
  mkdirSync(path.join(root, path.dirname(vmx)), { recursive: true });
  writeFileSync(path.join(root, vmx), 'displayName = "web"\n');
  writeFileSync(path.join(root, log), '');
  appendFileSync(path.join(root, log), lines.map((line) => `${line}\n`).join(''));
  const run: Run = (argv) => {
    asked.push(path.basename(argv[0] ?? ''));
    return Promise.resolve({ code: 'absent' });
  };
  return localMachine({ platform: 'linux', environment: {}, home: '/home/ada', root, run, vmFolders: () => Promise.resolve(['/home/ada/vm']) });
}

test('what only the doctor asks is asked for when it is wanted, and not before', async () => {
  const plain: string[] = [];
  const { machines, tools } = await readLinux(await machineWith([], plain));
  expect(machines[0]?.log).toBeUndefined();
  expect(tools.networkManager).toBeNull();
  expect(plain.filter((tool) => tool === 'nmcli' || tool === 'ufw')).toEqual([]);
  const asked: string[] = [];
  const wanted = await readLinux(await machineWith([], asked), { evidence: true });
  expect(wanted.tools).toMatchObject({ networkManager: { code: 'absent' }, firewall: { code: 'absent' } });
  expect(asked).toEqual(expect.arrayContaining(['nmcli', 'ufw']));
});

test('of a log the lines about the network are kept', async () => {
  const machine = await machineWith(['vmx| Hostname=ada-pc', 'vmx| Ethernet0 MAC Address: 00:0c:29:12:34:56', 'vmx| DISK: OPEN scsi0:0', "vmx| VNET: MACVNetPort_Connect: Ethernet0: can't open data fd"]);
  const { machines } = await readLinux(machine, { evidence: true });
  expect(machines[0]?.log).toMatchObject({ ok: true, path: log, bytes: "vmx| Ethernet0 MAC Address: 00:0c:29:12:34:56\nvmx| VNET: MACVNetPort_Connect: Ethernet0: can't open data fd\n" });
});

test('of a log that is larger than anybody reads the end is read', async () => {
  const filler = Array.from({ length: 20_000 }, (_, index) => `vmx| Ethernet0 line ${index} ${'x'.repeat(60)}`);
  const machine = await machineWith([...filler, 'vmx| Ethernet0 the last']);
  const { machines } = await readLinux(machine, { evidence: true });
  const found = machines[0]?.log;
  const lines = found?.ok === true ? found.bytes.trimEnd().split('\n') : [];
  expect(lines.at(-1)).toBe('vmx| Ethernet0 the last');
  expect(lines.length).toBeLessThan(filler.length);
  expect(lines.every((line) => line.startsWith('vmx| Ethernet0'))).toBe(true);
});

test('a machine without a log has none, and is read all the same', async () => {
  const root = await temporaryFolder();
  mkdirSync(path.join(root, path.dirname(vmx)), { recursive: true });
  writeFileSync(path.join(root, vmx), 'displayName = "web"\n');
  const machine = localMachine({ platform: 'linux', environment: {}, home: null, root, run: () => Promise.resolve({ code: 'absent' }), vmFolders: () => Promise.resolve(['/home/ada/vm']) });
  expect((await readLinux(machine, { evidence: true })).machines[0]).toMatchObject({ vmx: { ok: true }, log: { ok: false, failure: { code: 'missing' } } });
});

test('tools that have time together have none left when it is over', async () => {
  const limits: (number | undefined)[] = [];
  const machine = localMachine({
    platform: 'linux',
    environment: {},
    home: null,
    timeForTools: 0,
    run: (_, options) => {
      limits.push(options?.timeout);
      return Promise.resolve({ code: 'absent' });
    },
  });
  await machine.run(['ip']);
  expect(limits).toEqual([250]);
});
