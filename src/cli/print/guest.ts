/** What to type in a guest, for people: why so, the text itself, and the steps around it. */
import { guestOsWords, guestReasonWords, guestStepText } from '../../core/text/guest.ts';
import { wordsIn, type Language } from '../../core/text/language.ts';
import type { GuestSetup } from '../../core/wizard/guest-setup.ts';
import { printable } from './printable.ts';

export function printGuest({ os, address, text, steps }: GuestSetup, language: Language): string {
  const numbered = steps.map((step, index) => {
    const said = `${index + 1}. ${printable(guestStepText(step, language))}`;
    return step.type === null ? said : `${said}\n     ${step.type}`;
  });
  return `${wordsIn(language, guestOsWords[os])}\n${wordsIn(language, guestReasonWords[address.because])}\n\n${text}\n\n${numbered.join('\n')}\n`;
}
