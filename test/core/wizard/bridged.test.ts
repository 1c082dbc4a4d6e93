import { expect, test } from 'vitest';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import type { Adapter } from '../../../src/core/vnet/adapter.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { bridgeCandidates, pinFirst } from '../../../src/core/wizard/bridge-candidates.ts';
import { bridgedChange, emptyBridgedForm, fillBridge } from '../../../src/core/wizard/bridged-form.ts';
import { editedState } from '../../support/edited-samples.ts';

const faults = (state: HostState, vmnet = 0): readonly (readonly [string, string | null])[] => bridgeCandidates(state, vmnet).map(({ adapter, fault }) => [adapter.name, fault]);

function withAdapters(state: HostState, change: (adapter: Adapter) => Adapter): HostState {
  const adapters = state.view.adapters.map(change);
  return { ...state, view: { ...state.view, adapters }, adapters: state.adapters === null ? null : { ...state.adapters, value: adapters } };
}

test('the adapter with the default route comes first, and each of the others says why it cannot be', async () => {
  expect(faults(await editedState('linux-default'))).toEqual([
    ['enp3s0', null],
    ['docker0', 'virtual'],
    ['virbr0', 'virtual'],
    ['vmnet1', 'vmware'],
    ['vmnet8', 'vmware'],
    ['wlp2s0', 'no-signal'],
  ]);
  expect(Object.fromEntries(faults(await editedState('windows-nat')))).toEqual({
    以太网: null,
    WLAN: 'no-signal',
    蓝牙网络连接: 'other-kind',
    'VMware Network Adapter VMnet1': 'vmware',
    'VMware Network Adapter VMnet8': 'vmware',
  });
});

test('an adapter that another VMnet is bridged to is not free, and an administrator’s bridge on Linux is a LAN', async () => {
  const state = await editedState('linux-custom-bridges');
  expect(bridgeCandidates(state, 0).find(({ adapter }) => adapter.name === 'br0')).toMatchObject({ fault: 'other-vmnet', holder: 2 });
  expect(bridgeCandidates(state, 2).find(({ adapter }) => adapter.name === 'br0')).toMatchObject({ fault: null });
});

test('Wi-Fi can be chosen, with a warning; Fusion 12 and newer needs none', async () => {
  const wifi = (state: HostState): readonly string[] | undefined => bridgeCandidates(state, 0).find(({ adapter }) => adapter.kind === 'wifi')?.notes;
  const up = (state: HostState): HostState => withAdapters(state, (adapter) => (adapter.kind === 'wifi' ? { ...adapter, state: 'up' } : adapter));
  expect(wifi(up(await editedState('linux-default')))).toContain('wifi');
  expect(wifi(await editedState('fusion-13'))).not.toContain('wifi');
});

test('VPN, no cable, disabled: each has its own reason', async () => {
  const state = await editedState('windows-nat');
  const as = (change: Partial<Adapter>): string | null | undefined =>
    bridgeCandidates(withAdapters(state, (adapter) => (adapter.name === '以太网' ? { ...adapter, ...change } : adapter)), 0).find(({ adapter }) => adapter.name === '以太网')?.fault;
  expect(as({ kind: 'vpn' })).toBe('vpn');
  expect(as({ state: 'disconnected' })).toBe('no-cable');
  expect(as({ state: 'disabled' })).toBe('disabled');
  expect(as({ state: 'down' })).toBe('down');
});

test('where the bridge protocol is off, VMnet0 turns it on, and no other VMnet can', async () => {
  const state = await editedState('windows-nat');
  const off: HostState = { ...state, bridgeBindings: { source: { path: '', text: '' }, value: [{ name: '以太网', bound: false }, { name: 'WLAN', bound: true }] } };
  expect(bridgeCandidates(off, 0)[0]).toMatchObject({ fault: null, notes: ['protocol-on'] });
  expect(bridgeCandidates(off, 2).find(({ adapter }) => adapter.name === '以太网')?.fault).toBe('protocol-off');
});

test('“no un-bridged host network adapters”: VMnet0 is pinned first, and the other gets the adapter', async () => {
  const state = await editedState('windows-nat');
  const second: Adapter = { name: '以太网 2', description: null, mac: null, kind: 'ethernet', vmnet: null, state: 'up', dhcp: true, mtu: null, profile: null, ipv4: [{ address: '10.9.0.5', prefix: 24 }], ipv6: [], gateways: [], dns: [] };
  const adapters = [...state.view.adapters, second];
  const vmnet2 = { vmnet: 2, name: null, mode: 'bridged', subnet: null, hostAdapter: null, dhcp: null, nat: null, bridge: { to: '以太网', resolved: '以太网', excluded: [] } } as const;
  const two: HostState = {
    ...state,
    view: { ...state.view, adapters, networks: [...state.view.networks, vmnet2] },
    networks: [...state.networks, { vmnet: 2, network: vmnet2, configured: null, dhcp: null, nat: null, adapter: null }],
    adapters: state.adapters === null ? null : { ...state.adapters, value: adapters },
    bridgeBindings: { source: { path: '', text: '' }, value: [{ name: '以太网', bound: true }, { name: '以太网 2', bound: true }] },
  };
  expect(pinFirst(two, 2, '以太网 2')).toEqual({ adapter: '以太网' });
  const filled = fillBridge(two, { adapter: null, vmnet: 2, bridge: '以太网 2' });
  expect(filled.wish.networks).toEqual([
    { vmnet: 0, adapter: '以太网' },
    { vmnet: 2, mode: 'bridged', adapter: '以太网 2' },
  ]);
  expect(resolveWish(two, filled.wish).ok).toBe(true);
});

test('what is in force stays as long as it works, and the machine’s adapter is switched to it', async () => {
  const state = await editedState('linux-default');
  const vm = state.view.vms.find(({ name }) => name === 'Fedora Workstation');
  const filled = fillBridge(state, { ...emptyBridgedForm(state), adapter: { machine: vm?.path ?? '', index: 0 } });
  expect(filled).toMatchObject({ bridge: 'automatic', refusals: [], pin: null, chosen: { adapter: { name: 'enp3s0' } } });
  expect(bridgedChange(state, filled).machine).toEqual({ machine: vm?.path, adapter: 0, mode: 'bridged', vmnet: 0, connected: true });
  // Its second adapter is bridged already, and not connected at power on.
  expect(bridgedChange(state, { ...filled, form: { ...filled.form, adapter: { machine: vm?.path ?? '', index: 1 } } }).machine).toMatchObject({ adapter: 1, connected: true });
});
