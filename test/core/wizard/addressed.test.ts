import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { changeOf, emptyForm, fill, type AddressedForm } from '../../../src/core/wizard/addressed-form.ts';
import { checkForm } from '../../../src/core/wizard/check-form.ts';
import { factsOf, wizardHost, type WizardHost } from '../../../src/core/wizard/facts.ts';
import type { FormField, FormFault } from '../../../src/core/wizard/form-faults.ts';
import { predictedState } from '../../../src/core/wizard/predict.ts';
import { withField } from '../../../src/core/wizard/set-field.ts';
import { reachOf } from '../../../src/core/reach/reach.ts';
import { editedState } from '../../support/edited-samples.ts';

async function hostOf(name: string): Promise<WizardHost> {
  const state = await editedState(name);
  return wizardHost(state.view, factsOf(state));
}

function adapterOf({ state }: WizardHost, name: string, index = 0): AddressedForm['adapter'] {
  const vm = state.view.vms.find((one) => one.name === name);
  if (vm === undefined) throw new Error(name);
  return { machine: vm.path, index };
}

const service = { on: true, hostPort: null, guestPort: null };

function check(host: WizardHost, form: AddressedForm): ReturnType<typeof checkForm> {
  return checkForm(host, fill(host.state, form));
}

function theFault(host: WizardHost, form: AddressedForm, field: FormField): FormFault | undefined {
  return check(host, form).faults.find((one) => one.field === field);
}

test.each(['windows-nat', 'linux-default', 'fusion-11', 'fusion-13', 'linux-custom-bridges', 'windows-many'])('an untouched form keeps what %s has, and has no fault', async (name) => {
  const host = await hostOf(name);
  for (const mode of ['nat', 'host-only'] as const) {
    const form = emptyForm(host.state, mode);
    const { resolved, wish } = fill(host.state, form);
    expect(check(host, form)).toEqual({ faults: [], warnings: [] });
    expect({ ...resolved.wanted, name: null }).toEqual(resolved.present);
    expect(wish.portForwards).toBe(undefined);
  }
});

test('a machine gets a reservation by being picked, and services forwards to it, each on a free port', async () => {
  const host = await hostOf('windows-nat');
  const form = { ...emptyForm(host.state, 'nat'), adapter: adapterOf(host, '测试机（统信 UOS）') };
  const filled = fill(host.state, { ...form, services: { ...form.services, ssh: service, web: service } });
  expect(checkForm(host, filled).faults).toEqual([]);
  expect(filled.address).not.toBe(null);
  expect(filled.wish.dhcp?.reservations).toContainEqual({ mac: '00:0c:29:38:6a:91', address: filled.address });
  const forwards = filled.wish.portForwards ?? [];
  expect(forwards).toContainEqual({ protocol: 'tcp', hostPort: Number(filled.ports.ssh.hostPort), guestAddress: filled.address, guestPort: 22, description: 'SSH' });
  // What the host forwards already stays.
  expect(forwards).toEqual(expect.arrayContaining([...(host.state.view.networks.find(({ vmnet }) => vmnet === 8)?.nat?.portForwards ?? [])]));
  expect(new Set(forwards.map(({ hostPort }) => hostPort)).size).toBe(forwards.length);
  expect(changeOf(host.state, filled).machine).toBe(null);
});

test('a new subnet takes reservations and forwards along', async () => {
  const host = await hostOf('windows-nat');
  const filled = fill(host.state, { ...emptyForm(host.state, 'nat'), subnet: '10.20.30.0/24' });
  expect(checkForm(host, filled).faults).toEqual([]);
  expect(filled.movedAlong).toContainEqual({ from: '192.168.204.50', to: '10.20.30.50' });
  expect(filled.wish.portForwards?.every(({ guestAddress }) => guestAddress.startsWith('10.20.30.'))).toBe(true);
  expect(filled.resolved.wanted).toMatchObject({ hostAdapter: '10.20.30.1', gateway: '10.20.30.2', dhcp: { start: '10.20.30.128', end: '10.20.30.254' } });
});

test.each<readonly [field: FormField, typed: string, right: string, why: string]>([
  ['subnet', '192.168.204.7/24', '192.168.204.0/24', 'host bits'],
  ['subnet', '10.0.0.0', '10.0.0.0/24', 'no prefix'],
  ['subnet', '192.168.56.0/24', '192.168.205.0/24', 'VMnet1 has it'],
  ['subnet', '127.0.0.0/24', '192.168.205.0/24', 'reserved'],
  ['gateway', '10.1.1.1', '192.168.204.2', 'outside'],
  ['gateway', '192.168.204.1', '192.168.204.2', 'the host adapter’s'],
  ['gateway', '192.168.204', '192.168.204.2', 'no address'],
  ['hostAdapter', '192.168.204.255', '192.168.204.1', 'broadcast'],
  ['start', '192.168.204.2', '192.168.204.128', 'covers the gateway'],
  ['start', '192.168.205.1', '192.168.204.128', 'outside'],
  ['end', '192.168.204.255', '192.168.204.254', 'broadcast'],
])('%s “%s” is told to be %s (%s)', async (field, typed, right) => {
  const host = await hostOf('windows-nat');
  const form = withField(emptyForm(host.state, 'nat'), field, typed);
  expect(theFault(host, form, field)?.right).toBe(right);
  expect(theFault(host, withField(form, field, right), field)).toBe(undefined);
});

test('a subnet that the LAN or Docker has is warned of', async () => {
  const host = await hostOf('linux-default');
  const warned = (subnet: string): readonly unknown[] => check(host, { ...emptyForm(host.state, 'nat'), subnet }).warnings.map(({ code, data }) => [code, data['name']]);
  expect(warned('192.168.178.0/24')).toEqual([['subnet-in-use', 'enp3s0']]);
  expect(warned('172.17.0.0/24')).toEqual([['subnet-in-use', 'docker0']]);
  expect(warned('192.168.82.0/24')).toEqual([]);
});

test('ports that are taken, twice, or no ports are told with a free one', async () => {
  const host = await hostOf('windows-nat');
  const form = { ...emptyForm(host.state, 'nat'), adapter: adapterOf(host, '测试机（统信 UOS）') };
  const taken = host.state.view.networks.flatMap(({ nat }) => nat?.portForwards ?? [])[0]?.hostPort ?? 0;
  const listening: WizardHost = { ...host, state: { ...host.state, listeners: { source: { path: '', text: '' }, value: [{ protocol: 'tcp', address: null, port: 2222, process: 'sshd.exe', pid: 9 }] } } };
  const code = (on: WizardHost, services: Partial<AddressedForm['services']>, field: FormField): readonly unknown[] => {
    const fault = theFault(on, { ...form, services: { ...form.services, ...services } }, field);
    return [fault?.code, fault?.right];
  };
  expect(code(host, { ssh: { ...service, hostPort: String(taken) } }, 'hostPort:ssh')[0]).toBe('port-forwarded');
  expect(code(host, { ssh: { ...service, hostPort: '99999' } }, 'hostPort:ssh')).toEqual(['no-port', '2222']);
  expect(code(host, { ssh: { ...service, hostPort: '9000' }, web: { ...service, hostPort: '9000' } }, 'hostPort:web')).toEqual(['port-twice', '9001']);
  expect(code(listening, { ssh: { ...service, hostPort: '2222' } }, 'hostPort:ssh')).toEqual(['port-listening', '2223']);
  expect(fill(listening.state, { ...form, services: { ...form.services, ssh: service } }).ports.ssh.hostPort).toBe('2223');
});

test('an address that is the gateway’s or another guest’s is told with a free one', async () => {
  const host = await hostOf('windows-nat');
  const form = { ...emptyForm(host.state, 'nat'), adapter: adapterOf(host, '测试机（统信 UOS）'), fixed: true };
  for (const address of ['192.168.204.2', '192.168.204.1', '192.168.204.50', '10.0.0.1', 'x']) {
    const fault = theFault(host, { ...form, address }, 'address');
    expect(fault?.right).toMatch(/^192\.168\.204\.\d+$/);
    expect(theFault(host, { ...form, address: fault?.right ?? null }, 'address')).toBe(undefined);
  }
});

test('host-only without the host is VMware’s isolated network; without DHCP no reservation is asked for', async () => {
  const host = await hostOf('windows-nat');
  const form: AddressedForm = { ...emptyForm(host.state, 'host-only'), adapter: adapterOf(host, 'CentOS 7'), hostReaches: false, dhcpOn: false, fixed: true };
  const { wish, resolved } = fill(host.state, form);
  expect(wish).toMatchObject({ vmnet: 1, mode: 'isolated', dhcp: null });
  expect(resolved.wanted.hostAdapter).toBe(null);
});

test('on Fusion 13 the gateway is the first address, typed or not', async () => {
  const host = await hostOf('fusion-13');
  const form = emptyForm(host.state, 'nat');
  expect(fill(host.state, { ...form, subnet: '10.50.0.0/24' }).resolved.wanted).toMatchObject({ gateway: '10.50.0.1', hostAdapter: '10.50.0.1' });
  expect(theFault(host, { ...form, gateway: '192.168.77.2' }, 'gateway')?.right).toBe('192.168.77.1');
});

test('who can reach whom is told as it will be', async () => {
  const host = await hostOf('windows-nat');
  const form = { ...emptyForm(host.state, 'nat'), adapter: adapterOf(host, 'CentOS 7'), services: { ...emptyForm(host.state, 'nat').services, web: service } };
  const filled = fill(host.state, form);
  const { machine } = changeOf(host.state, filled);
  const after = predictedState(host.state, [filled.resolved.wanted], machine === null ? [] : [machine]);
  const cell = (state: HostState, from: string, to: string): unknown => reachOf(state, form.adapter?.machine ?? '').cells.find((one) => one.from === from && one.to === to);
  expect(cell(host.state, 'vm:CentOS 7:0', 'internet')).toMatchObject({ reachable: 'no', because: ['host-only'] });
  expect(cell(after, 'vm:CentOS 7:0', 'internet')).toMatchObject({ reachable: 'yes', because: ['nat'] });
  expect(cell(after, 'lan', 'vm:CentOS 7:0')).toMatchObject({ reachable: 'yes', because: ['port-forward'], ports: [`tcp/${filled.ports.web.hostPort}`] });
});

const fields = ['subnet', 'hostAdapter', 'gateway', 'start', 'end', 'address', 'hostPort:ssh', 'hostPort:web', 'guestPort:web'] as const;
const typed = fc.oneof(
  fc.constantFrom('', 'x', '0', '22', '2222', '70000', '192.168.204.0/24', '192.168.56.0/24', '10.0.0.0/8', '10.1.2.3/25', '127.0.0.0/8', '172.30.0.0/29', '10.0.0.0/31'),
  fc.tuple(fc.constantFrom('192.168.204', '192.168.56', '10.1.2', '172.30.0'), fc.integer({ min: 0, max: 255 })).map(([head, last]) => `${head}.${last}`),
);

test('property: taking what is offered, again and again, comes to a form without a fault, or to one that offers nothing', async () => {
  const hosts = new Map(await Promise.all(['windows-nat', 'linux-custom-bridges', 'fusion-13'].map(async (name) => [name, await hostOf(name)] as const)));
  fc.assert(
    fc.property(fc.constantFrom(...hosts.keys()), fc.constantFrom('nat' as const, 'host-only' as const), fc.array(fc.tuple(fc.constantFrom(...fields), typed), { maxLength: 5 }), fc.boolean(), (name, mode, edits, isFixed) => {
      const host = hosts.get(name) ?? never();
      const start = emptyForm(host.state, mode);
      const vm = host.state.view.vms[0];
      const base: AddressedForm = { ...start, adapter: vm === undefined ? null : { machine: vm.path, index: 0 }, fixed: isFixed, services: { ...start.services, ssh: service, web: service } };
      let form = edits.reduce((before, [field, text]) => withField(before, field, text), base);
      for (let round = 0; round < 12; round += 1) {
        const offered = check(host, form).faults.find(({ right }) => right !== null);
        if (offered === undefined) break;
        form = withField(form, offered.field, offered.right);
      }
      const filled = fill(host.state, form);
      const left = checkForm(host, filled).faults;
      expect(left.filter(({ right }) => right !== null)).toEqual([]);
      if (left.length === 0) expect(resolveWish(host.state, { networks: [filled.wish], others: 'keep' }).ok).toBe(true);
    }),
    { numRuns: 400 },
  );
});

function never(): never {
  throw new Error('not reached');
}
