import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ContractEvent } from '../../src/core/contract/contract.ts';
import { longestGuestText, type Diagnosed, type ReachShown } from '../../src/core/contract/doctor-schema.ts';
import { done, refused, type Answer } from '../../src/core/contract/problem.ts';
import { serve } from '../../src/core/contract/serve.ts';
import { readingOf } from '../../src/core/jobs/host-reading.ts';
import type { Host } from '../../src/core/jobs/host.ts';
import type { ProbeResult, ProbeTarget } from '../../src/core/vnet/probe.ts';
import { captureMachine } from '../../src/host/capture/machine.ts';
import { machineHost } from '../../src/host/machine-host.ts';
import { openHost } from '../../src/host/index.ts';
import { sampleContent } from '../../src/host/samples/content.ts';
import { captureSaver } from '../../src/server/save-capture.ts';
import { createService, type ServiceParts } from '../../src/server/handlers.ts';
import { chineseWindows } from '../core/doctor/pastes.ts';
import { editedSample, type Edit } from '../support/edited-samples.ts';
import { serviceParts, temporaryFolder } from './support.ts';

const options = { cwd: os.tmpdir(), env: {} };

/** The window's service over real hosts; everything goes through the contract's checks. */
async function service(changes: Partial<ServiceParts> = {}) {
  const made = createService(await serviceParts({ openHost: async (name) => openHost(name, options), readHost: readingOf, ...changes }));
  onTestFinished(made.close);
  const events: ContractEvent[] = [];
  made.subscribe((event) => events.push(event));
  const bugs: unknown[] = [];
  const ask = serve<void>(made.handlers, { isOwn: () => true, onBug: (_, error) => bugs.push(error) });
  const call = async <Value>(name: string, input: object): Promise<Answer<Value>> => {
    const answer = await ask(name, input, undefined);
    expect(bugs).toEqual([]);
    return answer as Answer<Value>;
  };
  const doctor = async (question: object): Promise<Answer<Diagnosed>> =>
    call('runDoctor', { host: 'sample:windows-nat', run: 'run-1', vm: null, adapter: null, guestText: null, probe: false, ...question });
  return { call, doctor, events, subscribe: made.subscribe };
}

const natStopped: readonly Edit[] = [{ at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' }];

/** An edited sample in the place of this computer. */
async function thisComputer(name: string, edits: readonly Edit[]): Promise<Pick<ServiceParts, 'openHost'>> {
  const sample = await editedSample(name, edits);
  const content = await sampleContent(sample);
  const host: Host = { ...machineHost('sample', 'local', async () => captureMachine(content), sample.platform), kind: 'local' };
  return { openHost: async () => ({ ok: true, host }) };
}

/** Path of the machine of that name. */
async function pathOf(call: Awaited<ReturnType<typeof service>>['call'], host: string, name: string): Promise<string> {
  const view = await call<{ readonly vms: readonly { readonly name: string; readonly path: string }[] }>('readHost', { host });
  return (view.ok ? view.value.vms.find((vm) => vm.name === name)?.path : undefined) ?? 'not there';
}

test('a fault of a host is judged rung by rung, with the finding that proves it', async () => {
  const { doctor } = await service(await thisComputer('windows-nat', natStopped));
  const answer = await doctor({ host: 'local' });
  expect(answer).toMatchObject({ ok: true, value: { run: 'run-1', vm: null, verdict: { code: 'nat-service-stopped', certainty: 'certain', fault: true }, unsent: null, probes: null } });
  if (!answer.ok) return;
  const status = new Map(answer.value.ladder.map((rung) => [rung.rung, rung.status]));
  expect([status.get('config'), status.get('services'), status.get('gateway-and-dns')]).toEqual(['pass', 'fail', 'skip']);
  expect(answer.value.findings[0]).toMatchObject({ code: 'nat-service-stopped', severity: 'error', fix: { kind: 'automatic' } });
});

test('the lines of what the doctor found can be asked for, also those of the pasted text, and of the last run only', async () => {
  const { call, doctor } = await service();
  const host = 'sample:windows-nat';
  const vm = await pathOf(call, host, 'Ubuntu 22.04');
  const view = await call<{ readonly vms: readonly { readonly path: string; readonly adapters: readonly { readonly mac: string }[] }[] }>('readHost', { host });
  const mac = view.ok ? (view.value.vms.find((one) => one.path === vm)?.adapters[0]?.mac ?? '') : '';
  const guestText = chineseWindows({ mac, address: '10.99.0.7', gateway: '10.99.0.1', dns: ['10.99.0.1'] });
  const answer = await doctor({ vm, guestText });
  expect(answer).toMatchObject({ ok: true, value: { verdict: { code: 'guest-ip-outside-subnet' }, guest: { nics: [{ ipv4: [{ address: '10.99.0.7' }] }] } } });
  const line = guestText.split(/\r?\n/).findIndex((text) => text.includes('10.99.0.7')) + 1;
  expect(await call('readEvidence', { host, source: 'guest.txt', first: line, last: line })).toMatchObject({ ok: true, value: { first: line, lines: [expect.stringContaining('10.99.0.7')] } });
  await doctor({ run: 'run-2', vm });
  expect(await call('readEvidence', { host, source: 'guest.txt', first: line, last: line })).toEqual(refused('no-such-evidence', '', 'guest.txt'));
});

test('what cannot be asked is refused by name', async () => {
  const { call, doctor } = await service();
  const vm = await pathOf(call, 'sample:windows-nat', 'Ubuntu 22.04');
  const code = async (question: object): Promise<string> => {
    const answer = await doctor(question);
    return answer.ok ? 'answered' : answer.problem.code;
  };
  expect(await code({ guestText: 'x'.repeat(longestGuestText + 1) })).toBe('guest-too-long');
  expect(await code({ guestText: 'Hello, my machine is offline.' })).toBe('guest-not-recognised');
  expect(await code({ vm: 'C:\\VMs\\Gone\\Gone.vmx' })).toBe('vm-not-on-host');
  expect(await code({ vm, adapter: 9 })).toBe('no-such-adapter');
  expect(await code({ adapter: 0 })).toBe('no-such-adapter');
  expect(await code({ host: '/nowhere/at/all' })).toBe('no-such-host');
  expect(await call('reach', { host: 'sample:windows-nat', vm: 'C:\\VMs\\Gone\\Gone.vmx' })).toEqual(refused('vm-not-on-host', '', 'C:\\VMs\\Gone\\Gone.vmx'));
});

test('packets are sent from this computer only, to those that are told before', async () => {
  const sent: ProbeTarget[] = [];
  const prober = {
    async probe(targets: readonly ProbeTarget[]): Promise<readonly ProbeResult[]> {
      sent.push(...targets);
      return targets.map((target) => ({ target, answer: 'answered', detail: '' }));
    },
  };
  const sample = await service({ prober });
  expect(await sample.doctor({ probe: true })).toMatchObject({ ok: true, value: { probes: null, unsent: 'not-this-computer' } });
  expect(sent).toEqual([]);

  const local = await service({ ...(await thisComputer('windows-nat', [])), prober });
  expect(await local.doctor({ host: 'local' })).toMatchObject({ ok: true, value: { probes: null, unsent: null } });
  expect(sent).toEqual([]);
  expect(await local.doctor({ host: 'local', probe: true })).toMatchObject({ ok: true, value: { unsent: null, probes: sent.map((target) => ({ target, answer: 'answered', detail: '' })) } });
  expect(sent.length).toBeGreaterThan(0);
  const told = local.events.flatMap(({ name, data }) => (name === 'doctorProgress' && data.stage === 'sending' ? [data] : []));
  expect(told).toMatchObject([{ run: 'run-1', host: 'local', targets: sent }]);
  expect(told[0]?.ladder).toHaveLength(12);
});

test('packets that are called off leave the ladder without them', async () => {
  const never = new Promise<never>(() => undefined);
  const { call, doctor, subscribe } = await service({ ...(await thisComputer('windows-nat', natStopped)), prober: { probe: async () => never } });
  subscribe(({ name, data }) => {
    if (name === 'doctorProgress' && data.stage === 'sending') void call('cancelDoctor', { run: data.run });
  });
  expect(await doctor({ host: 'local', probe: true })).toMatchObject({ ok: true, value: { unsent: 'cancelled', probes: null, verdict: { code: 'nat-service-stopped' } } });
});

test('a reading that is called off answers so at once', async () => {
  const parts = await thisComputer('windows-nat', []);
  const openStuck: ServiceParts['openHost'] = async (name) => {
    const opened = await parts.openHost(name);
    return opened.ok ? { ok: true, host: { ...opened.host, read: async () => new Promise<never>(() => undefined) } } : opened;
  };
  const { call, doctor, events } = await service({ openHost: openStuck });
  const answer = doctor({ host: 'local' });
  expect(events).toEqual([{ name: 'doctorProgress', data: { run: 'run-1', host: 'local', stage: 'reading', ladder: [], targets: [] } }]);
  // The host is opened in the meantime: whenever it is called off, it is.
  await call('cancelDoctor', { run: 'run-1' });
  expect(await answer).toEqual(refused('cancelled'));
});

test('who reaches whom is told of the reading that is shown, of one machine or of all', async () => {
  const { call } = await service();
  const host = 'sample:windows-nat';
  const vm = await pathOf(call, host, 'Ubuntu 22.04');
  const one = await call<ReachShown>('reach', { host, vm });
  const all = await call<ReachShown>('reach', { host, vm: null });
  expect(one.ok && one.value.cells.every(({ from, to }) => from.startsWith('vm:Ubuntu 22.04:') || to.startsWith('vm:Ubuntu 22.04:'))).toBe(true);
  expect(one.ok && one.value.cells).toContainEqual({ from: 'vm:Ubuntu 22.04:0', to: 'internet', reachable: 'yes', because: ['nat'] });
  expect(all.ok && one.ok && all.value.cells.length > one.value.cells.length).toBe(true);
});

test('a guest’s text is recognised while it is pasted', async () => {
  const { call } = await service();
  expect(await call('readGuest', { text: 'Hello' })).toEqual(done(null));
  expect(await call('readGuest', { text: 'nameserver 192.168.5.2\n' })).toMatchObject({ ok: true, value: { nics: [], resolvers: ['192.168.5.2'] } });
});

test('the verdict goes into a redacted capture, redacted like the rest of it', async () => {
  const folder = await temporaryFolder();
  const { call, doctor } = await service({ cwd: folder, saveCapture: (host, request) => captureSaver(options)(host, { ...request, target: request.target.replace(/\.zip$/, '') }) });
  const host = 'sample:windows-nat';
  const vm = await pathOf(call, host, 'Ubuntu 22.04');
  await doctor({ vm });
  expect(await call('saveCapture', { host, target: 'gone', redact: true, doctor: { run: 'another', language: 'en' } })).toEqual(refused('no-such-run'));
  expect(await call('saveCapture', { host, target: 'sick', redact: true, doctor: { run: 'run-1', language: 'zh-CN' } })).toMatchObject({ ok: true });
  const report = await readFile(path.join(folder, 'sick/commands/vmnet-doctor-json.txt'), 'utf8');
  expect(JSON.parse(report)).toMatchObject({ schema: 'vmnet/doctor/1', ladder: expect.any(Array) });
  expect(report).not.toContain('Ubuntu 22.04');
  expect(report).toContain('"vm"');
});

test('what only the doctor finds is fixed by the same button: a machine on a closed network is switched to NAT', async () => {
  const { call, doctor } = await service();
  const host = 'sample:windows-nat';
  const vm = await pathOf(call, host, 'CentOS 7');
  const answer = await doctor({ vm });
  expect(answer).toMatchObject({ ok: true, value: { verdict: { code: 'mode-has-no-internet', fault: false } } });
  const command = answer.ok ? answer.value.findings[0]?.fix.command : null;
  expect(await call('planChange', { host, change: { kind: 'fix', command } })).toMatchObject({
    ok: true,
    value: { kind: 'plan', plan: { steps: [{ op: 'set-vm-adapter', machine: expect.stringContaining('CentOS 7.vmx'), adapter: 0, to: { mode: 'nat' } }], target: { kind: 'simulated' } } },
  });
  expect(await call('planChange', { host, change: { kind: 'fix', command: String(command).replace('nat', 'bridged') } })).toMatchObject({ value: { kind: 'refused' } });
});
