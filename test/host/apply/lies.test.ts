import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome, Report } from '../../../src/core/plan/report.ts';
import { reportProblemCodes } from '../../../src/core/plan/report-problem.ts';
import { files } from '../../../src/host/linux/facts.ts';
import { files as macos } from '../../../src/host/macos/facts.ts';
import type { Switches } from '../../../src/host/simulated/simulation.ts';
import { again, applyPolicy, keptHost, planned, reportOf, seedPolicy, worldOf, type World } from './support.ts';

interface Told {
  readonly report: Report;
  readonly before: World;
  readonly after: World;
}

async function appliedTo(sample: string, switches: Partial<Switches>): Promise<Told> {
  const { folder, target } = await keptHost(sample, switches);
  const before = await worldOf(folder);
  const report = reportOf(await applyPolicy(target, seedPolicy()));
  return { report, before, after: await worldOf(folder) };
}

/** The outcome is what really became of the host. */
async function expectTrue(sample: string, { report, before, after }: Told): Promise<void> {
  if (report.outcome === 'verified') {
    const honest = await appliedTo(sample, {});
    expect(after).toEqual(honest.after);
  }
  if (report.outcome === 'rolled-back') expect(after).toEqual(before);
  if (report.outcome === 'needs-attention') {
    expect(after).not.toEqual(before);
    expect(report.problems.length).toBeGreaterThan(0);
  }
  for (const { code } of report.problems) expect(reportProblemCodes).toContain(code);
}

type Lie = readonly [what: string, sample: string, switches: Partial<Switches>, outcome: Outcome, problem: string | null];

const tool = { linux: 'vmware-networks', macos: 'vmnet-cli' };
const lies: readonly Lie[] = [
  ['every exit code is inverted', 'linux-default', { exitCodeInverted: [tool.linux] }, 'verified', null],
  ['every exit code is inverted', 'fusion-11', { exitCodeInverted: [tool.macos] }, 'verified', null],
  ['stop says that it did and did not', 'linux-default', { ignoreVerb: ['vmware-networks --stop'] }, 'rolled-back', 'service-still-running'],
  ['stop says that it did and did not', 'fusion-11', { ignoreVerb: ['vmnet-cli --stop'] }, 'rolled-back', 'service-still-running'],
  ['start says that it did and did not', 'linux-default', { ignoreVerb: ['vmware-networks --start'] }, 'needs-attention', 'service-not-running'],
  ['the NAT service dies', 'linux-default', { serviceDiesAfterStart: ['nat'] }, 'needs-attention', 'service-not-running'],
  ['the DHCP service of VMnet8 dies', 'fusion-11', { serviceDiesAfterStart: ['dhcp vmnet8'] }, 'needs-attention', 'service-not-running'],
  ['the adapter comes up at 169.254', 'linux-default', { adapterComesUpApipa: [8] }, 'needs-attention', 'adapter-address'],
  ['the adapter of another VMnet comes up at 169.254', 'linux-default', { adapterComesUpApipa: [1] }, 'needs-attention', 'adapter-address'],
  ['the disk is full', 'linux-default', { diskFull: { afterBytes: 0 } }, 'rolled-back', 'disk-full'],
  ['the disk is full half-way', 'linux-default', { diskFull: { afterBytes: 2500 } }, 'rolled-back', null],
  ['the disk is full late', 'linux-default', { diskFull: { afterBytes: 6000 } }, 'rolled-back', null],
  ['the store is read-only', 'linux-default', { readOnlyFile: [files.networking] }, 'rolled-back', 'read-only'],
  ['a generated file is read-only', 'linux-default', { readOnlyFile: [files.dhcpd(8)] }, 'rolled-back', null],
  ['a generated file is read-only', 'fusion-11', { readOnlyFile: [macos.nat(8)] }, 'rolled-back', null],
  ['stop hangs before its work', 'linux-default', { toolHangs: [{ tool: '--stop', worked: false }] }, 'rolled-back', 'tool-timed-out'],
  ['stop hangs after its work', 'linux-default', { toolHangs: [{ tool: '--stop', worked: true }] }, 'verified', null],
  ['the regeneration hangs before its work', 'linux-default', { toolHangs: [{ tool: '--migrate-network-settings', worked: false }] }, 'rolled-back', 'tool-timed-out'],
  ['the regeneration hangs after its work', 'fusion-11', { toolHangs: [{ tool: '--configure', worked: true }] }, 'rolled-back', 'tool-timed-out'],
  ['start hangs before its work', 'linux-default', { toolHangs: [{ tool: '--start', worked: false }] }, 'needs-attention', 'tool-timed-out'],
  ['start hangs after its work', 'linux-default', { toolHangs: [{ tool: '--start', worked: true }] }, 'verified', null],
];

test.each(lies)('when %s (%s), the outcome is true and says what is wrong', async (_, sample, switches, outcome, problem) => {
  const told = await appliedTo(sample, switches);
  expect(told.report).toMatchObject({ outcome });
  if (problem !== null) expect(told.report.problems.map(({ code }) => code)).toContain(problem);
  await expectTrue(sample, told);
});

test('a regeneration that says yes and does nothing: the host is as wanted all the same, or as it was', async () => {
  for (const [sample, verb] of [
    ['linux-default', '--migrate-network-settings'],
    ['fusion-11', '--configure'],
  ] as const) {
    const { report, before, after } = await appliedTo(sample, { ignoreVerb: [verb] });
    if (report.outcome === 'verified') expect(report.verify.every(({ agrees }) => agrees)).toBe(true);
    else expect(after).toEqual(before);
  }
});

test('a host that has the settings and does not follow them is not said to be as wanted', async () => {
  const { folder, target } = await keptHost('linux-default', { adapterComesUpApipa: [8] });
  const machine = await target.machine();
  for (const verb of ['--stop', '--start']) await machine.execute(['vmware-networks', verb]);
  const policy = 'policy: vmnet-policy/1\nnetworks:\n  vmnet8: { mode: nat, subnet: 192.168.82.0/24 }\n';
  const before = await worldOf(folder);
  const report = reportOf(await applyPolicy(await again(folder), policy));
  expect(report).toMatchObject({ outcome: 'unchanged', changed: false, backup: null });
  expect(report.problems.map(({ code, data }) => [code, data['fact']])).toContainEqual(['still-differs', 'host-adapter']);
  expect(await worldOf(folder)).toEqual(before);
});

const edited = 'VERSION=1,0\nanswer VNET_1_DHCP no\n';

test('what somebody writes after the services were stopped is not overwritten, and the change is off', async () => {
  const { report, before, after } = await appliedTo('linux-default', { rewrittenByAnotherTool: [{ path: files.networking, after: '--stop', content: edited }] });
  expect(report).toMatchObject({ outcome: 'rolled-back', problems: [{ code: 'changed-meanwhile', data: { path: files.networking } }] });
  expect(after.settings).toEqual(new Map(before.settings).set(files.networking, edited));
});

test('what somebody writes at the end goes with the change, and is kept aside', async () => {
  const path = files.nat(8);
  const told = await appliedTo('linux-default', { rewrittenByAnotherTool: [{ path, after: '--start', content: '[host]\nip = 10.9.9.9/24\n' }] });
  await expectTrue('linux-default', told);
  const { report } = told;
  expect(report.outcome).toBe('rolled-back');
  expect(report.problems).toContainEqual({ code: 'kept-aside', data: { path, backup: report.backup } });
  const kept = await readFile(join(report.backup ?? '', 'replaced', encodeURIComponent(path)), 'utf8');
  expect(kept).toBe('[host]\nip = 10.9.9.9/24\n');
});

test('a host that changed since the plan is refused, and nothing is written', async () => {
  const { folder, target } = await keptHost('linux-default', { rewrittenByAnotherTool: [{ path: files.networking, after: 'plan', content: edited }] });
  const plan = await planned(target, seedPolicy());
  const refused = await applyPolicy(target, seedPolicy(), plan);
  expect(refused).toEqual({ ok: false, refusal: { code: 'host-changed', data: {} } });
  expect((await worldOf(folder)).settings.get(files.networking)).toBe(edited);
  expect((await again(folder)).host.platform).toBe('linux');
});
