/** `vmnet export [vmnetN…]`: the networks of a host as a policy file. */
import { readState } from '../../core/jobs/check-host.ts';
import { exportPolicy } from '../../core/policy/export-policy.ts';
import { policySchema } from '../../core/policy/schema.ts';
import { exportedPolicy } from '../../core/text/policy-file.ts';
import { vmnetOf } from '../arguments.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, refusal, type Outcome } from '../outcome.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** `vmnet8`, …; none: all. */
  readonly names: readonly string[];
}

/** For editors: saved as `vmnet-policy.schema.json` beside a policy, its first line names it. */
export function exportSchema(): Outcome {
  return { kind: 'answer', status: exitStatus.done, json: policySchema };
}

export async function exportNetworks({ globals, cwd, env, names }: Request): Promise<Outcome> {
  const { language } = globals;
  const chinese = language === 'zh-CN';
  const numbers: number[] = [];
  for (const name of names) {
    const vmnet = vmnetOf(name, language);
    if (!vmnet.ok) return vmnet.refusal;
    numbers.push(vmnet.value);
  }
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const state = await readState(opened.host);
  const there = new Set(state.view.networks.map(({ vmnet }) => vmnet));
  const absent = numbers.filter((vmnet) => !there.has(vmnet)).map((vmnet) => `vmnet${vmnet}`);
  if (absent.length > 0) {
    const message = chinese ? `此主机上没有 ${absent.join('、')}` : `this host has no ${absent.join(', ')}`;
    return refusal(exitStatus.refused, 'vmnet-missing', message);
  }
  const policy = exportPolicy(state, numbers.length === 0 ? null : new Set(numbers));
  return { kind: 'answer', status: exitStatus.done, json: policy, text: () => exportedPolicy(state, opened.host.name, language, policy) };
}
