import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import type { Wanted, WantedNetwork } from '../../../src/core/plan/wanted.ts';
import type { NetworkWish } from '../../../src/core/plan/wish.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { editedState } from '../../support/edited-samples.ts';

function wantedBy(state: HostState, networks: readonly NetworkWish[], others: 'keep' | 'remove' = 'keep'): Wanted {
  const resolved = resolveWish(state, { networks, others });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals));
  return resolved.wanted;
}

function only(state: HostState, wish: NetworkWish): WantedNetwork {
  const [network] = wantedBy(state, [wish]).networks;
  if (network === undefined) throw new Error('nothing is wanted');
  return network;
}

test('a new network takes the defaults, DHCP on', async () => {
  expect(only(await editedState('linux-default'), { vmnet: 2, subnet: '10.1.0.0/24' })).toEqual({
    vmnet: 2,
    mode: 'host-only',
    name: null,
    subnet: '10.1.0.0/24',
    gateway: null,
    hostAdapter: '10.1.0.1',
    dhcp: { start: '10.1.0.128', end: '10.1.0.254', defaultLease: 1800, maxLease: 7200, reservations: [] },
    portForwards: [],
    bridge: null,
  });
});

test('what is not written stays as the host has it', async () => {
  const state = await editedState('linux-custom-bridges');
  expect(only(state, { vmnet: 9, dhcp: { end: '172.20.9.250' } })).toMatchObject({ mode: 'nat', gateway: '172.20.9.2', dhcp: { start: '172.20.9.100', end: '172.20.9.250' } });
  expect(only(state, { vmnet: 3 })).toMatchObject({ mode: 'isolated', subnet: '10.66.3.0/24', hostAdapter: null, dhcp: null });
});

test('a moved network keeps what still lies in its subnet, and takes the default for the rest', async () => {
  const state = await editedState('linux-default');
  expect(only(state, { vmnet: 8, subnet: '10.2.0.0/16' })).toMatchObject({ gateway: '10.2.0.2', hostAdapter: '10.2.0.1', dhcp: { start: '10.2.128.0', end: '10.2.255.254' } });
  expect(only(state, { vmnet: 8, subnet: '192.168.82.0/25' })).toMatchObject({ gateway: '192.168.82.2', hostAdapter: '192.168.82.1', dhcp: { start: '192.168.82.64', end: '192.168.82.126' } });
  // .128 is the network address there, so that only the end can stay.
  expect(only(state, { vmnet: 8, subnet: '192.168.82.128/25' })).toMatchObject({ hostAdapter: '192.168.82.129', dhcp: { start: '192.168.82.192', end: '192.168.82.254' } });
});

test('a host-only network without an adapter is an isolated one, and one with an adapter is not', async () => {
  const state = await editedState('linux-custom-bridges');
  expect(only(state, { vmnet: 1, hostAdapter: null })).toMatchObject({ mode: 'isolated', hostAdapter: null });
  expect(only(state, { vmnet: 3, hostAdapter: '10.66.3.1' })).toMatchObject({ mode: 'host-only', hostAdapter: '10.66.3.1' });
});

test('Fusion 13 puts the gateway on the first address', async () => {
  expect(only(await editedState('fusion-13'), { vmnet: 8, subnet: '192.168.78.0/24', portForwards: [] })).toMatchObject({ gateway: '192.168.78.1', hostAdapter: '192.168.78.1' });
});

test('others: remove names all that go, never VMnet0', async () => {
  const state = await editedState('linux-custom-bridges');
  expect(wantedBy({ ...state, view: { ...state.view, vms: [] } }, [{ vmnet: 8 }], 'remove').remove).toEqual([1, 2, 3, 9]);
});

test('property: on a new network of any size every derived value is accepted by the same rules', async () => {
  const states = [await editedState('linux-default'), await editedState('windows-nat'), await editedState('fusion-13')];
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 29 }), fc.nat(0xff_ffff), fc.constantFrom(...states), (prefix, offset, state) => {
      const size = 2 ** (32 - prefix);
      const value = 0x0a00_0000 + Math.floor(offset / size) * size;
      const subnet = `${[24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')}/${prefix}`;
      // fusion-13 has a network in 10.77.3.0/24.
      const alone = { ...state, view: { ...state.view, networks: [] } };
      expect(only(alone, { vmnet: 8, mode: 'nat', subnet })).toMatchObject({ subnet, mode: 'nat' });
    }),
    { numRuns: 200 },
  );
});
