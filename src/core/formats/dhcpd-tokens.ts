/** Tokens of the ISC DHCP 2.0 grammar that dhcpd.conf, vmnetdhcp.conf and the leases files are written in. */
import type { Bytes } from './bytes.ts';
import type { Complaint, ComplaintCode } from './complaint.ts';

/** `unclosed-string` ends with its line; `end` is the end of the file. */
export type TokenKind = 'word' | 'string' | 'unclosed-string' | 'open' | 'close' | 'semicolon' | 'comma' | 'end';

// What a character is; whatever is not in the table belongs to a word.
const blank = 1;
const comment = 2;
const quote = 3;
const punctuation = 4;
const classes = new Uint8Array(256);
classes.fill(blank, 0, 33);
classes[35] = comment;
classes[34] = quote;
for (const mark of ';,{}') classes[mark.charCodeAt(0)] = punctuation;

const kinds: Readonly<Record<string, TokenKind>> = { ';': 'semicolon', ',': 'comma', '{': 'open', '}': 'close' };

/**
 * Steps through a text token by token and remembers only the present one, so that files of any size
 * cost nothing but what their reader keeps.
 */
export class Scanner {
  readonly bytes: Bytes;
  kind: TokenKind = 'end';
  /** Where the blanks and comments before the token begin. */
  lead: number;
  start: number;
  end: number;
  /** Of the token, from 1. */
  line = 1;
  /** There is a comment between this token and the one before. */
  commented = false;
  private lineStart = 0;

  constructor(bytes: Bytes, from = 0) {
    this.bytes = bytes;
    this.lead = from;
    this.start = from;
    this.end = from;
  }

  get column(): number {
    return this.start - this.lineStart + 1;
  }

  get startsLine(): boolean {
    return this.start === this.lineStart;
  }

  get text(): Bytes {
    return this.bytes.slice(this.start, this.end);
  }

  is(word: string): boolean {
    return this.end - this.start === word.length && this.bytes.startsWith(word, this.start);
  }

  next(): TokenKind {
    this.lead = this.end;
    const start = this.skipBlanks(this.end);
    this.start = start;
    if (start >= this.bytes.length) {
      this.end = start;
      return (this.kind = 'end');
    }
    const kind = classes[this.bytes.charCodeAt(start)];
    if (kind === quote) return (this.kind = this.readString(start));
    if (kind === punctuation) {
      this.end = start + 1;
      return (this.kind = kinds[this.bytes.charAt(start)] ?? 'word');
    }
    this.end = this.wordEnd(start);
    return (this.kind = 'word');
  }

  private skipBlanks(from: number): number {
    const { bytes } = this;
    let at = from;
    this.commented = false;
    for (;;) {
      const code = bytes.charCodeAt(at);
      if (code === 10) {
        this.line += 1;
        this.lineStart = at += 1;
      } else if (code <= 32) {
        at += 1;
      } else if (code === 35) {
        this.commented = true;
        const end = bytes.indexOf('\n', at);
        at = end === -1 ? bytes.length : end;
      } else {
        return at;
      }
    }
  }

  private wordEnd(from: number): number {
    const { bytes } = this;
    let at = from + 1;
    while (at < bytes.length && !classes[bytes.charCodeAt(at)]) at += 1;
    return at;
  }

  private readString(from: number): TokenKind {
    const { bytes } = this;
    let at = from + 1;
    for (; at < bytes.length; at += 1) {
      const code = bytes.charCodeAt(at);
      if (code === 34) {
        this.end = at + 1;
        return 'string';
      }
      if (code === 10) break;
      if (code === 92 && bytes.charCodeAt(at + 1) !== 10) at += 1;
    }
    this.end = Math.min(at, bytes.length);
    return 'unclosed-string';
  }
}

/**
 * Texts of tokens, or what they mean. A file repeats the same few words thousands of times: one string each,
 * and none made for a look-up. A token whose place another one has taken is read anew.
 */
export class TokenTexts<Meaning> {
  private readonly seen: Bytes[];
  private readonly meant: Meaning[] = [];
  private readonly read: (text: Bytes) => Meaning;

  /** `bytes`: the file; its size decides how much is remembered. */
  constructor(bytes: Bytes, read: (text: Bytes) => Meaning) {
    const places = bytes.length < 0x1_0000 ? 256 : bytes.length < 0x40_0000 ? 4096 : 0x1_0000;
    this.seen = Array.from({ length: places }, () => '');
    this.read = read;
  }

  of({ bytes, start, end }: Scanner): Meaning {
    // Tokens differ most at their ends.
    let hash = end - start;
    for (let at = end - start > 12 ? end - 12 : start; at < end; at += 1) hash = (hash * 31 + bytes.charCodeAt(at)) | 0;
    const place = (hash ^ (hash >>> 15)) & (this.seen.length - 1);
    const known = this.seen[place] ?? '';
    if (known.length === end - start && bytes.startsWith(known, start)) {
      const meaning = this.meant[place];
      if (meaning !== undefined) return meaning;
    }
    const text = bytes.slice(start, end);
    const meaning = this.read(text);
    this.seen[place] = text;
    this.meant[place] = meaning;
    return meaning;
  }
}

/** A complaint about the scanner's present token. */
export function complainHere(code: ComplaintCode, severity: Complaint['severity'], scanner: Scanner): Complaint {
  const { line, column, start, end, bytes } = scanner;
  return { code, severity, line, column, text: bytes.slice(start, Math.min(end, start + 80)) };
}

/** A word, or a string without its quotes and backslashes. */
export function unquote(word: Bytes): Bytes {
  if (!word.startsWith('"')) return word;
  const inner = word.slice(1, word.length > 1 && word.endsWith('"') ? -1 : undefined);
  return inner.includes('\\') ? inner.replace(/\\(.)/g, '$1') : inner;
}
