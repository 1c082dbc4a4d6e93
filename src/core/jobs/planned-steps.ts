/** What a wish, a machine's wish or a fix comes to on a host: steps, or all reasons why not. */
import type { ChangeRefusal } from '../plan/change-refusal.ts';
import { planMachine, type MachineRefusalCode, type MachineWish } from '../plan/plan-machine.ts';
import { planWanted } from '../plan/plan-wanted.ts';
import { machinesOn } from '../plan/refuse-wish.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { Step } from '../plan/step.ts';
import type { Wanted } from '../plan/wanted.ts';
import type { WishRefusal } from '../plan/wish-refusal.ts';
import type { Wish } from '../plan/wish.ts';
import type { HostState } from '../vnet/host-state.ts';
import { planWish } from './plan-host.ts';

export type StepsRefusal =
  | ({ readonly of: 'wish' } & WishRefusal)
  | ({ readonly of: 'machine' } & Refusal<MachineRefusalCode>)
  | ({ readonly of: 'change' } & ChangeRefusal);

export type PlannedSteps =
  /** `wanted`: what the host is compared with afterwards; null: what the steps come to. */
  | { readonly ok: true; readonly steps: readonly Step[]; readonly wanted: Wanted | null }
  | { readonly ok: false; readonly refusals: readonly [StepsRefusal, ...StepsRefusal[]] };

export function refusedChange(code: ChangeRefusal['code'], data: ChangeRefusal['data'] = {}): Extract<PlannedSteps, { readonly ok: false }> {
  return { ok: false, refusals: [{ of: 'change', code, data }] };
}

export function stepsOfWish(state: HostState, wish: Wish): PlannedSteps {
  const planned = planWish(state, wish);
  if (planned.ok) return planned;
  const [first, ...rest] = planned.refusals;
  return { ok: false, refusals: [{ of: 'wish', ...first }, ...rest.map((one) => ({ of: 'wish', ...one }) as const)] };
}

/** As `vmnet network remove`: not while machines are on it. */
export function stepsOfRemoval(state: HostState, vmnet: number): PlannedSteps {
  const absent = missingNetwork(state, vmnet);
  if (absent !== undefined) return absent;
  if (vmnet === 0) return refusedChange('vmnet0-stays');
  const vms = machinesOn(state, vmnet);
  if (vms.length > 0) return { ok: false, refusals: [{ of: 'wish', code: 'network-has-vms', vmnet, field: null, data: { vms } }] };
  const wanted: Wanted = { networks: [], remove: [vmnet] };
  return { ok: true, steps: planWanted(state, wanted), wanted };
}

/** `known`: the numbers that the host has. */
export function missingNetwork({ view }: HostState, vmnet: number): Extract<PlannedSteps, { readonly ok: false }> | undefined {
  const known = view.networks.map((one) => `VMnet${one.vmnet}`);
  return known.includes(`VMnet${vmnet}`) ? undefined : refusedChange('vmnet-missing', { vmnet, known });
}

export function stepsOfMachine(state: HostState, wish: MachineWish): PlannedSteps {
  if (!state.view.vms.some(({ path }) => path === wish.machine)) return refusedChange('vm-missing', { vm: wish.machine });
  const planned = planMachine(state, wish);
  if (planned.ok) return { ok: true, steps: planned.value, wanted: null };
  const [first, ...rest] = planned.refusals;
  return { ok: false, refusals: [{ of: 'machine', ...first }, ...rest.map((one) => ({ of: 'machine', ...one }) as const)] };
}
