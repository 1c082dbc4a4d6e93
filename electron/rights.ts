/** With what rights the window changes networks: its own, or the helper's, that the program ships. */
import path from 'node:path';
import { changeTexts } from '../src/core/text/applying.ts';
import { wordsIn, type Language } from '../src/core/text/language.ts';
import type { Platform } from '../src/core/vnet/host-view.ts';
import { helperCommand } from '../src/host/elevate/helper-command.ts';
import type { Rights } from '../src/host/elevate/rights.ts';
import { run } from '../src/host/run.ts';

export function helperRights(platform: Platform, appPath: string, language: Language, env: NodeJS.ProcessEnv): Rights {
  return {
    helper: helperCommand(platform, path.join(appPath, 'dist/electron/main.cjs'), process.execPath),
    prompt: wordsIn(language, changeTexts.whyRights),
    run,
    uid: process.geteuid?.(),
    ownState: env['VMNET_STATE'] !== undefined,
  };
}
