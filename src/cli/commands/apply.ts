/** `vmnet apply POLICY`: plan, confirm, apply, read again, verify. */
import { planWanted } from '../../core/plan/plan-wanted.ts';
import { resolveWish } from '../../core/plan/resolve-wish.ts';
import { changeHost } from '../change.ts';
import type { Outcome } from '../outcome.ts';
import { readPolicyFile, refusedWish } from '../policy-file.ts';
import { preparedSteps, readHost } from '../prepare.ts';
import type { ChangeRequest } from './network.ts';

export function applyPolicy(request: ChangeRequest, file: string): Promise<Outcome> {
  const { cwd } = request;
  const { language } = request.globals;
  return changeHost({
    ...request,
    prepare: async ({ host }) => {
      const read = readPolicyFile(file, cwd, language);
      if (read.kind === 'refusal') return read;
      const reading = await readHost(host);
      const resolved = resolveWish(reading.state, read.policy.wish);
      if (!resolved.ok) return refusedWish(file, read.policy, resolved.refusals, language);
      return preparedSteps(reading, planWanted(reading.state, resolved.wanted), resolved.wanted, language);
    },
  });
}
