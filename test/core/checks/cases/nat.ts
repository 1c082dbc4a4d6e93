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
];
