import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { leases, matches, replay, sectionHash } from './stories.ts';

const hosts = fileURLToPath(new URL('../../fixtures/hosts/', import.meta.url));

interface Manifest {
  readonly format: string;
  readonly platform: string;
  readonly takenAt: string;
  readonly commands: readonly { readonly argv: readonly string[]; readonly stdout: string; readonly codePage?: number }[];
  readonly processes: readonly { readonly pid: number; readonly name: string }[];
}

const captures = readdirSync(hosts, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function bytes(capture: string, file: string): Buffer {
  return readFileSync(path.join(hosts, capture, file));
}

function manifest(capture: string): Manifest {
  return JSON.parse(bytes(capture, 'capture.json').toString('utf8')) as Manifest;
}

function output(capture: string, command: string): string {
  const found = manifest(capture).commands.find(({ argv }) => argv.join(' ') === command);
  if (found === undefined) throw new Error(`no ${command}`);
  return iconv.decode(bytes(capture, found.stdout), found.codePage === undefined ? 'utf8' : `cp${found.codePage}`);
}

function filesOf(capture: string): readonly string[] {
  return readdirSync(path.join(hosts, capture), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(hosts, capture), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

test('the README has a row for each capture', () => {
  const readme = readFileSync(path.join(hosts, 'README.md'), 'utf8');
  expect(captures.length).toBeGreaterThan(1);
  for (const capture of captures) expect(readme).toContain(`| \`${capture}\` | ${manifest(capture).takenAt.slice(0, 10)} `);
});

describe.each(captures)('%s', (capture) => {
  test('is a capture whose commands and files are all there, and small', () => {
    const { format, platform, commands } = manifest(capture);
    expect(format).toBe('vmnet-capture/1');
    expect(capture.startsWith(`${platform}-`)).toBe(true);
    expect(commands.length).toBeGreaterThan(3);
    const files = filesOf(capture);
    expect(files.filter((file) => file.startsWith('commands/')).toSorted()).toEqual(commands.map(({ stdout }) => stdout).toSorted());
    expect(files.filter((file) => !/^(?:capture\.json$|commands\/|files\/)/.test(file))).toEqual([]);
    expect(files.reduce((sum, file) => sum + bytes(capture, file).length, 0)).toBeLessThan(40_000);
  });

  test('has locks of 512 bytes, held by a vmware-vmx of its process list', () => {
    const locks = filesOf(capture).filter((file) => file.endsWith('.lck'));
    expect(locks.length).toBe(1);
    for (const lock of locks) {
      const content = bytes(capture, lock);
      expect(content.length).toBe(512);
      const pid = Number(/ (\d+)-/.exec(content.toString('latin1'))?.[1]);
      expect(manifest(capture).processes.find((process) => process.pid === pid)?.name).toMatch(/^vmware-vmx/);
    }
  });
});

test('linux-workstation-two-nats: two NAT networks, hashes that hold, everything running', () => {
  const capture = 'linux-workstation-two-nats';
  const text = (file: string): string => bytes(capture, `files/etc/vmware/${file}`).toString('utf8');
  const { answers, forwards, reservations } = replay(text('networking'));
  expect([1, 2, 8].map((vmnet) => answers.get(`VNET_${vmnet}_DHCP_CFG_HASH`))).toEqual(
    [1, 2, 8].map((vmnet) => sectionHash(text(`vmnet${vmnet}/dhcpd/dhcpd.conf`))),
  );
  expect([...answers].filter(([key, value]) => key.endsWith('_NAT') && value === 'yes').map(([key]) => key)).toEqual(['VNET_2_NAT', 'VNET_8_NAT']);
  expect(Object.fromEntries(forwards)).toEqual({ '2 udp 1514': '10.90.2.30 514 syslog' });
  expect(Object.fromEntries(reservations)).toEqual({ '2 00:0C:29:B1:4F:D0': '10.90.2.30' });
  expect(text('vmnet2/dhcpd/dhcpd.conf')).toContain('\trange 10.90.2.64 10.90.2.127;\n');
  expect(text('vmnet2/nat/nat.conf')).toMatch(/^timeout = 30\n[\s\S]*^\[incomingudp\]\n[\s\S]*^1514 = 10\.90\.2\.30:514$/m);
  expect(leases(text('vmnet2/dhcpd/dhcpd.leases')).map(({ address, ends }) => [address, ends])).toEqual([['10.90.2.30', '2024/06/11 13:31:44']]);
  const status = output(capture, 'vmware-networks --status');
  expect(status).toContain('NAT service on vmnet2 is running\n');
  expect(status).toContain('NAT service on vmnet8 is running\n');
  expect(filesOf(capture).some((file) => bytes(capture, file).includes('\r'))).toBe(false);
});

test('windows-workstation-nat-stopped: NAT stopped though automatic, DHCP running, in GBK with CRLF', () => {
  const capture = 'windows-workstation-nat-stopped';
  expect(output(capture, 'sc query VMware NAT Service')).toMatch(/STATE +: 1 {2}STOPPED/);
  expect(output(capture, 'sc qc VMware NAT Service')).toMatch(/START_TYPE +: 2 {3}AUTO_START/);
  for (const name of ['VMnetDHCP', 'VMnetBridge', 'VMnetuserif']) expect(output(capture, `sc query ${name}`)).toMatch(/STATE +: 4 {2}RUNNING/);
  expect(manifest(capture).processes.map(({ name }) => name)).not.toContain('vmnat.exe');
  expect(output(capture, 'ipconfig /all')).toContain('以太网适配器 VMware Network Adapter VMnet8:\r\n');
  expect(output(capture, 'ipconfig /all')).toMatch(/IPv4 地址[. ]+: 192\.168\.171\.1\(首选\)/);
  const registry = output(capture, 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig /s');
  expect(registry).toContain('    8088    REG_SZ    192.168.171.30:80\r\n    8088Description    REG_SZ    教务系统\r\n');
  const gbk = (file: string): string => iconv.decode(bytes(capture, `files/C/${file}`), 'GBK');
  expect(gbk('VMs/web/web.vmx')).toMatch(/^\.encoding = "GBK"\r\n[\s\S]*^displayName = "教务系统"\r$/m);
  expect(gbk('Users/wang/AppData/Roaming/VMware/inventory.vmls')).toContain('DisplayName = "实验机"\r\n');
  expect(leases(gbk('ProgramData/VMware/vmnetdhcp.leases')).map(({ address, mac }) => [address, mac])).toEqual([['192.168.171.30', '00:0c:29:5e:83:1b']]);
  expect(matches(gbk('ProgramData/VMware/vmnetnat.conf'), /^(\d+) = (\S+)\r$/gm)).toEqual([['8088', '192.168.171.30:80']]);
  for (const file of filesOf(capture).filter((one) => one !== 'capture.json' && !one.endsWith('.lck'))) {
    expect(/(?<!\r)\n/.test(bytes(capture, file).toString('latin1')), file).toBe(false);
  }
});
