/** The words of a line, parted by spaces and tabs. There is no quoting. */

export interface Word {
  readonly text: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Takes one word after the other, from `first` to `end` of a text: a line without its terminator. */
export class WordReader {
  private readonly text: string;
  private readonly first: number;
  private readonly end: number;
  private at: number;

  constructor(text: string, first = 0, end = text.length) {
    this.text = text;
    this.first = first;
    this.end = end;
    this.at = this.skip(first);
  }

  /** Undefined behind the last word. */
  next(): string | undefined {
    if (this.done) return undefined;
    const start = this.at;
    let end = start + 1;
    while (end < this.end && !isBlank(this.text.charCodeAt(end))) end++;
    this.at = this.skip(end);
    return this.text.slice(start, end);
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** From the next word to the last: what stands between words is kept. */
  rest(): string {
    let { end } = this;
    while (end > this.at && isBlank(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(this.at, end);
  }

  /** All the words of the line, wherever the reader stands. */
  all(): readonly Word[] {
    const words: Word[] = [];
    const reader = new WordReader(this.text, this.first, this.end);
    for (let start = reader.at, text = reader.next(); text !== undefined; start = reader.at, text = reader.next()) {
      words.push({ text, start, end: start + text.length });
    }
    return words;
  }

  private skip(from: number): number {
    let at = from;
    while (at < this.end && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
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
