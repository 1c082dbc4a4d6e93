import type { CheckCase } from '../case.ts';

export const natCases: readonly CheckCase[] = [
  {
    code: 'gateway-outside-subnet',
    story: 'nat.conf names a gateway of another subnet',
    sample: 'linux-default',
    edits: [{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: 'ip = 10.9.9.2' }],
    finding: { vmnet: 8, data: { gateway: '10.9.9.2' } },
    shows: 'ip = 10.9.9.2',
  },
  {
    code: 'gateway-reserved',
    story: 'Linux: the subnet’s own address',
    sample: 'linux-default',
    edits: [{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: 'ip = 192.168.82.0' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { gateway: '192.168.82.0', reservedFor: 'network', usual: '192.168.82.2' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --gateway 192.168.82.2' },
    },
    shows: 'ip = 192.168.82.0',
  },
  {
    code: 'gateway-reserved',
    story: 'Windows: the broadcast address',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetnat.conf', from: '192.168.204.2', to: '192.168.204.255' }],
    finding: { vmnet: 8, data: { reservedFor: 'broadcast' } },
    shows: '192.168.204.255',
  },
  {
    code: 'gateway-is-host-adapter',
    story: 'Linux: the gateway that Fusion has',
    sample: 'linux-default',
    edits: [{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: 'ip = 192.168.82.1' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { address: '192.168.82.1', hostAdapter: 'configured', change: 'gateway', right: '192.168.82.2' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --gateway 192.168.82.2' },
    },
    shows: 'ip = 192.168.82.1',
  },
  {
    code: 'gateway-is-host-adapter',
    story: 'Linux: the host was given the second address',
    sample: 'linux-default',
    edits: [
      { at: '/etc/vmware/networking', from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' },
      { at: '/etc/vmware/networking', from: /^answer VNET_8_VIRTUAL_ADAPTER yes\n/m, to: 'answer VNET_8_VIRTUAL_ADAPTER yes\nanswer VNET_8_VIRTUAL_ADAPTER_ADDR 192.168.82.2\n' },
      { at: '/etc/vmware/vmnet8/dhcpd/dhcpd.conf', from: 'fixed-address 192.168.82.1;', to: 'fixed-address 192.168.82.2;' },
      { at: 'ip -j addr', from: '"192.168.82.1"', to: '"192.168.82.2"' },
      { at: 'ip -j route', from: '"192.168.82.1"', to: '"192.168.82.2"' },
    ],
    finding: {
      data: { address: '192.168.82.2', change: 'host-adapter', right: '192.168.82.1' },
      fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --host-adapter 192.168.82.1' },
    },
  },
  {
    code: 'gateway-is-host-adapter',
    story: 'Windows: set by hand on the adapter',
    sample: 'windows-nat',
    edits: [
      { at: 'ipconfig /all', from: '192.168.204.1(', to: '192.168.204.2(' },
      { at: 'route print', from: /192\.168\.204\.1(?= )/g, to: '192.168.204.2' },
    ],
    finding: { vmnet: 8, data: { address: '192.168.204.2', hostAdapter: 'actual', right: '192.168.204.1' }, fix: { kind: 'manual' } },
  },
  {
    code: 'several-nat-networks',
    story: 'Windows: VMnet1 beside VMnet8',
    sample: 'windows-nat',
    edits: [{ at: 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig', from: 'UseNAT    REG_DWORD    0x0', to: 'UseNAT    REG_DWORD    0x1' }],
    finding: { severity: 'error', vmnet: 1, data: { kept: 8 }, fix: { kind: 'automatic', command: 'vmnet network set vmnet1 --mode host-only' } },
    shows: 'UseNAT',
  },
];
