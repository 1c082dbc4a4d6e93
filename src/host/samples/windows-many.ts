/** An English Windows with all twenty networks in use: VMnet0 bridged, VMnet8 NAT, the others host-only or isolated. */
import type { Sample } from './sample.ts';
import type { WindowsAdapter } from './templates/ipconfig.ts';
import { generatedMac, type SampleMachine, type SampleVmAdapter } from './templates/machine.ts';
import type { SampleLease, SampleNetwork } from './templates/network.ts';
import { hex } from '../../core/formats/generated/text.ts';
import { windowsSample } from './templates/windows-host.ts';

const isolated = new Set([5, 11, 12, 17]);
const withoutDhcp = new Set([3, 6, 9, 11, 12, 15, 17, 18]);

interface Guest {
  readonly folder: string;
  readonly name: string;
  readonly guestOS: string;
  readonly adapters: readonly SampleVmAdapter[];
  readonly pid?: number;
  readonly suspended?: boolean;
}

const on = (vmnet: number, device: SampleVmAdapter['device'] = 'e1000e'): SampleVmAdapter => ({
  connection: 'custom',
  vnet: `VMnet${vmnet}`,
  device,
});
const nat: SampleVmAdapter = { connection: 'nat', device: 'e1000e' };
const labSegment: SampleVmAdapter = { connection: 'pvn', pvnId: '52 a7 30 5e c1 98 4d 06-7b f2 e4 19 8d 60 35 ca', device: 'vmxnet3' };

const guests: readonly Guest[] = [
  { folder: 'router', name: 'pfSense router', guestOS: 'freebsd14-64', adapters: [nat, on(2), on(5), on(11)], pid: 11208 },
  { folder: 'dc01', name: 'DC01 Server 2022', guestOS: 'windows2022srvnext-64', adapters: [on(2)], pid: 11840 },
  { folder: 'web01', name: 'web01', guestOS: 'ubuntu-64', adapters: [nat], pid: 12316 },
  { folder: 'web02', name: 'web02', guestOS: 'ubuntu-64', adapters: [nat] },
  { folder: 'db01', name: 'db01', guestOS: 'rhel9-64', adapters: [nat, on(4, 'vmxnet3')] },
  { folder: 'gns3', name: 'GNS3 VM', guestOS: 'ubuntu-64', adapters: [{ connection: 'hostonly', device: 'vmxnet3' }, nat] },
  { folder: 'kali', name: 'Kali', guestOS: 'debian12-64', adapters: [on(13), { ...nat, connectAtPowerOn: false }] },
  { folder: 'target', name: 'Metasploitable', guestOS: 'ubuntu', adapters: [on(13, 'vlance')] },
  { folder: 'win11', name: 'Windows 11 test', guestOS: 'windows11-64', adapters: [{ connection: 'bridged', device: 'e1000e' }], suspended: true },
  { folder: 'voip', name: 'Asterisk', guestOS: 'debian12-64', adapters: [{ ...nat, mac: '00:50:56:2a:10:31' }] },
  { folder: 'seg-a', name: 'segment A', guestOS: 'other6xlinux-64', adapters: [labSegment, { ...on(17), removed: true }] },
  { folder: 'seg-b', name: 'segment B', guestOS: 'other6xlinux-64', adapters: [labSegment, on(19)] },
];

const machines: readonly SampleMachine[] = guests.map(({ folder, ...guest }, index) => {
  const number = index + 1;
  const tail = `${hex(0x31 + 13 * number)} ${hex(0x22 + 17 * number)} ${hex(16 * number)}`;
  return {
    ...guest,
    path: `E:\\Lab\\${folder}\\${folder}.vmx`,
    uuid: `56 4d ${hex(7 * number)} 90 c3 5a ${hex(11 * number)} e8-b6 0d 47 f1 ${hex(0x80 + number)} ${tail}`,
    memory: 2048,
  };
});

/** The generated address of a guest's adapter. */
function macOf(folder: string, adapter = 0): string {
  return generatedMac(machines[guests.findIndex((guest) => guest.folder === folder)]?.uuid ?? '', adapter);
}

function lease(guest: number, mac: string, hostname: string): SampleLease {
  const minute = String(10 + (guest % 16)).padStart(2, '0');
  return { guest, mac, hostname, weekday: 3, starts: `2025/04/09 09:${minute}:05`, ends: `2025/04/09 09:${Number(minute) + 30}:05` };
}

const details: Readonly<Record<number, Partial<SampleNetwork>>> = {
  1: { leases: [lease(128, macOf('gns3'), 'gns3vm')] },
  2: {
    reservations: [
      { name: 'router-lan', mac: macOf('router', 1), guest: 2 },
      { name: 'dc01', mac: macOf('dc01'), guest: 10 },
    ],
    leases: [lease(10, macOf('dc01'), 'DC01')],
  },
  4: { range: [200, 230], leases: [lease(200, macOf('db01', 1), 'db01')] },
  13: { leases: [lease(131, macOf('kali'), 'kali'), lease(132, macOf('target'), 'metasploitable')] },
  8: {
    udpTimeout: 60,
    reservations: [
      { name: 'web01', mac: macOf('web01'), guest: 21 },
      { name: 'web02', mac: macOf('web02'), guest: 22 },
      { name: 'db01', mac: macOf('db01'), guest: 31 },
      { name: 'asterisk', mac: '00:50:56:2a:10:31', guest: 41 },
    ],
    forwards: [
      { protocol: 'tcp', hostPort: 2221, guest: 21, guestPort: 22, description: 'web01 SSH' },
      { protocol: 'tcp', hostPort: 2222, guest: 22, guestPort: 22, description: 'web02 SSH' },
      { protocol: 'tcp', hostPort: 2231, guest: 31, guestPort: 22, description: 'db01 SSH' },
      { protocol: 'tcp', hostPort: 8081, guest: 21, guestPort: 80, description: 'web01 HTTP' },
      { protocol: 'tcp', hostPort: 8082, guest: 22, guestPort: 80, description: 'web02 HTTP' },
      { protocol: 'tcp', hostPort: 8441, guest: 21, guestPort: 443, description: 'web01 HTTPS' },
      { protocol: 'tcp', hostPort: 8442, guest: 22, guestPort: 443, description: 'web02 HTTPS' },
      { protocol: 'tcp', hostPort: 15432, guest: 31, guestPort: 5432, description: 'PostgreSQL for the test team' },
      { protocol: 'udp', hostPort: 5060, guest: 41, guestPort: 5060, description: 'SIP' },
      { protocol: 'udp', hostPort: 10_000, guest: 41, guestPort: 10_000, description: 'RTP, first port' },
      { protocol: 'udp', hostPort: 10_001, guest: 41, guestPort: 10_001 },
      { protocol: 'udp', hostPort: 5514, guest: 31, guestPort: 514, description: 'syslog' },
    ],
    leases: [
      lease(21, macOf('web01'), 'web01'),
      lease(31, macOf('db01'), 'db01'),
      lease(140, macOf('router'), 'pfSense'),
    ],
  },
};

const networks: readonly SampleNetwork[] = Array.from({ length: 19 }, (_, index) => {
  const vmnet = index + 1;
  return {
    vmnet,
    mode: vmnet === 8 ? 'nat' : isolated.has(vmnet) ? 'isolated' : 'host-only',
    net: `192.168.${100 + vmnet}`,
    dhcp: !withoutDhcp.has(vmnet),
    writtenAt: '02/11/25 10:02:36',
    ...details[vmnet],
  };
});

const vmnetAdapters: readonly WindowsAdapter[] = networks
  .filter(({ mode }) => mode !== 'isolated')
  .map(({ vmnet, net, dhcp, mode }) => ({
    heading: 'ethernet',
    name: `VMware Network Adapter VMnet${vmnet}`,
    description: `VMware Virtual Ethernet Adapter for VMnet${vmnet}`,
    mac: `00:50:56:c0:00:${hex(vmnet)}`,
    index: 30 + vmnet,
    dhcp,
    up: {
      address: `${net}.1`,
      bits: 24,
      linkLocal: `fe80::${hex(0x40 + vmnet)}c7:a0${hex(vmnet * 3)}:5be2:19${hex(vmnet * 7)}`,
      ...(dhcp
        ? { dhcpServer: `${net}.254`, lease: ['Wednesday, April 9, 2025 11:14:31 AM', 'Wednesday, April 9, 2025 11:44:31 AM'] as const }
        : {}),
      ...(mode === 'nat' ? { wins: `${net}.2` } : {}),
    },
  }));

export const sample: Sample = windowsSample({
  language: 'en',
  codePage: 437,
  takenAt: '2025-04-09T09:30:00Z',
  productVersion: '17.6.3.24583834',
  home: 'C:\\Users\\mbauer',
  hostName: 'LAB-WS07',
  duid: '00-01-00-01-2C-9E-51-0A-B4-2E-99-40-D7-1C',
  adapters: [
    {
      heading: 'ethernet',
      name: 'Ethernet',
      description: 'Intel(R) Ethernet Connection (17) I219-LM',
      mac: 'b4:2e:99:40:d7:1c',
      index: 12,
      dhcp: true,
      suffix: 'corp.example',
      up: {
        address: '10.4.1.57',
        bits: 22,
        linkLocal: 'fe80::61d8:3bf0:c52e:977a',
        gateway: '10.4.0.1',
        dhcpServer: '10.4.0.10',
        lease: ['Wednesday, April 9, 2025 8:02:55 AM', 'Thursday, April 17, 2025 8:02:55 AM'],
        dns: ['10.4.0.10', '10.4.0.11'],
      },
    },
    { heading: 'ethernet', name: 'Ethernet 2', description: 'ASIX USB to Gigabit Ethernet Family Adapter', mac: 'f8:e4:3b:60:1d:92', index: 15, dhcp: true },
    { heading: 'wifi', name: 'Wi-Fi', description: 'Intel(R) Wi-Fi 6E AX211 160MHz', mac: 'e0:2b:e9:7a:44:16', index: 8, dhcp: true },
    {
      heading: 'ethernet',
      name: 'Bluetooth Network Connection',
      description: 'Bluetooth Device (Personal Area Network)',
      mac: 'e0:2b:e9:7a:44:1a',
      index: 5,
      dhcp: true,
    },
    {
      heading: 'ethernet',
      name: 'vEthernet (WSL (Hyper-V firewall))',
      description: 'Hyper-V Virtual Ethernet Adapter',
      mac: '00:15:5d:8c:31:e7',
      index: 58,
      dhcp: false,
      up: { address: '172.29.176.1', bits: 20, linkLocal: 'fe80::2e95:840c:d17b:f063' },
    },
    ...vmnetAdapters,
  ],
  networks,
  netmap: Array.from({ length: 20 }, (_, vmnet) => [vmnet, netmapName(vmnet)]),
  natMac: '00:50:56:E9:77:02',
  machines,
  inventoryEncoding: 'UTF-8',
  inventoryFolder: 'Class room',
  preferences: [
    '.encoding = "UTF-8"',
    'pref.namedPVNs.count = "1"',
    'pref.namedPVNs0.name = "Lab segment"',
    `pref.namedPVNs0.pvnID = "${labSegment.pvnId}"`,
    'prefvmx.defaultVMPath = "E:\\Lab"',
  ],
  machineId: 'uuid=4c4c454400385a10-8052b6c04f4d3233',
  started: '133886561880447210',
  neighbours: {
    Ethernet: [
      ['10.4.0.1', '64:d1:54:0e:93:b8'],
      ['10.4.0.10', '18:66:da:5f:02:c4'],
    ],
    'VMware Network Adapter VMnet2': [['192.168.102.10', macOf('dc01')]],
    'VMware Network Adapter VMnet8': [
      ['192.168.108.2', '00:50:56:e9:77:02'],
      ['192.168.108.21', macOf('web01')],
    ],
  },
  profiles: [
    { adapter: 'Ethernet', index: 12, network: 'corp.example', category: 'domain', internet: true },
    ...vmnetAdapters.map(({ name, index }) => ({ adapter: name, index, network: 'Unidentified network', category: 'private' as const, internet: false })),
  ],
  bridgeable: ['Ethernet', 'Ethernet 2', 'Wi-Fi'],
  excludedPorts: [
    [5357, 5357],
    [49_719, 49_818],
    [50_000, 50_059],
  ],
  sockets: [
    { protocol: 'TCP', local: '0.0.0.0:135', pid: 1204 },
    { protocol: 'TCP', local: '0.0.0.0:445', pid: 4 },
    { protocol: 'TCP', local: '0.0.0.0:902', pid: 5036 },
    { protocol: 'TCP', local: '0.0.0.0:3389', pid: 1588 },
    { protocol: 'TCP', local: '10.4.1.57:61022', peer: '10.4.0.10:445', pid: 4 },
    { protocol: 'UDP', local: '0.0.0.0:123', pid: 1588 },
  ],
  processes: [
    { pid: 4, name: 'System' },
    { pid: 1204, name: 'svchost.exe' },
    { pid: 1588, name: 'svchost.exe' },
    { pid: 5012, name: 'vmnetdhcp.exe' },
    { pid: 5020, name: 'vmnat.exe' },
    { pid: 5036, name: 'vmware-authd.exe' },
    { pid: 10_664, name: 'vmware.exe' },
  ],
});

function netmapName(vmnet: number): string {
  return { 0: 'Bridged', 1: 'HostOnly', 8: 'NAT' }[vmnet] ?? `VMNet${vmnet}`;
}
