/** Lossless lines: each keeps its own terminator, so that joining them gives the file back. */
import type { Bytes } from './bytes.ts';

/** Splits after LF and CRLF; `lines.join('')` is `bytes` again. A last line without terminator is kept as it is. */
export function splitLines(bytes: Bytes): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', start)) {
    lines.push(bytes.slice(start, end + 1));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.slice(start));
  return lines;
}

/** As `splitLines`, and a lone CR ends a line too: VMware's dictionary reader takes it so (open-vm-tools, vmstdio.c). */
export function splitDictionaryLines(bytes: Bytes): string[] {
  return bytes.includes('\r') ? (bytes.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []) : splitLines(bytes);
}

/** The line without its terminator. */
export function lineContent(line: string): string {
  const end = line.length - lineEnd(line).length;
  return end === line.length ? line : line.slice(0, end);
}

/** The line's own terminator: LF, CRLF, a lone CR, or nothing on a last line. */
export function lineEnd(line: string): '\n' | '\r\n' | '\r' | '' {
  if (line.endsWith('\n')) return line.endsWith('\r\n') ? '\r\n' : '\n';
  return line.endsWith('\r') ? '\r' : '';
}

/** The terminator that a new line should get: the first one in use, LF in an empty file. */
export function fileLineEnd(lines: readonly string[]): '\n' | '\r\n' | '\r' {
  const first = lines[0];
  return (first === undefined ? '' : lineEnd(first)) || '\n';
}
