/** Turns what Node throws into the named failures of a snapshot. */
import type { ReadFailure } from '../core/jobs/snapshot.ts';

/** The errno name (`EACCES`), or what else the error calls itself. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

// ENOTDIR: a parent of the path is a file, so the path cannot exist. ENAMETOOLONG and ELOOP are failures to look.
const missingCodes = new Set(['ENOENT', 'ENOTDIR']);

export function readFailure(error: unknown): ReadFailure {
  const detail = errorCode(error);
  return { code: missingCodes.has(detail) ? 'missing' : 'unreadable', detail };
}

/** As `readFailure`, for a folder: a file in its place is something, not nothing. It may be a lock. */
export function listFailure(error: unknown): ReadFailure {
  const failure = readFailure(error);
  return failure.detail === 'ENOTDIR' ? notAFolder : failure;
}

export const notAFolder: ReadFailure = { code: 'unreadable', detail: 'ENOTDIR' };
