/** The pages that are there, and the digit each answers to. A digit belongs to its page for good, so gaps are pages still to come. */
import { useSyncExternalStore } from 'react';

export const pages = [
  { page: 'overview', digit: '1' },
  { page: 'machines', digit: '2' },
  { page: 'paste', digit: '9' },
  { page: 'learn', digit: '7' },
  { page: 'settings', digit: '8' },
] as const;

export type Page = (typeof pages)[number]['page'];

export function pageOfHash(hash: string): Page {
  return pages.find(({ page }) => hash === `#/${page}`)?.page ?? 'overview';
}

/** The page in the address, so that reloading and going back work. */
export function usePage(): readonly [Page, (page: Page) => void] {
  const page = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => pageOfHash(window.location.hash),
  );
  return [page, goTo];
}

function goTo(page: Page): void {
  window.location.hash = `#/${page}`;
}
