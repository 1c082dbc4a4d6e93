/** `vmnet vm list`, `vmnet vm show VM`. */
import { showHost } from '../../core/jobs/show-host.ts';
import { findMachine } from '../find-machine.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import { printMachines } from '../print/view.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export async function vmList({ globals, cwd, env }: Request): Promise<Outcome> {
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const { vms } = await showHost(opened.host);
  const json = { schema: 'vmnet/vm-list/1', vms };
  return { kind: 'answer', status: exitStatus.done, json, text: () => printMachines(vms, globals.language) };
}

export async function vmShow({ globals, cwd, env, name }: Request & { readonly name: string }): Promise<Outcome> {
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const found = findMachine((await showHost(opened.host)).vms, name, globals.language);
  if (!found.ok) return found.refusal;
  const { vm } = found;
  const json = { schema: 'vmnet/vm/1', vm };
  return { kind: 'answer', status: exitStatus.done, json, text: () => printMachines([vm], globals.language) };
}
