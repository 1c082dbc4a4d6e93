/** `vmnet plan POLICY`: what would change, as steps and as a unified diff for each file; exit 2 when anything would. */
import { planWish } from '../../core/jobs/plan-host.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import { readPolicyFile, refusedWish } from '../policy-file.ts';
import { preparedSteps, readHost } from '../prepare.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly file: string;
}

export async function plan({ globals, cwd, env, file }: Request): Promise<Outcome> {
  const { language } = globals;
  const read = readPolicyFile(file, cwd, language);
  if (read.kind === 'refusal') return read;
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const reading = await readHost(opened.host);
  const planned = planWish(reading.state, read.policy.wish);
  if (!planned.ok) return refusedWish(file, read.policy, planned.refusals, language);
  const { json, text } = preparedSteps(reading, planned.steps, planned.wanted, language);
  return { kind: 'answer', status: planned.steps.length > 0 ? exitStatus.changesNeeded : exitStatus.done, json, text };
}
