import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostState } from '../../../src/core/jobs/host-state.ts';
import { decodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { inverse } from '../../../src/core/plan/inverse.ts';
import { planWanted } from '../../../src/core/plan/plan-wanted.ts';
import { parsePlan, planFile } from '../../../src/core/plan/parse-plan.ts';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import { networkingWith } from '../../../src/core/plan/set-networking.ts';
import type { Step } from '../../../src/core/plan/step.ts';
import { wantedAfter } from '../../../src/core/plan/wanted-after.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { VirtualNetwork } from '../../../src/core/vnet/network.ts';
import { editedState } from '../../support/edited-samples.ts';
import { snapshot } from '../../support/snapshots.ts';
import { anyNetwork, wishOf } from './any-wish.ts';
import { after, seedWish, stepsFor } from './on-hosts.ts';

const reservation = { mac: '00:0c:29:aa:bb:cc', address: '192.168.204.60' };
const forward = { protocol: 'tcp', hostPort: 8081, guestAddress: '192.168.204.60', guestPort: 80, description: 'class web' };

describe('the class room of issue 5', () => {
  test.each([
    {
      name: 'windows-nat',
      steps: [
        { op: 'remove-reservation', vmnet: 8, reservation: { mac: '00:0c:29:5b:17:2e', address: '192.168.204.50' } },
        { op: 'remove-forward', vmnet: 8, forward: { protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80, description: '网站 nginx' } },
        { op: 'add-reservation', vmnet: 8, reservation },
        { op: 'add-forward', vmnet: 8, forward },
      ],
    },
    {
      name: 'linux-default',
      steps: [
        { op: 'set-subnet', vmnet: 8, to: '192.168.204.0/24', was: '192.168.82.0/24' },
        { op: 'set-host-adapter', vmnet: 8, to: '192.168.204.1', was: '192.168.82.1' },
        { op: 'set-gateway', vmnet: 8, to: '192.168.204.2', was: '192.168.82.2' },
        { op: 'set-dhcp-range', vmnet: 8, to: { start: '192.168.204.128', end: '192.168.204.254' }, was: { start: '192.168.82.128', end: '192.168.82.254' } },
        { op: 'add-reservation', vmnet: 8, reservation },
        { op: 'add-forward', vmnet: 8, forward },
      ],
    },
    {
      name: 'fusion-11',
      steps: [
        { op: 'remove-reservation', vmnet: 8, reservation: { mac: '00:0c:29:6a:0d:c2', address: '192.168.66.40' } },
        { op: 'remove-forward', vmnet: 8, forward: { protocol: 'tcp', hostPort: 2200, guestAddress: '192.168.66.40', guestPort: 22, description: 'SSH' } },
        { op: 'set-subnet', vmnet: 8, to: '192.168.204.0/24', was: '192.168.66.0/24' },
        { op: 'set-host-adapter', vmnet: 8, to: '192.168.204.1', was: '192.168.66.1' },
        { op: 'set-gateway', vmnet: 8, to: '192.168.204.2', was: '192.168.66.2' },
        { op: 'set-dhcp-range', vmnet: 8, to: { start: '192.168.204.128', end: '192.168.204.254' }, was: { start: '192.168.66.128', end: '192.168.66.254' } },
        { op: 'add-reservation', vmnet: 8, reservation },
        { op: 'add-forward', vmnet: 8, forward },
      ],
    },
  ])('on $name takes these steps and no other', async ({ name, steps }) => {
    expect(stepsFor(await editedState(name), seedWish())).toEqual(steps);
  });

  test('on linux-custom-bridges and fusion-13 what is there goes first, then comes what is wanted', async () => {
    const ops = async (name: string, gateway: boolean): Promise<readonly string[]> => stepsFor(await editedState(name), seedWish({ gateway })).map(({ op }) => op);
    expect(await ops('linux-custom-bridges', true)).toEqual(
      'remove-reservation remove-forward remove-forward set-subnet set-host-adapter set-gateway set-dhcp-range add-reservation add-forward'.split(' '),
    );
    expect((await ops('fusion-13', false)).filter((op) => op.startsWith('set'))).toEqual(['set-subnet', 'set-host-adapter', 'set-gateway', 'set-dhcp-range']);
    expect(resolveWish(await editedState('fusion-13'), { networks: [seedWish()], others: 'keep' })).toMatchObject({ ok: false, refusals: [{ code: 'gateway-fixed-by-fusion' }] });
  });
});

test.each(['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13'])('%s: wishing what is there takes no step', async (name) => {
  const state = await editedState(name);
  expect(stepsFor(state, ...state.view.networks.map(({ vmnet }) => ({ vmnet })))).toEqual([]);
});

describe('single changes', () => {
  test('another mode takes entries along that it has no place for, and comes before addresses', async () => {
    const steps = stepsFor(await editedState('windows-nat'), { vmnet: 8, mode: 'host-only' });
    expect(steps.map(({ op }) => op)).toEqual(['remove-forward', 'set-mode']);
  });

  test('a description alone is a change; none written is no wish to lose it', async () => {
    const state = await editedState('windows-nat');
    const [present] = state.view.networks.flatMap(({ nat }) => nat?.portForwards ?? []);
    if (present === undefined) throw new Error('the sample has no forward');
    expect(stepsFor(state, { vmnet: 8, portForwards: [{ ...present, description: '' }] })).toEqual([]);
    expect(stepsFor(state, { vmnet: 8, portForwards: [{ ...present, description: 'new' }] }).map(({ op }) => op)).toEqual(['remove-forward', 'add-forward']);
    expect(stepsFor(state, { vmnet: 8, portForwards: [{ ...present, guestPort: 81, description: '' }] })[1]).toMatchObject({ forward: { guestPort: 81, description: '网站 nginx' } });
  });

  test('a network that is new, and one that goes', async () => {
    const state = await editedState('linux-default');
    expect(stepsFor(state, { vmnet: 3, subnet: '10.3.0.0/24', dhcp: null })).toEqual([
      { op: 'add-network', vmnet: 3, mode: 'host-only' },
      { op: 'set-subnet', vmnet: 3, to: '10.3.0.0/24', was: null },
      { op: 'set-host-adapter', vmnet: 3, to: '10.3.0.1', was: null },
    ]);
    expect(planWanted(state, { networks: [], remove: [1, 77] })).toEqual([{ op: 'remove-network', vmnet: 1, mode: 'host-only' }]);
  });

  test('on Windows the network that gives up NAT comes before the one that gets it', async () => {
    const steps = stepsFor(await editedState('windows-nat'), { vmnet: 1, mode: 'nat' }, { vmnet: 8, mode: 'host-only' });
    expect(steps.filter(({ op }) => op === 'set-mode').map((step) => ('vmnet' in step ? step.vmnet : null))).toEqual([8, 1]);
  });

  test('on Windows the host adapter’s address is what the DHCP server’s file gives out: it stays, and is reached', async () => {
    const state = await editedState('windows-nat', [{ at: 'vmnetdhcp.conf', from: 'fixed-address 192.168.204.1;', to: 'fixed-address 192.168.204.9;' }]);
    expect(stepsFor(state, { vmnet: 8 })).toEqual([]);
    expect(stepsFor(state, { vmnet: 8, hostAdapter: '192.168.204.9', dhcp: { maxLease: 9000 } }).map(({ op }) => op)).toEqual(['set-lease-times']);
    expect(stepsFor(state, { vmnet: 8, hostAdapter: '192.168.204.1' })).toEqual([{ op: 'set-host-adapter', vmnet: 8, to: '192.168.204.1', was: '192.168.204.9' }]);
  });

  test('pinning VMnet0 on Windows switches the binding off on the others, automatic switches it on', async () => {
    const state = await editedState('windows-nat');
    expect(stepsFor(state, { vmnet: 0, adapter: '以太网' })).toEqual([{ op: 'bind-bridge', adapter: 'WLAN', bound: false }]);
    const bound = { ...state, bridgeBindings: state.bridgeBindings && { ...state.bridgeBindings, value: [{ name: '以太网', bound: true }, { name: 'WLAN', bound: false }] } };
    expect(stepsFor(bound, { vmnet: 0, adapter: 'automatic' })).toEqual([{ op: 'bind-bridge', adapter: 'WLAN', bound: true }]);
    expect(inverse([{ op: 'bind-bridge', adapter: 'WLAN', bound: false }])).toEqual([{ op: 'bind-bridge', adapter: 'WLAN', bound: true }]);
  });

  test('a generated file that fell behind its store is made anew, where nothing else of the network changes', async () => {
    const state = await editedState('linux-default', [{ at: 'vmnet1/dhcpd/dhcpd.conf', from: 'fixed-address 172.16.137.1;', to: 'fixed-address 172.16.137.77;' }]);
    expect(stepsFor(state, { vmnet: 1 })).toEqual([{ op: 'restore-generated-file', vmnet: 1, file: 'dhcpd' }]);
    expect(stepsFor(state, { vmnet: 1, dhcp: { defaultLease: 60 } }).map(({ op }) => op)).toEqual(['set-lease-times']);
  });

  test('reservations that were hidden while DHCP was off go when it comes on without them', async () => {
    const state = await editedState('fusion-11', [{ at: 'Fusion/networking', from: 'answer VNET_8_DHCP yes', to: 'answer VNET_8_DHCP no' }]);
    const [first, second] = stepsFor(state, { vmnet: 8, dhcp: {} });
    expect(first).toMatchObject({ op: 'remove-reservation', reservation: { mac: '00:0c:29:6a:0d:c2' } });
    expect(second).toMatchObject({ op: 'set-dhcp', to: true, was: false });
  });
});

function stateOf(networking: string): HostState {
  return hostState(snapshot({ networking, product: { name: 'VMware Workstation Pro', version: '17.6.2' } }), (bytes) => decodeUtf8(bytes));
}

/** A host whose generated facts are known: as the steps leave it. */
function withNetworks(state: HostState, steps: readonly Step[]): HostState {
  const { networks } = wantedAfter(state.view.networks, steps);
  const views = networks.map(({ vmnet, mode, subnet, gateway, hostAdapter, dhcp, portForwards, bridge, name }): VirtualNetwork => {
    const common = { vmnet, name };
    if (mode === 'bridged') return { ...common, mode, subnet: null, hostAdapter: null, dhcp: null, nat: null, bridge: { to: bridge ?? 'automatic', resolved: null, excluded: [] } };
    const addressed = {
      ...common,
      subnet,
      hostAdapter: { configured: hostAdapter !== null, name: null, address: hostAdapter, actual: null, state: null },
      dhcp: { enabled: dhcp !== null, service: null, start: dhcp?.start ?? null, end: dhcp?.end ?? null, defaultLease: dhcp?.defaultLease ?? null, maxLease: dhcp?.maxLease ?? null, reservations: dhcp?.reservations ?? [] },
      bridge: null,
    };
    return mode === 'nat' ? { ...addressed, mode, nat: { enabled: true, service: null, gateway, udpTimeout: null, portForwards } } : { ...addressed, mode, nat: null };
  });
  const untouched = state.view.networks.filter(({ vmnet }) => !networks.some((one) => one.vmnet === vmnet));
  const all = [...untouched, ...views].toSorted((a, b) => a.vmnet - b.vmnet);
  return { ...state, view: { ...state.view, networks: all }, networks: all.map((one) => ({ vmnet: one.vmnet, network: one, configured: null, dhcp: null, nat: null, adapter: null })) };
}

const two = record({ first: anyNetwork, second: anyNetwork }).map(({ first, second }) => [wishOf(2, first), wishOf(3, second)]);

test('a random wish on a random host: after its steps there is nothing left to do, and the plan file carries them whole', () => {
  assert(
    property(two, two, (had, wished) => {
      const empty = stateOf('VERSION=1,0\n');
      const host = withNetworks(empty, stepsFor(empty, ...had));
      const steps = stepsFor(host, ...wished);
      const done = withNetworks(host, steps);
      expect(stepsFor(done, ...wished)).toEqual([]);
      const text = planFile({ platform: 'linux', fingerprint: `sha256:${'0'.repeat(64)}`, steps });
      expect(parsePlan(text)).toMatchObject({ ok: true, file: { steps } });
    }),
    { numRuns: 500 },
  );
});

test('the store after the steps of a random wish says what was wished, and foreign lines in it stay', () => {
  assert(
    property(two, two, array(constantFrom('# a remark', 'odd line', 'answer VNET_2_OWN x'), { maxLength: 3 }), (had, wished, foreign) => {
      const empty = stateOf('VERSION=1,0\n');
      const first = networkingWith(['VERSION=1,0', ...foreign, ''].join('\n'), stepsFor(empty, ...had));
      const host = stateOf(first);
      const steps = stepsFor(host, ...wished);
      const text = networkingWith(first, steps);
      for (const line of foreign) expect(text.split('\n')).toContain(line);
      const { view } = stateOf(text);
      for (const { vmnet, mode = 'nat', subnet = null } of wished) {
        expect(view.networks.find((one) => one.vmnet === vmnet)).toMatchObject({ vmnet, mode, subnet });
        const network = after(host, [{ op: 'set-display-name', vmnet, to: '', was: null }, ...steps], vmnet);
        const stored = view.networks.find((one) => one.vmnet === vmnet);
        expect(stored?.hostAdapter?.address ?? null).toBe(network.hostAdapter);
        expect(stored?.dhcp?.reservations.toSorted((a, b) => (a.mac < b.mac ? -1 : 1)) ?? []).toEqual((network.dhcp?.reservations ?? []).toSorted((a, b) => (a.mac < b.mac ? -1 : 1)));
      }
      // Carried out twice it comes to the same.
      expect(networkingWith(text, steps)).toBe(text);
    }),
    { numRuns: 200 },
  );
});
