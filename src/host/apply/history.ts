/** The changes of a host's networks and machines, newest first. */
import { readHistory, type HistoryRecord } from '../state/history.ts';
import type { Target } from './target.ts';

export async function historyOf(target: Pick<Target, 'stateFolder'>): Promise<readonly HistoryRecord[]> {
  const folders = new Set([await target.stateFolder('networks'), await target.stateFolder('machines')]);
  const records = [...folders].flatMap(readHistory);
  return folders.size === 1 ? records : records.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
