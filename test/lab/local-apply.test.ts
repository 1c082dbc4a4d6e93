/**
 * A real apply as root in the network laboratory: files with owners, modes and lines of a person's, VMware's tool played by a program
 * that has nothing of the product's code, and guests with real packets. What became of the files is told by stat, diff and find.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/core/plan/report.ts';
import { seedPolicy } from '../host/apply/support.ts';
import { printedError, root } from '../support/vmnet.ts';
import { connect, lease, plug } from './network/guests.ts';
import { hostOnly, nat, switchOnMachines, writeInventory, writeNetworks } from './network/host-files.ts';
import { tools, type Laboratory } from './network/laboratory.ts';
import { laboratoryOfFile } from './network/laboratory-of-file.ts';

/** The seed case, with the reservation for the second guest. */
const policy = seedPolicy().replaceAll('00:0c:29:aa:bb:cc', '00:0c:29:00:00:02');
const apply = ['apply', '/mnt/class.yaml', '--host', 'local', '--yes', '--json'];

const devices = readdirSync('/dev');

const lab = laboratoryOfFile({
  furnish(found) {
    writeNetworks(found, [hostOnly, { ...nat, net: '192.168.77' }], ['add_bridge_mapping eth1 -1']);
    writeInventory(found);
    found.write('/mnt/class.yaml', policy);
    makeOdd(found);
  },
  served: ['host', 'vm2', 'internet'],
  closed: () => expect(readdirSync('/dev')).toEqual(devices),
});

/** What people and other programs leave in VMware's files, and rights that no tool would give them. */
function makeOdd(lab: Laboratory): void {
  lab.script('host', String.raw`
    cd /etc/vmware
    sed -i '1a # the class room, edited by hand\nanswer VNET_8_COLOUR blue\nfrobnicate 8 yes\n' networking
    echo '# end of the class room' >>networking
    sed -i 's/^add_nat_portfwd 8 tcp 8080 .*/& web  of the teacher/' networking
    sed -i 's/^activeFTP = 1/# no FTP here\nactiveFTP = 0/; s/^\[incomingtcp\]$/&\n# for the teacher/' vmnet8/nat/nat.conf
    printf '\n[colours]\nwall = white\n' >>vmnet8/nat/nat.conf
    printf '# the printer\nhost printer {\n\thardware ethernet 00:0C:29:12:34:56;\n\tfixed-address 192.168.101.9;\n}\n' >>vmnet1/dhcpd/dhcpd.conf
    printf '# by hand\noption ntp-servers 192.168.50.1;\n' >>vmnet8/dhcpd/dhcpd.conf
    sed -i 's/"NAT"/"Class room"/' netmap.conf
    echo '00:50:56:E5:1A:CA' >vmnet8/nat.mac
    chown 1234:4321 networking; chmod 0640 networking
    chown 0:27 vmnet8/nat/nat.conf; chmod 0604 vmnet8/nat/nat.conf
    chown 33:33 vmnet1/dhcpd/dhcpd.conf; chmod 0664 vmnet1/dhcpd/dhcpd.conf
    chmod 0600 vmnet8/dhcpd/dhcpd.conf; chmod 0444 netmap.conf
    chmod 0770 vmnet8; chown 12:34 vmnet8
    touch -d '2024-05-06T07:08:09Z' networking netmap.conf
    for n in 0 1 8; do mknod /dev/vmnet$n c 119 $n; done
    chmod 0666 /dev/vmnet8; chown 0:27 /dev/vmnet8; chmod 0640 /dev/vmnet1
  `);
}

/** Only called where `beforeEach` has let the test run. */
/** What a shell on the host prints; diff, grep and ls end with 1 or 2 where they found something, or nothing. */
function told(script: string): string {
  const { status, stdout, stderr } = lab().run('host', ['bash', '-uc', script]);
  if (status === null || status > 2) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Owner, group and mode of each file, folder and device that is there before the change. */
function rights(): string {
  return told('cd /etc/vmware && stat -c "%n %u:%g %a" $(cd /mnt/before && find . | LC_ALL=C sort) /dev/vmnet*');
}

/** Every file with its digest and the times of its last change, but the leases, which the DHCP server writes when it likes. */
function traces(): string {
  return told(`
    find /etc/vmware /mnt/state /dev ! -name '*.leases*' -printf '%p %i %T@ %C@\\n' | LC_ALL=C sort
    find /etc/vmware /mnt/state -type f ! -name '*.leases*' -exec sha256sum {} + | LC_ALL=C sort
  `);
}

/** The lines that diff says are gone from a file, and those that came. */
function changed(file: string): { readonly gone: readonly string[]; readonly new: readonly string[] } {
  const lines = told(`diff /mnt/before/${file} /etc/vmware/${file}`).split('\n');
  const of = (sign: string): readonly string[] => lines.flatMap((line) => (line.startsWith(`${sign} `) ? [line.slice(2)] : []));
  return { gone: of('<'), new: of('>') };
}

/** The built command line with tools of these folders. */
function vmnetBy(folders: string, state: string): ReturnType<Laboratory['vmnet']> {
  return lab().run('host', ['env', `PATH=${folders}`, `VMNET_STATE=${state}`, process.execPath, path.join(root, 'dist/cli/vmnet.cjs'), ...apply]);
}

const system = '/usr/sbin:/usr/bin:/sbin:/bin';

function reportOf({ status, stdout, stderr }: ReturnType<Laboratory['vmnet']>): Report {
  if (status !== 0) throw new Error(`it ended with ${status}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as Report;
}

test('the seed case as root: verified, and what the change is not about is as it was', async () => {
  plug(lab(), 'vm1', 'nat');
  expect(await lease(lab(), 'vm1')).toBe('192.168.77.128');
  plug(lab(), 'vm2', 'host-only');
  expect(await lease(lab(), 'vm2')).toBe('192.168.101.128');
  told('cp -a /etc/vmware /mnt/before');
  const before = rights();

  expect(reportOf(lab().vmnet(apply))).toMatchObject({ outcome: 'verified', changed: true, problems: [] });
  expect(rights()).toBe(before);

  const store = changed('networking');
  expect(store.gone.filter((line) => !/^answer VNET_8_(?:HOSTONLY_SUBNET 192\.168\.77\.0|DHCP_CFG_HASH [0-9A-F]{40})$|^add_nat_portfwd 8 tcp 8080 192\.168\.77\.128 80 web {2}of the teacher$/.test(line))).toEqual([]);
  expect(store.new).toContain('answer VNET_8_HOSTONLY_SUBNET 192.168.204.0');
  expect(store.new).toContain('add_nat_portfwd 8 tcp 8888 192.168.204.50 80 web of the class');
  const text = told('cat /etc/vmware/networking');
  for (const line of ['# the class room, edited by hand', 'answer VNET_8_COLOUR blue', 'frobnicate 8 yes', '# end of the class room', 'add_bridge_mapping eth1 -1']) expect(text.split('\n')).toContain(line);
  expect(told('cd /mnt/before; diff -r -x "dhcpd.leases*" vmnet1 /etc/vmware/vmnet1; diff netmap.conf /etc/vmware/netmap.conf; diff config /etc/vmware/config; diff vmnet8/nat.mac /etc/vmware/vmnet8/nat.mac')).toBe('');
  expect(changed('vmnet8/nat/nat.conf').gone.filter((line) => !line.includes('192.168.77.'))).toEqual([]);
  expect(changed('vmnet8/dhcpd/dhcpd.conf').gone.filter((line) => !/192\.168\.77\.|^# Written at: /.test(line))).toEqual([]);
  // The leases of the network that the change is not about are good still.
  expect(told('grep -c "^lease 192.168.101.128 " /etc/vmware/vmnet1/dhcpd/dhcpd.leases')).not.toBe('0\n');
  expect(told('sed -n "/^###### /,/^####### /p" /etc/vmware/vmnet8/dhcpd/dhcpd.conf | sha1sum').slice(0, 40).toUpperCase()).toBe(/^answer VNET_8_DHCP_CFG_HASH (.*)$/m.exec(text)?.[1]);
  expect(told('find /etc/vmware /mnt/state -name "*.vmnet-new" -o -name scratch -o -name "lock*" -o -name journal.json')).toBe('');
});

test('the guests live by the files that it left: leases, reservation, gateway and port forward', async () => {
  for (const vm of ['vm1', 'vm2'] as const) plug(lab(), vm, 'nat');
  expect(await lease(lab(), 'vm1')).toBe('192.168.204.128');
  expect(await lease(lab(), 'vm2')).toBe('192.168.204.50');
  expect(lab().run('vm1', ['ip', 'route', 'show', 'default']).stdout).toMatch(/^default via 192\.168\.204\.2 /);
  expect(await connect(lab(), 'vm1', '203.0.113.80', 80, 3)).toBe('internet 203.0.113.1');
  expect(await connect(lab(), 'vm1', '192.168.204.1', 80, 3)).toBe('host 192.168.204.128');
  expect(await connect(lab(), 'lan', '192.168.50.10', 8888, 3)).toMatch(/^vm2 /);
});

test('a second run finds nothing to do and writes not one file', () => {
  const before = traces();
  expect(before.split('\n').length).toBeGreaterThan(20);
  expect(reportOf(lab().vmnet(apply))).toMatchObject({ outcome: 'unchanged', changed: false, steps: [] });
  expect(traces()).toBe(before);
});

test('while a machine runs that would lose its network nothing is changed, unless that is allowed', () => {
  lab().write('/mnt/class.yaml', policy.replace('192.168.204.254', '192.168.204.200'));
  switchOnMachines(lab());
  const before = traces();
  const refused = lab().vmnet(apply);
  expect(refused.status).toBe(4);
  const { code, message } = printedError(refused);
  expect(code).toBe('vms-running');
  expect(message).toMatch(/vm1.*vm2/s);
  // Whoever asks for the lock leaves the folder's time behind, and nothing else.
  expect(withoutFolder(traces())).toBe(withoutFolder(before));
  expect(reportOf(lab().vmnet([...apply, '--allow-running']))).toMatchObject({ outcome: 'verified', problems: [] });
  expect(told('grep range /etc/vmware/vmnet8/dhcpd/dhcpd.conf').trim()).toBe('range 192.168.204.128 192.168.204.200;');
  expect(reportOf(lab().vmnet(['undo', '--host', 'local', '--yes', '--json', '--allow-running']))).toMatchObject({ outcome: 'verified', problems: [] });
});

function withoutFolder(text: string): string {
  return text.replace(/^\/mnt\/state .*\n/m, '');
}

test('settings that VMware left behind, without its tool: the change is taken back to the byte and the right', () => {
  lab().script('host', 'kill -KILL $(cat /run/vm1.vmx.pid) $(cat /run/vm2.vmx.pid)');
  const before = traces();
  const { status, stdout } = vmnetBy(system, '/mnt/other');
  const report = JSON.parse(stdout) as Report;
  expect(status).toBe(6);
  expect(report).toMatchObject({ outcome: 'rolled-back', changed: false });
  expect(report.problems.map(({ code }) => code)).toContain('tool-missing');
  expect(traces()).toBe(before);
});

test('a computer without VMware is refused, and nothing is made on it', () => {
  lab().script('host', 'rm -rf /mnt/other; mv /etc/vmware /etc/moved');
  try {
    const refused = vmnetBy(system, '/mnt/other');
    expect(refused.status).toBe(4);
    expect(printedError(refused).code).toBe('no-vmware');
    expect(told('ls -d /etc/vmware /mnt/other /var/lib/vmnet-manager 2>/dev/null')).toBe('');
  } finally {
    lab().script('host', 'mv /etc/moved /etc/vmware');
  }
});

test('killed while VMware’s tool is at work, it is taken back by the recovery, and guests have their network again', async () => {
  told('rm -rf /mnt/whole; cp -a /etc/vmware /mnt/whole');
  const rightsBefore = rights();
  lab().write('/mnt/cut/vmware-networks', `#!/bin/sh\n${tools}/vmware-networks "$@"\n[ "$1" != --migrate-network-settings ] || kill -KILL $PPID\n`);
  lab().script('host', 'chmod +x /mnt/cut/vmware-networks');
  // It did not end by itself.
  expect(vmnetBy(`/mnt/cut:${tools}:${system}`, '/mnt/state').status).toBeNull();
  expect(told('diff -rq -x "dhcpd.leases*" /mnt/whole /etc/vmware')).not.toBe('');
  expect(printedError(lab().vmnet(apply)).code).toBe('journal-open');

  expect(lab().vmnet(['recover', '--host', 'local', '--json']).status).toBe(6);
  expect(told('diff -r -x "dhcpd.leases*" /mnt/whole /etc/vmware')).toBe('');
  expect(rights()).toBe(rightsBefore);
  expect(told('ls /mnt/state')).toBe('restore\n');
  plug(lab(), 'vm1', 'nat');
  expect(await lease(lab(), 'vm1')).toBe('192.168.204.128');
});

test('undo: diff finds nothing but leases, stat the same owners and modes', async () => {
  expect(reportOf(lab().vmnet(['undo', '--host', 'local', '--yes', '--json']))).toMatchObject({ outcome: 'verified', problems: [] });
  expect(told('diff -r -x "dhcpd.leases*" /mnt/before /etc/vmware')).toBe('');
  expect(told('cd /mnt/before && stat -c "%n %u:%g %a %Y" $(find . -type f ! -name "*.leases*" | LC_ALL=C sort)')).toBe(told('cd /etc/vmware && stat -c "%n %u:%g %a %Y" $(find . -type f ! -name "*.leases*" | LC_ALL=C sort)'));
  expect(told('stat -c "%n %u:%g %a" /dev/vmnet*')).toBe('/dev/vmnet0 0:0 644\n/dev/vmnet1 0:0 640\n/dev/vmnet8 0:27 666\n');
  plug(lab(), 'vm1', 'nat');
  expect(await lease(lab(), 'vm1')).toBe('192.168.77.128');
});
