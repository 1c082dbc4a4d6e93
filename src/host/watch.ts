/** Tells when files on this computer's disk change, including those that are not there yet. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { FSWatcher } from 'chokidar';

/** VMware writes a file in several steps, and several files in one action. */
const quiet = 300;

export interface Watch {
  /** Watches these instead. */
  update(paths: readonly string[]): void;
  stop(): void;
}

/** `onChange` is called once things have been quiet for 300 ms. */
export function watchPaths(onChange: () => void): Watch {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let paths: readonly string[] = [];
  let roots: readonly string[] = [];
  let watcher: Promise<FSWatcher | undefined> = Promise.resolve(undefined);

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (stopped) return;
      followNewFolders();
      onChange();
    }, quiet);
  }

  async function replace(previous: FSWatcher | undefined): Promise<FSWatcher | undefined> {
    await previous?.close();
    if (stopped) return undefined;
    const started = await startWatcher(roots, paths, changed);
    return started.on('ready', () => {
      if (followNewFolders()) changed();
    });
  }

  function restart(): void {
    roots = rootsOf(paths);
    watcher = watcher.then(replace);
  }

  /** chokidar reads a folder and then begins to watch it: a folder made in between, and all that happens in it, would never be seen. */
  function followNewFolders(): boolean {
    const moved = !stopped && rootsOf(paths).join('\0') !== roots.join('\0');
    if (moved) restart();
    return moved;
  }

  return {
    update(wanted) {
      const sorted = [...new Set(wanted)].sort();
      if (stopped || sorted.join('\0') === paths.join('\0')) return;
      paths = sorted;
      restart();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      void watcher.then((last) => last?.close());
    },
  };
}

async function startWatcher(roots: readonly string[], paths: readonly string[], changed: () => void): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const watcher = watch([...roots], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // On the way to a path, at it, or below it.
    ignored: (seen) => !paths.some((one) => within(one, path.normalize(seen)) || within(path.normalize(seen), one)),
  });
  // A folder that cannot be watched does not report; there is nobody to tell.
  return watcher.on('all', changed).on('error', () => undefined);
}

function rootsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(nearestExisting))].sort();
}

function within(folder: string, candidate: string): boolean {
  return candidate === folder || candidate.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** The folder to watch for a path: a file that is replaced is a new file, and one that is missing may come, so its folder knows. */
function nearestExisting(wanted: string): string {
  let nearest = wanted;
  while (!isFolder(nearest) && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest);
  return nearest;
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
