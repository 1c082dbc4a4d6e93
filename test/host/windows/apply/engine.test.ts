import { describe, expect, test } from 'vitest';
import { recover } from '../../../../src/host/apply/recover.ts';
import { undo } from '../../../../src/host/apply/undo.ts';
import { openSimulated } from '../../../../src/host/simulated/folder.ts';
import type { Switches } from '../../../../src/host/simulated/simulation.ts';
import { again, applyPolicy, keptHost, planned, reportOf, seedPolicy, worldOf } from '../../apply/support.ts';
import { folder as vmware, registryValues } from './support.ts';

const policy = seedPolicy().replaceAll('192.168.204.', '192.168.77.');

async function valuesOf(folder: string): Promise<readonly string[]> {
  const opened = await openSimulated(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  return registryValues(opened.value);
}

const taking = { id: null, command: 'vmnet undo', why: null, allowRunning: true };

describe.each(['windows-nat', 'windows-many'])('the seed case on %s', (sample) => {
  test.each([seedPolicy(), policy])('applied and verified, nothing to do again, undone to the byte and the value', async (text) => {
    const { folder, target } = await keptHost(sample);
    const [before, values] = [await worldOf(folder), await valuesOf(folder)];
    const report = reportOf(await applyPolicy(target, text));
    expect(report).toMatchObject({ outcome: 'verified', changed: true, problems: [] });
    expect(report.verify.filter(({ agrees }) => !agrees)).toEqual([]);
    const after = await worldOf(folder);
    expect(after.settings).not.toEqual(before.settings);
    expect(after.leases).toEqual(before.leases);
    expect((await valuesOf(folder)).join('\n')).toContain('8888Description    REG_SZ    web of the class');

    const second = await again(folder);
    expect((await planned(second, text)).steps).toEqual([]);

    expect(reportOf(await undo(second, taking))).toMatchObject({ outcome: 'verified', problems: [] });
    expect(await worldOf(folder)).toEqual(before);
    expect(await valuesOf(folder)).toEqual(values);
  });
});

interface Lie {
  readonly what: string;
  readonly switches: Partial<Switches>;
  readonly outcome: string;
  readonly codes?: readonly string[];
}

const lies: readonly Lie[] = [
  { what: 'no exit code is true', switches: { exitCodeInverted: ['vnetlib64', 'net', 'reg', 'sc'] }, outcome: 'verified' },
  { what: 'VMware’s tool does nothing at all', switches: { ignoreVerb: ['vnetlib64'] }, outcome: 'verified' },
  { what: 'adapters come up without an address', switches: { adapterComesUpApipa: [8] }, outcome: 'verified' },
  { what: 'VMware’s tool hangs after its work', switches: { toolHangs: [{ tool: 'vnetlib64', worked: true }] }, outcome: 'verified' },
  { what: 'the registry cannot be written', switches: { ignoreVerb: ['set vnet', 'reg add'] }, outcome: 'rolled-back', codes: ['tool-did-nothing'] },
  { what: 'a file is read-only', switches: { readOnlyFile: [`${vmware}\\vmnetdhcp.conf`] }, outcome: 'rolled-back', codes: ['read-only'] },
  { what: 'the service cannot be stopped', switches: { ignoreVerb: ['stop nat', 'net stop'] }, outcome: 'rolled-back', codes: ['service-still-running'] },
  { what: 'NAT dies, and dies again when it is put back', switches: { serviceDiesAfterStart: ['nat'] }, outcome: 'needs-attention', codes: ['service-not-running', 'service-not-running'] },
  {
    what: 'a file is rewritten when the service has started',
    switches: { rewrittenByAnotherTool: [{ path: `${vmware}\\vmnetnat.conf`, after: 'start nat', content: '[host]\r\nip = 10.9.9.2/24\r\ndevice = VMnet8\r\n' }] },
    outcome: 'rolled-back',
    codes: ['not-as-wanted'],
  },
];

test.each(lies)('although $what, the outcome is true and the host consistent', async ({ switches, outcome, codes = [] }) => {
  const { folder, target } = await keptHost('windows-nat', switches);
  const [before, values] = [await worldOf(folder), await valuesOf(folder)];
  const report = reportOf(await applyPolicy(target, policy));
  expect(report.outcome).toBe(outcome);
  expect(report.problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  const after = await worldOf(folder);
  if (outcome === 'verified') {
    expect((await planned(await again(folder), policy)).steps).toEqual([]);
    return;
  }
  expect(after.settings).toEqual(before.settings);
  expect(await valuesOf(folder)).toEqual(values);
  if (outcome === 'rolled-back') expect(after.actual).toEqual(before.actual);
  expect((await recover(target)).ok).toBe(true);
});

test('what changed since the plan is refused before anything is touched', async () => {
  const key = String.raw`HKLM\SOFTWARE\WOW6432Node\VMware, Inc.\VMnetLib\VMnetConfig`;
  const content = `\r\n${key.replace('HKLM', 'HKEY_LOCAL_MACHINE')}\\vmnet8\r\n    IPSubnetAddress    REG_SZ    10.9.0.0\r\n    IPSubnetMask    REG_SZ    255.255.255.0\r\n\r\n`;
  const { folder, target } = await keptHost('windows-nat', { rewrittenByAnotherTool: [{ path: key, after: 'plan', content }] });
  expect(await applyPolicy(target, policy)).toMatchObject({ ok: false, refusal: { code: 'host-changed' } });
  expect((await valuesOf(folder)).join('\n')).toContain('10.9.0.0');
});

test('a service that somebody stops meanwhile does not keep an undo from the registry', async () => {
  const { folder, target } = await keptHost('windows-nat');
  const values = await valuesOf(folder);
  reportOf(await applyPolicy(target, policy));
  const machine = await target.machine();
  await machine.execute(['net', 'stop', 'VMware NAT Service']);
  expect(reportOf(await undo(await again(folder), taking)).outcome).toBe('verified');
  expect(await valuesOf(folder)).toEqual(values);
});
