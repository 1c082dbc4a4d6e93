import { expect, test } from 'vitest';
import { captureMachine } from '../../../src/host/capture/machine.ts';
import { captureOf, machineOf } from '../support/captures.ts';

const windows = {
  manifest: { platform: 'windows', environment: { ProgramData: 'D:\\Data' } },
  files: { 'files/C/ProgramData/VMware/NETMAP.conf': 'x', 'files/c/VMs/Ubuntu.VMX': '', 'files/D/b/a.vmx': '' },
} as const;

test('a file is read byte for byte', async () => {
  const machine = machineOf({ files: { 'files/etc/vmware/networking': 'VERSION=1,0\r\n\xff\0' } });
  expect(await machine.readFile('/etc/vmware/networking')).toEqual({
    ok: true,
    path: '/etc/vmware/networking',
    bytes: 'VERSION=1,0\r\n\xff\0',
  });
});

test('missing, unreadable and too large are three different answers', async () => {
  const content = captureOf({ files: { 'files/etc/vmware/networking/x': '' } });
  const huge = { kind: 'file', read: (limit: number) => Promise.resolve({ ok: false, failure: { code: 'too-large', detail: String(limit) } } as const) } as const;
  const entries = new Map([...content.tree.entries, ['files/etc/vmware/config', huge] as const]);
  const machine = captureMachine({ ...content, tree: { ...content.tree, entries } });
  expect(await machine.readFile('/etc/vmware/netmap.conf')).toMatchObject({ failure: { code: 'missing' } });
  expect(await machine.readFile('/etc/vmware/networking')).toMatchObject({ failure: { code: 'unreadable', detail: 'EISDIR' } });
  expect(await machine.readFile('/etc/vmware/config')).toMatchObject({ failure: { code: 'too-large', detail: String(64 * 1024 * 1024) } });
});

test('Windows paths and variables match without regard to case', async () => {
  const machine = machineOf(windows);
  expect(await machine.readFile('c:\\PROGRAMDATA\\vmware\\netmap.CONF')).toMatchObject({ ok: true });
  expect(await machine.listFolder('C:\\programdata')).toEqual({ ok: true, names: ['VMware'] });
  expect(machine.environment('PROGRAMDATA')).toBe('D:\\Data');
});

test('every .vmx is found and spelled as the host would', async () => {
  expect(await machineOf(windows).findVmx()).toEqual(['C:\\VMs\\Ubuntu.VMX', 'D:\\b\\a.vmx']);
});

test('Linux paths match exactly', async () => {
  const machine = machineOf({ files: { 'files/etc/VMware/networking': 'x' } });
  expect(await machine.readFile('/etc/vmware/networking')).toMatchObject({ failure: { code: 'missing' } });
});

test('a missing folder, an empty one and a file in its place are told apart', async () => {
  const content = captureOf({ files: { 'files/etc/file': '' } });
  const entries = new Map([...content.tree.entries, ['files/etc/empty', { kind: 'folder' }] as const]);
  const machine = captureMachine({ ...content, tree: { ...content.tree, entries } });
  expect(await machine.listFolder('/etc/empty')).toEqual({ ok: true, names: [] });
  expect(await machine.listFolder('/etc/none')).toMatchObject({ ok: false, failure: { code: 'missing' } });
  expect(await machine.listFolder('/etc/file')).toMatchObject({ ok: false, failure: { code: 'unreadable', detail: 'ENOTDIR' } });
});

const recorded = machineOf({
  commands: { 'C:\\Windows\\System32\\IPCONFIG.EXE /all': 'Windows IP', '/sbin/ip -j addr': '[]', 'vmrun list': ' \r\n' },
});

test('a command is known by its base name without .exe, and the rest exactly', async () => {
  expect(await recorded.run(['ipconfig', '/all'])).toEqual({ ok: true, command: 'ipconfig /all', exitCode: 0, text: 'Windows IP' });
  expect(await recorded.run(['ip', '-j', 'addr'])).toMatchObject({ ok: true });
  expect(await recorded.run(['ipconfig', '/ALL'])).toMatchObject({ ok: false, code: 'absent' });
  expect(await recorded.run(['ipconfig'])).toMatchObject({ ok: false, code: 'absent' });
  expect(await recorded.run(['ip', '-j', 'addr', 'show'])).toMatchObject({ ok: false, code: 'absent' });
});

test('an empty output is empty, not an answer', async () => {
  expect(await recorded.run(['vmrun', 'list'])).toMatchObject({ ok: false, code: 'empty', detail: 'exit 0' });
});

test('an output that is not in the capture is absent', async () => {
  const machine = machineOf({ manifest: { commands: [{ argv: ['arp', '-a'], exitCode: 0, stdout: 'commands/gone', codePage: null }] } });
  expect(await machine.run(['arp', '-a'])).toMatchObject({ ok: false, code: 'absent' });
});

test('an output is decoded by its code page, else by the one the other outputs name', async () => {
  const command = (name: string, codePage: number | null) => ({ argv: [name], exitCode: 2, stdout: 'o', codePage });
  const machine = (...commands: ReturnType<typeof command>[]) => machineOf({ manifest: { commands }, files: { o: '\xd2\xd4' } });
  expect(await machine(command('a', 936)).run(['a'])).toEqual({ ok: true, command: 'a', exitCode: 2, text: '以' });
  expect(await machine(command('a', null), command('b', 936)).run(['a'])).toMatchObject({ text: '以' });
  expect(await machine(command('a', null)).run(['a'])).toMatchObject({ ok: false, code: 'unreadable', detail: 'not UTF-8' });
  expect(await machine(command('a', 4711)).run(['a'])).toMatchObject({ code: 'unreadable', detail: 'code page 4711' });
});

test("the capture's clock, processes and product are the host's", async () => {
  const product = { name: 'VMware Workstation Pro', version: '17.6.3' };
  const machine = machineOf({ manifest: { product, processes: [{ pid: 4242, name: 'vmware-vmx' }] } });
  expect(machine.takenAt()).toBe('2026-11-22T20:00:00Z');
  expect(machine.product).toBe(product);
  expect(await machine.processes()).toEqual([{ pid: 4242, name: 'vmware-vmx' }]);
});

test('a capture without a clock is read as of now', () => {
  expect(machineOf({ manifest: { takenAt: null } }).takenAt()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});
