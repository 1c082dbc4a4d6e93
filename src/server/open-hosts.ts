/** The hosts that the page has open. A host is read and watched as one object: it watches the files it read. */
import { refused, type Refused } from '../core/contract/problem.ts';
import type { Host } from '../core/jobs/host.ts';
import type { HostProblem } from '../core/vnet/host-problem.ts';

export type OpenHost = (
  name: string,
) => Promise<{ readonly ok: true; readonly host: Host } | { readonly ok: false; readonly problem: HostProblem }>;

export type Opened = { readonly ok: true; readonly host: Host } | Refused;

export interface OpenHosts {
  readonly open: (name: string) => Promise<Opened>;
  /** Counted: each is ended by one `unwatch`. */
  readonly watch: (name: string) => Promise<Opened>;
  readonly unwatch: (name: string) => void;
  /** From now on that name is this host; who watches it goes on watching. */
  readonly replace: (name: string, host: Host) => void;
  readonly close: () => void;
}

interface Entry {
  opened: Promise<Opened>;
  watches: number;
  stop: (() => void) | undefined;
}

/** A page shows one host; this leaves room for many tabs, and none for a runaway. */
const mostWatched = 16;

export function openHosts(openHost: OpenHost, onChange: (name: string) => void): OpenHosts {
  const entries = new Map<string, Entry>();

  function entryOf(name: string): Entry {
    const known = entries.get(name);
    if (known !== undefined) return known;
    // A capture lies in memory while it is open: of those nobody watches, only the latest is kept.
    for (const [other, { watches }] of entries) if (watches === 0) entries.delete(other);
    const entry: Entry = { opened: asOpened(openHost(name)), watches: 0, stop: undefined };
    entries.set(name, entry);
    void forgetFailed(name, entry);
    return entry;
  }

  // The next attempt looks again: the file may be there by then.
  async function forgetFailed(name: string, entry: Entry): Promise<void> {
    const ok = await entry.opened.then(
      (opened) => opened.ok,
      () => false,
    );
    if (!ok && entries.get(name) === entry) entries.delete(name);
  }

  function end(name: string, entry: Entry): void {
    entry.watches = 0;
    entry.stop?.();
    entry.stop = undefined;
    entries.delete(name);
  }

  return {
    open: async (name) => entryOf(name).opened,
    async watch(name) {
      const watched = [...entries].filter(([other, { watches }]) => other !== name && watches > 0).length;
      if (watched >= mostWatched) return refused('too-many-watched');
      const entry = entryOf(name);
      entry.watches += 1;
      const opened = await entry.opened;
      // It may have been unwatched while it was being opened.
      if (opened.ok && entry.watches > 0) entry.stop ??= opened.host.watch(() => onChange(name));
      return opened;
    },
    unwatch(name) {
      const entry = entries.get(name);
      if (entry === undefined || entry.watches === 0) return;
      entry.watches -= 1;
      if (entry.watches === 0) end(name, entry);
    },
    replace(name, host) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      entry.opened = Promise.resolve({ ok: true, host });
      if (entry.stop === undefined) return;
      entry.stop();
      entry.stop = host.watch(() => onChange(name));
    },
    close() {
      for (const [name, entry] of entries) end(name, entry);
    },
  };
}

async function asOpened(opening: ReturnType<OpenHost>): Promise<Opened> {
  const opened = await opening;
  if (opened.ok) return opened;
  const { code, file, line, column, detail } = opened.problem;
  return { ok: false, problem: { code, file, line, column, detail } };
}
