import { writeFileSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CapturedHost } from '../../../src/core/jobs/captured-host.ts';
import { showHost } from '../../../src/core/jobs/show-host.ts';
import { collectHost, redactionHints } from '../../../src/host/capture/write/collect.ts';
import { entriesOf, type CaptureEntry } from '../../../src/host/capture/write/entries.ts';
import { recorderOf } from '../../../src/host/capture/write/recorder.ts';
import { targetProblem, writeCapture, writeEntries } from '../../../src/host/capture/write/write.ts';
import { openHost } from '../../../src/host/index.ts';
import { localMachine } from '../../../src/host/local/machine.ts';
import { machineHost } from '../../../src/host/machine-host.ts';
import type { Machine } from '../../../src/host/machine.ts';
import { machineOf } from '../support/captures.ts';
import { temporaryFolder } from '../support/temporary.ts';

const taken = new Date('2026-11-22T20:00:00Z');

const small: CapturedHost = {
  platform: 'linux',
  takenAt: '2026-11-22T20:00:00Z',
  product: null,
  home: '/home/a',
  environment: {},
  files: [{ path: '/etc/vmware/networking', bytes: 'VERSION=1,0\n' }],
  folders: ['/home/a/x.vmx.lck'],
  outputs: [{ argv: ['ip', '-j', 'addr'], exitCode: 0, bytes: '[]\n', codePage: null }],
  processes: [],
  unread: [],
};

async function show(name: string) {
  const opened = await openHost(name, { cwd: '/', env: {} });
  if (!opened.ok) throw new Error(opened.problem.code);
  return showHost(opened.host);
}

/** Entries of which one fails while it is being written. */
function* failingAfterTwo(entries: readonly CaptureEntry[]): Generator<CaptureEntry> {
  yield* entries.slice(0, 2);
  throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
}

describe.each(['out', 'out.zip'])('a capture in %s', (name) => {
  test('is written whole, for its owner\'s eyes, and nothing lies beside it', async () => {
    const folder = await temporaryFolder();
    const target = path.join(folder, name);
    expect(await writeCapture(target, small)).toEqual({ ok: true });
    expect(await readdir(folder)).toEqual([name]);
    expect((await stat(target)).mode & 0o077).toBe(0);
    expect(await openHost(target, { cwd: '/', env: {} })).toMatchObject({ ok: true, host: { platform: 'linux' } });
  });

  test('that fails while it is written leaves nothing behind and says why', async () => {
    const folder = await temporaryFolder();
    const target = path.join(folder, name);
    const entries = failingAfterTwo(entriesOf(small));
    expect(await writeEntries(target, entries, taken)).toEqual({ ok: false, problem: { code: 'target-unwritable', detail: 'ENOSPC' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('that is stopped leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    const stopped = await writeCapture(path.join(folder, name), small, AbortSignal.abort());
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'target-unwritable' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('does not take the place of what appeared while it was written', async () => {
    const folder = await temporaryFolder();
    const target = path.join(folder, name);
    expect(await writeEntries(target, thenLateFile(entriesOf(small), target), taken)).toMatchObject({ ok: false, problem: { code: 'target-exists' } });
    expect(await readdir(folder)).toEqual([name]);
    expect((await lstat(target)).size).toBe(5);
  });

  test('is refused where its folder is not there', async () => {
    const folder = await temporaryFolder();
    const target = path.join(folder, 'nowhere', name);
    expect(await targetProblem(target)).toEqual({ code: 'no-such-folder', detail: path.join(folder, 'nowhere') });
    expect(await writeCapture(target, small)).toMatchObject({ ok: false });
  });
});

test('an empty folder is filled; a folder with something in it, a file and an empty folder called .zip are refused', async () => {
  const folder = await temporaryFolder({ 'full/x': 'x', file: 'x', 'old.zip': 'x' });
  await mkdir(path.join(folder, 'empty'));
  await mkdir(path.join(folder, 'empty.zip'));
  expect(await targetProblem(path.join(folder, 'empty'))).toBeUndefined();
  expect(await writeCapture(path.join(folder, 'empty'), small)).toMatchObject({ ok: true });
  for (const name of ['empty', 'full', 'file', 'old.zip', 'empty.zip']) {
    expect(await targetProblem(path.join(folder, name))).toEqual({ code: 'target-exists', detail: path.join(folder, name) });
  }
});

test('a folder and a zip of one host hold the same, and the same zip is made twice', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a.zip', 'b.zip']) await writeCapture(path.join(folder, name), small);
  const [a, b] = await Promise.all(['a.zip', 'b.zip'].map((name) => readFile(path.join(folder, name))));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});

describe('what is collected', () => {
  test('keeps raw bytes: a .vmx in GBK and an output in a code page', async () => {
    const gbk = '.encoding = "GBK"\r\ndisplayName = "\xb2\xe2\xca\xd4"\r\n';
    const machine = machineOf({
      manifest: { platform: 'windows', commands: [{ argv: ['ipconfig', '/all'], exitCode: 0, stdout: 'commands/x', codePage: 936 }] },
      files: { 'files/D/a.vmx': gbk, 'commands/x': 'Windows IP \xc5\xe4\xd6\xc3\r\n' },
    });
    const { host } = await collectHost(machine);
    expect(host.files).toEqual([{ path: 'D:\\a.vmx', bytes: gbk }]);
    expect(host.outputs).toEqual([{ argv: ['ipconfig', '/all'], exitCode: 0, bytes: 'Windows IP \xc5\xe4\xd6\xc3\r\n', codePage: 936 }]);
  });

  test('holds of vmware.log what tells of the network only, and a lock folder of which nothing could be read', async () => {
    const machine = machineOf({
      manifest: { home: '/home/a' },
      files: { 'files/home/a/x/x.vmx': 'displayName = "x"\n', 'files/home/a/x/vmware.log': 'vmx| Hostname=ada-pc\nvmx| Ethernet0 MAC Address: 00:0c:29:12:34:56\n', 'files/home/a/x/x.vmx.lck/E1.lck': '' },
    });
    const { host } = await collectHost(machine);
    expect(host.files.map((file) => file.path)).toEqual(['/home/a/x/vmware.log', '/home/a/x/x.vmx']);
    expect(host.files[0]?.bytes).toBe('vmx| Ethernet0 MAC Address: 00:0c:29:12:34:56\n');
    expect(host.folders).toEqual(['/home/a/x/x.vmx.lck']);
  });

  test('says of what could not be read why, and it reads back as it was: unreadable, not missing', async () => {
    const folder = await temporaryFolder();
    const denied: Machine = {
      ...machineOf({ files: { 'files/etc/vmware/networking': 'VERSION=1,0\n' } }),
      readFile: (file) => Promise.resolve({ ok: false, path: file, failure: file.endsWith('networking') ? { code: 'unreadable', detail: 'EACCES' } : { code: 'missing', detail: 'ENOENT' } }),
      runForBytes: (argv) => Promise.resolve({ ok: false, command: argv.join(' '), code: 'timed-out', detail: '10000 ms' }),
      run: (argv) => Promise.resolve({ ok: false, command: argv.join(' '), code: 'timed-out', detail: '10000 ms' }),
    };
    const { host } = await collectHost(denied);
    expect(host.files).toEqual([]);
    expect(host.unread).toContainEqual({ what: { path: '/etc/vmware/networking' }, code: 'unreadable', detail: 'EACCES' });
    expect(host.unread).toContainEqual({ what: { argv: ['ip', '-j', 'addr'] }, code: 'timed-out', detail: '10000 ms' });
    await writeCapture(path.join(folder, 'out'), host);
    const original = await showHost(machineHost('local', 'local', () => Promise.resolve(denied), 'linux'));
    const { problems } = await show(path.join(folder, 'out'));
    expect(problems.length).toBeGreaterThan(1);
    expect(problems).toEqual(original.problems);
  });

  test('leaves out the largest file when the whole would be too large to be read again', async () => {
    const machine = machineOf({ files: { 'files/etc/vmware/networking': 'VERSION=1,0\n' } });
    const huge = '\0'.repeat(500 * 1024 * 1024);
    const { host } = await collectHost({
      ...machine,
      listFolder: (folder) => Promise.resolve(folder === '/etc/vmware' ? { ok: true, names: ['vmnet8'] } : { ok: false, failure: { code: 'missing', detail: 'ENOENT' } }),
      readFile: (file, role) => (file.endsWith('.leases') ? Promise.resolve({ ok: true, path: file, bytes: huge }) : machine.readFile(file, role)),
    });
    expect(host.files.map((file) => file.path)).toEqual(['/etc/vmware/networking']);
    expect(host.unread).toContainEqual({ what: { path: '/etc/vmware/vmnet8/dhcpd/dhcpd.leases' }, code: 'too-large', detail: '500 MiB (limit 496 MiB)' });
  });

  test('a tool that printed nothing is kept with its exit code and what it complained of', async () => {
    const run = () => Promise.resolve({ code: 'done', exitCode: 1, stdout: Buffer.alloc(0), complaint: 'you must be root' } as const);
    const { machine, recorded } = recorderOf(localMachine({ platform: 'linux', environment: {}, home: null, run }));
    await machine.run(['ufw', 'status']);
    expect(await recorded()).toMatchObject({
      outputs: [{ argv: ['ufw', 'status'], exitCode: 1, bytes: '' }],
      unread: [{ what: { argv: ['ufw', 'status'] }, code: 'empty', detail: 'exit 1: you must be root' }],
    });
  });

  test('asks no tool and no file twice', async () => {
    let asked = 0;
    const base = machineOf({});
    const { machine } = recorderOf({ ...base, runForBytes: (argv) => ((asked += 1), base.runForBytes?.(argv) ?? Promise.reject(new Error('no bytes'))) });
    await Promise.all([machine.run(['lsmod']), machine.run(['lsmod'])]);
    await machine.run(['lsmod']);
    expect(asked).toBe(1);
  });

  test('a machine that plays its tools has their text for bytes', async () => {
    const playing: Partial<Machine> = machineOf({ commands: { 'uname -r': '6.1.0\n' } });
    delete playing.runForBytes;
    const { host } = await collectHost(playing as Machine);
    expect(host.outputs).toEqual([{ argv: ['uname', '-r'], exitCode: 0, bytes: '6.1.0\n', codePage: null }]);
  });

  test('every command of the format\'s table is asked for', async () => {
    const table: Readonly<Record<'windows' | 'linux' | 'macos', readonly string[]>> = {
      windows: [
        'ipconfig /all', 'route print', 'arp -a', String.raw`reg query HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig /s`,
        ...['VMware NAT Service', 'VMnetDHCP', 'VMnetBridge', 'VMnetuserif'].flatMap((service) => [`sc query ${service}`, `sc qc ${service}`]),
        'netsh int ipv4 show excludedportrange tcp', 'netstat -ano', 'powershell -NoProfile -Command Get-NetConnectionProfile | ConvertTo-Json',
        'powershell -NoProfile -Command Get-NetAdapterBinding -ComponentID vmware_bridge | ConvertTo-Json', 'netsh advfirewall show allprofiles',
        String.raw`reg query HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMware Workstation`,
        String.raw`reg query HKLM\SYSTEM\CurrentControlSet\Services\VMnetDHCP\Parameters`, 'vmrun list',
      ],
      linux: [
        'ip -j addr', 'ip -j route', 'ip -j neigh', 'ifconfig -a', 'route -n', 'arp -an', 'vmware-networks --status', 'lsmod', 'uname -r', 'ss -Hltnup',
        'systemctl show vmware-networks', 'nmcli -t dev', 'mokutil --sb-state', 'ufw status', 'ip -d -j link', 'vmrun list',
      ],
      macos: [
        'ifconfig -a', 'netstat -rn', 'arp -an', 'vmnet-cli --status', 'networksetup -listallhardwareports', 'sw_vers', 'lsof -nP -i4 -sTCP:LISTEN',
        'lsof -nP -iUDP:53', 'pfctl -a com.apple.internet-sharing -sn', 'vmrun list',
      ],
    };
    for (const platform of ['windows', 'linux', 'macos'] as const) {
      const asked = new Set<string>();
      const base = machineOf({ manifest: { platform } });
      await collectHost({ ...base, runForBytes: (argv) => (asked.add(argv.join(' ')), base.runForBytes?.(argv) ?? Promise.reject(new Error('no bytes'))) });
      expect(table[platform].filter((command) => !asked.has(command))).toEqual([]);
    }
  });
});

test('a name that is no word is no host name to look for', async () => {
  const machine: Machine = {
    ...machineOf({ files: { 'files/etc/hostname': 'pc7\n' }, commands: { hostname: 'two words\n' } }),
    environment: (name) => ({ USER: 'ada', HOSTNAME: 'pc7.campus.edu' })[name],
  };
  expect(await redactionHints(machine)).toEqual({ users: ['ada'], hosts: ['pc7.campus.edu', 'pc7'] });
});

/** After the last entry somebody else writes to the target. */
function* thenLateFile(entries: readonly CaptureEntry[], target: string): Generator<CaptureEntry> {
  yield* entries;
  writeFileSync(target, 'other');
}
