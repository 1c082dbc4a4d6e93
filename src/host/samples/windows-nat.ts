/** A Chinese Windows 11 with Workstation 17: VMnet0, VMnet1 and VMnet8 as installed, one reservation, one port forward. */
import type { Sample } from './sample.ts';
import type { SampleMachine } from './templates/machine.ts';
import type { SampleNetwork } from './templates/network.ts';
import { windowsSample } from './templates/windows-host.ts';

const home = 'C:\\Users\\小明';

const machines: readonly SampleMachine[] = [
  {
    path: 'D:\\虚拟机\\Ubuntu 22.04\\Ubuntu 22.04.vmx',
    name: 'Ubuntu 22.04',
    guestOS: 'ubuntu-64',
    uuid: '56 4d 8e 31 0b c5 72 9a-41 f6 2d 83 c0 5b 17 2e',
    memory: 4096,
    encoding: 'GBK',
    adapters: [{ connection: 'nat', device: 'e1000' }],
    pid: 9348,
  },
  {
    path: 'D:\\虚拟机\\测试机\\测试机.vmx',
    name: '测试机（统信 UOS）',
    guestOS: 'debian10-64',
    uuid: '56 4d 27 f0 93 a8 4c 61-d5 0e 7b 12 f4 38 6a 91',
    memory: 4096,
    encoding: 'GBK',
    adapters: [{ connection: 'nat', device: 'e1000' }],
  },
  {
    path: 'D:\\虚拟机\\CentOS 7\\CentOS 7.vmx',
    name: 'CentOS 7',
    guestOS: 'centos7-64',
    uuid: '56 4d c4 5a 18 e7 30 bd-92 6f 51 08 ae 74 d9 03',
    memory: 2048,
    hardware: 16,
    encoding: 'GBK',
    adapters: [{ connection: 'hostonly', device: 'vmxnet3' }],
  },
];

const networks: readonly SampleNetwork[] = [
  {
    vmnet: 1,
    mode: 'host-only',
    net: '192.168.56',
    dhcp: true,
    writtenAt: '03/06/25 20:14:09',
    leases: [
      {
        guest: 128,
        mac: '00:0c:29:74:d9:03',
        hostname: 'centos7',
        weekday: 2,
        starts: '2025/03/18 06:22:47',
        ends: '2025/03/18 06:52:47',
      },
    ],
  },
  {
    vmnet: 8,
    mode: 'nat',
    net: '192.168.204',
    dhcp: true,
    writtenAt: '03/06/25 20:14:09',
    forwards: [{ protocol: 'tcp', hostPort: 8080, guest: 50, guestPort: 80, description: '网站 nginx' }],
    reservations: [{ name: 'ubuntu', mac: '00:0c:29:5b:17:2e', guest: 50 }],
    leases: [
      {
        guest: 129,
        mac: '00:0c:29:38:6a:91',
        hostname: 'uos-PC',
        weekday: 1,
        starts: '2025/03/17 13:05:22',
        ends: '2025/03/17 13:35:22',
      },
      {
        guest: 129,
        mac: '00:0c:29:38:6a:91',
        hostname: 'uos-PC',
        weekday: 2,
        starts: '2025/03/18 06:25:36',
        ends: '2025/03/18 06:55:36',
      },
      {
        guest: 50,
        mac: '00:0c:29:5b:17:2e',
        hostname: 'ubuntu',
        weekday: 2,
        starts: '2025/03/18 06:31:02',
        ends: '2025/03/18 07:01:02',
      },
    ],
  },
];

export const sample: Sample = windowsSample({
  language: 'zh-CN',
  codePage: 936,
  takenAt: '2025-03-18T06:40:00Z',
  productVersion: '17.6.3.24583834',
  home,
  hostName: 'XIAOMING-PC',
  duid: '00-01-00-01-2D-84-19-F3-3C-7C-3F-1E-88-A4',
  adapters: [
    {
      heading: 'ethernet',
      name: '以太网',
      description: 'Realtek PCIe GbE Family Controller',
      mac: '3c:7c:3f:1e:88:a4',
      index: 11,
      dhcp: true,
      up: {
        address: '192.168.1.23',
        bits: 24,
        linkLocal: 'fe80::9c41:72e5:b08d:33a6',
        gateway: '192.168.1.1',
        dhcpServer: '192.168.1.1',
        lease: ['2025年3月18日 8:51:17', '2025年3月19日 8:51:17'],
        dns: ['192.168.1.1'],
      },
    },
    {
      heading: 'ethernet',
      name: 'VMware Network Adapter VMnet1',
      description: 'VMware Virtual Ethernet Adapter for VMnet1',
      mac: '00:50:56:c0:00:01',
      index: 6,
      dhcp: true,
      up: {
        address: '192.168.56.1',
        bits: 24,
        linkLocal: 'fe80::5d0b:e417:28c9:f16a',
        dhcpServer: '192.168.56.254',
        lease: ['2025年3月18日 14:21:40', '2025年3月18日 14:51:40'],
      },
    },
    {
      heading: 'ethernet',
      name: 'VMware Network Adapter VMnet8',
      description: 'VMware Virtual Ethernet Adapter for VMnet8',
      mac: '00:50:56:c0:00:08',
      index: 18,
      dhcp: true,
      up: {
        address: '192.168.204.1',
        bits: 24,
        linkLocal: 'fe80::b1f7:0c62:9ad4:4e85',
        dhcpServer: '192.168.204.254',
        lease: ['2025年3月18日 14:21:43', '2025年3月18日 14:51:43'],
        wins: '192.168.204.2',
      },
    },
    { heading: 'wifi', name: 'WLAN', description: 'Intel(R) Wi-Fi 6 AX201 160MHz', mac: 'a0:59:50:c7:2d:91', index: 14, dhcp: true },
    {
      heading: 'ethernet',
      name: '蓝牙网络连接',
      description: 'Bluetooth Device (Personal Area Network)',
      mac: 'a0:59:50:c7:2d:95',
      index: 9,
      dhcp: true,
    },
  ],
  networks,
  netmap: [
    [0, 'Bridged'],
    [1, 'HostOnly'],
    [8, 'NAT'],
  ],
  natMac: '00:50:56:F2:4B:19',
  machines,
  inventoryEncoding: 'GBK',
  preferences: ['.encoding = "GBK"', 'pref.keyboardAndMouse.vmHotKey.enabled = "FALSE"', 'prefvmx.defaultVMPath = "D:\\虚拟机"'],
  machineId: 'uuid=03f1a7c29b5e4d18-a6307c4e51d2980b',
  started: '133867514203118842',
  neighbours: {
    以太网: [['192.168.1.1', '48:0e:ec:91:5a:20']],
    'VMware Network Adapter VMnet1': [['192.168.56.254', '00:50:56:e6:03:5c']],
    'VMware Network Adapter VMnet8': [
      ['192.168.204.2', '00:50:56:f2:4b:19'],
      ['192.168.204.50', '00:0c:29:5b:17:2e'],
      ['192.168.204.254', '00:50:56:ee:71:0d'],
    ],
  },
  profiles: [
    { adapter: '以太网', index: 11, network: '网络', category: 'private', internet: true },
    { adapter: 'VMware Network Adapter VMnet1', index: 6, network: '未识别的网络', category: 'private', internet: false },
    { adapter: 'VMware Network Adapter VMnet8', index: 18, network: '未识别的网络', category: 'private', internet: false },
  ],
  bridgeable: ['以太网', 'WLAN'],
  excludedPorts: [
    [5357, 5357],
    [50_000, 50_059],
  ],
  sockets: [
    { protocol: 'TCP', local: '0.0.0.0:135', pid: 1096 },
    { protocol: 'TCP', local: '0.0.0.0:445', pid: 4 },
    { protocol: 'TCP', local: '0.0.0.0:902', pid: 4412 },
    { protocol: 'TCP', local: '0.0.0.0:912', pid: 4412 },
    { protocol: 'TCP', local: '192.168.1.23:52144', peer: '120.232.145.144:443', pid: 8820 },
    { protocol: 'UDP', local: '0.0.0.0:5353', pid: 2216 },
    { protocol: 'UDP', local: '192.168.204.1:137', pid: 4 },
  ],
  processes: [
    { pid: 4, name: 'System' },
    { pid: 1096, name: 'svchost.exe' },
    { pid: 2216, name: 'svchost.exe' },
    { pid: 4388, name: 'vmnetdhcp.exe' },
    { pid: 4396, name: 'vmnat.exe' },
    { pid: 4412, name: 'vmware-authd.exe' },
    { pid: 8820, name: 'msedge.exe' },
    { pid: 9120, name: 'vmware.exe' },
  ],
});
