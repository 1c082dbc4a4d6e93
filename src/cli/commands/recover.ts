/** `vmnet recover`: finishes a change that was cut off, or puts everything back. */
import { changeTexts } from '../../core/text/applying.ts';
import { wordsIn } from '../../core/text/language.ts';
import { unchangedReport } from '../../host/apply/outcome.ts';
import { now } from '../../host/clock.ts';
import { applyRefused, progress, reported } from '../change.ts';
import { openNamedTarget } from '../open-target.ts';
import type { Outcome } from '../outcome.ts';
import type { ChangeRequest } from './network.ts';

export async function recoverHost({ globals, cwd, env, options }: Omit<ChangeRequest, 'command'>): Promise<Outcome> {
  const opened = await openNamedTarget(globals, { cwd, env }, undefined);
  if (!opened.ok) return opened.refusal;
  const { target } = opened;
  try {
    const [{ recoverWithRights }, { rightsFor }] = await Promise.all([import('../../host/elevate/rights.ts'), import('../rights.ts')]);
    const recovered = await recoverWithRights(target, (stage) => progress(stage, globals), rightsFor(target, globals));
    if (!recovered.ok) return applyRefused(recovered.refusal, globals);
    const around = { globals, cwd, options };
    if (recovered.report !== null) return await reported(recovered.report, recovered.steps, around);
    const nothing = await reported(unchangedReport(now(), []), [], around);
    return nothing.kind === 'answer' ? { ...nothing, text: () => `${wordsIn(globals.language, changeTexts.nothingToRecover)}\n` } : nothing;
  } finally {
    await target.close();
  }
}
