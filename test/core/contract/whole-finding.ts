/** A finding in which every field of the contract occurs. */
import type { Finding } from '../../../src/core/vnet/finding.ts';

export const wholeFinding: Finding = {
  code: 'gateway-outside-subnet',
  severity: 'error',
  vmnet: 8,
  vm: 'Ubuntu',
  adapter: 0,
  data: { gateway: '10.0.0.2', subnet: '192.168.204.0/24', usual: null, wide: true, ports: [80, 443], names: ['a'], count: 2 },
  evidence: [{ source: '/etc/vmware/vmnet8/nat/nat.conf', line: 7, text: 'ip = 10.0.0.2/24' }],
  fix: { kind: 'automatic', command: 'vmnet network set vmnet8 --gateway 192.168.204.2' },
};
