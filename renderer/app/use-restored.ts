/** The window as it was left: what was shown is remembered as it changes, and a host that is gone is told of. */
import { useEffect, useRef, useState } from 'react';
import type { About } from '../../src/core/contract/contract.ts';
import { originalName } from '../../src/core/contract/host-name.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { hostToRestore, subjectText, subjectToRestore, type Memory, type Remembered } from './remembered.ts';
import type { Page } from './pages.ts';
import type { Subject } from './subject.ts';
import type { UsedHost } from './use-host.ts';

export interface Restored {
  /** What is read first. */
  readonly host: string;
  /** It was remembered, and not asked for. */
  readonly isRemembered: boolean;
  readonly selected: Subject | null;
}

/** What was asked for at the start wins over what is remembered. */
export function restored({ startHost }: About, memory: Memory): Restored {
  const remembered = hostToRestore(memory);
  if (startHost !== null) return { host: startHost, isRemembered: false, selected: startHost === remembered ? subjectToRestore(memory) : null };
  return { host: remembered ?? 'local', isRemembered: remembered !== null && remembered !== 'local', selected: subjectToRestore(memory) };
}

/** The remembered host that could not be opened, and why. */
export interface Gone {
  readonly host: string;
  readonly problem: CallProblem;
}

export interface UsedGone {
  readonly gone: Gone | null;
  readonly dismiss: () => void;
}

/** Goes over to this computer when the remembered host does not open: nobody asked for it just now. */
export function useGone({ state, choose }: UsedHost, start: Restored): UsedGone {
  const [isOpening, setOpening] = useState(start.isRemembered);
  const [gone, setGone] = useState<Gone | null>(null);
  const { host, view, problem } = state;
  if (isOpening && (view !== null || host !== start.host)) setOpening(false);
  else if (isOpening && problem !== null) {
    setOpening(false);
    setGone({ host, problem });
  }
  useEffect(() => {
    if (gone !== null) choose('local');
  }, [gone, choose]);
  return { gone, dismiss: () => setGone(null) };
}

interface Now {
  readonly host: string;
  /** The host was read. */
  readonly isRead: boolean;
  readonly page: Page;
  readonly selected: Subject | null;
}

export function useRemembering(start: Restored, { host, isRead, page, selected }: Now, remember: (name: string, value: Remembered) => void): void {
  // A host that cannot be read would be no good start.
  useChanged('host', isRead ? originalName(host) : null, remember, originalName(start.host));
  // The review of a change does not outlive the window.
  useChanged('page', page === 'review' ? null : page, remember);
  useChanged('selected', subjectText(selected), remember);
}

/** Not at the start: what was asked for once is not what is wanted always. Null: nothing to remember now. */
function useChanged(name: string, value: string | null, remember: (name: string, value: Remembered) => void, atStart = value): void {
  const last = useRef(atStart);
  useEffect(() => {
    if (value === null || last.current === value) return;
    last.current = value;
    remember(name, value);
  }, [name, value, remember]);
}
