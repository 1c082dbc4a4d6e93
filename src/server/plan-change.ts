/** The call `planChange`: what the page wishes, as a plan for a person to judge. */
import type { ChangeRequest } from '../core/contract/change-schema.ts';
import type { PlanRefusal, ReviewedPlan } from '../core/contract/plan-schema.ts';
import type { Host } from '../core/jobs/host.ts';
import { hostState } from '../core/jobs/host-state.ts';
import { planFix } from '../core/jobs/plan-fix.ts';
import { planInDetail } from '../core/jobs/plan-host.ts';
import { stepsOfMachine, stepsOfMachines, stepsOfRemoval, stepsOfWish, type PlannedSteps } from '../core/jobs/planned-steps.ts';
import { affectedMachines } from '../core/plan/affects.ts';
import type { ApplyRefusal } from '../core/plan/apply-refusal.ts';
import type { Step } from '../core/plan/step.ts';
import { truthTable } from '../core/plan/truth-table.ts';
import { wantedAfter } from '../core/plan/wanted-after.ts';
import type { Wanted } from '../core/plan/wanted.ts';
import { readPolicy } from '../core/policy/read-policy.ts';
import type { HostState } from '../core/vnet/host-state.ts';
import { refuseMachines } from '../host/apply/machines.ts';
import { refuseRunning } from '../host/apply/running-machines.ts';
import type { Owner, Target } from '../host/apply/target.ts';
import { planUndo } from '../host/apply/undo.ts';

/** What is shown, less what the server says of its own keeping. */
export type PlanFacts = Omit<ReviewedPlan, 'id' | 'token' | 'host' | 'target' | 'restorePoints'>;

export interface PreparedChange {
  readonly ok: true;
  readonly facts: PlanFacts;
  readonly owner: Owner;
  readonly wanted: Wanted | null;
  /** The entry that is taken back; null: this is no undo. */
  readonly undoes: string | null;
}

export type Prepared = PreparedChange | { readonly ok: false; readonly refusals: readonly [PlanRefusal, ...PlanRefusal[]] };

/** `target` null: the host can be looked at only. */
export async function prepareChange(host: Host, target: Target | null, change: ChangeRequest): Promise<Prepared> {
  if (change.kind === 'undo') return prepareUndo(host, target, change.id);
  const snapshot = await host.read();
  const state = hostState(snapshot, host.decode);
  const planned = plannedSteps(state, change);
  if (!planned.ok) return planned;
  const { steps, wanted } = planned;
  const { plan } = planInDetail(snapshot, state, host.decode, steps);
  const owner = ownerOf(steps);
  const facts: PlanFacts = { ...plan, job: 'apply', verify: truthTable(state, wanted ?? wantedAfter(state.view.networks, steps)), blocked: blockedBy(state, steps) };
  return { ok: true, facts, owner, wanted, undoes: null };
}

type Planned = Exclude<PlannedSteps, { readonly ok: false }> | Extract<Prepared, { readonly ok: false }>;

function plannedSteps(state: HostState, change: Exclude<ChangeRequest, { readonly kind: 'undo' }>): Planned {
  switch (change.kind) {
    case 'networks':
      return withoutPlaces(stepsOfWish(state, change.wish));
    case 'remove-network':
      return withoutPlaces(stepsOfRemoval(state, change.vmnet));
    case 'machine':
      return withoutPlaces(stepsOfMachine(state, change.wish));
    case 'machines':
      return withoutPlaces(stepsOfMachines(state, change.wishes));
    case 'fix':
      return withoutPlaces(planFix(state, change.command));
    case 'policy':
      return policySteps(state, change.text);
  }
}

/** All that is wrong with the text, or that this host cannot have, with its place; else the steps. */
export function policySteps(state: HostState, text: string): Planned {
  const read = readPolicy(Buffer.from(text, 'utf8').toString('latin1'));
  if (!read.ok) {
    const [first, ...rest] = read.complaints;
    return { ok: false, refusals: [{ of: 'policy', complaint: first }, ...rest.map((complaint) => ({ of: 'policy', complaint }) as const)] };
  }
  const { wish, placeOf } = read.policy;
  return withPlaces(stepsOfWish(state, wish), placeOf);
}

function withoutPlaces(planned: PlannedSteps): Planned {
  return withPlaces(planned, () => null);
}

type PlaceOf = (vmnet: number | null, field: string | null) => Extract<PlanRefusal, { readonly of: 'wish' }>['place'];

function withPlaces(planned: PlannedSteps, placeOf: PlaceOf): Planned {
  if (planned.ok) return planned;
  const placed = planned.refusals.map((one): PlanRefusal => (one.of === 'wish' ? { ...one, place: placeOf(one.vmnet, one.field) } : one));
  return { ok: false, refusals: placed as [PlanRefusal, ...PlanRefusal[]] };
}

async function prepareUndo(host: Host, target: Target | null, id: string | null): Promise<Prepared> {
  const nothing: Prepared = { ok: false, refusals: [{ of: 'change', code: 'nothing-to-undo', data: {} }] };
  if (target === null) return nothing;
  const found = await planUndo(target, id);
  if (!found.ok) return { ok: false, refusals: [{ of: 'history', refusal: found.refusal }] };
  if (found.plan === null) return nothing;
  const { owner, record, steps, diffs } = found.plan;
  const state = hostState(await host.read(), host.decode);
  const facts: PlanFacts = {
    job: record.undoes === null ? 'undo' : 'redo',
    platform: host.platform,
    steps,
    diffs,
    affects: { vms: affectedMachines(state, steps) },
    keptOnlyInGeneratedFile: [],
    fingerprint: null,
    verify: truthTable(state, wantedAfter(state.view.networks, steps)),
    blocked: blockedBy(state, steps),
  };
  return { ok: true, facts, owner, wanted: null, undoes: record.id };
}

function blockedBy(state: HostState, steps: readonly Step[]): ApplyRefusal | null {
  const machines = steps.filter((step) => step.op === 'set-vm-adapter');
  const refused = machines.length > 0 ? refuseMachines(state, machines) : refuseRunning(state, steps, false);
  return refused?.refusal ?? null;
}

function ownerOf(steps: readonly Step[]): Owner {
  return steps.some(({ op }) => op === 'set-vm-adapter') ? 'machines' : 'networks';
}
