/** Reads `vmrun list`. */
import type { Complaint } from './complaint.ts';

/** The paths of the running VMs that belong to the user who asked. */
export function readVmrunList(text: string): { readonly paths: readonly string[]; readonly complaints: readonly Complaint[] } {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const head = lines.findIndex((line) => /^Total running VMs: \d+$/.test(line));
  const count = Number(lines[head]?.replace(/^.*: /, ''));
  // What stands below so many paths is no path of the tool's.
  if (head !== -1) return { paths: lines.slice(head + 1).filter((line) => line !== '').slice(0, count), complaints: [] };
  return { paths: [], complaints: [{ code: 'unknown-line', severity: 'warning', line: 1, column: 1, text: (lines[0] ?? '').slice(0, 80) }] };
}
