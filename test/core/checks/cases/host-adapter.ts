import { expect } from 'vitest';
import type { CheckCase } from '../case.ts';

const netAdapters = 'powershell -NoProfile -Command Get-NetAdapter |';

/** A section of `ipconfig`, up to the next heading. */
const vmnet1OfIpconfig = /以太网适配器 VMware Network Adapter VMnet1:\r\n\r\n(?: .*\r\n)+\r\n/;

export const hostAdapterCases: readonly CheckCase[] = [
  {
    code: 'host-adapter-missing',
    story: 'Windows: ipconfig does not list it, and nobody asked for those that are disabled',
    sample: 'windows-nat',
    edits: [
      { at: 'ipconfig /all', from: vmnet1OfIpconfig, to: '' },
      { at: netAdapters, remove: true },
    ],
    finding: {
      severity: 'error',
      vmnet: 1,
      adapter: 'VMware Network Adapter VMnet1',
      data: { address: '192.168.56.1', mayBeDisabled: true },
      fix: { kind: 'automatic', command: 'vmnet repair host-adapter-missing vmnet1' },
      evidence: [expect.objectContaining({ source: expect.stringContaining('reg query') }), { source: 'ipconfig /all', line: null, text: null }],
    },
    shows: 'UseAdapter',
  },
  {
    code: 'host-adapter-missing',
    story: 'Windows: it is not even among the disabled ones',
    sample: 'windows-nat',
    edits: [
      { at: 'ipconfig /all', from: vmnet1OfIpconfig, to: '' },
      { at: netAdapters, from: /\{[^}]*VMnet1"[^}]*\},\s*/, to: '' },
    ],
    finding: { vmnet: 1, data: { mayBeDisabled: false } },
  },
  {
    code: 'host-adapter-disabled',
    story: 'Windows: ipconfig does not list it, and Get-NetAdapter does',
    sample: 'windows-nat',
    edits: [
      { at: 'ipconfig /all', from: vmnet1OfIpconfig, to: '' },
      { at: netAdapters, from: /(?<="Name": {2}"VMware Network Adapter VMnet1"[^}]*"InterfaceAdminStatus": {2})1/, to: '2' },
    ],
    finding: { severity: 'warning', vmnet: 1, adapter: 'VMware Network Adapter VMnet1', data: { state: 'disabled' } },
    shows: '"Name":  "VMware Network Adapter VMnet1"',
  },
  {
    code: 'host-adapter-missing',
    story: 'Linux: one of two interfaces is gone',
    sample: 'linux-default',
    edits: [{ at: 'ip -j addr', from: /,\{"ifindex":6,.*(?=,\{"ifindex":7,)/, to: '' }],
    finding: { severity: 'error', vmnet: 1, data: { name: 'vmnet1', address: '172.16.137.1', mayBeDisabled: false } },
    shows: 'answer VNET_1_VIRTUAL_ADAPTER yes',
  },
  {
    code: 'host-adapter-missing',
    story: 'Fusion 11: one of two interfaces is gone',
    sample: 'fusion-11',
    edits: [{ at: 'ifconfig -a', from: /^vmnet1: .*\n(?:\t.*\n)+/m, to: '' }],
    finding: { vmnet: 1 },
  },
  {
    code: 'host-adapter-disabled',
    story: 'Linux: the interface is switched off',
    sample: 'linux-default',
    edits: [{ at: 'ip -j addr', from: '"ifname":"vmnet1","flags":["BROADCAST","MULTICAST","UP","LOWER_UP"]', to: '"ifname":"vmnet1","flags":["BROADCAST","MULTICAST"]' }],
    finding: {
      severity: 'warning',
      vmnet: 1,
      adapter: 'vmnet1',
      data: { name: 'vmnet1', state: 'disabled' },
      fix: { kind: 'automatic', command: 'vmnet repair host-adapter-disabled vmnet1' },
    },
    shows: '"ifname":"vmnet1","flags":["BROADCAST","MULTICAST"]',
  },
  {
    code: 'host-adapter-disabled',
    story: 'Linux: the list of adapters is not known, but VMware’s status is',
    sample: 'linux-default',
    edits: [
      { at: 'ip -j addr', remove: true },
      { at: 'vmware-networks --status', from: 'adapter on vmnet8 is enabled', to: 'adapter on vmnet8 is disabled' },
    ],
    finding: { vmnet: 8 },
    shows: 'Hostonly virtual adapter on vmnet8 is disabled',
  },
  {
    code: 'host-adapter-disabled',
    story: 'Windows: the adapter has no link',
    sample: 'windows-nat',
    edits: [
      {
        at: 'ipconfig /all',
        from: /(?<=适配器 VMware Network Adapter VMnet1:\r\n\r\n)(?: .*\r\n)+/,
        to: [
          '   媒体状态  . . . . . . . . . . . . : 媒体已断开连接',
          '   连接特定的 DNS 后缀 . . . . . . . : ',
          '   描述. . . . . . . . . . . . . . . : VMware Virtual Ethernet Adapter for VMnet1',
          '   物理地址. . . . . . . . . . . . . : 00-50-56-C0-00-01',
          '   DHCP 已启用 . . . . . . . . . . . : 是',
          '   自动配置已启用. . . . . . . . . . : 是',
          '',
        ].join('\r\n'),
      },
    ],
    finding: { vmnet: 1, data: { state: 'disconnected' } },
    shows: '以太网适配器 VMware Network Adapter VMnet1:',
  },
  {
    code: 'host-adapter-apipa',
    story: 'Windows: VMnet8 gave itself an address',
    sample: 'windows-nat',
    edits: [
      {
        at: 'ipconfig /all',
        from: /IPv4 地址 \. .* : 192\.168\.204\.1\(首选\) \r\n.*255\.255\.255\.0/,
        to: '自动配置 IPv4 地址  . . . . . . . : 169.254.63.7(首选) \r\n   子网掩码  . . . . . . . . . . . . : 255.255.0.0',
      },
    ],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { address: '169.254.63.7', subnet: '192.168.204.0/24', wanted: '192.168.204.1' },
      fix: { kind: 'automatic', command: 'vmnet repair host-adapter-apipa vmnet8' },
    },
    shows: '169.254.63.7',
  },
  {
    code: 'host-adapter-apipa',
    story: 'Fusion 11: vmnet1 as well',
    sample: 'fusion-11',
    edits: [{ at: 'ifconfig -a', from: 'inet 172.16.101.1 netmask 0xffffff00', to: 'inet 169.254.3.9 netmask 0xffff0000' }],
    finding: { vmnet: 1 },
    shows: 'inet 169.254.3.9',
  },
  {
    code: 'host-adapter-outside-subnet',
    story: 'Windows: an address from a tutorial, set by hand',
    sample: 'windows-nat',
    edits: [{ at: 'ipconfig /all', from: '192.168.204.1(', to: '192.168.43.20(' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      adapter: 'VMware Network Adapter VMnet8',
      data: { address: '192.168.43.20', subnet: '192.168.204.0/24', wanted: '192.168.204.1' },
      fix: { kind: 'automatic', command: 'vmnet repair host-adapter-outside-subnet vmnet8' },
    },
    shows: '192.168.43.20',
  },
  {
    code: 'host-adapter-outside-subnet',
    story: 'Linux: the interface kept the subnet that was',
    sample: 'linux-default',
    edits: [{ at: 'ip -j addr', from: '"local":"172.16.137.1"', to: '"local":"172.16.99.1"' }],
    finding: { vmnet: 1, data: { address: '172.16.99.1' } },
    shows: '172.16.99.1',
  },
  {
    code: 'host-adapter-has-gateway',
    story: 'Windows: VMnet8 was given the NAT device as gateway',
    sample: 'windows-nat',
    edits: [{ at: 'ipconfig /all', from: /(?<=2025年3月18日 14:51:43\r\n   默认网关\. .* : )/, to: '192.168.204.2' }],
    finding: { severity: 'warning', vmnet: 8, data: { gateway: '192.168.204.2', onlyWayOut: false }, fix: { kind: 'manual' } },
    shows: '默认网关',
  },
  {
    code: 'host-adapter-has-gateway',
    story: 'Linux: a default route through vmnet8',
    sample: 'linux-default',
    edits: [{ at: 'ip -j route', from: '[', to: '[{"dst":"default","gateway":"192.168.82.2","dev":"vmnet8","metric":50,"flags":[]},' }],
    finding: { vmnet: 8, data: { name: 'vmnet8', gateway: '192.168.82.2' } },
    shows: '192.168.82.2',
  },
  {
    code: 'internet-sharing-on-vmnet',
    story: 'Windows: the internet was shared to VMnet8',
    sample: 'windows-nat',
    edits: [{ at: 'ipconfig /all', from: '192.168.204.1(', to: '192.168.137.1(' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { address: '192.168.137.1', wanted: '192.168.204.1' },
      fix: { kind: 'automatic', command: 'vmnet repair internet-sharing-on-vmnet vmnet8' },
    },
    shows: '192.168.137.1',
  },
  {
    code: 'host-firewall-blocks-vmnet',
    story: 'Windows: VMnet8 is a public network',
    sample: 'windows-nat',
    edits: [{ at: 'powershell -NoProfile -Command Get-NetConnectionProfile', from: /(?<="InterfaceIndex":  18,[^}]*"NetworkCategory":  )1/, to: '0' }],
    finding: { severity: 'info', vmnet: 8, data: { name: 'VMware Network Adapter VMnet8', subnet: '192.168.204.0/24' }, fix: { kind: 'manual' } },
    shows: '"InterfaceAlias":  "VMware Network Adapter VMnet8"',
  },
];
