import { execFileSync } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLinux } from '../../../src/host/linux/read.ts';
import { readMacos } from '../../../src/host/macos/read.ts';
import { readWindows } from '../../../src/host/windows/read.ts';
import { localMachine, type LocalOptions } from '../../../src/host/local/machine.ts';
import { run, type Run, type RunOutcome } from '../../../src/host/run.ts';
import { temporaryFolder } from '../support/temporary.ts';

function linux(options: Partial<LocalOptions> = {}): ReturnType<typeof localMachine> {
  return localMachine({ platform: 'linux', environment: {}, home: '/home/a', ...options });
}

function printed(stdout: string | Buffer, exitCode = 0): RunOutcome {
  return { code: 'done', exitCode, stdout: Buffer.from(stdout), complaint: '' };
}

/** Command line → what it prints; every other tool is absent. */
function playing(tools: Readonly<Record<string, string | Buffer>>): Run {
  return (argv) => {
    const text = tools[argv.join(' ')];
    return Promise.resolve(text === undefined ? { code: 'absent' } : printed(text));
  };
}

test('a whole Linux host is read from the disk', async () => {
  const root = await temporaryFolder({
    'etc/vmware/networking': Buffer.from([0x56, 0xff, 0]),
    'etc/vmware/vmnet8/dhcpd/dhcpd.conf': 'd8',
    'home/a/.vmware/inventory.vmls': 'vmlist1.config = "/vms/u.vmx"\n',
    'vms/u.vmx': 'vmx',
    'vms/u.vmx.lck/M00001.lck': 'lock',
    'proc/4242/comm': 'vmware-vmx\n',
    'proc/self/comm': 'node\n',
  });
  expect(await readLinux(linux({ root, run: playing({ 'ip -j addr': '[]' }) }))).toMatchObject({
    networking: { ok: true, path: '/etc/vmware/networking', bytes: 'V\xff\0' },
    netmap: { ok: false, failure: { code: 'missing', detail: 'ENOENT' } },
    dhcpd: [{ vmnet: 8, file: { bytes: 'd8' } }],
    machines: [{ vmx: { bytes: 'vmx' }, locks: [{ bytes: 'lock' }], lockFolder: true }],
    processes: [{ pid: 4242, name: 'vmware-vmx' }],
    tools: { ipAddr: { ok: true }, vmwareNetworks: { ok: false, code: 'absent' } },
  });
});

test('a folder in place of a file is unreadable, a file in place of a folder too', async () => {
  const root = await temporaryFolder({ 'etc/vmware/networking/x': '', 'vms/u.vmx.lck': 'an old kind of lock' });
  expect(await linux({ root }).readFile('/etc/vmware/networking')).toMatchObject({ failure: { code: 'unreadable', detail: 'EISDIR' } });
  expect(await linux({ root }).listFolder('/vms/u.vmx.lck')).toMatchObject({ failure: { code: 'unreadable', detail: 'ENOTDIR' } });
});

test('a path that is not absolute is not looked for in the folder the program happens to run in', async () => {
  expect(await linux().readFile('package.json')).toMatchObject({ failure: { code: 'missing', detail: 'not absolute' } });
});

test('a FIFO is not waited for', async () => {
  const root = await temporaryFolder();
  execFileSync('mkfifo', [path.join(root, 'networking')]);
  expect(await linux({ root }).readFile('/networking')).toMatchObject({ failure: { code: 'unreadable', detail: 'not-a-file' } });
});

test('a file of 65 MiB is too large for a configuration, and not for leases', async () => {
  const root = await temporaryFolder({ file: '' });
  await truncate(path.join(root, 'file'), 65 * 1024 * 1024);
  expect(await linux({ root }).readFile('/file')).toEqual({
    ok: false,
    path: '/file',
    failure: { code: 'too-large', detail: '65 MiB (limit 64 MiB)' },
  });
  expect(await linux({ root }).readFile('/file', 'leases')).toMatchObject({ ok: true });
});

test('a large file comes whole, twice the same, and the text outlives the buffer that it was read into', async () => {
  const text = `first\n${'\xe4'.repeat(17 * 1024 * 1024)}\nlast`;
  const root = await temporaryFolder({ file: '' });
  await writeFile(path.join(root, 'file'), text, 'latin1');
  const machine = linux({ root });
  const [one, two] = [await machine.readFile('/file', 'leases'), await machine.readFile('/file', 'leases')];
  expect(one.ok && one.bytes === text).toBe(true);
  expect(two.ok && two.bytes === text).toBe(true);
});

test('a file that does not say how long it is, as in /proc, is read to its end', async () => {
  expect(await linux().readFile('/proc/self/status')).toMatchObject({ ok: true, bytes: expect.stringContaining('Name:') });
});

test('a tool beside PATH is found in the folders named', async () => {
  const machine = linux({ run: playing({ '/usr/sbin/ip -j addr': '[]' }) });
  expect(await machine.run(['ip', '-j', 'addr'], ['/opt', '/usr/sbin'])).toEqual({ ok: true, command: 'ip -j addr', exitCode: 0, text: '[]' });
  expect(await machine.run(['ip', '-j', 'addr'])).toMatchObject({ code: 'absent' });
});

test.each([
  [{ code: 'timed-out', detail: '10000 ms' }, 'timed-out'],
  [{ code: 'failed', detail: 'EACCES' }, 'failed'],
  [{ code: 'too-much', detail: 'over 1 bytes' }, 'unreadable'],
  [{ code: 'done', exitCode: 1, stdout: Buffer.alloc(0), complaint: 'no rights' }, 'empty'],
] as const)('%o is reported as %s', async (outcome, code) => {
  expect(await linux({ run: () => Promise.resolve(outcome) }).run(['x'])).toMatchObject({ ok: false, code });
});

test('this process is among the processes of this computer', async () => {
  expect(await linux().processes()).toContainEqual({ pid: process.pid, name: expect.any(String) });
});

test('a computer that shows no processes does not say that there are none', async () => {
  expect(await linux({ root: await temporaryFolder() }).processes()).toBeNull();
  expect(await localMachine({ platform: 'windows', environment: {}, home: null, run: playing({}) }).processes()).toBeNull();
});

test('Mac and Windows processes are read from their tools', async () => {
  const mac = playing({ 'ps -axo pid=,comm=': '    1 /sbin/launchd\n  523 /Applications/VMware Fusion.app/Contents/Library/vmware-vmx\n' });
  expect(await localMachine({ platform: 'macos', environment: {}, home: null, run: mac }).processes()).toEqual([
    { pid: 1, name: 'launchd' },
    { pid: 523, name: 'vmware-vmx' },
  ]);
  const windows = playing({ 'tasklist /fo csv /nh': '"System","4","Services","0","144 K"\r\n"vmware-vmx.exe","4242","Console","1","1,024 K"\r\n' });
  expect(await localMachine({ platform: 'windows', environment: {}, home: null, run: windows }).processes()).toEqual([
    { pid: 4, name: 'System' },
    { pid: 4242, name: 'vmware-vmx' },
  ]);
});

test("Windows' tools are decoded by the console's code page, whatever language chcp answers in", async () => {
  const gbk = Buffer.from('d2d4ccabcdf8', 'hex');
  const machine = (tools: Record<string, string | Buffer>) =>
    localMachine({ platform: 'windows', environment: {}, home: null, run: playing({ 'ipconfig /all': gbk, ...tools }) });
  expect(await machine({ 'chcp.com': Buffer.from('bbeeb6afb4fac2ebd2b33a20393336', 'hex') }).run(['ipconfig', '/all'])).toMatchObject({ text: '以太网' });
  const registry = { 'chcp.com': 'Active code page: 0', 'reg query HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage /v OEMCP': '    OEMCP    REG_SZ    936\r\n' };
  expect(await machine(registry).run(['ipconfig', '/all'])).toMatchObject({ text: '以太网' });
  expect(await machine({}).run(['ipconfig', '/all'])).toMatchObject({ ok: false, code: 'unreadable' });
});

test('a Mac and a Windows computer without VMware are read without a fault', async () => {
  const options = { environment: {}, home: null, root: await temporaryFolder(), run: playing({}) };
  expect(await readMacos(localMachine({ platform: 'macos', ...options }))).toMatchObject({ networking: { ok: false }, product: null, processes: null });
  expect(await readWindows(localMachine({ platform: 'windows', ...options }))).toMatchObject({ registry: { code: 'absent' }, machines: [] });
});

/** A namespace of its own, or why there is none. */
function networkNamespace(): string | undefined {
  const name = `vmnet-test-${process.pid}`;
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'pipe' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('ip', ['netns', 'delete', name]));
  return name;
}

test("a bridge named vmnet8 is seen by the computer's own tool", async ({ skip }) => {
  const namespace = networkNamespace();
  if (namespace === undefined) return skip('needs root and ip netns');
  const inside = ['netns', 'exec', namespace];
  execFileSync('ip', [...inside, 'ip', 'link', 'add', 'vmnet8', 'type', 'bridge']);
  execFileSync('ip', [...inside, 'ip', 'addr', 'add', '192.168.204.1/24', 'dev', 'vmnet8']);
  execFileSync('ip', [...inside, 'ip', 'link', 'set', 'vmnet8', 'up']);
  const machine = linux({ root: await temporaryFolder(), run: (argv, options) => run(['ip', ...inside, ...argv], options) });
  const { tools } = await readLinux(machine);
  const links: unknown = tools.ipAddr?.ok === true ? JSON.parse(tools.ipAddr.text) : tools.ipAddr;
  expect(links).toContainEqual(
    expect.objectContaining({ ifname: 'vmnet8', addr_info: expect.arrayContaining([expect.objectContaining({ local: '192.168.204.1', prefixlen: 24 })]) }),
  );
});
