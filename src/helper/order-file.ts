/** Reads the one file that the helper is given: once, through one handle, and only when nobody but the caller can have written it. */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { OrderRefusal } from '../host/elevate/answer.ts';
import { errorCode } from '../host/failure.ts';

/** In bytes. */
const largest = 64 * 1024 * 1024;

export type OrderText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: OrderRefusal };

/** `caller`: the user who may have written it; undefined on Windows, where Node knows no owners. The administrator may as well. */
export function readOrderFile(file: string, sha256: string, caller: number | undefined): OrderText {
  let handle: number;
  try {
    // Windows has no such flag; there the look before must do.
    if (lstatSync(file).isSymbolicLink()) return refused('plan-no-file', 'ELOOP');
    // Not to wait for a writer of what turns out to be a pipe.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refused('plan-no-file', errorCode(error));
  }
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) return refused('plan-no-file', 'EINVAL');
    if (caller !== undefined && found.uid !== caller && found.uid !== 0) return refused('plan-not-yours', String(found.uid));
    if (caller !== undefined && (found.mode & 0o022) !== 0) return refused('plan-writable-by-others', (found.mode & 0o777).toString(8));
    if (found.size > largest) return refused('plan-too-large', String(found.size));
    const bytes = wholeOf(handle);
    if (bytes === undefined) return refused('plan-too-large', String(largest));
    const digest = createHash('sha256').update(bytes).digest('hex');
    return digest === sha256 ? { ok: true, text: bytes.toString('utf8') } : refused('plan-hash-differs', digest);
  } catch (error) {
    return refused('plan-no-file', errorCode(error));
  } finally {
    closeSync(handle);
  }
}

/** Undefined: it grew beyond what it may be. */
function wholeOf(handle: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.alloc(1024 * 1024);
    const read = readSync(handle, piece);
    if (read === 0) return Buffer.concat(pieces);
    size += read;
    if (size > largest) return undefined;
    pieces.push(piece.subarray(0, read));
  }
}

function refused(code: OrderRefusal['code'], detail: string): OrderText {
  return { ok: false, refusal: { code, detail } };
}
