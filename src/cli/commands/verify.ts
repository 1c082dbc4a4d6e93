/** `vmnet verify POLICY`: wanted, configured, generated and real, fact by fact; exit 2 on drift. */
import { readState } from '../../core/jobs/check-host.ts';
import { verifyJson } from '../../core/plan/report-json.ts';
import { resolveWish } from '../../core/plan/resolve-wish.ts';
import { truthTable } from '../../core/plan/truth-table.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import { readPolicyFile, refusedWish } from '../policy-file.ts';
import { printTruth } from '../print/truth.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly file: string;
}

export async function verify({ globals, cwd, env, file }: Request): Promise<Outcome> {
  const { language } = globals;
  const read = readPolicyFile(file, cwd, language);
  if (read.kind === 'refusal') return read;
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const state = await readState(opened.host);
  const resolved = resolveWish(state, read.policy.wish);
  if (!resolved.ok) return refusedWish(file, read.policy, resolved.refusals, language);
  const rows = truthTable(state, resolved.wanted);
  const json = verifyJson(rows);
  return {
    kind: 'answer',
    status: json.agrees ? exitStatus.done : exitStatus.changesNeeded,
    json,
    text: () => printTruth(rows, language),
  };
}
