/** Opens the host that `--host` names to be changed, or refuses with the exit status that its problem stands for. */
import { openTarget, stateFolders } from '../host/index.ts';
import type { Target } from '../host/apply/target.ts';
import { changeTexts } from '../core/text/applying.ts';
import { wordsIn } from '../core/text/language.ts';
import type { Globals } from './globals.ts';
import { refusalOf, savedFolders } from './open-host.ts';
import type { Refusal } from './outcome.ts';

interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

type Opened = { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly refusal: Refusal };

/** `simulate`: what `--simulate [DIR]` was given. */
export async function openNamedTarget({ host, language }: Globals, { cwd, env }: Surroundings, simulate: string | true | undefined): Promise<Opened> {
  const { userStateFolder } = await import('../server/user-folders.ts');
  const opened = await openTarget(host, { cwd, env, simulate: simulate ?? null, userState: userStateFolder(), vmFolders: async () => savedFolders(env) });
  return opened.ok ? { ok: true, target: opened.value } : { ok: false, refusal: await refusalOf(opened, language) };
}

/** What every command says on stderr while a change is left half done; undefined: none is, or nobody may know. */
export async function unfinishedNotice({ host, language }: Globals, { cwd, env }: Surroundings): Promise<string | undefined> {
  const [{ userStateFolder }, { isJournalOpen }] = await Promise.all([import('../server/user-folders.ts'), import('../host/state/journal.ts')]);
  const folders = await stateFolders(host, { cwd, env, simulate: null, userState: userStateFolder() });
  return folders.some(isJournalOpen) ? `vmnet: ${wordsIn(language, changeTexts.unfinished)}\n` : undefined;
}
