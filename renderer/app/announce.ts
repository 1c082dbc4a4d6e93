/** Says something to a screen reader, in the window's one live region. */
import { createContext, useContext } from 'react';

export const AnnounceContext = createContext<(words: string) => void>(() => undefined);

export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}
