/** Whether the window opens for the first time: then it explains itself once, and never stands in anybody's way. */
import type { Preferences } from '../../src/core/contract/preferences.ts';

/** In the pages' own memory: the welcome page was shown. */
export const welcomedKey = 'welcomed';

interface Opening {
  /** Of the window's address. */
  readonly hash: string;
  /** Null: none was named. */
  readonly startHost: string | null;
  readonly view: Preferences['view'];
}

/** Who names a page or a host wants to see that. */
export function isFirstRun({ hash, startHost, view }: Opening): boolean {
  return hash === '' && startHost === null && view[welcomedKey] !== true;
}
