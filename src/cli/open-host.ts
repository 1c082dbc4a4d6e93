/** Opens the host that `--host` names, or refuses with the exit status that its problem stands for. */
import { openHost, type OpenOptions } from '../host/index.ts';
import type { Refused } from '../host/problem.ts';
import type { Host } from '../core/jobs/host.ts';
import type { Globals } from './globals.ts';
import { exitStatus, refusal, type Refusal } from './outcome.ts';

const statusOf = { usage: exitStatus.usage, malformed: exitStatus.malformed, unreadable: exitStatus.unexpected, refused: exitStatus.refused } as const;

export async function savedFolders(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const { openSettings, settingsFile } = await import('../server/settings-store.ts');
  return (await openSettings(settingsFile(env))).current().vmFolders;
}

export function openOptions({ cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): OpenOptions {
  return { cwd, env, vmFolders: async () => savedFolders(env) };
}

type Opened = { readonly ok: true; readonly host: Host } | { readonly ok: false; readonly refusal: Refusal };

export async function openNamedHost(
  { host, language }: Globals,
  places: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Opened> {
  const opened = await openHost(host, openOptions(places));
  return opened.ok ? opened : { ok: false, refusal: await refusalOf(opened, language) };
}

export async function refusalOf({ problem }: Pick<Refused, 'problem'>, language: Globals['language']): Promise<Refusal> {
  const { hostProblemText } = await import('../core/text/host-problems.ts');
  const { file, line, column } = problem;
  return refusal(statusOf[problem.exit], problem.code, hostProblemText(problem, language), { file, line, column });
}
