import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editedSample } from '../support/edited-samples.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';
import { vmnet } from '../support/vmnet.ts';
import type { CheckReport } from '../../src/core/text/findings/check-report.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-check-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function sickHost(name: string): Promise<string> {
  const sample = await editedSample('linux-default', [{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: 'ip = 10.9.9.2' }]);
  return saveSampleCapture(sample, path.join(folder, name));
}

test('a healthy sample has no error and ends with 0', () => {
  const run = vmnet(['check', '--json', '--host', 'sample:windows-nat']);
  expect(run.status).toBe(0);
  expect((JSON.parse(run.stdout) as CheckReport).summary.error).toBe(0);
});

test('an error ends with 3 and shows the line that proves it, in both languages', async () => {
  const host = await sickHost('both');
  const run = vmnet(['check', '--json', '--host', host]);
  expect(run.status).toBe(3);
  const report = JSON.parse(run.stdout) as CheckReport;
  const finding = report.findings.find(({ code }) => code === 'gateway-outside-subnet');
  expect(finding).toMatchObject({ severity: 'error', vmnet: 8, data: { gateway: '10.9.9.2' } });
  expect(finding?.evidence[0]).toMatchObject({ source: '/etc/vmware/vmnet8/nat/nat.conf', text: 'ip = 10.9.9.2' });
  expect(finding?.fix).toMatchObject({ kind: 'automatic', command: expect.stringContaining('vmnet network set vmnet8 --gateway') as string });
  const english = vmnet(['check', '--host', host, '--lang', 'en']);
  const chinese = vmnet(['check', '--host', host, '--lang', 'zh-CN']);
  expect([english.status, chinese.status]).toEqual([3, 3]);
  expect(english.stdout).toContain('is outside its subnet');
  expect(chinese.stdout).toContain('不在其子网');
});
