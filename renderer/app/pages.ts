/** The page in the address. Which pages there are is told by src/core/contract/commands.ts. */
import { useSyncExternalStore } from 'react';
import { pages, type RailPage } from '../../src/core/contract/commands.ts';

/** Not on the rail: the review is opened by what is to be reviewed, the welcome page once by itself. */
const besides = ['review', 'welcome'] as const;

export type Page = RailPage | (typeof besides)[number];

export function pageOfHash(hash: string): Page {
  const [, name] = hash.split('/');
  return besides.find((page) => name === page) ?? pages.find(({ page }) => name === page)?.page ?? 'overview';
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
export function usePage(): readonly [page: Page, setPage: (page: Page, part?: string) => void, part: string | null] {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
  return [pageOfHash(hash), goTo, partOfHash(hash)];
}

function goTo(page: Page, part?: string): void {
  window.location.hash = addressOf(page, part);
}
