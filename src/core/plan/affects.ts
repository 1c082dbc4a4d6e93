/** The blast radius: which virtual machines notice a plan, and by what. */
import { parseIpv4 } from '../ipv4/address.ts';
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualMachine, VmAdapter } from '../vnet/machine.ts';
import { affectedReasons, type AffectedReason, type AffectedVm } from './plan.ts';
import type { MachineStep, NetworkStep, Step } from './step.ts';

/** One entry for each adapter that is hit, with what hits it hardest; by machine, then adapter. */
export function affectedMachines(state: HostState, steps: readonly Step[]): readonly AffectedVm[] {
  const plan = planOf(steps);
  const restarts = state.view.host.platform !== 'windows' && steps.some(({ op }) => op !== 'set-vm-adapter');
  const known = addressesOf(state);
  return state.view.vms.flatMap((vm) =>
    vm.adapters.flatMap((adapter): readonly AffectedVm[] => {
      if (!adapter.present) return [];
      const reasons = [...reasonsOf(vm, adapter, plan, known)];
      // On Linux and macOS VMware's tools stop all networks for any change of one.
      if (restarts && vm.state !== 'off' && vm.state !== 'suspended') reasons.push('networks-restart');
      const why = affectedReasons.filter((one) => reasons.includes(one)).toSorted(byWeight)[0];
      const running = vm.state === 'running' || vm.state === 'unknown';
      return why === undefined ? [] : [{ name: vm.name, path: vm.path, running, why, adapter: adapter.index }];
    }),
  );
}

interface StepsByTarget {
  readonly networks: ReadonlyMap<number, readonly NetworkStep[]>;
  readonly machines: readonly MachineStep[];
}

/** Addresses by MAC: of the reservations of a VMnet, and of the neighbour table. */
interface KnownAddresses {
  readonly reserved: (vmnet: number, mac: string) => string | null;
  readonly seen: ReadonlyMap<string, string>;
}

const weights: Readonly<Record<AffectedReason, number>> = {
  'adapter-changes': 0,
  'network-removed': 1,
  'mode-changes': 2,
  'static-address-leaves-subnet': 3,
  'reservation-changes': 4,
  'forward-changes': 5,
  'lease-leaves-subnet': 6,
  'adapter-on-network': 7,
  'networks-restart': 8,
};

function byWeight(a: AffectedReason, b: AffectedReason): number {
  return weights[a] - weights[b];
}

function planOf(steps: readonly Step[]): StepsByTarget {
  const networks = new Map<number, NetworkStep[]>();
  const machines: MachineStep[] = [];
  for (const step of steps) {
    if (step.op === 'set-vm-adapter') machines.push(step);
    else if (isNetworkStep(step)) networks.set(step.vmnet, [...(networks.get(step.vmnet) ?? []), step]);
  }
  return { networks, machines };
}

const repairs: ReadonlySet<string> = new Set([
  'start-service',
  'set-service-automatic',
  'enable-host-adapter',
  'recreate-host-adapter',
  'renew-host-adapter',
  'restore-generated-file',
  'bind-bridge',
]);

export function isNetworkStep(step: Step): step is NetworkStep {
  return step.op !== 'set-vm-adapter' && !repairs.has(step.op);
}

function addressesOf(state: HostState): KnownAddresses {
  const reserved = new Map(
    state.view.networks.flatMap(({ vmnet, dhcp }) => (dhcp?.reservations ?? []).map(({ mac, address }) => [`${vmnet} ${mac}`, address] as const)),
  );
  const seen = new Map((state.neighbours?.value ?? []).flatMap(({ mac, address }) => (mac === null ? [] : [[mac, address] as const])));
  return { reserved: (vmnet, mac) => reserved.get(`${vmnet} ${mac}`) ?? null, seen };
}

function* reasonsOf(vm: VirtualMachine, adapter: VmAdapter, plan: StepsByTarget, known: KnownAddresses): Generator<AffectedReason> {
  if (plan.machines.some(({ machine, adapter: index }) => machine === vm.path && index === adapter.index)) yield 'adapter-changes';
  const { vmnet, mac, lease } = adapter;
  if (vmnet === null) return;
  const reservation = mac === null ? null : known.reserved(vmnet, mac);
  const seen = mac === null ? undefined : known.seen.get(mac);
  for (const step of plan.networks.get(vmnet) ?? []) {
    switch (step.op) {
      case 'remove-network':
        yield 'network-removed';
        break;
      case 'set-mode':
        yield 'mode-changes';
        break;
      case 'set-subnet':
        if (lease !== null && leaves(lease.address, step.to)) yield 'lease-leaves-subnet';
        else if (reservation === null && seen !== undefined && leaves(seen, step.to)) yield 'static-address-leaves-subnet';
        else yield 'adapter-on-network';
        break;
      case 'add-reservation':
      case 'remove-reservation':
        if (step.reservation.mac === mac) yield 'reservation-changes';
        break;
      case 'add-forward':
      case 'remove-forward':
        if ([lease?.address, reservation, seen].includes(step.forward.guestAddress)) yield 'forward-changes';
        break;
      case 'set-display-name':
      case 'add-network':
        break;
      case 'set-host-adapter':
      case 'set-gateway':
      case 'set-dhcp':
      case 'set-dhcp-range':
      case 'set-lease-times':
      case 'set-bridge':
        yield 'adapter-on-network';
    }
  }
}

function leaves(address: string, subnet: string): boolean {
  const parsed = parseSubnet(subnet);
  const value = parseIpv4(address);
  return parsed !== undefined && value !== undefined && !contains(parsed, value);
}
