/** Files in memory as a capture's tree: what a zip is unpacked to and a sample is made of. */
import { tooLarge } from '../machine.ts';
import type { CaptureTree, StoredFile, TreeEntry } from './content.ts';

export function memoryFile(bytes: Buffer): StoredFile {
  const size = bytes.length;
  return {
    kind: 'file',
    read: (limit) =>
      Promise.resolve(size > limit ? { ok: false, failure: tooLarge(size, limit) } : { ok: true, bytes }),
  };
}

/** Keys are paths from the tree's root; the folders on the way to them need not be named. */
export function memoryTree(files: ReadonlyMap<string, TreeEntry>): CaptureTree {
  const entries = new Map(files);
  for (const name of files.keys()) {
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end);
      if (entries.has(folder)) break;
      entries.set(folder, { kind: 'folder' });
    }
  }
  const tree: CaptureTree = { entries, folder: null, again: () => Promise.resolve({ ok: true, value: tree }) };
  return tree;
}
