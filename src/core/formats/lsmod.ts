/** Reads `lsmod`: which modules the Linux kernel has loaded. */
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

/** `modules` is null for a text that is no such list. */
export function readLsmod(text: string): { readonly modules: readonly string[] | null; readonly complaints: readonly Complaint[] } {
  const lines = textLines(text).filter((line) => line.trim() !== '');
  const modules = lines.flatMap((line) => /^([\w-]+)\s+\d+\s+-?\d+(?:\s|$)/.exec(line)?.[1] ?? []);
  // The heading alone is a kernel without modules.
  if (modules.length > 0 || /^Module\s+Size\s+Used by/.test(lines[0] ?? '')) return { modules, complaints: [] };
  return { modules: null, complaints: [{ code: 'unknown-line', severity: 'error', line: 1, column: 1, text: (lines[0] ?? '').slice(0, 80) }] };
}
