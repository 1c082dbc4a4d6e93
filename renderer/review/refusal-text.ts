/** Why a change is not planned or not begun, as the window says it: with its buttons instead of options of the command. */
import type { PlanRefusal } from '../../src/core/contract/plan-schema.ts';
import type { ApplyRefusal } from '../../src/core/plan/apply-refusal.ts';
import { applyRefusalText } from '../../src/core/text/apply-refusals.ts';
import { changeRefusalText } from '../../src/core/text/change-refusals.ts';
import type { Language } from '../../src/core/text/language.ts';
import { machineRefusalText } from '../../src/core/text/machine-refusals.ts';
import { policyComplaintText } from '../../src/core/text/policy-complaints.ts';
import { textsIn } from '../../src/core/text/texts.ts';
import { wishRefusalText } from '../../src/core/text/wish-refusals.ts';

export function planRefusalText(refusal: PlanRefusal, language: Language): string {
  switch (refusal.of) {
    case 'wish':
      return wishRefusalText(refusal, language);
    case 'machine':
      return machineRefusalText(refusal, language);
    case 'policy':
      return policyComplaintText(refusal.complaint, language);
    case 'history':
      return beginRefusalText(refusal.refusal, language);
    case 'change':
      return changeRefusalText(refusal, language);
  }
}

/** `line 6, column 5`, or the network and field; null: it is about the whole. */
export function planRefusalPlace(refusal: PlanRefusal, language: Language): string | null {
  const { review } = textsIn(language);
  const place = refusal.of === 'wish' ? refusal.place : refusal.of === 'policy' ? refusal.complaint : null;
  if (place !== null) return review.line(place.line, place.column);
  return refusal.of === 'wish' && refusal.vmnet !== null && refusal.field !== null ? review.field(`VMnet${refusal.vmnet}`, refusal.field) : null;
}

/** Why a planned change was not begun, or would not be. */
export function beginRefusalText(refusal: ApplyRefusal, language: Language): string {
  const { review } = textsIn(language);
  const { vms } = refusal.data;
  const names = typeof vms === 'object' ? vms.join(language === 'en' ? ', ' : '、') : String(vms ?? '');
  if (refusal.code === 'vms-running') return review.vmsRunning(names);
  if (refusal.code === 'vms-would-lose-network') return review.vmsWouldLose(names);
  if (refusal.code === 'journal-open') return review.journalOpen;
  if (refusal.code === 'helper-failed') return review.helperFailed(String(refusal.data['detail'] ?? ''));
  return applyRefusalText(refusal, language);
}
