/** The history of a host's changes: `restore/ID/record.json` beside the restore point that takes the change back. */
import path from 'node:path';
import type { FileDiff } from '../../core/plan/plan.ts';
import type { HistoryEntry, Report } from '../../core/plan/report.ts';
import { restoreRule, staying, type RestoreRule } from '../../core/plan/restore-rule.ts';
import type { Step } from '../../core/plan/step.ts';
import { dropFolder, namesIn, putJson, readIfThere } from './durable.ts';

export interface HistoryRecord extends HistoryEntry {
  /** What the person noted; null: nothing. */
  readonly why: string | null;
  readonly steps: readonly Step[];
  readonly diffs: readonly FileDiff[];
  readonly report: Report | null;
  /** The change that this one took back; null: none. */
  readonly undoes: string | null;
  /**
   * What undo compares the host with: SHA-256 by path of the settings as the change left them, and of the registry (`''`).
   * Null: the change did not stand, there is nothing to undo.
   */
  readonly after: Readonly<Record<string, string>> | null;
}

export function restoreFolder(state: string, id: string): string {
  return path.join(state, 'restore', id);
}

export function writeRecord(state: string, record: HistoryRecord): void {
  putJson(path.join(restoreFolder(state, record.id), 'record.json'), record);
}

/** Newest first. What cannot be read is left out. */
export function readHistory(state: string): readonly HistoryRecord[] {
  const ids = namesIn(path.join(state, 'restore')).filter(isId);
  const records = ids.flatMap((id) => recordOf(state, id) ?? []);
  return records.toSorted((a, b) => compareIds(b.id, a.id));
}

function recordOf(state: string, id: string): HistoryRecord | undefined {
  const bytes = readIfThere(path.join(restoreFolder(state, id), 'record.json'));
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(value) && value.id === id ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is HistoryRecord {
  return typeof value === 'object' && value !== null && 'id' in value && 'at' in value && 'outcome' in value && 'after' in value;
}

/** `2026-11-22T20-00-00Z-1`: the time, and a number that tells apart what happened within one second. */
export function nextId(state: string, at: string): string {
  const stem = at.replaceAll(':', '-');
  const numbers = namesIn(path.join(state, 'restore')).filter((id) => isId(id) && stemOf(id) === stem).map(numberOf);
  return `${stem}-${Math.max(0, ...numbers) + 1}`;
}

/** Also keeps what a person types from naming another folder. */
export function isId(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-\d{1,6}$/.test(text);
}

function compareIds(a: string, b: string): number {
  return stemOf(a) < stemOf(b) ? -1 : stemOf(a) > stemOf(b) ? 1 : numberOf(a) - numberOf(b);
}

function stemOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'));
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

/** Old restore points go, with their records; returns how many. To be called under the lock, when no journal is open. */
export function prune(state: string, now: string, rule: RestoreRule = restoreRule): number {
  const kept = new Set(staying(readHistory(state), now, rule).map(({ id }) => id));
  const dropped = namesIn(path.join(state, 'restore')).filter((id) => isId(id) && !kept.has(id));
  for (const id of dropped) dropFolder(restoreFolder(state, id));
  return dropped.length;
}
