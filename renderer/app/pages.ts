/** The pages that are there, and the digit each answers to. A digit belongs to its page for good, so gaps are pages still to come. */
import { useSyncExternalStore } from 'react';

export const pages = [
  { page: 'overview', digit: '1' },
  { page: 'machines', digit: '2' },
  { page: 'networks', digit: '0' },
  { page: 'troubleshoot', digit: '3' },
  { page: 'findings', digit: '4' },
  { page: 'history', digit: '6' },
  { page: 'paste', digit: '9' },
  { page: 'learn', digit: '7' },
  { page: 'settings', digit: '8' },
] as const;

export type RailPage = (typeof pages)[number]['page'];

/** The review is opened by what is to be reviewed, not from the rail. */
export type Page = RailPage | 'review';

export function pageOfHash(hash: string): Page {
  const [, name] = hash.split('/');
  return name === 'review' ? name : (pages.find(({ page }) => name === page)?.page ?? 'overview');
}

/** `#/findings/dhcp-range-reversed` → `dhcp-range-reversed`: what of a page is linked to. */
export function partOfHash(hash: string): string | null {
  const [, , part = ''] = hash.split('/');
  return /^[a-z\d-]{1,80}$/.test(part) ? part : null;
}

export function addressOf(page: Page, part?: string): string {
  return part === undefined ? `#/${page}` : `#/${page}/${part}`;
}

/** The page in the address, so that reloading and going back work. */
export function usePage(): readonly [page: Page, setPage: (page: Page) => void, part: string | null] {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
  return [pageOfHash(hash), goTo, partOfHash(hash)];
}

function goTo(page: Page): void {
  window.location.hash = addressOf(page);
}
