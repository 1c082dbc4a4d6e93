/** Findings on the host `windowsNat()`, of each severity, with the texts that prove them. */
import type { Finding } from '../../src/core/checks/all.ts';
import { evidenceAt, type Evidence } from '../../src/core/vnet/evidence.ts';

const dhcpConf = 'C:\\ProgramData\\VMware\\vmnetdhcp.conf';
const natConf = 'C:\\ProgramData\\VMware\\vmnetnat.conf';
const vmx = 'C:\\VMs\\Ubuntu 24.04\\Ubuntu 24.04.vmx';

/** By the path that evidence names. */
export const sickTexts: Readonly<Record<string, string>> = {
  [dhcpConf]: `allow unknown-clients;
default-lease-time 1800;
max-lease-time 7200;

# Virtual ethernet segment 1
subnet 192.168.56.0 netmask 255.255.255.0 {
range 192.168.56.254 192.168.56.128;            # default allows up to 125 VM's
option broadcast-address 192.168.56.255;
default-lease-time 1800;
max-lease-time 7200;
}
host VMnet1 {
    hardware ethernet 00:50:56:C0:00:01;
    fixed-address 192.168.56.1;
}

# Virtual ethernet segment 8
subnet 192.168.204.0 netmask 255.255.255.0 {
range 192.168.204.128 192.168.204.254;
}
`,
  [natConf]: `# VMware NAT configuration file

[host]

# NAT gateway address
ip = 10.20.30.2
netmask = 255.255.255.0

# VMnet device if not specified on command line
device = VMnet8

[incomingtcp]
8080 = 192.168.204.130:80
`,
  [vmx]: `.encoding = "UTF-8"
displayName = "Ubuntu 24.04"
ethernet0.present = "TRUE"
ethernet0.connectionType = "nat"
ethernet0.generatedAddress = "00:0c:29:aa:bb:cc"
`,
};

function at(path: string, line: number): Evidence {
  return evidenceAt({ path, text: sickTexts[path] ?? '' }, line);
}

export const sickFindings: readonly Finding[] = [
  {
    code: 'dhcp-range-reversed',
    severity: 'error',
    vmnet: 1,
    vm: null,
    adapter: null,
    data: { start: '192.168.56.254', end: '192.168.56.128' },
    evidence: [at(dhcpConf, 7)],
    fix: { kind: 'automatic', command: 'vmnet network set vmnet1 --dhcp 192.168.56.128-192.168.56.254' },
  },
  {
    code: 'gateway-outside-subnet',
    severity: 'error',
    vmnet: 8,
    vm: null,
    adapter: null,
    data: { gateway: '10.20.30.2', subnet: '192.168.204.0/24', usual: '192.168.204.2' },
    evidence: [at(natConf, 6), at(dhcpConf, 18)],
    fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --gateway 192.168.204.2' },
  },
  {
    code: 'dhcp-off-guest-dynamic',
    severity: 'warning',
    vmnet: 8,
    vm: 'Ubuntu 24.04',
    adapter: 0,
    data: { machines: ['Ubuntu 24.04'], shownBy: 'lease', address: '192.168.204.130' },
    evidence: [at(vmx, 4)],
    fix: { kind: 'manual', command: null },
  },
  {
    code: 'clones-share-client-id',
    severity: 'info',
    vmnet: null,
    vm: null,
    adapter: null,
    data: { clientId: null, machines: [], macs: ['00:0c:29:aa:bb:cc', '00:0c:29:11:22:33'], addresses: ['192.168.204.130'] },
    evidence: [{ source: dhcpConf, line: null, text: null }],
    fix: { kind: 'none', command: null },
  },
];

/** As a host of 2,000 sick machines has them. */
export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, n): Finding => ({
    code: 'dhcp-range-reversed',
    severity: n % 3 === 0 ? 'error' : 'warning',
    vmnet: n % 256,
    vm: null,
    adapter: null,
    data: { start: `10.0.${n >> 8}.${n & 255}`, end: '10.0.0.0' },
    evidence: [at(dhcpConf, 7)],
    fix: { kind: 'manual', command: null },
  })).toSorted((a, b) => a.severity.localeCompare(b.severity));
}
