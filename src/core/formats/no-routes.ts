/** The complaint that the readers of routing tables share. */
import type { Complaint } from './complaint.ts';

/** About a text that is no routing table. `isTable`: it has a table's heading; such a table may be empty. */
export function noRoutes(text: string, count: number, isTable: boolean): readonly Complaint[] {
  if (count > 0 || isTable || text.trim() === '') return [];
  return [{ code: 'no-routes', severity: 'error', line: 1, column: 1, text: text.trim().slice(0, 80) }];
}
