/** Opens the host that `--host` names, or refuses with the exit status that its problem stands for. */
import { openHost } from '../host/index.ts';
import type { Host } from '../core/jobs/host.ts';
import type { Globals } from './globals.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';

const statusOf = { usage: exitStatus.usage, malformed: exitStatus.malformed, unreadable: exitStatus.unexpected } as const;

async function savedFolders(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const { openSettings, settingsFile } = await import('../server/settings-store.ts');
  return (await openSettings(settingsFile(env))).current().vmFolders;
}

type Opened = { readonly ok: true; readonly host: Host } | { readonly ok: false; readonly refusal: Refusal };

export async function openNamedHost(
  { host, language }: Globals,
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Opened> {
  const opened = await openHost(host, { cwd, env, vmFolders: async () => savedFolders(env) });
  if (opened.ok) return opened;
  const { hostProblemText } = await import('../core/text/host-problems.ts');
  const { problem } = opened;
  return {
    ok: false,
    refusal: refusal(statusOf[problem.exit], problem.code, hostProblemText(problem, language), {
      file: problem.file,
      line: problem.line,
      column: problem.column,
    }),
  };
}
