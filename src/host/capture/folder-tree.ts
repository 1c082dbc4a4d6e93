/** A folder on the disk as a capture's tree: an index made at once, contents read when asked for. */
import type { Dirent } from 'node:fs';
import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { readFailure } from '../failure.ts';
import { refused, type Opened } from '../problem.ts';
import { readRegularFile } from '../regular-file.ts';
import { leavesCapture, type BlockedEntry, type CaptureTree, type TreeEntry } from './content.ts';
import { entryLimit } from './limits.ts';

/** A simulated host keeps its own history here; it is no part of the capture. */
const ownFolder = '.vmnet';

export async function readFolderTree(folder: string, limit = entryLimit): Promise<Opened<CaptureTree>> {
  const root = await realpath(folder).catch(() => folder);
  const entries = new Map<string, TreeEntry>();
  const waiting = [''];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const listed = await list(root, inside);
    if (!Array.isArray(listed)) {
      if (inside === '') return refused('host-unreadable', folder, listed.failure.detail);
      entries.set(inside, listed);
      continue;
    }
    for (const dirent of listed) {
      const name = inside === '' ? dirent.name : `${inside}/${dirent.name}`;
      if (name === ownFolder) continue;
      const entry = await entryOf(root, name, dirent);
      entries.set(name, entry);
      if (entry.kind === 'folder') waiting.push(name);
      if (entries.size > limit) return refused('capture-too-many-entries', folder, String(limit));
    }
  }
  return { ok: true, value: { entries, folder: root, again: () => readFolderTree(folder, limit) } };
}

async function list(root: string, inside: string): Promise<Dirent[] | BlockedEntry> {
  try {
    return await readdir(path.join(root, inside), { withFileTypes: true });
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
