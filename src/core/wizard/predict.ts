/** The host as it would be after a change that goes as planned: what the pages show of it before it is made. */
import { parseSubnet } from '../ipv4/subnet.ts';
import { bridgesOf } from '../checks/bridged.ts';
import type { WantedNetwork } from '../plan/wanted.ts';
import type { MachineWish } from '../plan/plan-machine.ts';
import type { HostState, NetworkState } from '../vnet/host-state.ts';
import type { VirtualMachine, VmAdapter } from '../vnet/machine.ts';
import type { BridgedNetwork, Dhcp, HostAdapter, Nat, VirtualNetwork } from '../vnet/network.ts';

/** Services that are stopped stay so: a change of addresses does not start them on Windows. */
export function predictedState(state: HostState, networks: readonly WantedNetwork[], machines: readonly MachineWish[]): HostState {
  const changed = new Map(networks.map((one) => [one.vmnet, one]));
  const present = new Map(state.view.networks.map((one) => [one.vmnet, one]));
  const all = [...new Set([...present.keys(), ...changed.keys()])]
    .toSorted((a, b) => a - b)
    .flatMap((vmnet): readonly VirtualNetwork[] => {
      const wanted = changed.get(vmnet);
      const before = present.get(vmnet) ?? null;
      return wanted === undefined ? (before === null ? [] : [before]) : [networkAfter(state, wanted, before)];
    });
  const moved = new Set(networks.filter((one) => one.subnet !== present.get(one.vmnet)?.subnet).map(({ vmnet }) => vmnet));
  const vms = state.view.vms.map((vm) => machineAfter(vm, machines, moved));
  const adapters = new Map(state.networks.map((one) => [one.vmnet, one.adapter]));
  return {
    ...state,
    view: { ...state.view, networks: all, vms },
    networks: all.map((network): NetworkState => ({ vmnet: network.vmnet, network, configured: null, dhcp: null, nat: null, adapter: adapters.get(network.vmnet) ?? null })),
    machines: state.machines.map((one, index) => ({ ...one, machine: vms[index] ?? one.machine })),
  };
}

function networkAfter(state: HostState, wanted: WantedNetwork, before: VirtualNetwork | null): VirtualNetwork {
  const { vmnet, mode } = wanted;
  const common = { vmnet, name: wanted.name ?? before?.name ?? null };
  if (mode === 'bridged') return { ...common, mode, subnet: null, hostAdapter: null, dhcp: null, nat: null, bridge: bridgeAfter(state, wanted, before) };
  const addressed = { ...common, subnet: wanted.subnet, hostAdapter: hostAdapterAfter(wanted, before), dhcp: dhcpAfter(wanted, before), bridge: null };
  return mode === 'nat' ? { ...addressed, mode, nat: natAfter(wanted, before) } : { ...addressed, mode, nat: null };
}

function bridgeAfter(state: HostState, { bridge }: WantedNetwork, before: VirtualNetwork | null): BridgedNetwork['bridge'] {
  const to = bridge ?? 'automatic';
  const excluded = before?.bridge?.excluded ?? [];
  if (before?.bridge?.to === to) return before.bridge;
  const { candidates } = bridgesOf(state);
  return { to, resolved: to === 'automatic' ? (candidates.length === 1 ? (candidates[0]?.name ?? null) : null) : to, excluded };
}

function hostAdapterAfter({ hostAdapter, subnet }: WantedNetwork, before: VirtualNetwork | null): HostAdapter {
  if (hostAdapter === null) return { configured: false, name: null, address: null, actual: null, state: null };
  const old = before?.hostAdapter ?? null;
  if (old?.configured === true && old.address === hostAdapter && before?.subnet === subnet) return old;
  const prefix = parseSubnet(subnet ?? '')?.prefix;
  // An adapter that somebody disabled is not enabled by another address.
  const state = old?.configured === true && old.state === 'disabled' ? 'disabled' : 'up';
  return { configured: true, name: old?.name ?? null, address: hostAdapter, actual: prefix === undefined ? null : `${hostAdapter}/${prefix}`, state };
}

function dhcpAfter({ dhcp }: WantedNetwork, before: VirtualNetwork | null): Dhcp {
  if (dhcp === null) return { enabled: false, service: null, start: null, end: null, defaultLease: null, maxLease: null, reservations: [] };
  return { enabled: true, service: before?.dhcp?.service ?? 'running', ...dhcp };
}

function natAfter({ gateway, portForwards }: WantedNetwork, before: VirtualNetwork | null): Nat {
  return { enabled: true, service: before?.nat?.service ?? 'running', gateway, udpTimeout: before?.nat?.udpTimeout ?? null, portForwards };
}

const usual = { bridged: 0, nat: 8, 'host-only': 1 } as const;

/** A lease of another subnet, or of another network, is none any more. */
function machineAfter(vm: VirtualMachine, wishes: readonly MachineWish[], moved: ReadonlySet<number>): VirtualMachine {
  const adapters = vm.adapters.map((adapter): VmAdapter => {
    const wish = wishes.find((one) => one.machine === vm.path && one.adapter === adapter.index);
    const vmnet = wish === undefined ? adapter.vmnet : (wish.vmnet ?? (wish.mode === null || wish.mode === 'custom' ? adapter.vmnet : usual[wish.mode]));
    const connectAtPowerOn = wish?.connected ?? adapter.connectAtPowerOn;
    const stays = vmnet === adapter.vmnet && (vmnet === null || !moved.has(vmnet));
    const mode = wish?.mode ?? adapter.mode;
    return { ...adapter, mode: mode !== 'custom' && mode !== 'lan-segment' && vmnet !== usual[mode] ? 'custom' : mode, vmnet, connectAtPowerOn, lease: stays ? adapter.lease : null };
  });
  return { ...vm, adapters };
}
