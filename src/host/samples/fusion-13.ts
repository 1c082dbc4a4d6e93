/** A Mac with macOS 14 and Fusion 13 on Apple's vmnet framework: the host side is `bridge1NN`, the gateway the first address. */
import type { Sample } from './sample.ts';
import { promiscuous, sharing, up } from './templates/macos-interfaces.ts';
import { macosSample } from './templates/macos-host.ts';
import type { SampleNetwork } from './templates/network.ts';
import { unixText } from '../../core/formats/generated/text.ts';

const home = '/Users/kenji';

const vmnet1: SampleNetwork = {
  vmnet: 1,
  mode: 'host-only',
  net: '172.16.209',
  dhcp: true,
  writtenAt: '12/03/2024 09:26:14',
  leases: [
    {
      guest: 128,
      mac: '00:0c:29:f2:85:41',
      hostname: 'dev',
      weekday: 2,
      starts: '2025/01/07 01:55:09',
      ends: '2025/01/07 02:25:09',
    },
  ],
};

const vmnet3: SampleNetwork = { vmnet: 3, mode: 'host-only', net: '10.77.3', dhcp: true, writtenAt: '12/18/2024 14:51:30' };

const vmnet8: SampleNetwork = {
  vmnet: 8,
  mode: 'nat',
  net: '192.168.77',
  dhcp: true,
  // The gateway of Apple's framework, not the address in nat.conf.
  router: 1,
  writtenAt: '12/03/2024 09:26:14',
  forwards: [
    { protocol: 'tcp', hostPort: 2210, guest: 128, guestPort: 22, description: 'SSH' },
    { protocol: 'tcp', hostPort: 8090, guest: 128, guestPort: 80, description: 'Web' },
  ],
  leases: [
    {
      guest: 128,
      mac: '00:0c:29:f2:85:37',
      hostname: 'dev',
      weekday: 2,
      starts: '2025/01/07 01:55:06',
      ends: '2025/01/07 02:25:06',
    },
  ],
};

const folder = `${home}/Virtual Machines.localized`;

export const sample: Sample = macosSample({
  takenAt: '2025-01-07T02:00:00Z',
  home,
  fusion: '13.6.2',
  system: ['ProductName:\t\tmacOS', 'ProductVersion:\t\t14.7.2', 'BuildVersion:\t\t23H311'],
  appleApi: true,
  stored: [
    { network: vmnet1, hash: 'F37EDF5EF3F7231406319A8F48E9C12BA0A58CD3', uuid: 'A4C81F07-62D3-4E95-B0F8-1D7C53E9206B' },
    { network: vmnet3, hash: '9DCD15B77923E48DD15B2CB8A0EBC1A2B2FEAD60', displayName: 'Lab without NAT', uuid: '0E97B25C-D814-4A3F-96C1-7FB24A5D8E30' },
    { network: vmnet8, hash: '7DE9D7041A82CC9791A3F8E5F49C9058800AD05C', uuid: '5B3D60E2-918A-47FC-8C24-E6A0F1792DB5' },
  ],
  natMacs: { 8: '00:50:56:F0:5E:A7' },
  // VMware's own interfaces do not exist here, and the tool calls that disabled.
  status: {
    text: unixText([
      'Bridge networking on vmnet0 is running',
      'DHCP service on vmnet1 is running',
      'Hostonly virtual adapter on vmnet1 is disabled',
      'DHCP service on vmnet3 is running',
      'Hostonly virtual adapter on vmnet3 is disabled',
      'DHCP service on vmnet8 is running',
      'NAT service on vmnet8 is running',
      'Hostonly virtual adapter on vmnet8 is disabled',
      'Some/All of the configured services are not running',
    ]),
    exitCode: 1,
  },
  interfaces: [
    {
      name: 'en0',
      flags: up,
      mac: '5c:e9:1e:a3:70:d6',
      address: '192.168.11.6',
      linkLocal: 'fe80::4b1:93d8:6c2f:e055',
      gateway: '192.168.11.1',
      status: 'active',
    },
    { name: 'en1', flags: promiscuous, mac: '36:9f:0a:c7:14:80', status: 'inactive', media: 'autoselect <full-duplex>' },
    { name: 'bridge0', flags: up, mac: '36:9f:0a:c7:14:80', status: 'inactive', media: '<unknown type>', members: ['en1'] },
    {
      name: 'bridge100',
      flags: sharing,
      mac: '5e:e9:1e:f1:08:64',
      address: '192.168.77.1',
      linkLocal: 'fe80::5ce9:1eff:fef1:864',
      status: 'active',
      members: ['vmenet0'],
    },
    { name: 'vmenet0', flags: promiscuous, mac: 'ba:47:d2:60:3c:1f', status: 'active' },
    {
      name: 'bridge101',
      flags: sharing,
      mac: '5e:e9:1e:f1:08:65',
      address: '172.16.209.1',
      linkLocal: 'fe80::5ce9:1eff:fef1:865',
      status: 'active',
      members: ['vmenet1'],
    },
    { name: 'vmenet1', flags: promiscuous, mac: 'f6:13:9e:0b:85:c4', status: 'active' },
  ],
  neighbours: [
    ['en0', '192.168.11.1', '18:ec:e7:52:0f:9a'],
    ['bridge100', '192.168.77.128', '00:0c:29:f2:85:37'],
    ['bridge101', '172.16.209.128', '00:0c:29:f2:85:41'],
  ],
  ports: [
    ['Wi-Fi', 'en0', '5c:e9:1e:a3:70:d6'],
    ['Thunderbolt 1', 'en1', '36:9f:0a:c7:14:80'],
    ['Thunderbolt Bridge', 'bridge0', '36:9f:0a:c7:14:80'],
  ],
  listeners: [
    { command: 'ControlCenter', pid: 602, user: 'kenji', protocol: 'TCP', local: '*:7000' },
    { command: 'vmnet-natd', pid: 914, user: 'root', protocol: 'TCP', local: '*:2210' },
    { command: 'vmnet-natd', pid: 914, user: 'root', protocol: 'TCP', local: '*:8090' },
    { command: 'mDNSResponder', pid: 398, user: '_mdnsresponder', protocol: 'UDP', local: '*:53' },
  ],
  sharingRules: ['nat on en0 inet from 192.168.77.0/24 to any -> (en0:0) extfilter ei', 'no nat on bridge100 inet from 192.168.77.1 to 192.168.77.0/24'],
  machines: [
    {
      path: `${folder}/Dev Debian.vmwarevm/Dev Debian.vmx`,
      name: 'Dev Debian',
      guestOS: 'arm-debian12-64',
      uuid: '56 4d a7 60 3d e1 92 58-cb 04 7f 16 d9 f2 85 37',
      memory: 4096,
      adapters: [
        { connection: 'nat', device: 'vmxnet3' },
        { connection: 'hostonly', device: 'vmxnet3' },
      ],
      pid: 5120,
    },
    {
      path: `${folder}/Windows 11.vmwarevm/Windows 11.vmx`,
      name: 'Windows 11',
      guestOS: 'arm-windows11-64',
      uuid: '56 4d 40 9e c2 75 b8 13-6f a9 d4 28 01 5d 7c e6',
      memory: 8192,
      adapters: [
        { connection: 'nat', device: 'e1000e' },
        { connection: 'custom', vnet: 'vmnet3', device: 'e1000e' },
      ],
    },
  ],
  machineId: 'uuid=9c27d5e0b1834f6a-8e125ce91ea370d6',
  started: '1736214812',
  processes: [
    { pid: 1, name: 'launchd' },
    { pid: 398, name: 'mDNSResponder' },
    { pid: 602, name: 'ControlCenter' },
    { pid: 902, name: 'vmnet-dhcpd' },
    { pid: 914, name: 'vmnet-natd' },
    { pid: 921, name: 'vmnet-dhcpd' },
    { pid: 927, name: 'vmnet-dhcpd' },
    { pid: 4870, name: 'VMware Fusion' },
  ],
});
