/** Changes to a file's line array that leave every other line, and the file's way of ending, as they were. */
import type { Bytes } from './bytes.ts';
import { fileLineEnd, lineEnd } from './lines.ts';

const byteOrderMark = '\xef\xbb\xbf';

/**
 * Puts one line before `lines[index]`. Behind a last line without terminator that line gets one and the
 * new line goes without: a file keeps its habit of not ending in one.
 */
export function insertLine(lines: readonly string[], index: number, content: string): string[] {
  const before = lines[index - 1];
  if (before === undefined || lineEnd(before) !== '') return lines.toSpliced(index, 0, content + fileLineEnd(lines));
  return lines.toSpliced(index - 1, 1, before + fileLineEnd(lines), content);
}

/** Gives `lines[index]` another content behind its own terminator. */
export function replaceLine(lines: readonly string[], index: number, content: string): string[] {
  return lines.with(index, content + lineEnd(lines[index] ?? ''));
}

/** Where the text of a file begins: behind a UTF-8 byte order mark. */
export function textStart(bytes: Bytes): number {
  return bytes.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
}
