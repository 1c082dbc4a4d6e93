/** An Ubuntu with Workstation 17 and the three networks as installed, beside Docker's and libvirt's bridges. */
import type { Sample } from './sample.ts';
import { linuxSample } from './templates/linux-host.ts';
import type { SampleNetwork } from './templates/network.ts';
import { networkingLines } from './templates/networking.ts';
import { unixText } from '../../core/formats/generated/text.ts';

const home = '/home/lena';

const vmnet1: SampleNetwork = {
  vmnet: 1,
  mode: 'host-only',
  net: '172.16.137',
  dhcp: true,
  writtenAt: '01/20/2025 19:31:08',
};

const vmnet8: SampleNetwork = {
  vmnet: 8,
  mode: 'nat',
  net: '192.168.82',
  dhcp: true,
  writtenAt: '01/20/2025 19:31:08',
  leases: [
    {
      guest: 128,
      mac: '00:0c:29:e4:07:5b',
      hostname: 'fedora',
      weekday: 4,
      starts: '2025/02/13 16:02:19',
      ends: '2025/02/13 16:32:19',
    },
    {
      guest: 131,
      mac: '00:0c:29:1d:b8:66',
      hostname: 'debian',
      weekday: 5,
      starts: '2025/02/14 08:44:50',
      ends: '2025/02/14 09:14:50',
    },
  ],
};

export const sample: Sample = linuxSample({
  takenAt: '2025-02-14T09:00:00Z',
  home,
  kernel: '6.8.0-52-generic',
  interfaces: [
    {
      index: 2,
      name: 'enp3s0',
      mac: '70:85:c2:5f:90:1e',
      state: 'up',
      address: '192.168.178.34',
      dynamic: true,
      linkLocal: 'fe80::7285:c2ff:fe5f:901e',
      gateway: '192.168.178.1',
    },
    { index: 3, name: 'wlp2s0', mac: '8c:c6:81:3a:d7:04', state: 'down' },
    { index: 4, name: 'virbr0', mac: '52:54:00:91:6c:e3', state: 'down', kind: 'bridge', address: '192.168.122.1' },
    { index: 5, name: 'docker0', mac: '02:42:7e:15:d9:a0', state: 'down', kind: 'bridge', address: '172.17.0.1', bits: 16 },
    { index: 6, name: 'vmnet1', mac: '00:50:56:c0:00:01', state: 'unknown', address: '172.16.137.1', linkLocal: 'fe80::250:56ff:fec0:1' },
    { index: 7, name: 'vmnet8', mac: '00:50:56:c0:00:08', state: 'unknown', address: '192.168.82.1', linkLocal: 'fe80::250:56ff:fec0:8' },
  ],
  neighbours: [
    ['enp3s0', '192.168.178.1', '3c:a6:2f:08:c1:9d'],
    ['vmnet8', '192.168.82.131', '00:0c:29:1d:b8:66'],
    ['vmnet8', '192.168.82.254', '00:50:56:ec:1a:f3'],
  ],
  networkManager: [
    ['enp3s0', 'ethernet', 'connected', 'Wired connection 1'],
    ['lo', 'loopback', 'connected (externally)', 'lo'],
    ['virbr0', 'bridge', 'connected (externally)', 'virbr0'],
    ['docker0', 'bridge', 'connected (externally)', 'docker0'],
    ['wlp2s0', 'wifi', 'disconnected', ''],
    ['vmnet1', 'ethernet', 'unmanaged', ''],
    ['vmnet8', 'ethernet', 'unmanaged', ''],
  ],
  listeners: [
    { protocol: 'udp', local: '127.0.0.53:53', program: 'systemd-resolve', pid: 812 },
    { protocol: 'tcp', local: '0.0.0.0:22', program: 'sshd', pid: 1190 },
    { protocol: 'tcp', local: '0.0.0.0:902', program: 'vmware-authdlau', pid: 2033 },
    { protocol: 'tcp', local: '192.168.122.1:53', program: 'dnsmasq', pid: 1502 },
  ],
  processes: [
    { pid: 1, name: 'systemd' },
    { pid: 812, name: 'systemd-resolve' },
    { pid: 1190, name: 'sshd' },
    { pid: 1502, name: 'dnsmasq' },
    { pid: 2033, name: 'vmware-authdlau' },
    { pid: 2101, name: 'vmnet-bridge' },
    { pid: 2117, name: 'vmnet-netifup' },
    { pid: 2126, name: 'vmnet-dhcpd' },
    { pid: 2144, name: 'vmnet-netifup' },
    { pid: 2153, name: 'vmnet-dhcpd' },
    { pid: 6410, name: 'vmware' },
  ],
  vmware: {
    version: '17.6.2',
    build: '24409262',
    networking: unixText(
      networkingLines([
        { network: vmnet1, hash: 'DB0302336357555643BE5B7B19446883CEDAA6AA', displayName: '' },
        { network: vmnet8, hash: '8443BF275A8375CB14E623DBA562BF49C4119B74', displayName: '' },
      ]),
    ),
    networks: [vmnet1, vmnet8],
    bridges: [0],
    netmap: [
      [0, 'Bridged'],
      [1, 'HostOnly'],
      [8, 'NAT'],
    ],
    natMacs: { 8: '00:50:56:F7:28:B4' },
    natPids: { 8: 2139 },
    machines: [
      {
        path: `${home}/vmware/Debian 12/Debian 12.vmx`,
        name: 'Debian 12',
        guestOS: 'debian12-64',
        uuid: '56 4d 3b 71 e0 46 9f 2c-a8 15 d3 60 4e 1d b8 66',
        memory: 4096,
        adapters: [{ connection: 'nat', device: 'vmxnet3' }],
        pid: 7265,
      },
      {
        path: `${home}/vmware/Fedora/Fedora.vmx`,
        name: 'Fedora Workstation',
        guestOS: 'fedora-64',
        uuid: '56 4d b9 04 5d 82 c7 f1-3e 60 97 2a b5 e4 07 5b',
        memory: 4096,
        adapters: [
          { connection: 'nat', device: 'e1000e' },
          { connection: 'bridged', device: 'e1000e', connectAtPowerOn: false },
        ],
      },
    ],
    machineId: 'uuid=e2d471909c3b11ee-a5f470856c5f901e',
    started: '638122417',
  },
});
