/** The segments of Windows' vmnetdhcp.conf: from `# Virtual ethernet segment N` to `# End`, one for each VMnet with DHCP. */
import type { Bytes } from './bytes.ts';
import { splitLines } from './lines.ts';

const opens = /^\s*#\s*virtual ethernet segment (\d{1,3})\b/i;
const closes = /^\s*#\s*end\s*$/i;

/** Where the segment of a VMnet stands; undefined when there is none. */
export function segmentOf(bytes: Bytes, vmnet: number): { readonly start: number; readonly end: number } | undefined {
  let start: number | undefined;
  let at = 0;
  for (const line of splitLines(bytes)) {
    const number = opens.exec(line)?.[1];
    if (number !== undefined && start !== undefined) return { start, end: at };
    if (number !== undefined && Number(number) === vmnet) start = at;
    at += line.length;
    if (start !== undefined && closes.test(line)) return { start, end: at };
  }
  return start === undefined ? undefined : { start, end: at };
}

/**
 * Puts a text in place of a VMnet's segment; empty, the segment is gone. Segments are in the order of their
 * numbers: a new one goes before the first that is larger.
 */
export function withSegment(bytes: Bytes, vmnet: number, segment: Bytes): Bytes {
  const kept: string[] = [];
  let inside: number | undefined;
  let at: number | undefined;
  for (const line of splitLines(bytes)) {
    const number = opens.exec(line)?.[1];
    if (number !== undefined) inside = Number(number);
    if (number !== undefined && at === undefined && Number(number) >= vmnet) at = kept.length;
    // The mark of the end belongs to its segment, and may be doubled.
    if (inside !== vmnet) kept.push(line);
    else if (closes.test(line)) inside = undefined;
  }
  const last = kept.at(-1);
  if (last !== undefined && !last.endsWith('\n')) kept[kept.length - 1] = `${last}\r\n`;
  return kept.toSpliced(at ?? kept.length, 0, segment).join('');
}
