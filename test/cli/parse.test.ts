import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/host/decode.ts';
import { chineseNetstat, excludedPorts, germanNetstat, hardwarePorts, ipAddr, ipRoute, scConfig, scMissing, scQuery, vmrunList } from '../support/pasted-texts.ts';
import { corpus, printedError, vmnet } from '../support/vmnet.ts';

function parsed(kind: string, input: string | Buffer, options: readonly string[] = []): unknown {
  const run = vmnet(['parse', kind, '-', '--json', ...options], { input });
  if (run.status !== 0) throw new Error(`${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

describe('each kind prints the JSON that is promised', () => {
  test('networking, replayed', () => {
    const log = 'VERSION=1,0\nanswer VNET_8_NAT yes\nanswer VNET_8_HOSTONLY_SUBNET 10.0.0.0\nanswer VNET_8_HOSTONLY_NETMASK 255.255.0.0\nadd_nat_portfwd 8 tcp 80 10.0.0.9 80\nremove_nat_portfwd 8 tcp 80\nadd_bridge_mapping eth0 0\n';
    expect(parsed('networking', log)).toMatchObject({
      networks: [
        { vmnet: 0, mode: 'bridged', bridge: { to: 'eth0' } },
        { vmnet: 8, mode: 'nat', subnet: '10.0.0.0/16', nat: { portForwards: [] } },
      ],
      bridgeMappings: [{ interface: 'eth0', vmnet: 0 }],
      defaultBridge: null,
    });
  });

  test('netmap', () => {
    expect(parsed('netmap', 'network2.name = "NAT"\nnetwork2.device = "vmnet8"\n')).toMatchObject({ networks: [{ vmnet: 8, name: 'NAT', device: 'vmnet8' }] });
  });

  test('dhcpd and vmnetdhcp', () => {
    const text = '# Virtual ethernet segment 8\nsubnet 10.0.0.0 netmask 255.255.255.0 {\nrange 10.0.0.128 10.0.0.254;\noption routers 10.0.0.2;\n}\nhost VMnet8 {\nhardware ethernet 00:50:56:C0:00:08;\nfixed-address 10.0.0.1;\n}\nhost pc {\nhardware ethernet 0:c:29:0:0:1;\nfixed-address 10.0.0.9;\n}\n# End\n';
    const facts = {
      subnets: [{ vmnet: 8, subnet: '10.0.0.0/24', range: ['10.0.0.128', '10.0.0.254'], routers: ['10.0.0.2'], dns: [], domainName: null, defaultLease: null, maxLease: null }],
      hostAdapters: [{ vmnet: 8, mac: '00:50:56:c0:00:08', address: '10.0.0.1' }],
      reservations: [{ name: 'pc', mac: '00:0c:29:00:00:01', address: '10.0.0.9' }],
    };
    expect(parsed('vmnetdhcp', text)).toMatchObject(facts);
    expect(parsed('dhcpd', text)).toMatchObject(facts);
  });

  test('nat', () => {
    expect(parsed('nat', '[host]\nip = 10.0.0.2/24\ndevice = VMnet8\n[udp]\ntimeout = 30\n[incomingtcp]\n8080 = 10.0.0.9:80\n')).toMatchObject({
      gateway: '10.0.0.2',
      netmask: '255.255.255.0',
      device: 'VMnet8',
      udpTimeout: 30,
      portForwards: [{ protocol: 'tcp', hostPort: 8080, guestAddress: '10.0.0.9', guestPort: 80, description: '' }],
    });
  });

  test('leases, judged at --now', () => {
    const lease = 'lease 10.0.0.130 {\n\tstarts 5 2016/01/01 14:38:53;\n\tends 5 2016/01/01 15:08:53;\n\thardware ethernet 00:0C:29:fc:e1:10;\n}\n';
    const at = (now: string): unknown => parsed('leases', lease, ['--now', now]);
    expect(at('2016-01-01T15:00:00Z')).toMatchObject({
      leases: [{ address: '10.0.0.130', mac: '00:0c:29:fc:e1:10', starts: '2016-01-01T14:38:53Z', ends: '2016-01-01T15:08:53Z', hostname: null }],
      current: [{ mac: '00:0c:29:fc:e1:10', address: '10.0.0.130' }],
    });
    expect(at('2016-01-01T15:08:53Z')).toMatchObject({ current: [] });
  });

  test('vmx, in the encoding that it names', () => {
    const bytes = Buffer.from('.encoding = "GBK"\ndisplayName = "\xcf\xe4\xcf\xc2"\nethernet0.present = "TRUE"\nethernet0.connectionType = "custom"\nethernet0.vnet = "/dev/vmnet2"\n', 'latin1');
    expect(parsed('vmx', bytes)).toMatchObject({
      displayName: '箱下',
      encoding: 'GBK',
      adapters: [{ index: 0, present: true, mode: 'custom', vmnet: 2, connectAtPowerOn: true, device: null, mac: null, lease: null }],
      entries: { 'ethernet0.vnet': '/dev/vmnet2' },
    });
  });

  test('inventory, lock and registry', () => {
    expect(parsed('inventory', 'vmlist1.config = "/vms/a.vmx"\nvmlist1.DisplayName = "|22A|22"\nvmlist2.config = ""\n')).toMatchObject({ vms: [{ name: 'A', path: '/vms/a.vmx' }] });
    expect(parsed('lock', '564d-1 4242-99(vmware-vmx) 3 X 99 lc=1\0\0')).toMatchObject({ machine: '564d-1', pid: 4242, exclusive: true });
    const key = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig\vmnet1`;
    const query = `\r\n${key}\r\n    IPSubnetAddress    REG_SZ    10.9.0.0\r\n    IPSubnetMask    REG_SZ    255.255.255.0\r\n\r\n${key}\\Adapter\r\n    UseAdapter    REG_DWORD    0x1\r\n`;
    const { networks } = parsed('registry', query) as { networks: readonly { vmnet: number }[] };
    expect(networks.find(({ vmnet: number }) => number === 1)).toMatchObject({ mode: 'host-only', subnet: '10.9.0.0/24', hostAdapter: { address: '10.9.0.1' } });
  });
});

test('ports, services and running machines', () => {
  expect(parsed('sc', `${scQuery}\n${scConfig}`)).toMatchObject({ kind: 'sc', services: [{ name: 'VMnetDHCP', installed: true, state: 'running', startType: 'disabled', exitCode: 0 }] });
  expect(parsed('listeners', germanNetstat)).toMatchObject({ listeners: [{ protocol: 'tcp', address: null, port: 445, process: null, pid: 4 }, { port: 8080 }, { protocol: 'udp', port: 53 }] });
  expect(parsed('excluded-ports', excludedPorts)).toMatchObject({ ranges: [{ start: 5357, end: 5357 }, { start: 50_000, end: 50_059 }] });
  expect(parsed('vmrun-list', vmrunList)).toMatchObject({ paths: ['/home/lin/vmware/Ubuntu/Ubuntu.vmx', 'C:\\VMs\\教室 1\\教室 1.vmx'] });
  expect(parsed('hardware-ports', hardwarePorts)).toMatchObject({ ports: [{ port: 'Ethernet', device: 'en0', mac: 'a8:20:66:11:22:33', kind: 'ethernet' }, { kind: 'wifi' }, { kind: 'bridge', mac: null }] });
});

describe('what is malformed ends with 65 at its line and column', () => {
  test.each([
    { kind: 'networking', why: 'no version line', input: 'answer VNET_8_NAT yes\n', at: { code: 'version-line-missing', line: 1, column: 1 } },
    { kind: 'dhcpd', why: 'a block that is never closed', input: 'allow unknown-clients;\nsubnet 10.0.0.0 netmask 255.0.0.0 {\n', at: { code: 'unclosed-block', line: 2 } },
    { kind: 'lock', why: 'no lock', input: 'holiday', at: { code: 'not-a-lock', line: 1, column: 1 } },
    { kind: 'ipconfig', why: 'no adapter in it', input: 'holiday\n', at: { code: 'no-adapters', line: 1 } },
    { kind: 'listeners', why: 'no table of ports', input: 'holiday\n', at: { code: 'unknown-line', line: 1 } },
    { kind: 'sc', why: 'no service', input: 'holiday\n', at: { code: 'unknown-line', line: 1 } },
    { kind: 'route-print', why: 'no routing table', input: 'holiday\n', at: { code: 'no-routes', line: 1 } },
  ])('$kind: $why', ({ kind, input, at }) => {
    const run = vmnet(['parse', kind, '-', '--json'], { input });
    expect(run.status).toBe(65);
    expect(printedError(run)).toMatchObject({ schema: 'vmnet/error/1', status: 65, file: '<stdin>', ...at });
    expect(run.stderr).toMatch(/^vmnet: <stdin>:\d+:\d+: /);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test('a tool output that is not UTF-8, unless its encoding is named', () => {
    const bytes = Buffer.from('\r\nWindows IP \xc5\xe4\xd6\xc3\r\n\r\n\xd2\xd4\xcc\xab\xcd\xf8\xca\xca\xc5\xe4\xc6\xf7 \xd2\xd4\xcc\xab\xcd\xf8:\r\n\r\n   IPv4 \xb5\xd8\xd6\xb7 . . . . . . . . . . . . : 10.0.0.5\r\n   \xd7\xd3\xcd\xf8\xd1\xda\xc2\xeb  . . . . . . . . . . . . : 255.255.255.0\r\n', 'latin1');
    const silent = vmnet(['parse', 'ipconfig', '-', '--json'], { input: bytes });
    expect([silent.status, printedError(silent).code]).toEqual([65, 'encoding-unknown']);
    expect(parsed('ipconfig', bytes, ['--encoding', 'cp936'])).toMatchObject({ adapters: [{ name: '以太网', ipv4: [{ address: '10.0.0.5', prefix: 24 }] }] });
  });

  test('an encoding that nobody knows is wrong usage', () => {
    expect(vmnet(['parse', 'ipconfig', '-', '--encoding', 'klingon'], { input: 'x' }).status).toBe(64);
  });
});

test('--print gives the bytes back as they came', () => {
  const bytes = Buffer.from('\xef\xbb\xbf.encoding = "GBK"\r\n  odd = \xff\xfe line\r\nx = "1"', 'latin1');
  const run = vmnet(['parse', 'vmx', '-', '--print'], { input: bytes });
  expect(run.status).toBe(0);
  expect(run.stdout).toBe(bytes.toString('utf8'));
});

test.skipIf(corpus === undefined)('a damaged vmnetnat.conf of 4,491 lines gives its two live forwards, and warnings (corpus; skipped where ../shared is not there)', () => {
  const file = path.join(corpus ?? '', 'vmware/vagrant-vmware-desktop/vmnetnat.corrupted.conf');
  const run = vmnet(['parse', 'nat', file, '--json']);
  expect(run.status).toBe(0);
  const { portForwards, problems } = JSON.parse(run.stdout) as { portForwards: readonly object[]; problems: readonly object[] };
  expect(portForwards).toMatchObject([
    { protocol: 'tcp', hostPort: 2222, guestAddress: '192.168.79.242', guestPort: 22 },
    { protocol: 'tcp', hostPort: 2200, guestAddress: '192.168.79.194', guestPort: 22 },
  ]);
  expect(problems.length).toBeGreaterThan(0);
  expect(createHash('sha1').update(vmnet(['parse', 'nat', file, '--print']).stdout).digest('hex')).toBe(
    createHash('sha1').update(readFileSync(file, 'utf8')).digest('hex'),
  );
});

describe('auto', () => {
  test('recognises each part of a text and runs its parser', () => {
    expect(parsed('auto', `$ ip addr\n${ipAddr}$ ip route\n${ipRoute}`)).toMatchObject({
      kind: 'auto',
      sections: [
        { kind: 'ip-addr', firstLine: 2, lastLine: 15, adapters: [{ name: 'lo' }, { name: 'ens33' }, { name: 'vmnet8', vmnet: 8 }], problems: [] },
        { kind: 'ip-route', firstLine: 17, lastLine: 19, routes: [{ destination: '0.0.0.0/0', gateway: '192.168.1.1' }, {}, {}], problems: [] },
      ],
    });
  });

  test.each([
    ['cp936', `${scMissing}C:\\>netstat -ano\n${chineseNetstat}`],
    ['cp850', `${scMissing.replace(/失败|指定.*/g, 'FEHLER')}C:\\>netstat -ano\n${germanNetstat}`],
  ])('knows a Windows console in code page %s', async (encoding, text) => {
    const bytes = Buffer.from((await encodeText(text, encoding)) ?? '', 'latin1');
    expect(parsed('auto', bytes, ['--encoding', encoding])).toMatchObject({
      sections: [
        { kind: 'sc', services: [{ name: null, installed: false }] },
        { kind: 'listeners', listeners: { length: 3 } },
      ],
    });
  });

  test('what is not recognised is malformed', () => {
    const run = vmnet(['parse', 'auto', '-', '--json'], { input: 'Dear support,\n' });
    expect(run.status).toBe(65);
    expect(printedError(run)).toMatchObject({ code: 'not-recognised', file: '<stdin>', line: 1 });
  });
});
