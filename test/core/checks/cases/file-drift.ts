import { expect } from 'vitest';
import type { CheckCase } from '../case.ts';

const registry = 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig';
const store = '/etc/vmware/networking';
const dhcpd = '/etc/vmware/vmnet8/dhcpd/dhcpd.conf';
const nat = '/etc/vmware/vmnet8/nat/nat.conf';
const unhashed = { at: store, from: /^answer VNET_8_DHCP_CFG_HASH .*\n/m, to: '' };
const repair = { kind: 'automatic', command: 'vmnet repair config-drift vmnet8' };

/** Facts that the sides of a VMnet do not agree on. */
export const driftCases: readonly CheckCase[] = [
  {
    code: 'config-drift',
    story: 'Linux: dhcpd.conf serves another subnet than all others have',
    sample: 'linux-default',
    edits: [
      unhashed,
      { at: dhcpd, from: 'subnet 192.168.82.0', to: 'subnet 192.168.83.0' },
      { at: dhcpd, from: 'range 192.168.82.128 192.168.82.254', to: 'range 192.168.83.128 192.168.83.254' },
    ],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { fact: 'subnet', configured: '192.168.82.0/24', dhcpFile: '192.168.83.0/24', natFile: '192.168.82.0/24', actual: '192.168.82.0/24' },
      evidence: [
        { source: store, line: 11, text: 'answer VNET_8_HOSTONLY_SUBNET 192.168.82.0' },
        { source: dhcpd, line: 26, text: 'subnet 192.168.83.0 netmask 255.255.255.0 {' },
        { source: nat, line: 7, text: 'ip = 192.168.82.2' },
        expect.objectContaining({ source: 'ip -j addr', line: expect.any(Number) as number }),
      ],
      fix: repair,
    },
  },
  {
    code: 'config-drift',
    story: 'Windows: the mask of one segment is wider than the registry’s',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'subnet 192.168.56.0 netmask 255.255.255.0', to: 'subnet 192.168.56.0 netmask 255.255.252.0' }],
    finding: { severity: 'warning', vmnet: 1, data: { fact: 'subnet', configured: '192.168.56.0/24', dhcpFile: '192.168.56.0/22', natFile: null } },
  },
  {
    code: 'config-drift',
    story: 'Linux: nat.conf’s gateway is right, and its mask is not',
    sample: 'linux-default',
    edits: [{ at: nat, from: 'netmask = 255.255.255.0', to: 'netmask = 255.255.0.0' }],
    finding: { severity: 'warning', vmnet: 8, data: { fact: 'subnet', configured: '192.168.82.0/24', natFile: '192.168.0.0/16' } },
  },
  {
    code: 'config-drift',
    story: 'Fusion 12+: the host virtual adapter is not compared, and so nothing is called broken',
    sample: 'fusion-13',
    edits: [
      { at: 'VMware Fusion/networking', from: /^answer VNET_3_DHCP_CFG_HASH .*\n/m, to: '' },
      { at: 'vmnet3/dhcpd.conf', from: 'subnet 10.77.3.0', to: 'subnet 10.77.4.0' },
      { at: 'vmnet3/dhcpd.conf', from: 'range 10.77.3.128 10.77.3.254', to: 'range 10.77.4.128 10.77.4.254' },
    ],
    finding: { severity: 'warning', vmnet: 3, data: { fact: 'subnet', actual: null } },
  },
  {
    code: 'config-drift',
    story: 'Linux: somebody gave the host virtual adapter another address of the subnet',
    sample: 'linux-default',
    edits: [{ at: 'ip -j addr', from: '"192.168.82.1"', to: '"192.168.82.5"' }],
    finding: { severity: 'warning', vmnet: 8, data: { fact: 'host-adapter', configured: '192.168.82.1', dhcpFile: '192.168.82.1', actual: '192.168.82.5' }, fix: repair },
  },
  {
    code: 'config-drift',
    story: 'Windows: the host virtual adapter did not take the address that the DHCP file names',
    sample: 'windows-nat',
    edits: [
      { at: 'ipconfig /all', from: '192.168.56.1(', to: '192.168.56.7(' },
      { at: 'route print', from: /192\.168\.56\.1(?=\s)/g, to: '192.168.56.7' },
    ],
    finding: { severity: 'info', vmnet: 1, data: { fact: 'host-adapter', configured: null, dhcpFile: '192.168.56.1', actual: '192.168.56.7' } },
    shows: 'host VMnet1',
  },
  {
    code: 'config-drift',
    story: 'Fusion: the store names an address for the adapter that dhcpd.conf does not have',
    sample: 'fusion-13',
    edits: [{ at: 'VMware Fusion/networking', from: /$/, to: 'answer VNET_3_VIRTUAL_ADAPTER_ADDR 10.77.3.9\n' }],
    finding: { severity: 'warning', vmnet: 3, data: { fact: 'host-adapter', configured: '10.77.3.9', dhcpFile: '10.77.3.1', actual: null } },
    shows: 'VNET_3_VIRTUAL_ADAPTER_ADDR 10.77.3.9',
  },
  {
    code: 'config-drift',
    story: 'Windows: an adapter that the registry has switched off',
    sample: 'windows-many',
    edits: [{ at: registry, from: /(?<=vmnet10\\Adapter\s+UseAdapter\s+REG_DWORD\s+)0x1/, to: '0x0' }],
    finding: { severity: 'warning', vmnet: 10, data: { fact: 'host-adapter', configured: 'none', actual: '192.168.110.1' }, fix: { kind: 'manual' } },
    shows: 'UseAdapter',
  },
  {
    code: 'config-drift',
    story: 'Linux: DHCP is on, and dhcpd.conf has no subnet',
    sample: 'linux-default',
    edits: [unhashed, { at: dhcpd, from: /^subnet [^}]*\}\nhost vmnet8 [^}]*\}\n/m, to: '' }],
    finding: { severity: 'error', vmnet: 8, data: { fact: 'dhcp', configured: 'on', dhcpFile: 'off' }, fix: repair },
    shows: 'answer VNET_8_DHCP yes',
  },
  {
    code: 'config-drift',
    story: 'Windows: the DHCP file still serves a network whose DHCP is off',
    sample: 'windows-many',
    edits: [{ at: registry, from: /(?<=vmnet10\\DHCP\s+UseDHCP\s+REG_DWORD\s+)0x1/, to: '0x0' }],
    finding: { severity: 'warning', vmnet: 10, data: { fact: 'dhcp', configured: 'off', dhcpFile: 'on' }, fix: { kind: 'automatic', command: 'vmnet repair config-drift vmnet10' } },
    shows: 'UseDHCP',
  },
  {
    code: 'config-drift',
    story: 'Windows: the NAT device’s file is for another VMnet',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetnat.conf', from: 'device = VMnet8', to: 'device = VMnet1' }],
    finding: { severity: 'error', vmnet: 8, data: { fact: 'nat', configured: 'vmnet8', natFile: 'vmnet1' }, fix: repair },
    shows: 'UseNAT',
  },
  {
    code: 'config-drift',
    story: 'Linux: a reservation of the store did not get into dhcpd.conf',
    sample: 'linux-default',
    edits: [{ at: store, from: /$/, to: 'add_dhcp_mac_to_ip 8 00:0C:29:1D:B8:66 192.168.82.20\n' }],
    finding: {
      severity: 'warning',
      vmnet: 8,
      data: { fact: 'reservations', configured: ['00:0c:29:1d:b8:66 192.168.82.20'], dhcpFile: [] },
      evidence: [
        { source: store, line: 15, text: 'add_dhcp_mac_to_ip 8 00:0C:29:1D:B8:66 192.168.82.20' },
        { source: dhcpd, line: null, text: null },
      ],
    },
  },
  {
    code: 'config-drift',
    story: 'Windows: a reservation has another address in the DHCP file',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetdhcp.conf', from: 'fixed-address 192.168.204.50;', to: 'fixed-address 192.168.204.51;' }],
    finding: { vmnet: 8, data: { fact: 'reservations', configured: ['00:0c:29:5b:17:2e 192.168.204.50'], dhcpFile: ['00:0c:29:5b:17:2e 192.168.204.51'] } },
    shows: '192.168.204.50',
  },
  {
    code: 'config-drift',
    story: 'Fusion: forwards of the store are not in nat.conf',
    sample: 'fusion-11',
    edits: [{ at: 'vmnet8/nat.conf', from: /^2200 = .*\n/m, to: '' }],
    finding: { severity: 'warning', vmnet: 8, data: { fact: 'forwards', configured: ['tcp/2200 192.168.66.40:22'], natFile: [] }, fix: repair },
    shows: 'add_nat_portfwd 8 tcp 2200',
  },
  {
    code: 'config-drift',
    story: 'Linux: nat.conf forwards a port to another guest',
    sample: 'linux-custom-bridges',
    edits: [{ at: '/etc/vmware/vmnet9/nat/nat.conf', from: '2222 = 172.20.9.60:22', to: '2222 = 172.20.9.60:2200' }],
    finding: { vmnet: 9, data: { fact: 'forwards', configured: ['tcp/2222 172.20.9.60:22'], natFile: ['tcp/2222 172.20.9.60:2200'] } },
    shows: 'add_nat_portfwd 9 tcp 2222',
  },
];
