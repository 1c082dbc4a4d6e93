/** A plan of steps on a host that was read: what they would do to its files, whom they affect, and what it was made from. */
import type { DecodeBytes } from '../formats/bytes.ts';
import { decodeUtf8 } from '../formats/utf8.ts';
import { affectedMachines } from '../plan/affects.ts';
import { keptOnlyInGenerated } from '../plan/kept-only.ts';
import { planWanted } from '../plan/plan-wanted.ts';
import { presentNetworks } from '../plan/present-networks.ts';
import type { FileDiff, Plan } from '../plan/plan.ts';
import { resolveWish } from '../plan/resolve-wish.ts';
import type { Step } from '../plan/step.ts';
import { unifiedDiff } from '../plan/unified-diff.ts';
import { wantedAfter } from '../plan/wanted-after.ts';
import type { Wanted } from '../plan/wanted.ts';
import type { Wish } from '../plan/wish.ts';
import type { WishRefusal } from '../plan/wish-refusal.ts';
import type { HostState } from '../vnet/host-state.ts';
import { fingerprintOf } from './fingerprint.ts';
import { hostState } from './host-state.ts';
import { predictedFiles, type PredictedFile } from './predicted-files.ts';
import type { HostSnapshot } from './snapshot.ts';
import { touches } from './touched-files.ts';

/** A plan, and for each of its steps the paths among its diffs that the step has a part in. */
export interface DetailedPlan {
  readonly plan: Plan;
  readonly files: readonly (readonly string[])[];
}

export function planHost(snapshot: HostSnapshot, decode: DecodeBytes, steps: readonly Step[]): Plan {
  return planInDetail(snapshot, hostState(snapshot, decode), decode, steps).plan;
}

/** `state`: what the snapshot comes to. */
export function planInDetail(snapshot: HostSnapshot, state: HostState, decode: DecodeBytes, steps: readonly Step[]): DetailedPlan {
  const predicted = steps.length === 0 ? [] : predictedFiles(snapshot, state, decode, steps);
  const { platform } = snapshot;
  const plan: Plan = {
    platform,
    steps,
    diffs: predicted.map(diffOf),
    affects: { vms: affectedMachines(state, steps) },
    keptOnlyInGeneratedFile: keptOnlyInGenerated(wantedAfter(presentNetworks(state), steps).networks, { platform, apple: state.apple }),
    fingerprint: fingerprintOf(snapshot, steps.flatMap((step) => (step.op === 'set-vm-adapter' ? [step.machine] : []))),
  };
  return { plan, files: steps.map((step) => predicted.filter((file) => touches(step, file)).map(({ path }) => path)) };
}

function diffOf({ path, before, after }: PredictedFile): FileDiff {
  // One that is not UTF-8 is shown byte for byte.
  const text = (bytes: string | null): string | null => (bytes === null ? null : (decodeUtf8(bytes) ?? bytes));
  return { path, diff: unifiedDiff(path, text(before), text(after)) };
}

export type PlannedWish =
  /** `wanted`: what the host is compared with afterwards, also where no step changes it. */
  | { readonly ok: true; readonly steps: readonly Step[]; readonly wanted: Wanted }
  | { readonly ok: false; readonly refusals: readonly [WishRefusal, ...WishRefusal[]] };

export function planWish(state: HostState, wish: Wish): PlannedWish {
  const resolved = resolveWish(state, wish);
  return resolved.ok ? { ok: true, steps: planWanted(state, resolved.wanted), wanted: resolved.wanted } : resolved;
}
