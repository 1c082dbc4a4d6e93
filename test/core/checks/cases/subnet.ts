import {
  fusionCustom,
  linuxAdapter,
  linuxHostOnly,
  linuxNat,
  macAdapter,
  moved,
  unhashed,
  windowsHostOnly,
  windowsStore,
} from '../../../support/moved-networks.ts';
import type { CheckCase } from '../case.ts';
import { routeCases } from './routes.ts';

const linuxStore = '/etc/vmware/networking';

const shapeCases: readonly CheckCase[] = [
  {
    code: 'subnet-mask-invalid',
    story: 'Linux: ones after zeros',
    sample: 'linux-default',
    edits: [{ at: linuxStore, from: 'VNET_8_HOSTONLY_NETMASK 255.255.255.0', to: 'VNET_8_HOSTONLY_NETMASK 255.255.0.255' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { subnetIp: '192.168.82.0', mask: '255.255.0.255', usual: '192.168.82.0/24' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --subnet 192.168.82.0/24' },
    },
    shows: 'VNET_8_HOSTONLY_NETMASK 255.255.0.255',
  },
  {
    code: 'subnet-mask-invalid',
    story: 'Windows: a digit too many',
    sample: 'windows-nat',
    edits: [{ at: windowsStore, from: '255.255.255.0', to: '255.255.2555.0' }],
    finding: { vmnet: 1, data: { mask: '255.255.2555.0' } },
    shows: 'IPSubnetMask',
  },
  {
    code: 'subnet-special',
    story: 'Linux: multicast addresses',
    sample: 'linux-default',
    edits: linuxNat('224.0.82.'),
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { subnet: '224.0.82.0/24', block: 'multicast' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --subnet 172.16.138.0/24' },
    },
    shows: 'VNET_8_HOSTONLY_SUBNET 224.0.82.0',
  },
  {
    code: 'subnet-special',
    story: 'Fusion: link-local addresses',
    sample: 'fusion-13',
    edits: fusionCustom('169.254.3.'),
    finding: { vmnet: 3, data: { block: 'link-local' } },
  },
  {
    code: 'subnet-too-small',
    story: 'Linux: a /30 with DHCP',
    sample: 'linux-default',
    edits: [
      unhashed(linuxStore, 1),
      { at: linuxStore, from: 'VNET_1_HOSTONLY_NETMASK 255.255.255.0', to: 'VNET_1_HOSTONLY_NETMASK 255.255.255.252' },
      { at: 'vmnet1/dhcpd/dhcpd.conf', from: 'netmask 255.255.255.0', to: 'netmask 255.255.255.252' },
      { at: 'vmnet1/dhcpd/dhcpd.conf', from: /^\trange .*\n/m, to: '' },
      { at: 'ip -j addr', from: '"172.16.137.1","prefixlen":24', to: '"172.16.137.1","prefixlen":30' },
      { at: 'ip -j route', from: '172.16.137.0/24', to: '172.16.137.0/30' },
    ],
    finding: { severity: 'error', vmnet: 1, data: { subnet: '172.16.137.0/30', size: 4 }, fix: { kind: 'automatic' } },
    shows: 'VNET_1_HOSTONLY_NETMASK 255.255.255.252',
  },
  {
    code: 'subnet-too-small',
    story: 'Fusion: a single address',
    sample: 'fusion-13',
    edits: [
      unhashed('VMware Fusion/networking', 3),
      { at: 'VMware Fusion/networking', from: 'VNET_3_HOSTONLY_NETMASK 255.255.255.0', to: 'VNET_3_HOSTONLY_NETMASK 255.255.255.255' },
      { at: 'vmnet3/dhcpd.conf', from: 'netmask 255.255.255.0', to: 'netmask 255.255.255.255' },
    ],
    finding: { vmnet: 3, data: { size: 1 } },
  },
  {
    code: 'subnet-host-bits',
    story: 'Linux: the host’s address for the subnet’s',
    sample: 'linux-default',
    edits: [{ at: linuxStore, from: 'VNET_8_HOSTONLY_SUBNET 192.168.82.0', to: 'VNET_8_HOSTONLY_SUBNET 192.168.82.1' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { subnet: '192.168.82.1/24', right: '192.168.82.0/24' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --subnet 192.168.82.0/24' },
    },
    shows: 'VNET_8_HOSTONLY_SUBNET 192.168.82.1',
  },
  {
    code: 'subnet-host-bits',
    story: 'Windows: in the registry',
    sample: 'windows-nat',
    edits: [{ at: windowsStore, from: '192.168.56.0', to: '192.168.56.5' }],
    finding: { vmnet: 1, data: { right: '192.168.56.0/24' } },
    shows: '192.168.56.5',
  },
  {
    code: 'subnet-public',
    story: 'Linux: addresses of the Internet behind NAT',
    sample: 'linux-default',
    edits: linuxNat('11.22.33.'),
    finding: { severity: 'warning', vmnet: 8, data: { subnet: '11.22.33.0/24' }, fix: { kind: 'automatic' } },
    shows: '11.22.33.0',
  },
  {
    code: 'subnet-public',
    story: 'Windows: just outside the private block',
    sample: 'windows-nat',
    edits: windowsHostOnly('172.32.0.'),
    finding: { vmnet: 1, data: { subnet: '172.32.0.0/24' } },
  },
];

const dockerAt = (address: string): readonly CheckCase['edits'][number][] => [
  { at: 'ip -j addr', from: '"172.17.0.1","prefixlen":16', to: `"${address}","prefixlen":16` },
  { at: 'ip -j route', from: '172.17.0.0/16', to: '172.16.0.0/16' },
];

const overlapCases: readonly CheckCase[] = [
  {
    code: 'subnet-overlap',
    story: 'Linux: two VMnets in one subnet',
    sample: 'linux-default',
    edits: linuxHostOnly('192.168.82.'),
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { with: 'vmnet', otherVmnet: 1, subnet: '192.168.82.0/24', otherSubnet: '192.168.82.0/24' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --subnet 192.168.83.0/24' },
    },
    shows: 'VNET_8_HOSTONLY_SUBNET',
  },
  {
    code: 'subnet-overlap',
    story: 'Fusion: two VMnets in one subnet, one of them without a bridge',
    sample: 'fusion-13',
    edits: fusionCustom('172.16.209.'),
    finding: { vmnet: 3, data: { with: 'vmnet', otherVmnet: 1 } },
  },
  {
    code: 'subnet-overlap',
    story: 'Windows: the office has the same subnet',
    sample: 'windows-nat',
    edits: moved('192.168.1.', '192.168.56.', ['ipconfig /all', 'route print', 'arp -a']),
    finding: { severity: 'error', vmnet: 1, adapter: '以太网', data: { with: 'physical', otherVmnet: null, otherAdapter: '以太网', otherSubnet: '192.168.56.0/24' } },
    shows: '192.168.56.0',
  },
  {
    code: 'subnet-overlap',
    story: 'Linux: the LAN is wider than the VMnet',
    sample: 'linux-default',
    edits: [
      { at: 'ip -j addr', from: '"192.168.178.34","prefixlen":24', to: '"192.168.178.34","prefixlen":16' },
      { at: 'ip -j route', from: '192.168.178.0/24', to: '192.168.0.0/16' },
    ],
    finding: { vmnet: 8, adapter: 'enp3s0', data: { with: 'physical', otherSubnet: '192.168.0.0/16' } },
  },
  {
    code: 'subnet-overlap',
    story: 'macOS: the Wi-Fi at home',
    sample: 'fusion-11',
    edits: moved('192.168.2.', '192.168.66.', ['ifconfig -a']),
    finding: { vmnet: 8, adapter: 'en0', data: { with: 'physical' } },
  },
  {
    code: 'subnet-overlap-container',
    story: 'Linux: Docker’s bridge, without containers',
    sample: 'linux-default',
    edits: dockerAt('172.16.0.1'),
    finding: {
      severity: 'warning',
      vmnet: 1,
      adapter: 'docker0',
      data: { otherKind: 'docker', otherSubnet: '172.16.0.0/16' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet1 --subnet 192.168.83.0/24' },
    },
  },
  {
    code: 'subnet-overlap-container',
    story: 'Linux: a bridge of libvirt in use',
    sample: 'linux-default',
    edits: [linuxAdapter('virbr1', '192.168.82.129', 25, 'ether')],
    finding: { severity: 'error', vmnet: 8, adapter: 'virbr1', data: { otherKind: 'libvirt', otherSubnet: '192.168.82.128/25' } },
  },
  {
    code: 'subnet-overlap-container',
    story: 'Windows: WSL’s switch',
    sample: 'windows-many',
    edits: [
      { at: 'ipconfig /all', from: '172.29.176.1', to: '192.168.102.129' },
      { at: 'ipconfig /all', from: '255.255.240.0', to: '255.255.255.128' },
      { at: 'route print', from: /^ +172\.29\..*\r\n/gm, to: '' },
    ],
    finding: { severity: 'error', vmnet: 2, data: { otherKind: 'wsl', otherSubnet: '192.168.102.128/25' } },
    shows: '192.168.102.0',
  },
  {
    code: 'subnet-overlap-container',
    story: 'Fusion 12+: a second bridge of Apple’s framework in the subnet',
    sample: 'fusion-13',
    edits: [macAdapter('bridge102', 'BROADCAST', '192.168.77.3 netmask 0xffffff00 broadcast 192.168.77.255')],
    finding: { vmnet: 8, adapter: 'bridge102', data: { otherKind: 'apple' } },
  },
];

export const subnetCases: readonly CheckCase[] = [...shapeCases, ...overlapCases, ...routeCases];
