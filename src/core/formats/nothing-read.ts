/** The complaint about an output in which a reader found nothing that it knows: nothing read is not nothing there. */
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';

/** At the first line that is not blank; none about a blank text. */
export function nothingRead(text: string): readonly Complaint[] {
  const lines = textLines(text);
  const at = lines.findIndex((line) => line.trim() !== '');
  const line = lines[at]?.trim();
  return line === undefined ? [] : [{ code: 'unknown-line', severity: 'warning', line: at + 1, column: 1, text: line.slice(0, 80) }];
}
