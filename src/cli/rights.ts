/** With what rights this program changes networks: its own, or the helper's. */
import { changeTexts } from '../core/text/applying.ts';
import { wordsIn } from '../core/text/language.ts';
import { helperCommand } from '../host/elevate/helper-command.ts';
import type { Rights } from '../host/elevate/rights.ts';
import { run } from '../host/run.ts';
import type { Target } from '../host/apply/target.ts';
import type { Globals } from './globals.ts';

export function rightsFor({ host }: Pick<Target, 'host'>, { language }: Globals): Rights {
  return {
    helper: helperCommand(host.platform, { program: process.argv[1] ?? '', node: process.execPath }),
    prompt: wordsIn(language, changeTexts.whyRights),
    run,
    uid: process.geteuid?.(),
    ownState: process.env['VMNET_STATE'] !== undefined,
  };
}
