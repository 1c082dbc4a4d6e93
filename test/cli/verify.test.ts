import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TruthRow } from '../../src/core/plan/truth-row.ts';
import { printedError, vmnet } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function policy(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const head = 'policy: vmnet-policy/1\nnetworks:\n';

test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'])('%s: exported and verified, 0', (sample) => {
  const host = `sample:${sample}`;
  const yaml = vmnet(['export', '--host', host]);
  expect(yaml.status).toBe(0);
  expect(vmnet(['verify', policy(`${sample}.yaml`, yaml.stdout), '--host', host]).status).toBe(0);
  const json = vmnet(['export', '--json', '--host', host]);
  expect(JSON.parse(json.stdout)).toMatchObject({ policy: 'vmnet-policy/1', others: 'keep' });
  const run = vmnet(['verify', '-', '--json', '--host', host], { input: json.stdout });
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'vmnet/verify/1', agrees: true });
});

test('drift: 2, and the row says who says what', () => {
  const file = policy('drift.yaml', `${head}  vmnet8: { gateway: 192.168.204.3 }\n`);
  const run = vmnet(['verify', file, '--json', '--host', 'sample:windows-nat']);
  expect(run.status).toBe(2);
  const { agrees, verify } = JSON.parse(run.stdout) as { agrees: boolean; verify: readonly TruthRow[] };
  expect(agrees).toBe(false);
  expect(verify.filter((row) => !row.agrees)).toEqual([
    { vmnet: 8, fact: 'gateway', wanted: '192.168.204.3', configured: null, generated: '192.168.204.2', actual: null, agrees: false },
  ]);
  const people = vmnet(['verify', file, '--host', 'sample:windows-nat', '--lang', 'zh-CN']);
  expect(people.status).toBe(2);
  expect(people.stdout).toContain('有 1 项与策略不一致');
});

test('malformed: 65 with file, line and column, and every complaint', () => {
  const file = policy('bad.yaml', `${head}  vmnet8:\n    gatway: 192.168.204.2\n    subnet: 192.168.204\n`);
  const run = vmnet(['verify', file, '--json', '--lang', 'en', '--host', 'sample:windows-nat']);
  expect(run.status).toBe(65);
  expect(printedError(run)).toMatchObject({ schema: 'vmnet/error/1', status: 65, code: 'key-unknown', file, line: 4, column: 5 });
  expect(run.stderr).toContain(`${file}:4:5: The key “gatway” is not known here. Did you mean “gateway”?`);
  expect(run.stderr).toContain(`${file}:5:13: “vmnet8.subnet” is “192.168.204”`);
});

test('refused: 4 with every reason and its place', () => {
  const file = policy('refused.yaml', `${head}  vmnet8: { subnet: 192.168.204.7/24, gateway: 10.0.0.1 }\n  vmnet2: { mode: nat, subnet: 10.9.0.0/24 }\n`);
  const run = vmnet(['verify', file, '--json', '--lang', 'en', '--host', 'sample:windows-nat']);
  expect(run.status).toBe(4);
  expect(printedError(run)).toMatchObject({ status: 4, code: 'second-nat-on-windows', file, line: 4, column: 19 });
  expect(run.stderr.match(/refused\.yaml:\d+:\d+: /g)).toEqual(['refused.yaml:4:19: ', 'refused.yaml:3:21: ', 'refused.yaml:3:48: ']);
});

test('a file that is not there is wrong usage', () => {
  expect(vmnet(['verify', path.join(folder, 'none.yaml'), '--host', 'sample:windows-nat']).status).toBe(64);
  expect(vmnet(['verify', '--host', 'sample:windows-nat']).status).toBe(64);
});

test('some networks can be exported; one that is not there: 4, what is no VMnet: 64', () => {
  const some = vmnet(['export', 'vmnet8', 'vmnet0', '--json', '--host', 'sample:windows-nat']);
  expect(Object.keys((JSON.parse(some.stdout) as { networks: object }).networks)).toEqual(['vmnet0', 'vmnet8']);
  expect(vmnet(['export', 'vmnet5', '--host', 'sample:windows-nat']).status).toBe(4);
  expect(vmnet(['export', 'eth0', '--host', 'sample:windows-nat']).status).toBe(64);
  expect(JSON.parse(vmnet(['export', '--schema']).stdout)).toMatchObject({ title: 'VMnet policy' });
});

test('a policy nested to exhaust the stack is refused, not crashed on', () => {
  const file = policy('deep.yaml', '- '.repeat(200_000));
  expect(vmnet(['verify', file, '--host', 'sample:windows-nat']).status).toBe(65);
});

test('subnets are suggested near those the user has, the same each time', () => {
  const run = vmnet(['subnet', 'suggest', '--count', '2', '--json', '--host', 'sample:windows-nat']);
  expect([run.status, JSON.parse(run.stdout)]).toEqual([0, { schema: 'vmnet/subnet-suggest/1', subnets: ['192.168.205.0/24', '192.168.203.0/24'] }]);
  expect(vmnet(['subnet', 'suggest', '--host', 'sample:windows-nat', '--count', '1', '--prefix', '20']).stdout).toMatch(/^192\.168\.\d+\.0\/20\n$/);
});

test('a VM keeps its old address', () => {
  const run = vmnet(['subnet', 'suggest', '--keep', '10.9.8.200', '--json', '--host', 'sample:windows-nat']);
  expect(JSON.parse(run.stdout)).toMatchObject({
    subnets: ['10.9.8.0/24'],
    keep: { free: true, hostAdapter: '10.9.8.1', gateway: '10.9.8.2', dhcp: { start: '10.9.8.128', end: '10.9.8.199' } },
  });
  const taken = vmnet(['subnet', 'suggest', '--keep', '192.168.204.9', '--json', '--host', 'sample:windows-nat']);
  expect(JSON.parse(taken.stdout)).toMatchObject({ subnets: [], keep: { free: false } });
});

test.each([
  [['--prefix', 'x'], 64],
  [['--prefix', '33'], 64],
  [['--prefix', '30'], 4],
  [['--count', '0'], 64],
  [['--keep', '10.9.8'], 64],
  [['--keep', '10.9.8.255'], 4],
])('subnet suggest %j ends with %d', (words, status) => {
  expect(vmnet(['subnet', 'suggest', ...words, '--host', 'sample:windows-nat']).status).toBe(status);
});
