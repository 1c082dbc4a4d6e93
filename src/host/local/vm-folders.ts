/** Finds the `.vmx` files below the folders that the user added. */
import { type Dirent, readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ReadFailure, UnlistedFolder } from '../../core/jobs/snapshot.ts';
import type { Platform } from '../../core/vnet/host-view.ts';
import { inBatches } from '../batches.ts';
import { listFailure } from '../failure.ts';
import { pathsOf } from '../paths.ts';

export interface FoundVmx {
  /** As the host spells them, below the folder as it was added; sorted. */
  readonly paths: readonly string[];
  /** Folders that may hold VMs and could not be looked through. */
  readonly unlisted: readonly UnlistedFolder[];
}

export interface Search {
  readonly platform: Platform;
  /** Where a path of the host lies on this disk. */
  readonly onDisk: (hostPath: string) => string;
  /** How many names are looked at before the search gives up: somebody may add the root of a disk. */
  readonly most?: number;
}

/** Levels of folders below an added one: the VM in `VMs/customer/project/Ubuntu` is at level 3. */
const deepest = 8;

/** Names (lower case) of folders without anybody's VM: locks, trash, and what no account may list. */
const passedBy = /\.lck$|^(?:lost\+found|\.trash(?:es|-\d+)?|\$recycle\.bin|system volume information)$/;

const listFolder = promisify(readdir);

interface Folder {
  readonly path: string;
  /** On this disk, with no symbolic link on the way: what was entered once is not entered again, so that loops end. */
  readonly real: string;
}

export async function findVmxFiles(added: readonly string[], { platform, onDisk, most = 200_000 }: Search): Promise<FoundVmx> {
  const paths = pathsOf(platform);
  const found: string[] = [];
  const unlisted: UnlistedFolder[] = [];
  const entered = new Set<string>();
  let names = 0;
  let gaveUp = false;

  async function open(folder: string): Promise<Folder | undefined> {
    if (!paths.isAbsolute(folder)) return cannot(folder, { code: 'missing', detail: 'not absolute' });
    try {
      return { path: folder, real: await realpath(onDisk(folder)) };
    } catch (error) {
      return cannot(folder, listFailure(error));
    }
  }

  function cannot(folder: string, failure: ReadFailure): undefined {
    unlisted.push({ path: folder, failure });
  }

  /** The folders in it; its `.vmx` files are noted. */
  async function look(folder: Folder): Promise<readonly Folder[]> {
    if (gaveUp) return [];
    if (names > most) {
      gaveUp = true;
      cannot(folder.path, { code: 'too-large', detail: `over ${most} names` });
      return [];
    }
    try {
      const entries = await listFolder(folder.real, { withFileTypes: true });
      names += entries.length;
      return (await Promise.all(entries.map((entry) => follow(entry, folder)))).filter((inner) => inner !== undefined);
    } catch (error) {
      cannot(folder.path, listFailure(error));
      return [];
    }
  }

  /** Undefined for what is no folder to look into. */
  async function follow(entry: Dirent, within: Folder): Promise<Folder | undefined> {
    const isVmx = /\.vmx$/i.test(entry.name);
    const here: Folder = { path: paths.join(within.path, entry.name), real: path.join(within.real, entry.name) };
    if (entry.isFile() && isVmx) found.push(here.path);
    if (entry.isDirectory() && !passedBy.test(entry.name.toLowerCase())) return here;
    if (!entry.isSymbolicLink()) return undefined;
    try {
      const real = await realpath(here.real);
      const target = await stat(real);
      if (target.isFile() && isVmx) found.push(here.path);
      return target.isDirectory() ? { path: here.path, real } : undefined;
    } catch {
      // It points nowhere, or in a circle.
      return undefined;
    }
  }

  const opened = await Promise.all(added.map(open));
  let level = opened.filter((folder) => folder !== undefined);
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    const fresh = level.filter(({ real }) => !entered.has(real) && entered.add(real));
    level = (await inBatches(fresh, look)).flat();
  }
  return { paths: found.toSorted(), unlisted };
}
