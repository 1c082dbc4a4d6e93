/** A list that may be very long: the first of it, and more as soon as its end comes into sight. */
import { startTransition, useEffect, useRef, useState, type ReactElement } from 'react';

interface UsedGrowing<Item> {
  readonly shown: readonly Item[];
  /** Stands behind the list; null when all of it is shown. */
  readonly end: ReactElement | null;
}

const step = 20;

export function useGrowing<Item>(items: readonly Item[]): UsedGrowing<Item> {
  const [count, setCount] = useState(step);
  return {
    shown: items.slice(0, count),
    // Another one for each step: an end that stays in sight tells nothing by itself.
    end: count < items.length ? <End key={count} onSeen={() => startTransition(() => setCount(count + step))} /> : null,
  };
}

function End({ onSeen }: { readonly onSeen: () => void }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) onSeen();
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [onSeen]);
  return <div ref={box} style={{ height: 1 }} />;
}
