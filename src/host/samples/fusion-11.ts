/** A Mac with Catalina and Fusion 11: the vmnet interfaces are VMware's own. */
import type { Sample } from './sample.ts';
import { networksStatus } from './templates/linux-tools.ts';
import { promiscuous, up } from './templates/macos-interfaces.ts';
import { macosSample } from './templates/macos-host.ts';
import type { SampleNetwork } from './templates/network.ts';

const home = '/Users/anna';

const vmnet1: SampleNetwork = {
  vmnet: 1,
  mode: 'host-only',
  net: '172.16.101',
  dhcp: true,
  writtenAt: '09/14/2020 21:08:37',
};

const vmnet8: SampleNetwork = {
  vmnet: 8,
  mode: 'nat',
  net: '192.168.66',
  dhcp: true,
  writtenAt: '09/14/2020 21:08:37',
  forwards: [{ protocol: 'tcp', hostPort: 2200, guest: 40, guestPort: 22, description: 'SSH' }],
  reservations: [{ name: 'ubuntu', mac: '00:0c:29:6a:0d:c2', guest: 40 }],
  leases: [
    {
      guest: 40,
      mac: '00:0c:29:6a:0d:c2',
      hostname: 'ubuntu',
      weekday: 4,
      starts: '2020/11/05 18:47:12',
      ends: '2020/11/05 19:17:12',
    },
  ],
};

const folder = `${home}/Virtual Machines.localized`;

export const sample: Sample = macosSample({
  takenAt: '2020-11-05T19:00:00Z',
  home,
  fusion: '11.5.7',
  system: ['ProductName:\tMac OS X', 'ProductVersion:\t10.15.7', 'BuildVersion:\t19H15'],
  appleApi: false,
  stored: [
    { network: vmnet1, hash: '50F0836B87ED4A9F2A9E7BD8D17E863153CDD515' },
    { network: vmnet8, hash: 'D36230BE10960E2CD9007C07F73C9D0B125AD045' },
  ],
  natMacs: { 8: '00:50:56:E4:C0:3D' },
  status: { text: networksStatus([0], [vmnet1, vmnet8]), exitCode: 0 },
  interfaces: [
    {
      name: 'en0',
      flags: up,
      mac: '8c:85:90:1b:f4:6e',
      address: '192.168.2.20',
      linkLocal: 'fe80::18c5:72aa:d90e:b431',
      gateway: '192.168.2.1',
      status: 'active',
      media: 'autoselect (1000baseT <full-duplex>)',
    },
    { name: 'en1', flags: up, mac: '8c:85:90:c7:3d:02', status: 'inactive' },
    { name: 'en2', flags: promiscuous, mac: '82:03:5e:d8:40:01', status: 'inactive', media: 'autoselect <full-duplex>' },
    { name: 'bridge0', flags: up, mac: '82:03:5e:d8:40:00', status: 'inactive', media: '<unknown type>', members: ['en2'] },
    { name: 'vmnet1', flags: up, mac: '00:50:56:c0:00:01', address: '172.16.101.1' },
    { name: 'vmnet8', flags: up, mac: '00:50:56:c0:00:08', address: '192.168.66.1' },
  ],
  neighbours: [
    ['en0', '192.168.2.1', '44:4e:6d:07:b1:e8'],
    ['vmnet8', '192.168.66.40', '00:0c:29:6a:0d:c2'],
  ],
  ports: [
    ['Ethernet', 'en0', '8c:85:90:1b:f4:6e'],
    ['Wi-Fi', 'en1', '8c:85:90:c7:3d:02'],
    ['Bluetooth PAN', 'en3', '8c:85:90:c7:3d:03'],
    ['Thunderbolt 1', 'en2', '82:03:5e:d8:40:01'],
    ['Thunderbolt Bridge', 'bridge0', '82:03:5e:d8:40:00'],
  ],
  listeners: [
    { command: 'launchd', pid: 1, user: 'root', protocol: 'TCP', local: '*:22' },
    { command: 'vmnet-natd', pid: 388, user: 'root', protocol: 'TCP', local: '*:2200' },
    { command: 'mDNSResponder', pid: 211, user: '_mdnsresponder', protocol: 'UDP', local: '*:53' },
  ],
  machines: [
    {
      path: `${folder}/Ubuntu 20.04.vmwarevm/Ubuntu 20.04.vmx`,
      name: 'Ubuntu 20.04',
      guestOS: 'ubuntu-64',
      uuid: '56 4d 09 d8 a1 5f 37 e4-b2 6c 18 90 4d 6a 0d c2',
      memory: 4096,
      hardware: 16,
      adapters: [{ connection: 'nat', device: 'e1000' }],
      pid: 1693,
    },
    {
      path: `${folder}/Windows 10.vmwarevm/Windows 10.vmx`,
      name: 'Windows 10',
      guestOS: 'windows9-64',
      uuid: '56 4d f5 2b 60 c9 14 a7-83 de 05 71 b9 2f 48 9b',
      memory: 8192,
      hardware: 18,
      adapters: [{ connection: 'bridged', device: 'e1000e' }, { connection: 'hostonly', device: 'e1000e' }],
    },
  ],
  machineId: 'uuid=564a2b7dc3e05f18-9d418c85901bf46e',
  started: '1604600411',
  processes: [
    { pid: 1, name: 'launchd' },
    { pid: 211, name: 'mDNSResponder' },
    { pid: 371, name: 'vmnet-bridge' },
    { pid: 380, name: 'vmnet-dhcpd' },
    { pid: 388, name: 'vmnet-natd' },
    { pid: 394, name: 'vmnet-dhcpd' },
    { pid: 1511, name: 'VMware Fusion' },
  ],
});
