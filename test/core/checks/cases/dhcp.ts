import type { Edit } from '../../../support/edited-samples.ts';
import type { CheckCase } from '../case.ts';

/** Whoever edits VMware's part of dhcpd.conf makes the store's hash of it wrong, which is another check's fault. */
const unhashed: Edit = { at: '/etc/vmware/networking', from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' };

const linuxRange = (range: string): readonly Edit[] => [
  unhashed,
  { at: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', from: 'range 192.168.82.128 192.168.82.254;', to: `range ${range};` },
];

/** In the store and below the generated part of dhcpd.conf, so that both agree and the hash stays right. */
const linuxReservation = (mac: string, address: string): readonly Edit[] => [
  { at: '/etc/vmware/networking', from: /$/, to: `add_dhcp_mac_to_ip 8 ${mac.toUpperCase()} ${address}\n` },
  {
    at: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf',
    from: /$/,
    to: `host guest${mac.slice(-2)} {\n\thardware ethernet ${mac};\n\tfixed-address ${address};\n}\n`,
  },
];

const debian = '00:0c:29:1d:b8:66';
const fedora = '00:0c:29:e4:07:5b';

const windowsReservation = (address: string): readonly Edit[] => [
  { at: 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig', from: /192\.168\.204\.50(?=\r)/, to: address },
  { at: 'vmnetdhcp.conf', from: 'fixed-address 192.168.204.50;', to: `fixed-address ${address};` },
];

const lease = (mac: string, starts: string, ends: string, uid: string): string =>
  `lease 192.168.82.131 {\n\tstarts 5 2025/02/14 ${starts};\n\tends 5 2025/02/14 ${ends};\n\thardware ethernet ${mac};\n\tuid ${uid};\n}\n`;

export const dhcpCases: readonly CheckCase[] = [
  {
    code: 'dhcp-range-reversed',
    story: 'Linux: start and end have changed places',
    sample: 'linux-default',
    edits: linuxRange('192.168.82.254 192.168.82.128'),
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { start: '192.168.82.254', end: '192.168.82.128' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --dhcp 192.168.82.128-192.168.82.254' },
    },
    shows: 'range 192.168.82.254',
  },
  {
    code: 'dhcp-range-reversed',
    story: 'Windows: in one of several segments',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'range 192.168.56.128 192.168.56.254', to: 'range 192.168.56.254 192.168.56.128' }],
    finding: { vmnet: 1 },
    shows: 'range 192.168.56.254',
  },
  {
    code: 'dhcp-range-outside-subnet',
    story: 'Linux: a range of the neighbouring subnet',
    sample: 'linux-default',
    edits: linuxRange('192.168.83.128 192.168.83.254'),
    finding: { severity: 'error', vmnet: 8, data: { subnet: '192.168.82.0/24' } },
    shows: 'range 192.168.83.128',
  },
  {
    code: 'dhcp-range-outside-subnet',
    story: 'Windows: the end alone is outside',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: '192.168.204.128 192.168.204.254', to: '192.168.204.128 192.168.205.20' }],
    finding: { vmnet: 8, data: { end: '192.168.205.20' } },
  },
  {
    code: 'dhcp-range-covers-reserved',
    story: 'Linux: the range begins with the NAT gateway',
    sample: 'linux-default',
    edits: linuxRange('192.168.82.2 192.168.82.254'),
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { address: '192.168.82.2', reservedFor: 'nat-gateway' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --dhcp 192.168.82.128-192.168.82.254' },
    },
    shows: 'range 192.168.82.2 192.168.82.254;',
  },
  {
    code: 'dhcp-range-covers-reserved',
    story: 'Windows: a host-only range begins with the host virtual adapter',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'range 192.168.56.128', to: 'range 192.168.56.1' }],
    finding: { vmnet: 1, data: { address: '192.168.56.1', reservedFor: 'host-adapter' } },
  },
  {
    code: 'dhcp-range-covers-reserved',
    story: 'Fusion 12+: the gateway is the first address',
    sample: 'fusion-13',
    edits: [
      { at: 'VMware Fusion/networking', from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' },
      { at: 'vmnet8/dhcpd.conf', from: 'range 192.168.77.128', to: 'range 192.168.77.1' },
    ],
    finding: { vmnet: 8, data: { address: '192.168.77.1', reservedFor: 'nat-gateway' } },
  },
  {
    code: 'dhcp-range-covers-reserved',
    story: 'Linux: the range ends with the broadcast address',
    sample: 'linux-default',
    edits: linuxRange('192.168.82.128 192.168.82.255'),
    finding: { data: { address: '192.168.82.255', reservedFor: 'broadcast' } },
  },
  {
    code: 'dhcp-option-not-gateway',
    story: 'Linux: the host is named as router',
    sample: 'linux-default',
    edits: [unhashed, { at: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', from: 'option routers 192.168.82.2;', to: 'option routers 192.168.82.1;' }],
    finding: { severity: 'error', vmnet: 8, data: { option: 'router', addresses: ['192.168.82.1'], gateway: '192.168.82.2' } },
    shows: 'option routers 192.168.82.1;',
  },
  {
    code: 'dhcp-option-not-gateway',
    story: 'Windows: a name server of one’s own',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'option domain-name-servers 192.168.204.2;', to: 'option domain-name-servers 223.5.5.5;' }],
    finding: { severity: 'info', vmnet: 8, data: { option: 'dns', addresses: ['223.5.5.5'] }, fix: { kind: 'manual' } },
  },
  {
    code: 'dhcp-option-not-gateway',
    story: 'Fusion 12+: the gateway of older versions',
    sample: 'fusion-13',
    edits: [
      { at: 'VMware Fusion/networking', from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' },
      { at: 'vmnet8/dhcpd.conf', from: 'option routers 192.168.77.1;', to: 'option routers 192.168.77.2;' },
    ],
    finding: { severity: 'warning', data: { option: 'router', gateway: '192.168.77.1' } },
  },
  {
    code: 'lease-times-invalid',
    story: 'Linux: the default is longer than the maximum',
    sample: 'linux-default',
    edits: [unhashed, { at: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', from: '\tmax-lease-time 7200;', to: '\tmax-lease-time 600;' }],
    finding: { severity: 'warning', vmnet: 8, data: { defaultLease: 1800, maxLease: 600, reason: 'default-above-maximum' } },
  },
  {
    code: 'lease-times-invalid',
    story: 'Windows: no time at all',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'default-lease-time 1800;\r\n', to: 'default-lease-time 0;\r\n' }],
    finding: { severity: 'error', vmnet: 1, data: { defaultLease: 0, reason: 'zero' } },
    shows: 'default-lease-time 0;',
  },
  {
    code: 'reservation-in-range',
    story: 'Linux: the leased address was reserved as it was',
    sample: 'linux-default',
    edits: linuxReservation(debian, '192.168.82.131'),
    finding: {
      severity: 'warning',
      vmnet: 8,
      data: { mac: debian, address: '192.168.82.131' },
      fix: { kind: 'automatic', command: `vmnet reserve add vmnet8 ${debian} 192.168.82.3` },
    },
    shows: 'add_dhcp_mac_to_ip 8 00:0C:29:1D:B8:66 192.168.82.131',
  },
  {
    code: 'reservation-in-range',
    story: 'Windows: in the registry and the DHCP configuration',
    sample: 'windows-nat',
    edits: windowsReservation('192.168.204.200'),
    finding: { vmnet: 8, data: { address: '192.168.204.200' } },
  },
  {
    code: 'reservation-outside-subnet',
    story: 'Windows: a reservation of the subnet that was',
    sample: 'windows-nat',
    edits: windowsReservation('192.168.99.50'),
    finding: { severity: 'error', vmnet: 8, data: { address: '192.168.99.50', subnet: '192.168.204.0/24' } },
    shows: '192.168.99.50',
  },
  {
    code: 'reservation-outside-subnet',
    story: 'Linux: in the store and the DHCP configuration',
    sample: 'linux-default',
    edits: linuxReservation(debian, '10.1.2.3'),
    finding: { vmnet: 8, data: { mac: debian, address: '10.1.2.3' } },
  },
  {
    code: 'reservation-on-reserved-address',
    story: 'Linux: a guest is to be the NAT gateway',
    sample: 'linux-default',
    edits: linuxReservation(debian, '192.168.82.2'),
    finding: { severity: 'error', vmnet: 8, data: { address: '192.168.82.2', reservedFor: 'nat-gateway' } },
  },
  {
    code: 'reservation-on-reserved-address',
    story: 'Windows: a guest is to have the DHCP server’s own address',
    sample: 'windows-nat',
    edits: windowsReservation('192.168.204.254'),
    finding: { vmnet: 8, data: { address: '192.168.204.254', reservedFor: 'dhcp-server' } },
  },
  {
    code: 'reservation-duplicate',
    story: 'Linux: two guests, one address',
    sample: 'linux-default',
    edits: [...linuxReservation(debian, '192.168.82.20'), ...linuxReservation(fedora, '192.168.82.20')],
    finding: { severity: 'error', vmnet: 8, data: { macs: [debian, fedora], addresses: ['192.168.82.20'] } },
    shows: '192.168.82.20',
  },
  {
    code: 'dhcp-off-guest-dynamic',
    story: 'Linux: DHCP was switched off under a guest with a lease',
    sample: 'linux-default',
    edits: [
      { at: '/etc/vmware/networking', from: 'answer VNET_8_DHCP yes', to: 'answer VNET_8_DHCP no' },
      { at: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', remove: true },
      { at: 'vmware-networks --status', from: 'DHCP service on vmnet8 is running\n', to: '' },
    ],
    finding: {
      severity: 'warning',
      vmnet: 8,
      vm: 'Debian 12',
      adapter: 0,
      data: { shownBy: 'lease', address: '192.168.82.131' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --dhcp 192.168.82.128-192.168.82.254' },
    },
    shows: 'answer VNET_8_DHCP no',
  },
  {
    code: 'dhcp-off-guest-dynamic',
    story: 'Fusion: nothing is known of the guest',
    sample: 'fusion-13',
    edits: [
      { at: 'VMware Fusion/networking', from: 'answer VNET_3_DHCP yes', to: 'answer VNET_3_DHCP no' },
      { at: 'vmnet3/dhcpd.conf', remove: true },
      { at: 'vmnet-cli --status', from: 'DHCP service on vmnet3 is running\n', to: '' },
    ],
    finding: { severity: 'info', vmnet: 3, vm: null, data: { machines: ['Windows 11'], shownBy: null } },
  },
  {
    code: 'static-ip-in-dhcp-range',
    story: 'Fusion: seen at an address that it never leased',
    sample: 'fusion-13',
    edits: [{ at: 'arp -an', from: /$/, to: '? (192.168.77.200) at 0:c:29:5d:7c:e6 on bridge100 ifscope [bridge]\n' }],
    finding: { severity: 'warning', vmnet: 8, vm: 'Windows 11', adapter: 0, data: { address: '192.168.77.200', mac: '00:0c:29:5d:7c:e6' } },
    shows: '192.168.77.200',
  },
  {
    code: 'static-ip-in-dhcp-range',
    story: 'Linux: the leases file knows nothing of the guest',
    sample: 'linux-default',
    edits: [
      { at: '/etc/vmware/vmnet8/dhcpd/dhcpd.leases', from: /^lease 192\.168\.82\.131 \{[^}]*\}\n/m, to: '' },
      { at: 'ip -j neigh', from: '192.168.82.131', to: '192.168.82.200' },
    ],
    finding: { vmnet: 8, vm: 'Debian 12', data: { address: '192.168.82.200' } },
  },
  {
    code: 'second-dhcp-server',
    story: 'Windows: another machine answered the host virtual adapter',
    sample: 'windows-nat',
    edits: [{ at: 'ipconfig /all', from: '192.168.204.254', to: '192.168.204.60' }],
    finding: { severity: 'warning', vmnet: 8, data: { server: '192.168.204.60', usual: '192.168.204.254' } },
    shows: '192.168.204.60',
  },
  {
    code: 'clones-share-client-id',
    story: 'Linux: two machines with one client id',
    sample: 'linux-default',
    edits: [
      {
        at: '/etc/vmware/vmnet8/dhcpd/dhcpd.leases',
        from: /$/,
        to: lease(fedora, '08:45:01', '09:15:01', 'ff:1d:b8:66:00:01') + lease(debian, '08:46:11', '09:16:11', 'ff:1d:b8:66:00:01'),
      },
    ],
    finding: { severity: 'warning', vmnet: 8, data: { clientId: 'ff:1d:b8:66:00:01', macs: [debian, fedora], machines: ['Debian 12', 'Fedora Workstation'] } },
    shows: 'lease 192.168.82.131',
  },
  {
    code: 'clones-share-client-id',
    story: 'Linux: unknown machines take turns',
    sample: 'linux-default',
    edits: [
      {
        at: '/etc/vmware/vmnet8/dhcpd/dhcpd.leases',
        from: /$/,
        to: ['00:0c:29:00:00:01', '00:0c:29:00:00:02', '00:0c:29:00:00:01']
          .map((mac, turn) => lease(mac, `08:1${turn}:00`, `08:4${turn}:00`, 'ff:aa:00:00:00:01'))
          .join(''),
      },
    ],
    finding: { data: { machines: [], macs: ['00:0c:29:00:00:01', '00:0c:29:00:00:02'] } },
  },
];
