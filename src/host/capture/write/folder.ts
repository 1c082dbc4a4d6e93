/** Writes a capture as a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CaptureEntry } from './entries.ts';

/** `folder` is made; what it holds is for its owner's eyes. */
export async function writeFolder(folder: string, entries: Iterable<CaptureEntry>, signal?: AbortSignal): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  for (const { name, bytes } of entries) {
    signal?.throwIfAborted();
    const place = path.join(folder, ...name.split('/'));
    await mkdir(bytes === null ? place : path.dirname(place), { recursive: true, mode: 0o700 });
    // Two files of one name would be one of them lost.
    if (bytes !== null) await writeFile(place, bytes, { encoding: 'latin1', mode: 0o600, flag: 'wx' });
  }
}
