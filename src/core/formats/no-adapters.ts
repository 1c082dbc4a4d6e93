/** The complaint that all adapter readers share. */
import type { Adapter } from '../vnet/adapter.ts';
import type { Complaint } from './complaint.ts';

export function noAdapters(adapters: readonly Adapter[], text: string): readonly Complaint[] {
  if (adapters.length > 0) return [];
  return [{ code: 'no-adapters', severity: 'error', line: 1, column: 1, text: text.trim().slice(0, 80) }];
}
