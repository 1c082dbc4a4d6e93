import type { Edit } from '../../../support/edited-samples.ts';
import type { CheckCase } from '../case.ts';
import { driftCases } from './file-drift.ts';

const store = '/etc/vmware/networking';
const dhcpd = '/etc/vmware/vmnet8/dhcpd/dhcpd.conf';
const nat = '/etc/vmware/vmnet8/nat/nat.conf';
const fusionStore = 'VMware Fusion/networking';
const unhashed: Edit = { at: store, from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' };
/** What is not told cannot be running. */
const statusUnknown: Edit = { at: 'vmware-networks --status', remove: true };

const keptCases: readonly CheckCase[] = [
  {
    code: 'kept-only-in-generated-file',
    story: 'Linux: a NAT gateway of one’s own',
    sample: 'linux-default',
    edits: [
      unhashed,
      { at: nat, from: 'ip = 192.168.82.2\n', to: 'ip = 192.168.82.3\n' },
      { at: dhcpd, from: 'option domain-name-servers 192.168.82.2;', to: 'option domain-name-servers 192.168.82.3;' },
      { at: dhcpd, from: 'option routers 192.168.82.2;', to: 'option routers 192.168.82.3;' },
    ],
    finding: { severity: 'info', vmnet: 8, data: { fact: 'gateway', value: ['192.168.82.3'], usual: ['192.168.82.2'] }, fix: { kind: 'none', command: null } },
    shows: 'ip = 192.168.82.3',
  },
  {
    code: 'kept-only-in-generated-file',
    story: 'Windows: a smaller range',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'range 192.168.56.128', to: 'range 192.168.56.200' }],
    finding: { vmnet: 1, data: { fact: 'dhcp-range', value: ['192.168.56.200-192.168.56.254'], usual: ['192.168.56.128-192.168.56.254'] } },
    shows: 'range 192.168.56.200 192.168.56.254;',
  },
  {
    code: 'kept-only-in-generated-file',
    story: 'Fusion: longer lease times',
    sample: 'fusion-11',
    edits: [
      { at: fusionStore, from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' },
      { at: 'vmnet8/dhcpd.conf', from: '\tdefault-lease-time 1800;', to: '\tdefault-lease-time 3600;' },
    ],
    finding: { vmnet: 8, data: { fact: 'lease-times', value: ['3600', '7200'], usual: ['1800', '7200'] } },
    shows: 'default-lease-time 3600;',
  },
  {
    code: 'kept-only-in-generated-file',
    story: 'Windows: a reservation that the registry does not have',
    sample: 'windows-nat',
    edits: [
      {
        at: 'vmnetdhcp.conf',
        from: 'host ubuntu {',
        to: 'host uos {\r\n    hardware ethernet 00:0C:29:38:6A:91;\r\n    fixed-address 192.168.204.60;\r\n}\r\nhost ubuntu {',
      },
    ],
    finding: { vmnet: 8, data: { fact: 'reservations', value: ['00:0c:29:38:6a:91 192.168.204.60'], usual: [] } },
    shows: 'host uos {',
  },
  {
    code: 'kept-only-in-generated-file',
    story: 'Windows: the host virtual adapter has another address, in the DHCP file and in fact',
    sample: 'windows-nat',
    edits: [
      { at: 'vmnetdhcp.conf', from: 'fixed-address 192.168.56.1;', to: 'fixed-address 192.168.56.9;' },
      { at: 'ipconfig /all', from: '192.168.56.1(', to: '192.168.56.9(' },
      { at: 'route print', from: /192\.168\.56\.1(?=\s)/g, to: '192.168.56.9' },
    ],
    finding: { vmnet: 1, data: { fact: 'host-adapter', value: ['192.168.56.9'], usual: ['192.168.56.1'] } },
  },
  {
    code: 'kept-only-in-generated-file',
    story: 'Linux: a port forward that somebody wrote into nat.conf',
    sample: 'linux-default',
    edits: [{ at: nat, from: '#8080 = 172.16.3.128:80\n', to: '#8080 = 172.16.3.128:80\n2022 = 192.168.82.131:22\n' }],
    finding: { vmnet: 8, data: { fact: 'forwards', value: ['tcp/2022 192.168.82.131:22'] } },
    shows: '2022 = 192.168.82.131:22',
  },
];

const missingCases: readonly CheckCase[] = [
  {
    code: 'network-config-missing',
    story: 'Linux: `networking` is gone',
    sample: 'linux-default',
    edits: [{ at: store, remove: true }],
    finding: { severity: 'error', vmnet: null, data: { file: 'networking' }, evidence: [{ source: store, line: null, text: null }], fix: { kind: 'manual' } },
  },
  {
    code: 'network-config-missing',
    story: 'Fusion: `networking` is gone',
    sample: 'fusion-11',
    edits: [{ at: fusionStore, remove: true }],
    finding: { severity: 'error', evidence: [{ source: '/Library/Preferences/VMware Fusion/networking', line: null }] },
  },
  {
    code: 'network-config-missing',
    story: 'Linux: netmap.conf is gone',
    sample: 'linux-default',
    edits: [{ at: '/etc/vmware/netmap.conf', remove: true }],
    finding: { severity: 'warning', data: { file: 'netmap' }, fix: { kind: 'automatic', command: 'vmnet repair network-config-missing' } },
  },
  {
    code: 'daemon-config-missing',
    story: 'Linux: the DHCP server has no file',
    sample: 'linux-default',
    edits: [{ at: dhcpd, remove: true }, statusUnknown],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { daemon: 'dhcp', vmnets: [8], running: false },
      evidence: [
        { source: dhcpd, line: null, text: null },
        { source: store, line: 8, text: 'answer VNET_8_DHCP yes' },
      ],
      fix: { kind: 'automatic', command: 'vmnet repair daemon-config-missing vmnet8' },
    },
  },
  {
    code: 'daemon-config-missing',
    story: 'Linux: the NAT device runs on, though its file is gone',
    sample: 'linux-default',
    edits: [{ at: nat, remove: true }],
    finding: { severity: 'warning', vmnet: 8, data: { daemon: 'nat', running: true } },
  },
  {
    code: 'daemon-config-missing',
    story: 'Windows: vmnetdhcp.conf, which serves all networks, is gone',
    sample: 'windows-nat',
    edits: [
      { at: 'vmnetdhcp.conf', remove: true },
      { at: 'sc query VMnetDHCP', remove: true },
    ],
    finding: {
      severity: 'error',
      vmnet: null,
      data: { daemon: 'dhcp', vmnets: [1, 8] },
      fix: { kind: 'automatic', command: 'vmnet repair daemon-config-missing' },
    },
  },
  {
    code: 'daemon-config-missing',
    story: 'Windows: vmnetnat.conf is gone',
    sample: 'windows-nat',
    edits: [
      { at: 'vmnetnat.conf', remove: true },
      { at: 'sc query VMware NAT Service', remove: true },
    ],
    finding: { severity: 'error', vmnet: 8, data: { daemon: 'nat', vmnets: [8] }, fix: { command: 'vmnet repair daemon-config-missing vmnet8' } },
  },
  {
    code: 'daemon-config-missing',
    story: 'Fusion 11: the DHCP server has no file',
    sample: 'fusion-11',
    edits: [
      { at: 'vmnet1/dhcpd.conf', remove: true },
      { at: 'vmnet-cli --status', remove: true },
    ],
    finding: { severity: 'error', vmnet: 1, data: { daemon: 'dhcp' } },
  },
  {
    code: 'netmap-incomplete',
    story: 'Linux: VMnet8 has no name',
    sample: 'linux-default',
    edits: [{ at: '/etc/vmware/netmap.conf', from: /network8\.name.*\nnetwork8\.device.*\n/, to: '' }],
    finding: {
      severity: 'warning',
      vmnet: 8,
      data: { device: 'vmnet8' },
      evidence: [{ source: '/etc/vmware/netmap.conf', line: null }, { source: store, line: 12 }],
      fix: { kind: 'automatic', command: 'vmnet repair netmap-incomplete vmnet8' },
    },
  },
  {
    code: 'netmap-incomplete',
    story: 'Linux: a bridge of one’s own has no name',
    sample: 'linux-custom-bridges',
    edits: [{ at: '/etc/vmware/netmap.conf', from: /network2\.name.*\nnetwork2\.device.*\n/, to: '' }],
    finding: { severity: 'info', vmnet: 2 },
  },
  {
    code: 'netmap-incomplete',
    story: 'Windows: the entry names another device',
    sample: 'windows-nat',
    edits: [{ at: 'netmap.conf', from: '"vmnet1"', to: '"vmnet7"' }],
    finding: { severity: 'warning', vmnet: 1 },
  },
];

const damagedCases: readonly CheckCase[] = [
  {
    code: 'network-config-damaged',
    story: 'Linux: the first line is gone',
    sample: 'linux-default',
    edits: [{ at: store, from: 'VERSION=1,0\n', to: '' }],
    finding: { severity: 'error', vmnet: null, data: { complaints: ['version-line-missing'], lines: 1 }, evidence: [{ source: store, line: 1 }] },
  },
  {
    code: 'network-config-damaged',
    story: 'Linux: lines that are none of VMware’s commands',
    sample: 'linux-default',
    edits: [{ at: store, from: /$/, to: 'add_nat_portfwd 8 tcp 99999 192.168.82.131 22\n<<<<<<< HEAD\n' }],
    finding: { severity: 'warning', data: { complaints: ['not-a-port', 'unknown-command'], lines: 2 } },
    shows: 'add_nat_portfwd 8 tcp 99999',
  },
  {
    code: 'network-config-damaged',
    story: 'Fusion: a bridge to a VMnet that no number can be',
    sample: 'fusion-13',
    edits: [{ at: fusionStore, from: /$/, to: 'add_bridge_mapping en1 300400500600700\n' }],
    finding: { severity: 'warning', data: { complaints: ['not-a-vmnet-number'] } },
    shows: 'add_bridge_mapping en1',
  },
  {
    code: 'dhcp-config-damaged',
    story: 'Linux: a semicolon is missing',
    sample: 'linux-default',
    edits: [unhashed, { at: dhcpd, from: 'allow unknown-clients;', to: 'allow unknown-clients' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { complaints: ['missing-semicolon'], lines: 1 },
      fix: { kind: 'automatic', command: 'vmnet repair dhcp-config-damaged vmnet8' },
    },
    shows: 'allow unknown-clients',
  },
  {
    code: 'dhcp-config-damaged',
    story: 'Windows: a brace too many',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: /$/, to: '}\r\n' }],
    finding: { severity: 'error', vmnet: null, data: { complaints: ['unexpected-brace'] }, fix: { command: 'vmnet repair dhcp-config-damaged' } },
    shows: '}',
  },
  {
    code: 'nat-config-damaged',
    story: 'Linux: the section of the port forwards is gone',
    sample: 'linux-custom-bridges',
    edits: [{ at: '/etc/vmware/vmnet8/nat/nat.conf', from: '[incomingtcp]\n', to: '' }],
    finding: { severity: 'warning', vmnet: 8, data: { reason: 'no-incomingtcp', lines: 0 }, fix: { kind: 'automatic', command: 'vmnet repair nat-config-damaged vmnet8' } },
  },
  {
    code: 'nat-config-damaged',
    story: 'Windows: a path stands between the forwards',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetnat.conf', from: '8080 = 192.168.204.50:80', to: '8080 = 192.168.204.50:80\r\nc:\\box\\.vagrant\\machines\\web\r\n' }],
    finding: { severity: 'warning', vmnet: 8, data: { reason: 'garbage', lines: 1 } },
    shows: 'c:\\box\\.vagrant\\machines\\web',
  },
  {
    code: 'nat-config-damaged',
    story: 'Linux: Vagrant did not come to the end of what it writes',
    sample: 'linux-default',
    edits: [{ at: nat, from: '#8080 = 172.16.3.128:80\n', to: '#8080 = 172.16.3.128:80\n# VAGRANT-BEGIN: /home/lena/box\n' }],
    finding: { severity: 'warning', vmnet: 8, data: { reason: 'unclosed-block', lines: 1 } },
    shows: '# VAGRANT-BEGIN: /home/lena/box',
  },
  {
    code: 'nat-config-damaged',
    story: 'Fusion: the gateway is no address',
    sample: 'fusion-11',
    edits: [{ at: 'vmnet8/nat.conf', from: 'ip = 192.168.66.2', to: 'ip = 192.168.66' }],
    finding: { severity: 'error', vmnet: 8, data: { reason: 'no-gateway' } },
    shows: 'ip = 192.168.66',
  },
  {
    code: 'nat-config-damaged',
    story: 'Windows: nothing says which VMnet the file is for',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetnat.conf', from: 'device = VMnet8', to: '#device = VMnet8' }],
    finding: { severity: 'error', vmnet: null, data: { reason: 'no-device' } },
  },
  {
    code: 'dhcp-block-edited',
    story: 'Linux: another domain name in VMware’s part',
    sample: 'linux-default',
    edits: [{ at: dhcpd, from: 'option domain-name localdomain;', to: 'option domain-name lab;' }],
    finding: { severity: 'info', vmnet: 8, data: { stored: '8443BF275A8375CB14E623DBA562BF49C4119B74' }, fix: { kind: 'automatic', command: 'vmnet repair dhcp-block-edited vmnet8' } },
    shows: 'Start of "DO NOT MODIFY SECTION"',
  },
  {
    code: 'dhcp-block-edited',
    story: 'Fusion: a range of one’s own, which is not told of a second time',
    sample: 'fusion-13',
    edits: [{ at: 'vmnet3/dhcpd.conf', from: 'range 10.77.3.128', to: 'range 10.77.3.200' }],
    finding: { severity: 'info', vmnet: 3 },
  },
  {
    code: 'dhcp-block-edited',
    story: 'Linux: the mark at the end is gone',
    sample: 'linux-default',
    edits: [{ at: dhcpd, from: /^#+ VMNET DHCP Configuration\. End .*\n/m, to: '' }],
    finding: { severity: 'warning', vmnet: 8, data: { actual: null } },
  },
];

export const fileCases: readonly CheckCase[] = [...missingCases, ...damagedCases, ...driftCases, ...keptCases];
