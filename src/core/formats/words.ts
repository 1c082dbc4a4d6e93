/** The words of a line, parted by spaces and tabs. There is no quoting. */
import { lineEnd } from './lines.ts';

export interface Word {
  readonly text: string;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** Takes one word after the other. The line may have its terminator. */
export class WordReader {
  readonly line: string;
  private readonly first: number;
  private readonly end: number;
  // Spaces for tabs, so that one search finds the end of a word.
  private readonly flat: string;
  private at: number;

  constructor(line: string, first = 0) {
    this.line = line;
    this.first = first;
    this.flat = line.includes('\t') ? line.replaceAll('\t', ' ') : line;
    this.end = contentEnd(line);
    this.at = this.skip(first);
  }

  /** Undefined behind the last word. */
  next(): string | undefined {
    if (this.done) return undefined;
    const start = this.at;
    const space = this.flat.indexOf(' ', start);
    const end = space === -1 ? this.end : space;
    this.at = this.skip(end);
    return this.line.slice(start, end);
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** From the next word to the last: what stands between words is kept. */
  rest(): string {
    let end = this.end;
    while (end > this.at && this.flat.charCodeAt(end - 1) === 0x20) end--;
    return this.line.slice(this.at, end);
  }

  /** All the words of the line, wherever the reader stands. */
  all(): readonly Word[] {
    const words: Word[] = [];
    const reader = new WordReader(this.line, this.first);
    for (let start = reader.at, text = reader.next(); text !== undefined; start = reader.at, text = reader.next()) {
      words.push({ text, start, end: start + text.length });
    }
    return words;
  }

  private skip(from: number): number {
    let at = from;
    while (this.flat.charCodeAt(at) === 0x20) at++;
    return at;
  }
}

/** Where the terminator of a line begins. */
export function contentEnd(line: string): number {
  const last = line.charCodeAt(line.length - 1);
  return last === 0x0a || last === 0x0d ? line.length - lineEnd(line).length : line.length;
}

/** The number from `start` to `end`: at most nine decimal digits, no leading zero. Undefined for anything else. */
export function numberAt(text: string, start: number, end: number): number | undefined {
  if (start >= end || end - start > 9 || (text.charCodeAt(start) === 0x30 && end - start > 1)) return undefined;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
