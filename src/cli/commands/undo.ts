/** `vmnet undo [ID]`: takes the last change back, or the one that is named; undoing an undo makes the change again. */
import type { UndoRequest } from '../../host/apply/undo.ts';
import { unchangedReport } from '../../host/apply/outcome.ts';
import { now } from '../../host/clock.ts';
import { changeTexts } from '../../core/text/applying.ts';
import { wordsIn } from '../../core/text/language.ts';
import { applyRefused, cannotAsk, isConfirmed, progress, reported } from '../change.ts';
import { whileNotAsked } from '../interrupt.ts';
import { openNamedTarget } from '../open-target.ts';
import { exitStatus, refusal, type Outcome } from '../outcome.ts';
import type { ChangeRequest } from './network.ts';

/** `id` null: the last one. */
export async function undoChange({ globals, cwd, env, options, command }: ChangeRequest, id: string | null): Promise<Outcome> {
  const { language } = globals;
  const mute = cannotAsk(options, globals);
  if (mute !== undefined) return mute;
  const opened = await openNamedTarget(globals, { cwd, env }, options.simulate);
  if (!opened.ok) return opened.refusal;
  const { target } = opened;
  try {
    const { planUndo } = await import('../../host/apply/undo.ts');
    const found = await planUndo(target, id);
    if (!found.ok) return applyRefused(found.refusal, globals);
    const { plan } = found;
    if (plan === null) {
      const nothing = await reported(unchangedReport(now(), []), [], { globals, cwd, options });
      return nothing.kind === 'answer' ? { ...nothing, text: () => `${wordsIn(language, changeTexts.nothingToUndo)}\n` } : nothing;
    }
    const { printUndo, undoJson } = await import('../print/undo.ts');
    if (options.dryRun === true) return { kind: 'answer', status: exitStatus.changesNeeded, json: undoJson(plan, language), text: () => printUndo(plan, language) };
    if (!(await isConfirmed(options, globals, printUndo(plan, language), changeTexts.confirmUndo))) return refusal(exitStatus.refused, 'not-confirmed', wordsIn(language, changeTexts.notConfirmed));
    const [{ undoWithRights }, { rightsFor }] = await Promise.all([import('../../host/elevate/rights.ts'), import('../rights.ts')]);
    const request = (signal: AbortSignal): UndoRequest => ({
      // What was shown is what is undone, whatever another program does meanwhile.
      id: plan.record.id,
      command,
      why: options.why ?? null,
      allowRunning: options.allowRunning === true,
      onStage: (stage) => progress(stage, globals),
      signal,
    });
    const undone = await whileNotAsked((signal) => undoWithRights(target, plan.owner, request(signal), rightsFor(target, globals)));
    if (!undone.ok) return applyRefused(undone.refusal, globals);
    return reported(undone.report ?? unchangedReport(now(), []), plan.steps, { globals, cwd, options });
  } finally {
    await target.close();
  }
}
