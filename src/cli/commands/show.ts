/** `vmnet show`: networks, host adapters, VMs, and what could not be read. */
import { showHost } from '../../core/jobs/show-host.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export async function show({ globals, cwd, env }: Request): Promise<Outcome> {
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const view = await showHost(opened.host);
  const { printView } = globals.json ? { printView: undefined } : await import('../print/view.ts');
  return {
    kind: 'answer',
    status: exitStatus.done,
    json: view,
    text: () => printView?.(view, globals) ?? '',
  };
}
