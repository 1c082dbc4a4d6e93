import { expect } from 'vitest';
import type { Edit } from '../../../support/edited-samples.ts';
import type { CheckCase } from '../case.ts';

/** In the store and in nat.conf, so that both agree. */
const linuxForward = (vmnet: number, hostPort: number, guest: string, port: number): readonly Edit[] => [
  { at: '/etc/vmware/networking', from: /$/, to: `add_nat_portfwd ${vmnet} tcp ${hostPort} ${guest} ${port}\n` },
  { at: `/etc/vmware/vmnet${vmnet}/nat/nat.conf`, from: '#8080 = 172.16.3.128:80\n', to: `#8080 = 172.16.3.128:80\n${hostPort} = ${guest}:${port}\n` },
];

const windowsForward = (guest: string): readonly Edit[] => [
  { at: 'reg query HKLM\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig', from: '192.168.204.50:80', to: `${guest}:80` },
  { at: 'vmnetnat.conf', from: '8080 = 192.168.204.50:80', to: `8080 = ${guest}:80` },
];

export const forwardCases: readonly CheckCase[] = [
  {
    code: 'port-forward-duplicate',
    story: 'Windows: two lines for one port in vmnetnat.conf',
    sample: 'windows-nat',
    edits: [{ at: 'vmnetnat.conf', from: '8080 = 192.168.204.50:80', to: '8080 = 192.168.204.50:80\r\n8080 = 192.168.204.129:80' }],
    finding: {
      severity: 'warning',
      vmnet: 8,
      data: { protocol: 'tcp', hostPort: 8080, targets: ['192.168.204.129:80', '192.168.204.50:80'], vmnets: [8] },
      fix: { kind: 'automatic', command: 'vmnet repair port-forward-duplicate vmnet8' },
    },
    shows: '8080 = 192.168.204.50:80',
  },
  {
    code: 'port-forward-duplicate',
    story: 'Linux: two NAT networks want one port',
    sample: 'linux-custom-bridges',
    edits: linuxForward(9, 2022, '172.20.9.60', 22),
    finding: { severity: 'error', vmnet: 8, data: { hostPort: 2022, vmnets: [8, 9] }, fix: { kind: 'manual' } },
    shows: 'add_nat_portfwd 8 tcp 2022',
  },
  {
    code: 'port-forward-outside-subnet',
    story: 'Windows: to the subnet that was',
    sample: 'windows-nat',
    edits: windowsForward('192.168.99.50'),
    finding: { severity: 'error', vmnet: 8, data: { guestAddress: '192.168.99.50', subnet: '192.168.204.0/24' } },
    shows: '192.168.99.50:80',
  },
  {
    code: 'port-forward-outside-subnet',
    story: 'Linux: to the other network',
    sample: 'linux-default',
    edits: linuxForward(8, 8080, '172.16.137.130', 80),
    finding: { vmnet: 8 },
    shows: 'add_nat_portfwd 8 tcp 8080 172.16.137.130 80',
  },
  {
    code: 'port-forward-stale-target',
    story: 'Linux: to an address of the range that nobody leases',
    sample: 'linux-default',
    edits: linuxForward(8, 8080, '192.168.82.200', 80),
    finding: { severity: 'warning', vmnet: 8, data: { guestAddress: '192.168.82.200', inRange: true, lastHolder: null } },
  },
  {
    code: 'port-forward-stale-target',
    story: 'Linux: to the last address of a machine that is off',
    sample: 'linux-default',
    edits: linuxForward(8, 8080, '192.168.82.128', 80),
    finding: { severity: 'info', data: { lastHolder: 'Fedora Workstation' } },
  },
  {
    code: 'port-forward-stale-target',
    story: 'Windows: the guest has another address by now',
    sample: 'windows-nat',
    edits: windowsForward('192.168.204.150'),
    finding: { severity: 'warning', vmnet: 8 },
  },
  {
    code: 'port-forward-stale-target',
    story: 'Linux: to a static address where nobody was seen',
    sample: 'linux-default',
    edits: linuxForward(8, 8080, '192.168.82.60', 80),
    finding: { severity: 'info', vmnet: 8, data: { inRange: false } },
  },
  {
    code: 'port-forward-privileged',
    story: 'Linux: a web server’s port',
    sample: 'linux-default',
    edits: linuxForward(8, 80, '192.168.82.131', 80),
    finding: { severity: 'warning', vmnet: 8, data: { protocol: 'tcp', hostPort: 80 } },
    shows: 'add_nat_portfwd 8 tcp 80 ',
  },
  {
    code: 'port-forward-privileged',
    story: 'Fusion: SSH’s port',
    sample: 'fusion-11',
    edits: [
      { at: 'VMware Fusion/networking', from: 'add_nat_portfwd 8 tcp 2200', to: 'add_nat_portfwd 8 tcp 222' },
      { at: 'vmnet8/nat.conf', from: '2200 = ', to: '222 = ' },
    ],
    finding: { vmnet: 8, data: { hostPort: 222 } },
  },
  {
    code: 'port-forward-host-port-taken',
    story: 'Windows: another program listens on all addresses',
    sample: 'windows-nat',
    edits: [],
    facts: {
      listeners: {
        source: { path: 'netstat -ano', text: '  TCP    0.0.0.0:8080           0.0.0.0:0              LISTENING       5120\r\n' },
        value: [{ protocol: 'tcp', address: null, port: 8080, process: 'java.exe', pid: 5120 }],
      },
    },
    finding: {
      severity: 'error',
      vmnet: 8,
      data: { hostPort: 8080, process: 'java.exe', pid: 5120, listensOn: '*' },
      evidence: expect.arrayContaining([expect.objectContaining({ source: 'netstat -ano', line: 1 })]),
    },
    shows: '192.168.204.50:80',
  },
  {
    code: 'port-forward-host-port-taken',
    story: 'Windows: the port is one that Hyper-V took',
    sample: 'windows-nat',
    edits: [
      { at: 'netsh int ipv4 show excludedportrange tcp', from: '      5357        5357\r\n', to: '      5357        5357\r\n      8000        8099\r\n' },
      { at: 'netstat -ano', from: /^.*0\.0\.0\.0:8080 .*\r\n/m, to: '' },
    ],
    finding: {
      severity: 'error',
      data: { hostPort: 8080, process: null, excludedRange: [8000, 8099] },
      evidence: expect.arrayContaining([expect.objectContaining({ line: 7, text: '8000        8099' })]),
    },
  },
  {
    code: 'port-forward-host-port-taken',
    story: 'Linux: a low port that the host’s SSH has is taken, and not called privileged',
    sample: 'linux-default',
    edits: linuxForward(8, 22, '192.168.82.131', 22),
    finding: { vmnet: 8, data: { process: 'sshd' } },
  },
];
