import { expect } from 'vitest';
import type { Edit } from '../../../support/edited-samples.ts';
import type { CheckCase } from '../case.ts';

const stop = (service: string): Edit => ({ at: `sc query ${service}`, from: '4  RUNNING', to: '1  STOPPED' });
const forbid = (service: string): Edit => ({ at: `sc qc ${service}`, from: '2   AUTO_START', to: '4   DISABLED' });

const status = 'vmware-networks --status';
const allStopped: Edit = {
  at: status,
  from: /^.*$/s,
  to: [
    'Bridge networking on vmnet0 is not running',
    'DHCP service on vmnet1 is not running',
    'Hostonly virtual adapter on vmnet1 is disabled',
    'DHCP service on vmnet8 is not running',
    'NAT service on vmnet8 is not running',
    'Hostonly virtual adapter on vmnet8 is disabled',
    'Some/All of the configured services are not running',
    '',
  ].join('\n'),
};

const noVmnets: Edit = { at: 'ip -j addr', from: /,\{"ifindex":6,.*(?=\]$)/m, to: '' };
const noModules: Edit = { at: 'lsmod', from: /^(?:vmnet|vmmon) .*\n(?:^vm.*\n|^vsock.*\n)*/gm, to: '' };
const inactive: Edit = { at: 'systemctl show vmware-networks', from: 'ActiveState=active', to: 'ActiveState=inactive' };

export const serviceCases: readonly CheckCase[] = [
  {
    code: 'nat-service-stopped',
    story: 'Windows: machines are on NAT, and the service ended by itself',
    sample: 'windows-nat',
    edits: [stop('VMware NAT Service'), { at: 'sc query VMware NAT Service', from: 'WIN32_EXIT_CODE    : 0  (0x0)', to: 'WIN32_EXIT_CODE    : 1067  (0x42b)' }],
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { service: 'VMware NAT Service', vmnets: [8], installed: true, exitCode: 1067, driverStopped: false },
      fix: { kind: 'automatic', command: 'vmnet repair nat-service-stopped vmnet8' },
      evidence: [expect.objectContaining({ line: 4 }), expect.objectContaining({ text: expect.stringContaining('UseNAT') })],
    },
    shows: '1  STOPPED',
  },
  {
    code: 'nat-service-stopped',
    story: 'Windows: the service is not installed',
    sample: 'windows-nat',
    edits: [{ at: 'sc query VMware NAT Service', from: /^.*$/s, to: '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n' }],
    finding: { data: { installed: false }, fix: { kind: 'manual', command: null } },
  },
  {
    code: 'nat-service-stopped',
    story: 'Linux: one of two NAT networks has none',
    sample: 'linux-custom-bridges',
    edits: [{ at: status, from: 'NAT service on vmnet9 is running', to: 'NAT service on vmnet9 is not running' }],
    finding: { vmnet: 9, data: { service: null, vmnets: [9] }, fix: { command: 'vmnet repair nat-service-stopped vmnet9' } },
    shows: 'NAT service on vmnet9 is not running',
  },
  {
    code: 'nat-service-stopped',
    story: 'Fusion 11: the status does not name it at all',
    sample: 'fusion-11',
    edits: [{ at: 'vmnet-cli --status', from: 'NAT service on vmnet8 is running\n', to: '' }],
    finding: { severity: 'error', vmnet: 8 },
  },
  {
    code: 'dhcp-service-stopped',
    story: 'Windows: one service for two networks, and its driver does not run either',
    sample: 'windows-nat',
    edits: [stop('VMnetDHCP'), stop('VMnetuserif')],
    finding: {
      severity: 'error',
      vmnet: null,
      data: { service: 'VMnetDHCP', vmnets: [1, 8], driverStopped: true },
      fix: { kind: 'automatic', command: 'vmnet repair dhcp-service-stopped' },
    },
    shows: '1  STOPPED',
  },
  {
    code: 'dhcp-service-stopped',
    story: 'Windows: with the adapter’s address, that is not told twice',
    sample: 'windows-nat',
    edits: [
      stop('VMnetDHCP'),
      {
        at: 'ipconfig /all',
        from: /IPv4 地址 \. .* : 192\.168\.204\.1\(首选\) \r\n.*255\.255\.255\.0/,
        to: '自动配置 IPv4 地址  . . . . . . . : 169.254.63.7(首选) \r\n   子网掩码  . . . . . . . . . . . . : 255.255.0.0',
      },
    ],
  },
  {
    code: 'dhcp-service-stopped',
    story: 'Linux: nobody is on the network',
    sample: 'linux-default',
    edits: [{ at: status, from: 'DHCP service on vmnet1 is running', to: 'DHCP service on vmnet1 is not running' }],
    finding: { severity: 'warning', vmnet: 1 },
    shows: 'DHCP service on vmnet1 is not running',
  },
  {
    code: 'service-disabled',
    story: 'Windows: an optimiser switched the DHCP service off',
    sample: 'windows-nat',
    edits: [forbid('VMnetDHCP'), stop('VMnetDHCP')],
    finding: {
      severity: 'error',
      data: { service: 'VMnetDHCP', vmnets: [1, 8], running: false },
      fix: { kind: 'automatic', command: 'vmnet repair service-disabled' },
    },
    shows: '4   DISABLED',
  },
  {
    code: 'service-disabled',
    story: 'Windows: the NAT service runs until Windows starts anew',
    sample: 'windows-nat',
    edits: [forbid('VMware NAT Service')],
    finding: { severity: 'warning', data: { service: 'VMware NAT Service', vmnets: [8], running: true } },
  },
  {
    code: 'service-disabled',
    story: 'Windows: the driver that both services need, and no service is told of besides',
    sample: 'windows-nat',
    edits: [forbid('VMnetuserif'), stop('VMnetuserif'), stop('VMnetDHCP'), stop('VMware NAT Service')],
    finding: { severity: 'error', data: { service: 'VMnetuserif' }, fix: { kind: 'manual' } },
  },
  {
    code: 'service-disabled',
    story: 'Windows: the bridge, and its standing still is not told besides',
    sample: 'windows-nat',
    edits: [forbid('VMnetBridge'), stop('VMnetBridge')],
    finding: { severity: 'warning', data: { service: 'VMnetBridge', vmnets: [0] } },
  },
  {
    code: 'networks-unit-down',
    story: 'Linux: the unit was not started, and what follows from it is not told besides',
    sample: 'linux-default',
    edits: [allStopped, noVmnets, inactive, { at: 'systemctl show vmware-networks', from: 'UnitFileState=enabled', to: 'UnitFileState=disabled' }],
    finding: {
      severity: 'error',
      vmnet: null,
      data: { active: 'inactive', starts: false },
      fix: { kind: 'automatic', command: 'vmnet repair networks-unit-down' },
      evidence: [expect.objectContaining({ source: 'systemctl show vmware-networks' }), expect.objectContaining({ source: status, line: 1 })],
    },
    shows: 'ActiveState=inactive',
  },
  {
    code: 'networks-unit-down',
    story: 'Linux: without systemd, VMware’s own status says it',
    sample: 'linux-default',
    edits: [allStopped, noVmnets, { at: 'systemctl show vmware-networks', remove: true }],
    finding: { data: { active: null, starts: null } },
    shows: 'Bridge networking on vmnet0 is not running',
  },
  {
    code: 'networks-unit-down',
    story: 'Linux: the unit failed, and VMware’s status is not known',
    sample: 'linux-default',
    edits: [{ at: status, remove: true }, noVmnets, { at: 'systemctl show vmware-networks', from: 'ActiveState=active', to: 'ActiveState=failed' }],
    finding: { data: { active: 'failed', starts: true } },
  },
  {
    code: 'kernel-module-missing',
    story: 'Linux: after an update of the kernel',
    sample: 'linux-default',
    edits: [noModules, allStopped, noVmnets, inactive],
    finding: {
      severity: 'error',
      data: { modules: ['vmmon', 'vmnet'], kernel: '6.8.0-52-generic' },
      fix: { kind: 'manual' },
      evidence: [
        { source: 'lsmod', line: null, text: null },
        { source: 'uname -r', line: 1, text: '6.8.0-52-generic' },
      ],
    },
  },
  {
    code: 'secure-boot-blocks-module',
    story: 'Linux: unsigned modules under Secure Boot',
    sample: 'linux-default',
    edits: [noModules, allStopped, noVmnets, inactive, { at: 'mokutil --sb-state', from: 'disabled', to: 'enabled' }],
    finding: { severity: 'error', data: { modules: ['vmmon', 'vmnet'] }, fix: { kind: 'manual' } },
    shows: 'SecureBoot enabled',
  },
];
