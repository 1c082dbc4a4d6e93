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

/** Steps from line to line of a text without making a string of each. */
export class LineReader {
  /** From 1. */
  number = 0;
  start = 0;
  /** Where the terminator begins. */
  end = 0;
  private readonly bytes: Bytes;
  private next = 0;
  // The first of each from `next` on; -1 when there is none.
  private newline: number;
  private carriageReturn: number;

  /** The lines are those of `splitLines`, or with `loneReturns` those of `splitDictionaryLines`. */
  constructor(bytes: Bytes, loneReturns = false) {
    this.bytes = bytes;
    this.newline = bytes.indexOf('\n');
    this.carriageReturn = loneReturns ? bytes.indexOf('\r') : -1;
  }

  /** To the next line; false behind the last one. */
  advance(): boolean {
    const { bytes, next } = this;
    if (next >= bytes.length) return false;
    if (this.newline < next && this.newline !== -1) this.newline = bytes.indexOf('\n', next);
    if (this.carriageReturn < next && this.carriageReturn !== -1) this.carriageReturn = bytes.indexOf('\r', next);
    this.number += 1;
    this.start = next;
    const last = this.newline === -1 ? bytes.length : this.newline;
    if (this.carriageReturn !== -1 && this.carriageReturn < last) {
      this.end = this.carriageReturn;
      this.next = this.carriageReturn + (this.carriageReturn + 1 === this.newline ? 2 : 1);
    } else {
      this.end = last > next && bytes.charCodeAt(last - 1) === 13 ? last - 1 : last;
      this.next = last + 1;
    }
    return true;
  }
}

/** Finds the places of one text in another, from the front on: however often it is asked, it looks at no place twice. */
export class Finder {
  private readonly text: string;
  private readonly wanted: string;
  private found: number;

  constructor(text: string, wanted: string) {
    this.text = text;
    this.wanted = wanted;
    this.found = text.indexOf(wanted);
  }

  /** The first place from `from` on, which must not decrease; -1 when there is none. */
  next(from: number): number {
    if (this.found < from && this.found !== -1) this.found = this.text.indexOf(this.wanted, from);
    return this.found;
  }
}
