/** Changes of a real registry and real files on a Windows user space, by Wine, with a stand-in for VMware's tool. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { root } from '../support/vmnet.ts';
import { startWine, type Wine } from './support/wine.ts';

const config = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
const [vmnet1, vmnet8] = [1, 8].map((number) => `${config}\\vmnet${number}`) as [string, string];

const windowsLines = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

const dhcp = windowsLines([
  'allow unknown-clients;',
  'default-lease-time 1800;',
  'max-lease-time 7200;',
  '# Virtual ethernet segment 1',
  '# ask Anna first',
  'subnet 10.64.1.0 netmask 255.255.255.0 {',
  "range 10.64.1.128 10.64.1.254;            # default allows up to 125 VM's",
  'option broadcast-address 10.64.1.255;',
  'option domain-name-servers 10.64.1.1;',
  'option domain-name "localdomain";',
  'default-lease-time 900;',
  'max-lease-time 3600;',
  '}',
  'host VMnet1 {',
  '    hardware ethernet 00:50:56:C0:00:01;',
  '    fixed-address 10.64.1.1;',
  '    option domain-name-servers 0.0.0.0;',
  '    option domain-name "";',
  '}',
  '# End',
  '# Virtual ethernet segment 8',
  '# the router lab: do not touch',
  'subnet 192.168.204.0 netmask 255.255.255.0 {',
  'range 192.168.204.128 192.168.204.254;',
  'option routers 192.168.204.2;',
  '}',
  '# End',
]);

const nat = windowsLines(['[host]', '# ours', 'ip = 192.168.204.2/24', 'device = VMnet8', 'activeFTP = 0', '[udp]', 'timeout = 45', '[incomingtcp]', '[incomingudp]']);

const folder = mkdtempSync(path.join(os.tmpdir(), 'vmnet-wine-apply-'));
let wine: Wine | undefined;
let reason = '';

beforeAll(async () => {
  const compiler = 'x86_64-w64-mingw32-gcc';
  if (spawnSync(compiler, ['--version']).status !== 0) {
    reason = `there is no ${compiler} (Debian: apt-get install gcc-mingw-w64-x86-64)`;
    return;
  }
  const started = await startWine(folder, 'C.UTF-8');
  if ('reason' in started) {
    reason = started.reason;
    return;
  }
  wine = started;
  const installed = path.join(wine.drive, 'Program Files (x86)/VMware/VMware Workstation');
  const made = path.join(installed, 'vnetlib64.exe');
  for (const name of [installed, ...['vnetlib', 'ProgramData/VMware'].map((one) => path.join(started.drive, one))]) mkdirSync(name, { recursive: true });
  const { status, stderr } = spawnSync(compiler, ['-O1', '-Wall', '-mwindows', '-o', made, path.join(root, 'test/lab/vnetlib/vnetlib64.c'), '-ladvapi32'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  // Wine's whoami knows no groups: Windows' Node under its name runs the script that is called `groups`.
  const whoami = path.join(wine.drive, 'windows/system32/whoami.exe');
  rmSync(whoami, { force: true });
  symlinkSync(wine.node, whoami);
  writeFileSync(path.join(wine.drive, 'groups'), 'require("node:fs").writeSync(1, "S-1-16-12288")');
  writeFileSync(path.join(wine.drive, 'ProgramData/VMware/vmnetdhcp.conf'), dhcp);
  writeFileSync(path.join(wine.drive, 'ProgramData/VMware/vmnetnat.conf'), nat);
  wine.network.script(`
    ip link set lo up
    ip link add vmnet1 address 00:50:56:c0:00:01 type bridge
    ip addr add 10.64.1.1/24 dev vmnet1
    ip link set vmnet1 up
    ip link add vmnet8 address 00:50:56:c0:00:08 type bridge
    ip addr add 192.168.204.1/24 dev vmnet8
    ip link set vmnet8 up
  `);
  wine.register(vmnet1, { IPSubnetAddress: '10.64.1.0', IPSubnetMask: '255.255.255.0' });
  wine.register(`${vmnet1}\\Adapter`, { UseAdapter: 1 });
  wine.register(`${vmnet1}\\DHCP`, { UseDHCP: 1 });
  wine.register(vmnet8, { IPSubnetAddress: '192.168.204.0', IPSubnetMask: '255.255.255.0' });
  wine.register(`${vmnet8}\\Adapter`, { UseAdapter: 1 });
  wine.register(`${vmnet8}\\DHCP`, { UseDHCP: 1 });
  wine.register(`${vmnet8}\\NAT`, { UseNAT: 1 });
  // What the console's code page lacks is printed as a question mark, and must not be written back as one.
  wine.register(`${vmnet8}\\NAT\\TCPForward`, { '8080': '192.168.204.50:80', '8080Description': '网站' });
}, 240_000);

afterAll(() => {
  wine?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (wine === undefined) skip(reason);
});

/** Only called where `beforeEach` has let the test run. */
function windows(): Wine {
  if (wine === undefined) throw new Error(reason);
  return wine;
}

interface Ended {
  readonly status: number | null;
  readonly json: Readonly<Record<string, unknown>>;
}

function vmnet(...words: readonly string[]): Ended {
  const { status, stdout } = windows().run([windows().node, 'C:\\vmnet\\vmnet.cjs', ...words, '--json'], { VMNET_STATE: 'C:\\state' }, '.');
  return { status, json: JSON.parse(stdout.toString('utf8')) as Ended['json'] };
}

/** By reg.exe and by the disk, past everything of ours. */
function hostNow(): { readonly registry: string; readonly files: readonly string[]; readonly calls: readonly string[] } {
  const exported = path.join(windows().drive, 'now.reg');
  windows().run(['reg', 'export', config, 'C:\\now.reg', '/y']);
  const text = (name: string): string => readFileSync(path.join(windows().drive, 'ProgramData/VMware', name), 'latin1');
  const log = path.join(windows().drive, 'vnetlib/log.txt');
  return {
    registry: readFileSync(exported, 'utf16le'),
    files: ['vmnetdhcp.conf', 'vmnetnat.conf'].map(text),
    calls: existsSync(log) ? readFileSync(log, 'latin1').trim().split('\n') : [],
  };
}

const addressOfAdapter = (): string => windows().network.run(['ip', '-4', '-o', 'addr', 'show', 'dev', 'vmnet1']).stdout;

const others = dhcp.slice(dhcp.indexOf('# Virtual ethernet segment 8'));

test('a network moves on the real registry, once, and back', () => {
  const before = hostNow();
  const move = ['network', 'set', 'vmnet1', '--subnet', '10.44.0.0/24', '--dhcp', '10.44.0.100-10.44.0.200', '--yes'];
  expect(vmnet(...move)).toMatchObject({ status: 0, json: { schema: 'vmnet/report/1', outcome: 'verified', changed: true, problems: [] } });
  const after = hostNow();
  expect(after.registry).toContain('"IPSubnetAddress"="10.44.0.0"');
  expect(after.files[0]).toContain('range 10.44.0.100 10.44.0.200;');
  expect(after.files[0]).toContain('# ask Anna first\r\n');
  expect(after.files[0]).toContain(others);
  expect(after.files[1]).toBe(nat);
  expect(after.calls).toEqual(expect.arrayContaining(['-- stop dhcp', '-- set vnet vmnet1 addr 10.44.0.0', '-- update dhcp vmnet1', '-- start dhcp', '-- update adapter vmnet1']));
  expect(addressOfAdapter()).toContain('inet 10.44.0.1/24');

  expect(vmnet(...move)).toMatchObject({ status: 0, json: { outcome: 'unchanged', changed: false } });
  expect(hostNow().calls).toEqual(after.calls);

  expect(vmnet('undo', '--yes')).toMatchObject({ status: 0, json: { outcome: 'verified', problems: [] } });
  const undone = hostNow();
  expect([undone.registry, undone.files]).toEqual([before.registry, before.files]);
  expect(undone.registry).toContain('"8080Description"="网站"');
  expect(addressOfAdapter()).toContain('inet 10.64.1.1/24');
}, 240_000);

test('when VMware’s tool says yes and does nothing, registry and file are written all the same', () => {
  writeFileSync(path.join(windows().drive, 'vnetlib/ignores.txt'), 'set vnet\nset dhcp\nupdate dhcp\nstop\nstart\n');
  const move = ['network', 'set', 'vmnet1', '--subnet', '10.45.0.0/25', '--yes'];
  expect(vmnet(...move)).toMatchObject({ status: 0, json: { outcome: 'verified', problems: [] } });
  const { registry, files } = hostNow();
  expect(registry).toContain('"IPSubnetAddress"="10.45.0.0"');
  expect(registry).toContain('"IPSubnetMask"="255.255.255.128"');
  expect(registry).toContain('"8080Description"="网站"');
  expect(files[0]).toContain('subnet 10.45.0.0 netmask 255.255.255.128 {');
  expect(files[0]).toContain(others);
  expect(addressOfAdapter()).toContain('inet 10.45.0.1/25');
}, 240_000);
