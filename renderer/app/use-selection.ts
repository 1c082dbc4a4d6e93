/** What is selected, and where the keyboard goes back to when the details close. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Subject } from './subject.ts';
import type { WindowState } from './window-context.ts';

interface UsedSelection extends Pick<WindowState, 'selected' | 'select'> {
  readonly close: () => void;
}

export function useSelection(host: string, closeRef: RefObject<HTMLButtonElement | null>): UsedSelection {
  const [selected, setSelected] = useState<Subject | null>(null);
  const [opening, setOpening] = useState(0);
  const cameFrom = useRef<Element | null>(null);

  // Another host has other things; the same host read again keeps what is selected.
  const [selectedOn, setSelectedOn] = useState(host);
  if (selectedOn !== host) {
    setSelectedOn(host);
    setSelected(null);
  }

  const select = useCallback((subject: Subject | null, how?: 'open') => {
    const active = document.activeElement;
    // Following a link inside the details keeps the way back.
    if (active !== null && active.closest('aside') === null) cameFrom.current = active;
    setSelected(subject);
    if (how === 'open') setOpening((count) => count + 1);
  }, []);

  useEffect(() => {
    if (opening > 0) closeRef.current?.focus();
  }, [opening, closeRef]);

  const close = useCallback(() => {
    setSelected(null);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }, []);

  return { selected, select, close };
}
