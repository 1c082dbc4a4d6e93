/** The restore points of one state folder: what they weigh, and the deletion of old ones before their time. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { DatedPoint, RestoreRule } from '../../core/plan/restore-rule.ts';
import { now } from '../clock.ts';
import { errorCode } from '../failure.ts';
import { namesIn } from './durable.ts';
import { prune, readHistory, restoreFolder } from './history.ts';
import { isJournalOpen } from './journal.ts';
import { takeLock, type Holder } from './lock.ts';

export interface PointFacts extends DatedPoint {
  readonly id: string;
}

export type LookedAt =
  /** Newest first. `bytes`: of all their files, also of one that a change is writing now. */
  | { readonly ok: true; readonly points: readonly PointFacts[]; readonly bytes: number }
  /** `detail`: the errno name. */
  | { readonly ok: false; readonly detail: string };

/** None when the folder is not there: nothing was changed yet. */
export function lookAtRestorePoints(state: string): LookedAt {
  try {
    const points = readHistory(state).map(({ id, at, outcome }) => ({ id, at, outcome }));
    const bytes = namesIn(path.join(state, 'restore')).reduce((sum, id) => sum + sizeOf(restoreFolder(state, id)), 0);
    return { ok: true, points, bytes };
  } catch (error) {
    return { ok: false, detail: errorCode(error) };
  }
}

/** One may go while it is weighed. Links are not followed. */
function sizeOf(place: string): number {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found?.size ?? 0;
  return namesIn(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}

export type Deleted =
  | { readonly ok: true; readonly deleted: number }
  | { readonly ok: false; readonly code: 'change-under-way' }
  /** A change was cut off: its restore point has no record yet, and is what puts the host back. */
  | { readonly ok: false; readonly code: 'change-unfinished' }
  | { readonly ok: false; readonly code: 'unwritable'; readonly detail: string };

/** For a folder that is the person's own. What the rule keeps, and the last one, stay. */
export function deleteRestorePoints(state: string, rule: RestoreRule, who: Omit<Holder, 'pid' | 'since'>): Deleted {
  try {
    if (namesIn(path.join(state, 'restore')).length === 0) return { ok: true, deleted: 0 };
    const time = now();
    const locked = takeLock(state, { ...who, since: time });
    if (!locked.ok) return { ok: false, code: 'change-under-way' };
    try {
      return isJournalOpen(state) ? { ok: false, code: 'change-unfinished' } : { ok: true, deleted: prune(state, time, rule) };
    } finally {
      locked.release();
    }
  } catch (error) {
    return { ok: false, code: 'unwritable', detail: errorCode(error) };
  }
}
