/** A Linux host set up by hand: chosen bridges, an isolated network, a second NAT network, and a store that must be replayed. */
import type { Sample } from './sample.ts';
import { dhcpdConf } from '../../core/formats/generated/dhcpd-conf.ts';
import { leasesFile } from './templates/leases.ts';
import { linuxSample } from './templates/linux-host.ts';
import { natConf } from '../../core/formats/generated/nat-conf.ts';
import { factsOf, type SampleNetwork } from './templates/network.ts';
import { unixText } from '../../core/formats/generated/text.ts';

const home = '/home/omar';

const vmnet1: SampleNetwork = {
  vmnet: 1,
  mode: 'host-only',
  net: '172.16.40',
  dhcp: true,
  writtenAt: '11/04/2024 08:15:52',
  leases: [
    {
      guest: 130,
      mac: '00:0c:29:c8:2e:94',
      hostname: 'inspector',
      weekday: 1,
      starts: '2025/01/27 10:03:33',
      ends: '2025/01/27 10:33:33',
    },
  ],
};

const vmnet3: SampleNetwork = { vmnet: 3, mode: 'isolated', net: '10.66.3', dhcp: false, writtenAt: '11/04/2024 08:15:52' };

const vmnet8: SampleNetwork = {
  vmnet: 8,
  mode: 'nat',
  net: '192.168.118',
  dhcp: true,
  writtenAt: '11/04/2024 08:15:52',
  forwards: [
    { protocol: 'tcp', hostPort: 2022, guest: 20, guestPort: 22, description: 'SSH to the mail relay' },
    { protocol: 'tcp', hostPort: 8025, guest: 20, guestPort: 25, description: 'Mail relay, test only' },
  ],
  reservations: [{ name: 'relay', mac: '00:0c:29:07:f5:3c', guest: 20 }],
};

const vmnet9: SampleNetwork = {
  vmnet: 9,
  mode: 'nat',
  net: '172.20.9',
  dhcp: true,
  range: [100, 199],
  writtenAt: '01/21/2025 17:40:26',
  udpTimeout: 30,
  forwards: [
    { protocol: 'tcp', hostPort: 2222, guest: 60, guestPort: 22, description: 'Build farm, new controller' },
    { protocol: 'udp', hostPort: 5140, guest: 60, guestPort: 514, description: 'Build logs (syslog)' },
  ],
  reservations: [{ name: 'controller', mac: '00:50:56:3a:00:60', guest: 60 }],
  leases: [
    {
      guest: 60,
      mac: '00:50:56:3a:00:60',
      hostname: 'controller',
      weekday: 1,
      starts: '2025/01/27 10:12:04',
      ends: '2025/01/27 10:42:04',
    },
  ],
};

/** Removed from the store long ago; its folder stayed. */
const vmnet5: SampleNetwork = {
  vmnet: 5,
  mode: 'nat',
  net: '192.168.55',
  dhcp: true,
  writtenAt: '06/12/2023 14:27:45',
  leases: [
    {
      guest: 128,
      mac: '00:0c:29:90:13:d7',
      hostname: 'old-build',
      weekday: 1,
      starts: '2023/06/12 12:31:10',
      ends: '2023/06/12 13:01:10',
    },
  ],
};

// As vnetlib leaves it between two clean-ups: operations appended to answers, some of them undone further down.
const networking = unixText([
  'VERSION=1,0',
  '# Kept by hand. Ask Omar before running vmware-netcfg on this machine.',
  'answer VNET_1_DHCP yes',
  'answer VNET_1_DHCP_CFG_HASH 71E3C9AB0C029A69B1DC5F57C2FCE388EF43661A',
  'answer VNET_1_DISPLAY_NAME ',
  'answer VNET_1_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_1_HOSTONLY_SUBNET 172.16.40.0',
  'answer VNET_1_VIRTUAL_ADAPTER yes',
  'answer VNET_2_DHCP no',
  'answer VNET_2_DISPLAY_NAME Office LAN bridge',
  'answer VNET_2_MTU 9000',
  'answer VNET_2_VIRTUAL_ADAPTER no',
  'answer VNET_3_DHCP no',
  'answer VNET_3_DISPLAY_NAME Malware lab, no way out',
  'answer VNET_3_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_3_HOSTONLY_SUBNET 10.66.3.0',
  'answer VNET_3_NAT no',
  'answer VNET_3_VIRTUAL_ADAPTER no',
  'answer VNET_5_DHCP yes',
  'answer VNET_5_DHCP_CFG_HASH 68F7C80A155C95B1C888D6EA1E3F298D77645C59',
  'answer VNET_5_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_5_HOSTONLY_SUBNET 192.168.55.0',
  'answer VNET_5_NAT yes',
  'answer VNET_5_VIRTUAL_ADAPTER yes',
  'answer VNET_8_DHCP yes',
  'answer VNET_8_DHCP_CFG_HASH 9907E0AF34AEE2D3390DA487EC4A37124112F31B',
  'answer VNET_8_DISPLAY_NAME ',
  'answer VNET_8_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_8_HOSTONLY_SUBNET 192.168.118.0',
  'answer VNET_8_NAT yes',
  'answer VNET_8_VIRTUAL_ADAPTER yes',
  'answer VNET_9_DHCP yes',
  'answer VNET_9_DISPLAY_NAME Build farm NAT',
  'answer VNET_9_HOSTONLY_NETMASK 255.255.255.0',
  'answer VNET_9_HOSTONLY_SUBNET 172.20.8.0',
  'answer VNET_9_NAT yes',
  'answer VNET_9_NAT_PARAM_UDP_TIMEOUT 30',
  'answer VNET_9_VIRTUAL_ADAPTER yes',
  'answer VNL_DEFAULT_BRIDGE_VNET -1',
  'add_bridge_mapping enp3s0 0',
  'add_bridge_mapping enp6s0 2',
  'add_bridge_mapping wlp5s0 -1',
  'add_dhcp_mac_to_ip 8 00:0C:29:90:13:D7 192.168.118.21',
  'add_dhcp_mac_to_ip 8 00:0C:29:07:F5:3C 192.168.118.20',
  'add_nat_portfwd 5 tcp 2205 192.168.55.128 22 Old build machine',
  'add_nat_portfwd 8 tcp 2022 192.168.118.20 22 SSH to the mail relay',
  'add_nat_portfwd 8 tcp 8025 192.168.118.20 25   Mail relay, test only',
  'add_nat_portfwd 9 tcp 2222 172.20.9.50 22 Build farm, old controller',
  '',
  '# 2025-01-21: VMnet5 is gone, its machines moved to VMnet9',
  'remove_nat_portfwd 5 tcp 2205',
  'remove_answer VNET_5_DHCP',
  'remove_answer VNET_5_DHCP_CFG_HASH',
  'remove_answer VNET_5_HOSTONLY_NETMASK',
  'remove_answer VNET_5_HOSTONLY_SUBNET',
  'remove_answer VNET_5_NAT',
  'remove_answer VNET_5_VIRTUAL_ADAPTER',
  'remove_dhcp_mac_to_ip 8 00:0C:29:90:13:D7',
  'answer VNET_9_HOSTONLY_SUBNET 172.20.9.0',
  'answer VNET_9_DHCP_CFG_HASH 7AF5E2DEC8B8964F0E29EB1DFE67F0B774D4819E',
  'remove_nat_portfwd 9 tcp 2222',
  'add_nat_portfwd 9 tcp 2222 172.20.9.60 22 Build farm, new controller',
  'add_nat_portfwd 9 udp 5140 172.20.9.60 514 Build logs (syslog)',
  'add_dhcp_mac_to_ip 9 00:50:56:3A:00:60 172.20.9.60',
  'remove_bridge_mapping enp6s0',
  'add_bridge_mapping br0 2',
]);

const folder = `${home}/vmware`;

export const sample: Sample = linuxSample({
  takenAt: '2025-01-27T10:20:00Z',
  home,
  kernel: '6.1.0-30-amd64',
  interfaces: [
    {
      index: 2,
      name: 'enp3s0',
      mac: 'd8:bb:c1:27:64:f0',
      state: 'up',
      address: '10.20.0.44',
      dynamic: true,
      linkLocal: 'fe80::dabb:c1ff:fe27:64f0',
      gateway: '10.20.0.1',
    },
    { index: 3, name: 'enp6s0', mac: '6c:b3:11:5e:08:2b', state: 'up', mtu: 9000, master: 'br0' },
    { index: 4, name: 'wlp5s0', mac: '10:a5:1d:c4:9f:73', state: 'down' },
    {
      index: 5,
      name: 'br0',
      mac: '6c:b3:11:5e:08:2b',
      state: 'up',
      mtu: 9000,
      kind: 'bridge',
      address: '10.31.4.9',
      bits: 23,
      linkLocal: 'fe80::6eb3:11ff:fe5e:82b',
    },
    { index: 6, name: 'vmnet1', mac: '00:50:56:c0:00:01', state: 'unknown', address: '172.16.40.1', linkLocal: 'fe80::250:56ff:fec0:1' },
    { index: 7, name: 'vmnet8', mac: '00:50:56:c0:00:08', state: 'unknown', address: '192.168.118.1', linkLocal: 'fe80::250:56ff:fec0:8' },
    { index: 8, name: 'vmnet9', mac: '00:50:56:c0:00:09', state: 'unknown', address: '172.20.9.1', linkLocal: 'fe80::250:56ff:fec0:9' },
  ],
  neighbours: [
    ['enp3s0', '10.20.0.1', '00:1e:be:7a:42:05'],
    ['br0', '10.31.4.1', '00:1e:be:7a:42:31'],
    ['vmnet9', '172.20.9.60', '00:50:56:3a:00:60'],
  ],
  networkManager: [
    ['enp3s0', 'ethernet', 'connected', 'enp3s0'],
    ['br0', 'bridge', 'connected', 'br0'],
    ['enp6s0', 'ethernet', 'connected', 'br0 port'],
    ['wlp5s0', 'wifi', 'disconnected', ''],
    ['vmnet1', 'ethernet', 'unmanaged', ''],
    ['vmnet8', 'ethernet', 'unmanaged', ''],
    ['vmnet9', 'ethernet', 'unmanaged', ''],
  ],
  listeners: [
    { protocol: 'tcp', local: '0.0.0.0:22', program: 'sshd', pid: 901 },
    { protocol: 'tcp', local: '0.0.0.0:902', program: 'vmware-authdlau', pid: 1744 },
  ],
  processes: [
    { pid: 1, name: 'systemd' },
    { pid: 901, name: 'sshd' },
    { pid: 1744, name: 'vmware-authdlau' },
    { pid: 1802, name: 'vmnet-bridge' },
    { pid: 1809, name: 'vmnet-bridge' },
    { pid: 1821, name: 'vmnet-dhcpd' },
    { pid: 1846, name: 'vmnet-dhcpd' },
    { pid: 1871, name: 'vmnet-dhcpd' },
  ],
  vmware: {
    version: '17.5.2',
    build: '23775571',
    networking,
    networks: [vmnet1, vmnet3, vmnet8, vmnet9],
    bridges: [0, 2],
    netmap: [
      [0, 'Bridged'],
      [1, 'HostOnly'],
      [2, 'Office LAN bridge'],
      [3, 'Malware lab, no way out'],
      [8, 'NAT'],
      [9, 'Build farm NAT'],
    ],
    natMacs: { 8: '00:50:56:E8:9D:51', 9: '00:50:56:FA:06:C3' },
    natPids: { 8: 1834, 9: 1859 },
    machines: [
      {
        path: `${folder}/controller/controller.vmx`,
        name: 'Build controller',
        guestOS: 'debian12-64',
        uuid: '56 4d 60 e2 17 bc 84 0a-f9 53 2d 71 c6 3f a8 15',
        memory: 8192,
        adapters: [
          { connection: 'custom', vnet: '/dev/vmnet9', device: 'vmxnet3', mac: '00:50:56:3a:00:60' },
          { connection: 'custom', vnet: '/dev/vmnet2', device: 'vmxnet3' },
        ],
        pid: 20_417,
      },
      {
        path: `${folder}/relay/relay.vmx`,
        name: 'Mail relay',
        guestOS: 'ubuntu-64',
        uuid: '56 4d d7 19 5a 04 e3 68-2c b0 91 4f 7e 07 f5 3c',
        memory: 2048,
        adapters: [{ connection: 'nat', device: 'e1000' }],
      },
      {
        path: `${folder}/sandbox/sandbox.vmx`,
        name: 'Sandbox Windows 10',
        guestOS: 'windows9-64',
        uuid: '56 4d 82 4c f0 37 1b d5-60 ae 98 03 5c d4 71 0e',
        memory: 4096,
        adapters: [{ connection: 'custom', vnet: '/dev/vmnet3', device: 'e1000e' }],
        suspended: true,
      },
      {
        path: `${folder}/inspector/inspector.vmx`,
        name: 'Inspector',
        guestOS: 'debian12-64',
        uuid: '56 4d 1f a6 73 58 c9 e0-04 bd 62 37 f8 c8 2e 8a',
        memory: 2048,
        adapters: [
          { connection: 'custom', vnet: '/dev/vmnet3', device: 'e1000e' },
          { connection: 'hostonly', device: 'e1000e' },
          { connection: 'bridged', device: 'e1000e', removed: true },
        ],
        pid: 21_003,
      },
    ],
    machineId: 'uuid=7f0c28e3b51d44a6-9be3d8bbc12764f0',
    started: '1402277',
    leftovers: {
      '/etc/vmware/vmnet5/dhcpd/dhcpd.conf': dhcpdConf(factsOf(vmnet5)),
      '/etc/vmware/vmnet5/dhcpd/dhcpd.leases': leasesFile([vmnet5]),
      '/etc/vmware/vmnet5/nat/nat.conf': natConf(factsOf(vmnet5), { device: '/dev/vmnet5', warns: true }),
      '/etc/vmware/vmnet5/nat.mac': unixText(['00:50:56:E3:6F:28']),
    },
  },
});
