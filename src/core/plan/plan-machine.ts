/** Switching one adapter of a virtual machine: the step, or why not. */
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualMachine, VmAdapter } from '../vnet/machine.ts';
import type { Mode } from '../vnet/network.ts';
import type { Planned, Refusal } from './refusal.ts';
import type { MachineStep, VmConnection } from './step.ts';

export const machineRefusalCodes = [
  'vm-running',
  'vm-suspended',
  'vm-encrypted',
  'vm-unreadable',
  'vm-adapter-missing',
  'vmnet-does-not-exist',
  'vmnet-has-other-mode',
] as const;

export type MachineRefusalCode = (typeof machineRefusalCodes)[number];

export interface MachineWish {
  /** The path of its `.vmx`, as the host lists it. */
  readonly machine: string;
  readonly adapter: number;
  readonly mode: 'bridged' | 'nat' | 'host-only' | 'custom' | null;
  /** A VMnet of the mode; null: the usual one (0, 8, 1). `custom` needs one. */
  readonly vmnet: number | null;
  readonly connected: boolean | null;
}

/** What VMware's own three modes stand for. */
const usual = { bridged: 0, nat: 8, 'host-only': 1 } as const;

const modesOfVmnets: Readonly<Record<keyof typeof usual, readonly Mode[]>> = {
  bridged: ['bridged'],
  nat: ['nat'],
  'host-only': ['host-only', 'isolated'],
};

/** No step when it is so already. The machine must be one of the host's. */
export function planMachine(state: HostState, wish: MachineWish): Planned<readonly MachineStep[], MachineRefusalCode> {
  const vm = state.view.vms.find(({ path }) => path === wish.machine);
  if (vm === undefined) throw new Error(`${wish.machine} is no machine of this host`);
  const adapter = vm.adapters.find(({ index, present }) => index === wish.adapter && present);
  const [first, ...rest] = [...refusalsOf(state, vm, adapter, wish)];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const was = connectionOf(adapter);
  const to = wantedConnection(wish);
  const same =
    (to.mode === null || (to.mode === was.mode && (to.mode !== 'custom' || to.vmnet === was.vmnet))) &&
    (to.connectAtPowerOn === null || to.connectAtPowerOn === was.connectAtPowerOn);
  return { ok: true, value: same ? [] : [{ op: 'set-vm-adapter', machine: vm.path, adapter: wish.adapter, to, was: onlyChanged(was, to) }] };
}

function* refusalsOf(
  state: HostState,
  vm: VirtualMachine,
  adapter: VmAdapter | undefined,
  { adapter: index, mode, vmnet }: MachineWish,
): Generator<Refusal<MachineRefusalCode>> {
  const about = { vm: vm.name };
  const file = state.machines.find(({ machine }) => machine.path === vm.path);
  if (file === undefined || file.source === null) yield { code: 'vm-unreadable', data: about };
  // A lock that cannot be judged counts as a running machine: its window would write the file again.
  if (vm.state === 'running' || vm.state === 'unknown') yield { code: 'vm-running', data: { ...about, state: vm.state } };
  if (vm.state === 'suspended') yield { code: 'vm-suspended', data: about };
  if (vm.encrypted) yield { code: 'vm-encrypted', data: about };
  if (adapter === undefined) {
    const present = vm.adapters.filter((one) => one.present).map((one) => String(one.index));
    yield { code: 'vm-adapter-missing', data: { ...about, adapter: index, present } };
  }
  if (mode === null && vmnet === null) return;
  const number = vmnet ?? (mode === null || mode === 'custom' ? null : usual[mode]);
  if (number === null) return;
  const network = state.view.networks.find((one) => one.vmnet === number);
  if (network === undefined) {
    yield { code: 'vmnet-does-not-exist', data: { vmnet: number, known: state.view.networks.map((one) => `vmnet${one.vmnet}`) } };
  } else if (mode !== null && mode !== 'custom' && !modesOfVmnets[mode].includes(network.mode)) {
    yield { code: 'vmnet-has-other-mode', data: { vmnet: number, mode: network.mode, wanted: mode } };
  }
}

function wantedConnection({ mode, vmnet, connected }: MachineWish): VmConnection {
  const isUsual = mode !== null && mode !== 'custom' && (vmnet === null || vmnet === usual[mode]);
  if (mode === null && vmnet === null) return { mode: null, vmnet: null, connectAtPowerOn: connected };
  return isUsual ? { mode, vmnet: null, connectAtPowerOn: connected } : { mode: 'custom', vmnet, connectAtPowerOn: connected };
}

function connectionOf(adapter: VmAdapter | undefined): VmConnection {
  if (adapter === undefined || adapter.mode === 'lan-segment') {
    return { mode: null, vmnet: null, connectAtPowerOn: adapter?.connectAtPowerOn ?? null };
  }
  return { mode: adapter.mode, vmnet: adapter.mode === 'custom' ? adapter.vmnet : null, connectAtPowerOn: adapter.connectAtPowerOn };
}

function onlyChanged(was: VmConnection, to: VmConnection): VmConnection {
  return {
    mode: to.mode === null ? null : was.mode,
    vmnet: to.mode === null ? null : was.vmnet,
    connectAtPowerOn: to.connectAtPowerOn === null ? null : was.connectAtPowerOn,
  };
}
