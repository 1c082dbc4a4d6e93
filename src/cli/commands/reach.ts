/** `vmnet reach`: who can start a connection to whom, and why. */
import { readState } from '../../core/jobs/check-host.ts';
import { reachOf } from '../../core/reach/reach.ts';
import { findMachine } from '../find-machine.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import { printReach } from '../print/reach.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly vm: string | undefined;
}

export async function reach({ globals, cwd, env, vm }: Request): Promise<Outcome> {
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const state = await readState(opened.host);
  const found = vm === undefined ? undefined : findMachine(state.view.vms, vm, globals.language);
  if (found?.ok === false) return found.refusal;
  const { cells, pairsLeftOut } = reachOf(state, found?.vm.path ?? null);
  return {
    kind: 'answer',
    status: exitStatus.done,
    json: { schema: 'vmnet/reach/1', cells, pairsLeftOut },
    text: () => printReach(cells, pairsLeftOut, globals.language),
  };
}
