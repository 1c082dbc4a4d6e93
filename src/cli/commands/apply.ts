/** `vmnet apply POLICY`: plan, confirm, apply, read again, verify. */
import { hostState } from '../../core/jobs/host-state.ts';
import { planInDetail } from '../../core/jobs/plan-host.ts';
import { planWanted } from '../../core/plan/plan-wanted.ts';
import { resolveWish } from '../../core/plan/resolve-wish.ts';
import { truthTable } from '../../core/plan/truth-table.ts';
import { changeHost, type ChangeOptions, type Surroundings } from '../change.ts';
import type { Outcome } from '../outcome.ts';
import { readPolicyFile, refusedWish } from '../policy-file.ts';

interface Request extends Surroundings {
  readonly file: string;
  readonly options: ChangeOptions;
  /** As the person typed it. */
  readonly command: string;
}

export async function applyPolicy({ globals, cwd, env, file, options, command }: Request): Promise<Outcome> {
  const { language } = globals;
  return changeHost({
    globals,
    cwd,
    env,
    options,
    command,
    prepare: async ({ host }) => {
      const read = readPolicyFile(file, cwd, language);
      if (read.kind === 'refusal') return read;
      const snapshot = await host.read();
      const state = hostState(snapshot, host.decode);
      const resolved = resolveWish(state, read.policy.wish);
      if (!resolved.ok) return refusedWish(file, read.policy, resolved.refusals, language);
      const { wanted } = resolved;
      const detailed = planInDetail(snapshot, state, host.decode, planWanted(state, wanted));
      const { planJson, printPlan } = await import('../print/plan.ts');
      return {
        kind: 'prepared',
        plan: detailed.plan,
        wanted,
        readAt: snapshot.takenAt,
        verify: truthTable(state, wanted),
        json: planJson(detailed, language),
        text: () => printPlan(detailed, language),
      };
    },
  });
}
