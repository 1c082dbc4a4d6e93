/** What is selected, and where the keyboard goes back to when its details close. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

interface UsedSelection<Chosen> {
  readonly selected: Chosen | null;
  /** `open` moves the keyboard into the details. */
  readonly select: (chosen: Chosen | null, how?: 'open') => void;
  readonly close: () => void;
}

export function useSelection<Chosen>(host: string, closeRef: RefObject<HTMLButtonElement | null>, atStart: Chosen | null = null): UsedSelection<Chosen> {
  const [selected, setSelected] = useState<Chosen | null>(atStart);
  const [, setOpening] = useState(0);
  const isOpening = useRef(false);
  const cameFrom = useRef<Element | null>(null);

  // Another host has other things; the same host read again keeps what is selected.
  const [selectedOn, setSelectedOn] = useState(host);
  if (selectedOn !== host) {
    setSelectedOn(host);
    setSelected(null);
  }

  const select = useCallback((chosen: Chosen | null, how?: 'open') => {
    const active = document.activeElement;
    // Following a link inside the details keeps the way back.
    if (active !== null && active.closest('aside, [data-details]') === null) cameFrom.current = active;
    setSelected(() => chosen);
    if (how === 'open') {
      isOpening.current = true;
      setOpening((count) => count + 1);
    }
  }, []);

  // After every drawing: the details may stand on another page, which is drawn a little later.
  useEffect(() => {
    if (!isOpening.current || closeRef.current === null) return;
    isOpening.current = false;
    closeRef.current.focus();
  });

  const close = useCallback(() => {
    isOpening.current = false;
    setSelected(null);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }, []);

  return { selected, select, close };
}
