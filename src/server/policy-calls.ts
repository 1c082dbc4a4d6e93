/** What the page asks of a policy besides its plan: is it sound, how does the host differ from it, and a text to start from. */
import { done, type Refused } from '../core/contract/problem.ts';
import type { Handlers } from '../core/contract/serve.ts';
import { truthTable } from '../core/plan/truth-table.ts';
import { wantedAfter } from '../core/plan/wanted-after.ts';
import { exportedPolicy, standardPolicy } from '../core/text/policy-file.ts';
import type { HostState } from '../core/vnet/host-state.ts';
import { policySteps } from './plan-change.ts';

/** `name`: as `--host` would say it. */
export type StateOf = (host: string) => Promise<{ readonly ok: true; readonly name: string; readonly state: HostState } | Refused>;

export function policyCalls(stateOf: StateOf): Pick<Handlers, 'checkPolicy' | 'policyText'> {
  return {
    async checkPolicy({ host, text }) {
      const found = await stateOf(host);
      if (!found.ok) return found;
      const { state } = found;
      const planned = policySteps(state, text);
      if (!planned.ok) return done({ kind: 'refused', refusals: planned.refusals });
      const { steps, wanted } = planned;
      return done({ kind: 'sound', steps: steps.length, verify: truthTable(state, wanted ?? wantedAfter(state.view.networks, steps)) });
    },
    async policyText({ host, of, language }) {
      const found = await stateOf(host);
      if (!found.ok) return found;
      const { name, state } = found;
      return done({ text: of === 'standard' ? standardPolicy(state, language) : exportedPolicy(state, name, language) });
    },
  };
}
