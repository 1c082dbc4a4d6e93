/** Puts a capture where it was asked for: whole, or not at all. */
import { lstat, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CapturedHost } from '../../../core/jobs/captured-host.ts';
import { errorCode } from '../../failure.ts';
import { entriesOf, type CaptureEntry } from './entries.ts';
import { writeFolder } from './folder.ts';
import { writeZip } from './zip.ts';

export type TargetProblem =
  | { readonly code: 'target-exists'; readonly detail: string }
  | { readonly code: 'no-such-folder'; readonly detail: string }
  | { readonly code: 'target-unwritable'; readonly detail: string };

export type WrittenCapture = { readonly ok: true } | { readonly ok: false; readonly problem: TargetProblem };

/** `target` is an absolute path; one that ends in `.zip` becomes a zip. Undefined: a capture can be written there. */
export async function targetProblem(target: string): Promise<TargetProblem | undefined> {
  try {
    const parent = await stat(path.dirname(target)).catch(() => undefined);
    if (parent?.isDirectory() !== true) return { code: 'no-such-folder', detail: path.dirname(target) };
    const found = await lstat(target).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (found === undefined) return undefined;
    const mayBeFilled = found.isDirectory() && !isZip(target) && (await readdir(target)).length === 0;
    return mayBeFilled ? undefined : { code: 'target-exists', detail: target };
  } catch (error) {
    return { code: 'target-unwritable', detail: errorCode(error) };
  }
}

export async function writeCapture(target: string, host: CapturedHost, signal?: AbortSignal): Promise<WrittenCapture> {
  return writeEntries(target, entriesOf(host), zipTime(host.takenAt), signal);
}

/** Zips know the years from 1980 to 2099. */
function zipTime(takenAt: string): Date {
  const taken = new Date(takenAt);
  const year = taken.getUTCFullYear();
  return year > 1980 && year < 2099 ? taken : new Date(Date.UTC(1981, 0, 1));
}

/** Written beside the target first, under a name that nobody has. */
export async function writeEntries(target: string, entries: Iterable<CaptureEntry>, taken: Date, signal?: AbortSignal): Promise<WrittenCapture> {
  let aside: string | undefined;
  try {
    aside = await mkdtemp(path.join(path.dirname(target), `.${path.basename(target)}.`));
    const whole = path.join(aside, 'capture');
    await (isZip(target) ? writeZip(whole, entries, taken, signal) : writeFolder(whole, entries, signal));
    // Somebody may have put something there meanwhile.
    const problem = await targetProblem(target);
    if (problem !== undefined) return { ok: false, problem };
    // Windows does not put a folder in the place of an empty one.
    if (!isZip(target)) await rmdir(target).catch(() => undefined);
    await rename(whole, target);
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: { code: 'target-unwritable', detail: errorCode(error) } };
  } finally {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true });
  }
}

export function isZip(target: string): boolean {
  return /\.zip$/i.test(target);
}
