import { expect, test } from 'vitest';
import { readPasted } from '../../../src/core/jobs/read-pasted.ts';
import { parseKinds } from '../../../src/core/jobs/parse-kinds.ts';
import { pastedKinds, type PastedSection } from '../../../src/core/vnet/pasted.ts';
import { chineseIpconfig, chineseNetstat, excludedPorts, germanNetstat, hardwarePorts, ipAddr, ipRoute, netmap, openFiles, routePrint, scConfig, scMissing, scQuery, socketStatistics, spoiledNat, vmrunList, vmx } from '../../support/pasted-texts.ts';

const context = { decode: (): undefined => undefined, now: '2026-11-22T20:00:00Z' };

function only(text: string, kind?: (typeof pastedKinds)[number]): PastedSection {
  const [section, ...more] = readPasted(text, context, kind).sections;
  if (section === undefined || more.length > 0) throw new Error(`${more.length + 1} sections`);
  return section;
}

test('every parser can be pasted for', () => {
  expect(new Set(pastedKinds)).toEqual(new Set(Object.keys(parseKinds)));
});

test('a Chinese ipconfig becomes its adapters', () => {
  const { kind, tables, firstLine, lastLine } = only(`\r\n${chineseIpconfig.replaceAll('\n', '\r\n')}`);
  expect({ kind, firstLine, lastLine }).toEqual({ kind: 'ipconfig', firstLine: 2, lastLine: chineseIpconfig.split('\n').length });
  expect(tables).toMatchObject([
    {
      of: 'adapters',
      rows: [
        { name: '以太网', mac: '00:1a:2b:3c:4d:5e', dhcp: true, ipv4: [{ address: '192.168.1.23', prefix: 24 }], gateways: ['192.168.1.1'], dns: ['192.168.1.1', '223.5.5.5'] },
        { name: 'VMware Network Adapter VMnet8', vmnet: 8, dhcp: false, ipv4: [{ address: '192.168.40.1', prefix: 24 }] },
      ],
    },
  ]);
});

test('outputs one after the other become a section each', () => {
  const { sections } = readPasted(`${ipAddr}${ipRoute}\n${routePrint}`, context);
  expect(sections.map(({ kind, tables }) => [kind, tables[0]?.of, tables[0]?.rows.length])).toEqual([
    ['ip-addr', 'adapters', 3],
    ['ip-route', 'routes', 3],
    ['route-print', 'routes', 3],
  ]);
});

test('a chosen kind is the kind of the whole text', () => {
  expect(only(`${ipAddr}${ipRoute}`, 'ip-route')).toMatchObject({ kind: 'ip-route', firstLine: 1, tables: [{ of: 'routes', rows: { length: 3 } }] });
  expect(only(ipAddr, 'ipconfig')).toMatchObject({ kind: 'ipconfig', complaints: [{ code: 'no-adapters', severity: 'error', line: 1 }] });
});

test('a complaint is placed in the pasted text, in characters and not in bytes', () => {
  const { sections } = readPasted(`${ipRoute}$ cat /etc/vmware/vmnet8/nat/nat.conf\n${spoiledNat}`, context);
  expect(sections[1]).toMatchObject({
    kind: 'nat',
    firstLine: 5,
    complaints: [
      { code: 'unknown-line', line: 7, column: 1, text: 'this line is none' },
      { code: 'not-a-port', line: 11, column: 8 },
    ],
  });
  const [complaint] = only('[host]\n名字 名字 是什么？\n', 'nat').complaints;
  expect(complaint).toMatchObject({ line: 2, column: 1, text: '名字 名字 是什么？' });
});

test('of a long text of the wrong kind the first hundred complaints are told, and how many more', () => {
  const { complaints, moreComplaints } = only('nothing\n'.repeat(250), 'nat');
  expect([complaints.length, moreComplaints]).toEqual([100, 150]);
});

test('lines of no known kind are told, and nothing is made of them', () => {
  expect(only('\nDear support,\n')).toEqual({ kind: null, firstLine: 2, lastLine: 2, tables: [], complaints: [], moreComplaints: 0 });
  expect(readPasted('', context)).toEqual({ sections: [], moreSections: 0 });
});

test('values of a pasted file are Unicode, whatever encoding the file names', () => {
  const text = vmx.replace('UTF-8', 'GBK').replace('"Ubuntu"', '"教室"');
  expect(only(text).tables).toMatchObject([
    { of: 'facts', rows: [{ fact: 'name', value: '教室' }, { fact: 'encoding', value: 'GBK' }] },
    { of: 'vm-adapters', rows: [{ index: 0, mode: 'nat', mac: '00:0c:29:aa:bb:cc' }] },
    { of: 'entries', rows: { length: 9 } },
  ]);
});

test.each([
  ['networking', 'VERSION=1,0\nanswer VNET_8_NAT yes\nanswer VNET_8_HOSTONLY_SUBNET 10.0.0.0\nanswer VNET_8_HOSTONLY_NETMASK 255.255.0.0\nadd_bridge_mapping eth0 0\n', ['networks', 'bridge-mappings']],
  ['netmap', netmap, ['network-names']],
  ['vmnetdhcp', '# Virtual ethernet segment 8\nsubnet 10.0.0.0 netmask 255.255.255.0 {\nrange 10.0.0.128 10.0.0.254;\n}\nhost VMnet8 {\nhardware ethernet 00:50:56:C0:00:08;\nfixed-address 10.0.0.1;\n}\nhost pc {\nhardware ethernet 0:c:29:0:0:1;\nfixed-address 10.0.0.9;\n}\n# End\n', ['dhcp-subnets', 'host-adapters', 'reservations']],
  ['nat', '[host]\nip = 10.0.0.2/24\n', ['facts', 'port-forwards']],
  ['inventory', 'vmlist1.config = "/vms/a.vmx"\n', ['machines']],
  ['lock', '564d-1 4242-99(vmware-vmx) 3 X 99 lc=1\n', ['facts']],
  ['arp', '? (192.168.1.1) at 00:25:9c:11:22:33 [ether] on ens33\n', ['neighbours']],
  ['hardware-ports', hardwarePorts, ['hardware-ports']],
  ['listeners', chineseNetstat, ['listeners']],
  ['listeners', socketStatistics, ['listeners']],
  ['listeners', openFiles, ['listeners']],
  ['excluded-ports', excludedPorts, ['excluded-ports']],
  ['sc', scQuery, ['windows-services']],
  ['sc', scMissing, ['windows-services']],
  ['vmrun-list', vmrunList, ['running-machines']],
  ['vmware-networks', 'DHCP service on vmnet8 is running\n', ['services']],
  ['vmrun-networks', 'Total host networks: 1\nINDEX  NAME         TYPE         DHCP         SUBNET           MASK\n8      vmnet8       nat          true         192.168.31.0     255.255.255.0\n', ['host-networks']],
] as const)('%s becomes its tables', (kind, text, tables) => {
  const section = only(text);
  expect(section.kind).toBe(kind);
  expect(section.tables.map(({ of }) => of)).toEqual(tables);
  expect(section.complaints).toEqual([]);
});

test('what several commands said of services is one table, a row for each service', () => {
  const text = `C:\\>sc query VMnetDHCP\n${scQuery}\nC:\\>sc qc vmnetdhcp\n${scConfig}\nC:\\>sc query "VMware NAT Service"\n${scMissing}C:\\>sc query VMnetBridge\n${scQuery.replace('VMnetDHCP', 'VMnetBridge').replace('4  RUNNING', '1  STOPPED')}`;
  expect(only(text)).toMatchObject({
    firstLine: 1,
    complaints: [],
    tables: [
      {
        of: 'windows-services',
        rows: [
          { name: 'VMnetDHCP', installed: true, state: 'running', startType: 'disabled', exitCode: 0 },
          { name: 'VMware NAT Service', installed: false, state: null, startType: null, exitCode: null },
          { name: 'VMnetBridge', installed: true, state: 'stopped', startType: null, exitCode: 0 },
        ],
      },
    ],
  });
});

test('ports and running machines become rows, from a German and a Chinese Windows, Linux and a Mac', () => {
  expect(only(germanNetstat).tables[0]?.rows).toEqual([
    { protocol: 'tcp', address: null, port: 445, process: null, pid: 4 },
    { protocol: 'tcp', address: null, port: 8080, process: null, pid: 5120 },
    { protocol: 'udp', address: null, port: 53, process: null, pid: 2212 },
  ]);
  expect(only(chineseNetstat).tables[0]?.rows).toMatchObject([{ port: 135 }, { address: '127.0.0.1', port: 8307 }, { protocol: 'udp', port: 1900 }]);
  expect(only(socketStatistics).tables[0]?.rows).toMatchObject([{ port: 53, process: 'systemd-resolve' }, { port: 8080 }, { port: 22 }]);
  expect(only(openFiles).tables[0]?.rows).toMatchObject([{ port: 49_152, process: 'rapportd', pid: 512 }, { port: 2210 }]);
  expect(only(excludedPorts).tables[0]?.rows).toEqual([{ start: 5357, end: 5357 }, { start: 50_000, end: 50_059 }]);
  expect(only(`${vmrunList}\nDear support,\n`).tables[0]?.rows).toEqual([{ path: '/home/lin/vmware/Ubuntu/Ubuntu.vmx' }, { path: 'C:\\VMs\\教室 1\\教室 1.vmx' }]);
  expect(only(hardwarePorts).tables[0]?.rows).toMatchObject([{ device: 'en0', kind: 'ethernet' }, { device: 'en1', kind: 'wifi' }, { device: 'bridge0', mac: null, kind: 'bridge' }]);
});

test('of the leases for one machine the last is in force, when it has not ended', () => {
  const lease = (ends: string): string => `lease 10.0.0.130 {\n\tstarts 0 2026/11/22 19:00:00;\n\tends 0 ${ends};\n\thardware ethernet 00:0c:29:fc:e1:10;\n}\n`;
  const inForce = (text: string): unknown => only(text).tables.flatMap((table) => (table.of === 'leases' ? table.rows.map(({ current }) => current) : []));
  expect(inForce(lease('2026/11/22 20:10:00') + lease('2026/11/22 20:30:00'))).toEqual([false, true]);
  expect(inForce(lease('2026/11/22 19:30:00'))).toEqual([false]);
});

test('of a text with very many parts the first hundred are read, and the rest is counted', () => {
  const { sections, moreSections } = readPasted(`${ipAddr}${ipRoute}`.repeat(70), context);
  expect([sections.length, moreSections]).toEqual([100, 40]);
});
