/** What is under way, so that a recovery knows what to take back or to finish: `journal.json` in the state folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HistoryRecord } from './history.ts';
import { dropFile, putJson, readIfThere } from './durable.ts';

/**
 * `working`: files of the host may have been touched; a recovery puts back what is in the restore point. `done`: the host is
 * as it was to be, only the history lacks it; a recovery writes that.
 */
export interface Journal {
  readonly format: 'vmnet-journal/1';
  readonly id: string;
  readonly phase: 'working' | 'done';
  /** Null: VMware's tools may have written every covered file. */
  readonly touched: readonly string[] | null;
  readonly record: HistoryRecord;
}

export type OpenJournal = { readonly code: 'none' } | { readonly code: 'open'; readonly journal: Journal } | { readonly code: 'damaged'; readonly file: string };

function fileIn(folder: string): string {
  return path.join(folder, 'journal.json');
}

export function writeJournal(folder: string, journal: Journal): void {
  putJson(fileIn(folder), journal);
}

export function closeJournal(folder: string): void {
  dropFile(fileIn(folder));
}

export function readJournal(folder: string): OpenJournal {
  const bytes = readIfThere(fileIn(folder));
  if (bytes === undefined) return { code: 'none' };
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (isJournal(value)) return { code: 'open', journal: value };
  } catch {
    // It is put in place whole: what cannot be read was damaged later.
  }
  return { code: 'damaged', file: fileIn(folder) };
}

// Only we write it, into a folder that nobody else can write.
function isJournal(value: unknown): value is Journal {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'vmnet-journal/1' && 'record' in value && 'phase' in value;
}

/** For a notice: false also when this account may not look. */
export function isJournalOpen(folder: string): boolean {
  return existsSync(fileIn(folder));
}
