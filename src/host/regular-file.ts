/** Reads one file of this computer's disk, whole or not at all. */
import { closeSync, constants, fstatSync, open, read, stat } from 'node:fs';
import { promisify } from 'node:util';
import type { Bytes } from '../core/formats/bytes.ts';
import type { ReadFailure } from '../core/jobs/snapshot.ts';
import { readFailure } from './failure.ts';
import { tooLarge } from './machine.ts';

export type FileBytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly failure: ReadFailure };

/** `limit` in bytes: a larger file is not read at all. */
export async function readRegularFile(path: string, limit: number): Promise<FileBytes> {
  try {
    // Windows cannot open without waiting: there the file is looked at before.
    if (nonBlocking === 0) sizeOf(await statFile(path));
    // oxlint-disable-next-line no-bitwise
    const file = await openFile(path, constants.O_RDONLY | nonBlocking);
    try {
      const size = sizeOf(fstatSync(file));
      if (size > limit) return { ok: false, failure: tooLarge(size, limit) };
      const bytes = await readUpTo(file, size, limit);
      return bytes.length > limit ? { ok: false, failure: tooLarge(bytes.length, limit) } : { ok: true, bytes };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { ok: false, failure: readFailure(error) };
  }
}

/** The last bytes of a file, `most` of them, from the beginning of a line. */
export async function readEndOfFile(path: string, most: number): Promise<FileBytes> {
  try {
    if (nonBlocking === 0) sizeOf(await statFile(path));
    // oxlint-disable-next-line no-bitwise
    const file = await openFile(path, constants.O_RDONLY | nonBlocking);
    try {
      const size = sizeOf(fstatSync(file));
      if (size <= most) return { ok: true, bytes: await readUpTo(file, size, most) };
      const { buffer, bytesRead } = await readFile(file, Buffer.allocUnsafe(most), 0, most, size - most);
      return { ok: true, bytes: buffer.subarray(buffer.indexOf(10) + 1, bytesRead) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { ok: false, failure: readFailure(error) };
  }
}

/**
 * The bytes as one character each. What a large file's buffer takes is given back at once, not when the collector
 * next looks: the buffer is empty afterwards.
 */
export function textOfFile(bytes: Buffer): Bytes {
  const text = bytes.toString('latin1');
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.resizable) buffer.resize(0);
  return text;
}

/** To open a FIFO would wait for its writer. 0 on Windows, which has no such flag. */
const nonBlocking = 'O_NONBLOCK' in constants ? constants.O_NONBLOCK : 0;

// Thousands of VMs may be looked through: a `FileHandle` for each takes four times as long.
const openFile = promisify(open);
const readFile = promisify(read);
const statFile = promisify(stat);

function sizeOf(stats: { readonly size: number; isDirectory(): boolean; isFile(): boolean }): number {
  if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!stats.isFile()) throw new Error('not-a-file');
  return stats.size;
}

// The size is a guess: a file may grow while it is read, and files of /proc say 0.
async function readUpTo(file: number, size: number, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let want = size + 1; length <= limit; want = 65_536) {
    const buffer = fileBuffer(want);
    const { bytesRead } = await readFile(file, buffer, 0, want, null);
    if (bytesRead > 0) pieces.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
    if (bytesRead === 0 || (size > 0 && length === size)) break;
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

/** For `textOfFile`. Its bytes are whatever was there. */
export function fileBuffer(size: number): Buffer {
  const large = 16 * 1024 * 1024;
  return size < large ? Buffer.allocUnsafe(size) : Buffer.from(new ArrayBuffer(size, { maxByteLength: size }));
}
