import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rungs } from '../../src/core/doctor/rung-names.ts';
import type { DoctorReport } from '../../src/core/text/findings/doctor-report.ts';
import { encodeText } from '../../src/host/decode.ts';
import { chineseWindows, englishLinux } from '../core/doctor/pastes.ts';
import { editedSample, type Edit } from '../support/edited-samples.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';
import { printedError, vmnet } from '../support/vmnet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-doctor-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function sickHost(name: string, edits: readonly Edit[]): Promise<string> {
  return saveSampleCapture(await editedSample('linux-default', edits), path.join(folder, name));
}

function report(words: readonly string[], input?: string): DoctorReport & { readonly exit: number | null } {
  const run = vmnet(['doctor', '--json', ...words], input === undefined ? {} : { input });
  return { ...(JSON.parse(run.stdout) as DoctorReport), exit: run.status };
}

const natStopped: Edit = { at: 'vmware-networks --status', from: 'NAT service on vmnet8 is running', to: 'NAT service on vmnet8 is not running' };
const ubuntu = ['--host', 'sample:windows-nat', '--vm', 'Ubuntu 22.04'];
const mac = '00:0c:29:5b:17:2e';

test('a healthy machine has a ladder of twelve rungs, no verdict, and ends with 0', () => {
  const { schema, vm, ladder, verdict, findings, exit } = report(ubuntu);
  expect({ schema, vm, verdict, findings, exit }).toEqual({ schema: 'vmnet/doctor/1', vm: 'Ubuntu 22.04', verdict: null, findings: [], exit: 0 });
  expect(ladder.map(({ rung }) => rung)).toEqual(rungs);
  expect(ladder.every(({ status }) => status === 'pass' || status === 'unknown')).toBe(true);
});

test('a stopped service is the verdict and ends with 3, with the line that proves it and the command that repairs it', async () => {
  const host = await sickHost('stopped', [natStopped]);
  const { verdict, ladder, findings, exit } = report(['--host', host, '--vm', 'Debian 12']);
  expect(exit).toBe(3);
  expect(verdict).toMatchObject({ code: 'nat-service-stopped', certainty: 'certain' });
  expect(ladder.find(({ rung }) => rung === 'services')).toMatchObject({ status: 'fail', findings: ['nat-service-stopped'] });
  expect(ladder.find(({ rung }) => rung === 'gateway-and-dns')?.status).toBe('skip');
  expect(findings[0]).toMatchObject({ severity: 'error', fix: { kind: 'automatic', command: 'vmnet repair nat-service-stopped vmnet8' } });
  expect(findings[0]?.evidence[0]?.text).toContain('NAT service on vmnet8 is not running');
  expect(report(['--host', host]).verdict?.code).toBe('nat-service-stopped');
});

test('no fault is a verdict too, and ends with 0', () => {
  const { verdict, exit } = report(['--host', 'sample:windows-nat', '--vm', 'CentOS 7']);
  expect(verdict).toEqual({ code: 'mode-has-no-internet', certainty: 'certain', fault: false });
  expect(exit).toBe(0);
});

test('what the guest says comes from a file or from standard input, and names its machine by itself', () => {
  const file = path.join(folder, 'guest.txt');
  writeFileSync(file, chineseWindows({ mac, address: '192.168.204.50', gateway: '192.168.204.1', dns: ['192.168.204.2'] }));
  const named = report([...ubuntu, '--guest', file]);
  expect(named).toMatchObject({ exit: 3, verdict: { code: 'guest-gateway-wrong', certainty: 'certain' } });
  expect(named.findings[0]?.evidence[0]).toMatchObject({ source: file, text: expect.stringContaining('192.168.204.1') as string });
  const linux = englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['192.168.31.1'] });
  expect(report(['--host', 'sample:linux-default', '--guest', '-'], linux)).toMatchObject({ exit: 3, vm: 'Debian 12', verdict: { code: 'guest-dns-dead' } });
});

test('a text that a Chinese console wrote into a file is read in its own encoding, and PowerShell’s too', async () => {
  const text = chineseWindows({ mac, address: '192.168.10.50', gateway: '192.168.10.2', dns: ['192.168.10.2'] });
  for (const [name, encoding] of [['gbk.txt', 'gbk'], ['utf16.txt', 'utf-16']] as const) {
    const file = path.join(folder, name);
    writeFileSync(file, (await encodeText(text, encoding)) ?? '', 'latin1');
    expect(report([...ubuntu, '--guest', file]).verdict?.code).toBe('guest-ip-outside-subnet');
  }
});

test.each([
  [['--vm', 'Nobody'], 4, 'vm-not-found'],
  [['--vm', 'Ubuntu 22.04', '--adapter', '7'], 4, 'no-such-adapter'],
  [['--vm', 'Ubuntu 22.04', '--adapter', 'first'], 64, 'not-an-adapter'],
  [['--adapter', '0'], 64, 'adapter-needs-vm'],
  [['--guest', 'nowhere.txt'], 64, 'no-such-file'],
] as const)('refused: %j ends with %d', (words, status, code) => {
  const run = vmnet(['doctor', '--json', '--host', 'sample:windows-nat', ...words]);
  expect(run.status).toBe(status);
  expect(printedError(run)).toMatchObject({ schema: 'vmnet/error/1', status, code });
});

test('a text that tells of no network is malformed, with its place', () => {
  const run = vmnet(['doctor', '--json', ...ubuntu, '--guest', '-'], { input: 'Hello, my machine is offline.\n' });
  expect(run.status).toBe(65);
  expect(printedError(run)).toMatchObject({ code: 'guest-not-recognised', file: '<stdin>', line: 1, column: 1 });
});

test('people read the ladder, the verdict and what to do in either language', async () => {
  const host = await sickHost('spoken', [natStopped]);
  const [english, chinese] = (['en', 'zh-CN'] as const).map((language) => vmnet(['doctor', '--host', host, '--vm', 'Debian 12', '--lang', language]));
  expect([english?.status, chinese?.status]).toEqual([3, 3]);
  expect(english?.stdout).toMatch(/✗ Services — .*\n[\s\S]*Verdict \(certain\)\nERROR/);
  expect(chinese?.stdout).toMatch(/✗ 服务 — .*\n[\s\S]*结论（确定）\n错误/);
  for (const run of [english, chinese]) expect(run?.stdout).toContain('vmnet repair nat-service-stopped vmnet8');
});

test('packets are never sent for another computer: it is said, and nothing else changes', () => {
  const run = vmnet(['doctor', ...ubuntu, '--probe']);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain('No packets were sent');
  expect(report([...ubuntu, '--probe']).probes).toBeNull();
});
