/** Reads one file of this computer's disk, whole or not at all. */
import { open, stat } from 'node:fs/promises';
import type { ReadFailure } from '../core/jobs/snapshot.ts';
import { readFailure } from './failure.ts';
import { tooLarge } from './machine.ts';

export type FileBytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly failure: ReadFailure };

/** `limit` in bytes: a larger file is not read at all. */
export async function readRegularFile(path: string, limit: number): Promise<FileBytes> {
  try {
    // Before opening: to open a FIFO would wait for its writer.
    const { size } = await lookAt(path);
    if (size > limit) return { ok: false, failure: tooLarge(size, limit) };
    const bytes = await readUpTo(path, size, limit);
    return bytes.length > limit ? { ok: false, failure: tooLarge(bytes.length, limit) } : { ok: true, bytes };
  } catch (error) {
    return { ok: false, failure: readFailure(error) };
  }
}

/** The last bytes of a file, `most` of them, from the beginning of a line. */
export async function readEndOfFile(path: string, most: number): Promise<FileBytes> {
  try {
    const { size } = await lookAt(path);
    if (size <= most) return await readRegularFile(path, most);
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(most), 0, most, size - most);
      return { ok: true, bytes: buffer.subarray(buffer.indexOf(10) + 1, bytesRead) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, failure: readFailure(error) };
  }
}

async function lookAt(path: string): Promise<{ readonly size: number }> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!stats.isFile()) throw new Error('not-a-file');
  return stats;
}

// The size is a guess: a file may grow while it is read, and files of /proc say 0.
async function readUpTo(path: string, size: number, limit: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    for (let want = size + 1; length <= limit; want = 65_536) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(want), 0, want);
      if (bytesRead === 0) break;
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  } finally {
    await handle.close();
  }
}
