/** Language and appearance: what was chosen, what the system says, and saving the choice. */
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { Preferences, PreferencesChange } from '../../src/core/contract/preferences.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { languageOfLocale, type Language } from '../../src/core/text/language.ts';
import { remembering, type Remembered } from './remembered.ts';

export interface UsedPreferences {
  readonly preferences: Preferences;
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly change: (change: PreferencesChange) => void;
  /** Keeps how a part of the window was left, under a name of its own. */
  readonly remember: (name: string, value: Remembered) => void;
  /** Why the last choice could not be saved; it holds in this window all the same. */
  readonly notSaved: CallProblem | null;
}

export function usePreferences(api: Api, saved: Preferences, locale: string): UsedPreferences {
  const [preferences, setPreferences] = useState(saved);
  const [notSaved, setNotSaved] = useState<CallProblem | null>(null);
  const systemScheme = useSystemScheme();

  // Two parts may remember at once: the later one builds on the earlier one.
  const memory = useRef(saved.view);
  const change = useCallback(
    (wanted: PreferencesChange) => {
      memory.current = wanted.view ?? memory.current;
      setPreferences((before) => ({ ...before, ...wanted }));
      void (async () => {
        const answer = await api.setPreferences(wanted);
        setNotSaved(answer.ok ? null : answer.problem);
      })();
    },
    [api],
  );
  const remember = useCallback(
    (name: string, value: Remembered) => {
      const view = remembering(memory.current, name, value);
      if (view === null) return;
      change({ view });
    },
    [change],
  );
  return {
    preferences,
    language: preferences.language === 'system' ? languageOfLocale(locale) : preferences.language,
    scheme: preferences.theme === 'system' ? systemScheme : preferences.theme,
    change,
    remember,
    notSaved,
  };
}

function useSystemScheme(): 'light' | 'dark' {
  const dark = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia('(prefers-color-scheme: dark)');
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia('(prefers-color-scheme: dark)').matches,
  );
  return dark ? 'dark' : 'light';
}
