import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatIpv4, parseIpv4, type Ipv4 } from '../../../src/core/ipv4/address.ts';
import { nthAddress, parseSubnet, sizeOf } from '../../../src/core/ipv4/subnet.ts';
import { addressFault } from '../../../src/core/plan/subnet-defaults.ts';
import type { Adapter } from '../../../src/core/vnet/adapter.ts';
import type { HostFacts } from '../../../src/core/vnet/host-facts.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { factsOf, wizardHost } from '../../../src/core/wizard/facts.ts';
import { freeAddress } from '../../../src/core/wizard/free-address.ts';
import { guestSetup, setupFor, type GuestQuestion, type GuestSetup } from '../../../src/core/wizard/guest-setup.ts';
import { guestOses } from '../../../src/core/wizard/guest-text.ts';
import { editedState } from '../../support/edited-samples.ts';

function setup(state: HostState, name: string, question: Partial<GuestQuestion> = {}): GuestSetup {
  const vm = state.view.vms.find((one) => one.name === name);
  if (vm === undefined) throw new Error(name);
  const answer = guestSetup(state, { vm, adapter: 0, os: null, address: null, ...question });
  if (!answer.ok) throw new Error(answer.refusals[0].code);
  return answer.value;
}

/** The host with its physical adapters set up by hand. */
function withStaticUplink(state: HostState): HostState {
  const fixed = (adapter: Adapter): Adapter => (adapter.kind === 'ethernet' ? { ...adapter, dhcp: false } : adapter);
  return { ...state, view: { ...state.view, adapters: state.view.adapters.map(fixed) } };
}

test('bridged, a guest is dynamic where the host is', async () => {
  const { address } = setup(await editedState('linux-default'), 'Fedora Workstation', { adapter: 1 });
  expect(address).toEqual({ method: 'dhcp', because: 'host-is-dynamic', gateway: '192.168.178.1' });
});

test('bridged, a guest is static where the host is: same mask, gateway and DNS, and a last number that nobody is known to have', async () => {
  const { address, steps } = setup(withStaticUplink(await editedState('linux-default')), 'Fedora Workstation', { adapter: 1 });
  expect(address).toMatchObject({ method: 'static', because: 'host-is-static', prefix: 24, gateway: '192.168.178.1', host: '192.168.178.34' });
  expect(address.method === 'static' && addressFault(parseSubnet('192.168.178.0/24') ?? never(), address.address)).toBe(null);
  expect(steps[0]?.code).toBe('is-address-free');
});

test('without a DHCP server a guest gets a free address of the subnet, and no gateway where nothing leads out', async () => {
  const { address } = setup(await editedState('linux-custom-bridges'), 'Sandbox Windows 10');
  expect(address).toMatchObject({ method: 'static', because: 'vmnet-dhcp-off', address: '10.66.3.3', gateway: null, dns: [] });
});

test('Linux names its card after the PCI slot that the .vmx has', async () => {
  const state = await editedState('windows-nat');
  const machines = state.machines.map((one) => ({ ...one, values: new Map([...one.values, ['ethernet0.pcislotnumber', '160'] as const]) }));
  expect(setup({ ...state, machines }, 'Ubuntu 22.04').text).toContain('ens160:');
});

test.each(['windows-nat', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'windows-many'])('the page comes to the same as the program: %s', async (name) => {
  const state = await editedState(name);
  const facts = JSON.parse(JSON.stringify(factsOf(state))) as HostFacts;
  const page = wizardHost(state.view, facts);
  for (const vm of state.view.vms) {
    for (const adapter of vm.adapters.filter(({ present }) => present)) {
      for (const os of [null, ...guestOses]) {
        const question = { vm, adapter: adapter.index, os, address: null };
        expect(guestSetup(page.state, question)).toEqual(guestSetup(state, question));
      }
    }
  }
});

const anyIp = fc.integer({ min: 0x0a00_0000, max: 0x0aff_ffff }).map((value) => value as Ipv4);
const anySubnet = fc.record({ ip: anyIp, prefix: fc.integer({ min: 8, max: 29 }) });

test('property: a free address is in the subnet, usable, in no range and nobody’s', () => {
  fc.assert(
    fc.property(anySubnet, fc.array(fc.nat(300), { maxLength: 60 }), fc.nat(400), fc.nat(400), fc.nat(300), (subnet, avoided, a, b, from) => {
      const nth = (n: number): string => formatIpv4(nthAddress(subnet, n % sizeOf(subnet)) ?? subnet.ip);
      const avoid = avoided.map(nth);
      const size = sizeOf(subnet);
      const range = { start: nth(Math.min(a % size, b % size)), end: nth(Math.max(a % size, b % size)) };
      const found = freeAddress({ subnet, avoid, range, from: parseIpv4(nth(from)) ?? subnet.ip });
      if (found === null) {
        const all = Array.from({ length: Math.min(size, 4096) }, (_, n) => nth(n)).filter((one) => addressFault(subnet, one) === null);
        const within = (one: string): boolean => number(range.start) <= number(one) && number(one) <= number(range.end);
        expect(all.filter((one) => !within(one) && !avoid.includes(one))).toEqual([]);
        return;
      }
      expect(addressFault(subnet, found)).toBe(null);
      expect(avoid).not.toContain(found);
      expect(number(range.start) <= number(found) && number(found) <= number(range.end)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

const anyStatic = fc.record({
  method: fc.constant('static' as const),
  because: fc.constant('asked' as const),
  address: anyIp.map(formatIpv4),
  prefix: fc.integer({ min: 8, max: 29 }),
  gateway: fc.option(anyIp.map(formatIpv4)),
  dns: fc.array(anyIp.map(formatIpv4), { maxLength: 3 }),
  host: fc.option(anyIp.map(formatIpv4)),
  inDhcpRange: fc.boolean(),
});
const anyAdapter = fc.record({ vmnet: fc.nat(255), index: fc.nat(9), mac: fc.option(fc.constant('00:0c:29:aa:bb:cc')), nic: fc.constantFrom('ens33', 'ens160') });

test('property: a netplan file is YAML that says the address', () => {
  fc.assert(
    fc.property(anyAdapter, anyStatic, (adapter, address) => {
      const read: unknown = parse(setupFor('netplan', adapter, address).text);
      expect(read).toHaveProperty(['network', 'ethernets', adapter.nic, 'addresses'], [`${address.address}/${address.prefix}`]);
    }),
  );
});

test('what Linux guests are told to type is a shell’s language', () => {
  const typed: string[] = [];
  fc.assert(
    fc.property(anyAdapter, anyStatic, fc.constantFrom(...guestOses), (adapter, address, os) => {
      if (os === 'windows') return;
      const { text, steps } = setupFor(os, adapter, address);
      typed.push(...(os === 'networkmanager' || os === 'macos' ? [text] : []), ...steps.flatMap(({ type }) => type ?? []));
    }),
  );
  const run = spawnSync('bash', ['-n'], { input: typed.join('\n'), encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

function number(address: string): number {
  return parseIpv4(address) ?? never();
}

function never(): never {
  throw new Error('not reached');
}
