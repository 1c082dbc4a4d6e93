/** A folder on the disk as a capture's tree: an index made at once, contents read when asked for. */
import { type Dirent, readdir } from 'node:fs';
import { readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inBatches } from '../batches.ts';
import { readFailure } from '../failure.ts';
import { refused, type Opened } from '../problem.ts';
import { readRegularFile } from '../regular-file.ts';
import { leavesCapture, type BlockedEntry, type CaptureTree, type TreeEntry } from './content.ts';
import { entryLimit } from './limits.ts';

/** A simulated host keeps its own history here; it is no part of the capture. */
const ownFolder = '.vmnet';

const listFolder = promisify(readdir);

export async function readFolderTree(folder: string, limit = entryLimit): Promise<Opened<CaptureTree>> {
  const root = await realpath(folder).catch(() => folder);
  const entries = new Map<string, TreeEntry>();
  let count = 0;

  /** What lies in one of its folders; nothing once there is too much. */
  async function look(inside: string): Promise<{ readonly inside: string; readonly listed: readonly Named[] | BlockedEntry }> {
    if (count > limit) return { inside, listed: [] };
    const listed = await list(root, inside);
    if (!Array.isArray(listed)) return { inside, listed };
    count += listed.length;
    if (count > limit) return { inside, listed: [] };
    const named = listed.map(async (dirent) => {
      const name = inside === '' ? dirent.name : `${inside}/${dirent.name}`;
      return { name, entry: await entryOf(root, name, dirent) };
    });
    return { inside, listed: await Promise.all(named) };
  }

  for (let level: readonly string[] = ['']; level.length > 0; ) {
    const inner: string[] = [];
    for (const { inside, listed } of await inBatches(level, look)) {
      if (!isList(listed)) {
        if (inside === '') return refused('host-unreadable', folder, listed.failure.detail);
        entries.set(inside, listed);
        continue;
      }
      for (const { name, entry } of listed.filter(({ name }) => name !== ownFolder)) {
        entries.set(name, entry);
        if (entry.kind === 'folder') inner.push(name);
      }
    }
    if (count > limit) return refused('capture-too-many-entries', folder, String(limit));
    level = inner;
  }
  return { ok: true, value: { entries, folder: root, again: () => readFolderTree(folder, limit) } };
}

interface Named {
  readonly name: string;
  readonly entry: TreeEntry;
}

function isList(listed: readonly Named[] | BlockedEntry): listed is readonly Named[] {
  return Array.isArray(listed);
}

async function list(root: string, inside: string): Promise<Dirent[] | BlockedEntry> {
  try {
    return await listFolder(path.join(root, inside), { withFileTypes: true });
  } catch (error) {
    return { kind: 'blocked', failure: readFailure(error) };
  }
}

async function entryOf(root: string, name: string, dirent: Dirent): Promise<TreeEntry> {
  const location = path.join(root, name);
  if (dirent.isDirectory()) return { kind: 'folder' };
  if (dirent.isFile()) return { kind: 'file', read: (limit) => readRegularFile(location, limit) };
  if (dirent.isSymbolicLink()) return linkTarget(root, location);
  return { kind: 'blocked', failure: { code: 'unreadable', detail: 'not-a-file' } };
}

async function linkTarget(root: string, location: string): Promise<TreeEntry> {
  try {
    const target = await realpath(location);
    if (!isInside(root, target)) return outside;
    // A link to one of its own ancestors would be walked for ever.
    if (isInside(target, location)) return { kind: 'blocked', failure: { code: 'unreadable', detail: 'ELOOP' } };
    const stats = await stat(target);
    return stats.isDirectory() ? { kind: 'folder' } : { kind: 'file', read: (limit) => readRegularFile(target, limit) };
  } catch (error) {
    const target = path.resolve(path.dirname(location), await readlink(location).catch(() => '.'));
    return isInside(root, target) ? { kind: 'blocked', failure: readFailure(error) } : outside;
  }
}

const outside: TreeEntry = { kind: 'blocked', failure: { code: 'unreadable', detail: leavesCapture } };

function isInside(folder: string, location: string): boolean {
  const relative = path.relative(folder, location);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}
