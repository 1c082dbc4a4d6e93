/** Plans what a command wishes on the host that it names: as JSON, for people, and for who carries it out. */
import type { Host } from '../core/jobs/host.ts';
import { hostState } from '../core/jobs/host-state.ts';
import { planInDetail, planWish } from '../core/jobs/plan-host.ts';
import type { HostSnapshot } from '../core/jobs/snapshot.ts';
import type { Plan } from '../core/plan/plan.ts';
import { presentNetworks } from '../core/plan/present-networks.ts';
import type { Step } from '../core/plan/step.ts';
import { truthTable } from '../core/plan/truth-table.ts';
import { wantedAfter } from '../core/plan/wanted-after.ts';
import type { Wanted } from '../core/plan/wanted.ts';
import type { WishRefusal } from '../core/plan/wish-refusal.ts';
import type { Wish } from '../core/plan/wish.ts';
import type { HostState } from '../core/vnet/host-state.ts';
import type { Language } from '../core/text/language.ts';
import { stepText } from '../core/text/steps.ts';
import { wishRefusalText } from '../core/text/wish-refusals.ts';
import type { Prepared } from './change.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';
import { printPlan } from './print/plan.ts';

export interface Reading {
  readonly host: Host;
  readonly snapshot: HostSnapshot;
  readonly state: HostState;
}

export async function readHost(host: Host): Promise<Reading> {
  const snapshot = await host.read();
  return { host, snapshot, state: hostState(snapshot, host.decode) };
}

/** `wanted`: what the host is compared with afterwards; null: what the steps come to. */
export function preparedSteps({ host, snapshot, state }: Reading, steps: readonly Step[], wanted: Wanted | null, language: Language): Prepared {
  const { plan, files } = planInDetail(snapshot, state, host.decode, steps);
  return {
    kind: 'prepared',
    plan,
    wanted,
    readAt: snapshot.takenAt,
    verify: truthTable(state, wanted ?? wantedAfter(presentNetworks(state), steps)),
    json: planJson(plan, files, language),
    text: () => printPlan(plan, language),
  };
}

export function preparedWish(reading: Reading, wish: Wish, language: Language): Prepared | Refusal {
  const planned = planWish(reading.state, wish);
  return planned.ok ? preparedSteps(reading, planned.steps, planned.wanted, language) : refusedByHost(planned.refusals, language);
}

/** The wish is sound, and this host cannot have it. */
export function refusedByHost(refusals: readonly [WishRefusal, ...WishRefusal[]], language: Language): Refusal {
  return refusal(exitStatus.refused, refusals[0].code, refusals.map((one) => wishRefusalText(one, language, 'command-line')).join('\n'));
}

/** `vmnet/plan/1`. `files`: for each step the paths among the diffs that it has a part in. */
export function planJson(plan: Plan, files: readonly (readonly string[])[], language: Language): object {
  const { steps, diffs, affects, keptOnlyInGeneratedFile, fingerprint } = plan;
  return {
    schema: 'vmnet/plan/1',
    changes: steps.length > 0,
    steps: steps.map((step, index) => {
      const { op, ...rest } = step;
      return { op, vmnet: null, ...rest, summary: stepText(step, language), files: files[index] ?? [] };
    }),
    diffs,
    affects,
    keptOnlyInGeneratedFile,
    fingerprint,
  };
}
