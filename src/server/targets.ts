/** Hosts that can be changed. A copy that is thrown away stays for as long as the window, so that its changes can be seen and undone. */
import { kindOfHostName, originalName } from '../core/contract/host-name.ts';
import type { Target } from '../host/apply/target.ts';
import type { Opened } from '../host/problem.ts';

/** `simulate`: a copy that is thrown away at the end. */
export type OpenTarget = (name: string, simulate: boolean) => Promise<Opened<Target>>;

export interface Targets {
  readonly open: (name: string) => Promise<Opened<Target>>;
  /** Whether changes of that host are thrown away with the window. */
  readonly isThrownAway: (name: string) => boolean;
  readonly close: () => Promise<void>;
}

/** `onKept`: from now on this copy is the host of that name. */
export function openTargets(openTarget: OpenTarget, onKept: (name: string, target: Target) => void): Targets {
  const kept = new Map<string, Promise<Opened<Target>>>();

  async function keep(name: string): Promise<Opened<Target>> {
    const opened = await openTarget(originalName(name), kindOfHostName(name) === 'simulated');
    if (opened.ok) onKept(name, opened.value);
    else kept.delete(name);
    return opened;
  }

  return {
    async open(name) {
      // These are opened anew each time: another program may have changed them.
      if (!isThrownAway(name)) return openTarget(name, false);
      const known = kept.get(name) ?? keep(name);
      kept.set(name, known);
      return known;
    },
    isThrownAway,
    async close() {
      const all = await Promise.allSettled(kept.values());
      kept.clear();
      for (const one of all) if (one.status === 'fulfilled' && one.value.ok) await one.value.value.close();
    },
  };
}

function isThrownAway(name: string): boolean {
  const kind = kindOfHostName(name);
  return kind === 'sample' || kind === 'simulated';
}
