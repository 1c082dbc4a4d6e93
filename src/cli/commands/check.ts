/** `vmnet check`: findings on configuration and host; exit 3 when one of them is an error. */
import { checkHost } from '../../core/jobs/check-host.ts';
import { checkReport } from '../../core/text/findings/check-report.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { printFindings } from '../print/findings.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export async function check({ globals, cwd, env }: Request): Promise<Outcome> {
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const report = checkReport(await checkHost(opened.host), globals.language);
  return {
    kind: 'answer',
    status: report.summary.error > 0 ? exitStatus.findings : exitStatus.done,
    json: report,
    text: () => printFindings(report, globals.language),
  };
}
