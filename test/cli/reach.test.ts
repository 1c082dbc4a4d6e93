import { expect, test } from 'vitest';
import { printedError, vmnet } from '../support/vmnet.ts';

test('reach prints the ends and codes of the contract', () => {
  const run = vmnet(['reach', '--json', '--host', 'sample:windows-nat', '--vm', 'CentOS 7']);
  expect(run.status).toBe(0);
  const printed: unknown = JSON.parse(run.stdout);
  expect(printed).toMatchObject({ schema: 'vmnet/reach/1' });
  expect(printed).toHaveProperty('cells', expect.arrayContaining([{ from: 'vm:CentOS 7:0', to: 'internet', reachable: 'no', because: ['host-only'] }]));
});

test('a machine that is not there is refused with 4', () => {
  const run = vmnet(['reach', '--json', '--host', 'sample:windows-nat', '--vm', 'Nobody']);
  expect(run.status).toBe(4);
  expect(printedError(run)).toMatchObject({ schema: 'vmnet/error/1', code: 'vm-not-found' });
});

test('people read the reasons in their language', () => {
  expect(vmnet(['reach', '--host', 'sample:windows-nat', '--lang', 'zh-CN']).stdout).toContain('仅主机模式本来就不通往外部');
});
