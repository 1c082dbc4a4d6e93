/** The window's own keys: digits for pages, `/` for the search, Esc for the details. */
import { useEffect } from 'react';
import { pages, type Page } from './pages.ts';

export interface Keys {
  readonly onPage: (page: Page) => void;
  readonly onSearch: () => void;
  readonly onEscape: () => void;
}

export function useKeys({ onPage, onSearch, onEscape }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || isIn(target, '[role="dialog"], [role="menu"], [role="listbox"]')) return;
      if (event.key === 'Escape') {
        onEscape();
        return;
      }
      const combined = event.ctrlKey || event.metaKey;
      if (combined && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onSearch();
        return;
      }
      if (combined || event.altKey || isIn(target, 'input, textarea, select')) return;
      if (event.key === '/') {
        event.preventDefault();
        onSearch();
      }
      const page = pages.find(({ digit }) => digit === event.key)?.page;
      if (page !== undefined) onPage(page);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onPage, onSearch, onEscape]);
}

function isIn(element: Element | null, selector: string): boolean {
  return element !== null && element.closest(selector) !== null;
}
