/** The words of the chosen language, for every component. */
import { createContext, useContext } from 'react';
import type { Language } from '../../src/core/text/language.ts';
import { textsIn, type Texts } from '../../src/core/text/texts.ts';

export interface Speech {
  readonly language: Language;
  readonly t: Texts;
}

export const SpeechContext = createContext<Speech>({ language: 'en', t: textsIn('en') });

export function useTexts(): Speech {
  return useContext(SpeechContext);
}
