/** Opens a folder or a zip as a capture, or says why it is none. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeOutput } from '../decode.ts';
import { errorCode } from '../failure.ts';
import { sizeLimits } from '../machine.ts';
import { refused, type Opened } from '../problem.ts';
import { readBareTree } from './bare-tree.ts';
import { leavesCapture, type BlockedEntry, type CaptureContent, type CaptureTree, type StoredFile } from './content.ts';
import { readFolderTree } from './folder-tree.ts';
import { parseManifest } from './manifest.ts';

const manifestName = 'capture.json';

/** `location` is an absolute path. */
export async function openCapture(location: string): Promise<Opened<CaptureContent>> {
  const tree = await openTree(location);
  if (!tree.ok) return tree;
  return (await contentOf(location, tree.value, true)) ?? refused('not-a-capture', location);
}

async function openTree(location: string): Promise<Opened<CaptureTree>> {
  try {
    const stats = await stat(location);
    if (stats.isDirectory()) return await readFolderTree(location);
    if (!stats.isFile() || !(await looksLikeZip(location))) return refused('not-a-capture', location);
  } catch (error) {
    const code = errorCode(error);
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return refused(missing ? 'no-such-host' : 'host-unreadable', location, code);
  }
  const { readZipTree } = await import('./zip-tree.ts');
  return readZipTree(location);
}

// A damaged zip should be called that, and not "no capture".
async function looksLikeZip(location: string): Promise<boolean> {
  if (location.toLowerCase().endsWith('.zip')) return true;
  const handle = await open(location, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
}

/** `enter`: one folder that encloses everything is entered, once. */
async function contentOf(location: string, tree: CaptureTree, enter: boolean): Promise<Opened<CaptureContent> | undefined> {
  const manifest = tree.entries.get(manifestName);
  if (manifest?.kind === 'file') return declared(location, tree, manifest);
  if (manifest?.kind === 'blocked') return refused(blockedCode(manifest), location, manifestName);
  const bare = await readBareTree(tree);
  if (bare !== undefined) return { ok: true, value: bare };
  const inner = enter ? enclosed(tree) : undefined;
  return inner === undefined ? undefined : contentOf(path.join(location, inner.name), inner.tree, false);
}

async function declared(location: string, tree: CaptureTree, manifest: StoredFile): Promise<Opened<CaptureContent>> {
  const file = path.join(location, manifestName);
  const read = await manifest.read(sizeLimits.configuration);
  if (!read.ok) return refused('capture-json-syntax', file, read.failure.detail);
  const text = await decodeOutput(read.bytes, null);
  if (text === undefined) return refused('capture-json-syntax', file, 'not UTF-8', { line: 1, column: 1 });
  const parsed = await parseManifest(file, text);
  if (!parsed.ok) return parsed;
  // Evidence must lie in the capture: what a link finds elsewhere is this computer's, not the captured host's.
  const leaving = [...tree.entries].find(([, entry]) => entry.kind === 'blocked' && entry.failure.detail === leavesCapture);
  if (leaving !== undefined) return refused('path-leaves-capture', location, leaving[0]);
  return { ok: true, value: { manifest: parsed.value, tree, mounts: [{ host: '', stored: 'files' }] } };
}

function blockedCode({ failure }: BlockedEntry): 'path-leaves-capture' | 'host-unreadable' {
  return failure.detail === leavesCapture ? 'path-leaves-capture' : 'host-unreadable';
}

/** What desktops leave in folders and zips beside what one put there. */
const litter = /^(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:\/|$)/;

/** The one folder that encloses everything else, as a tree of its own. */
function enclosed(tree: CaptureTree): { readonly name: string; readonly tree: CaptureTree } | undefined {
  const tops = new Set([...tree.entries.keys()].filter((name) => !litter.test(name)).map((name) => name.replace(/\/.*$/s, '')));
  const [name] = tops;
  if (tops.size !== 1 || name === undefined || tree.entries.get(name)?.kind !== 'folder') return undefined;
  return { name, tree: subtree(tree, name) };
}

function subtree(outer: CaptureTree, name: string): CaptureTree {
  const { entries, folder } = outer;
  const inner = [...entries].filter(([path]) => path.startsWith(`${name}/`));
  return {
    entries: new Map(inner.map(([path, entry]) => [path.slice(name.length + 1), entry])),
    folder: folder === null ? null : path.join(folder, name),
    again: async () => {
      const tree = await outer.again();
      return tree.ok ? { ok: true, value: subtree(tree.value, name) } : tree;
    },
  };
}
