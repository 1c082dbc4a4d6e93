/**
 * VMware's dictionaries: `name = "value"` lines, as in `.vmx`, netmap.conf, inventories and /etc/vmware/config.
 * The grammar is that of VMware's own reader (open-vm-tools, lib/dict/dictll.c and lib/misc/escape.c).
 */
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { NameTable, nameHash } from './dictionary-names.ts';
import { textStart } from './edit-lines.ts';
import { LineReader, splitDictionaryLines } from './lines.ts';
import { decodeUtf8, textOf } from './utf8.ts';

/** An entry knows where it stands, and cuts its texts out when it is asked: of most nobody ever does. */
export class DictionaryEntry {
  /** From 1. */
  readonly line: number;
  /** Of the name; offsets in the file, as the others. */
  readonly start: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  private readonly bytes: Bytes;

  constructor(bytes: Bytes, line: number, start: number, nameEnd: number, valueStart: number, valueEnd: number) {
    this.bytes = bytes;
    this.line = line;
    this.start = start;
    this.nameEnd = nameEnd;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }

  /** As spelled; names are compared without regard to case. */
  get name(): string {
    return this.bytes.slice(this.start, this.nameEnd);
  }

  /** Between the quotes, still escaped. */
  get raw(): Bytes {
    return this.bytes.slice(this.valueStart, this.valueEnd);
  }

  get isQuoted(): boolean {
    return this.bytes.charCodeAt(this.valueStart - 1) === quote;
  }
}

export interface DictionaryFile {
  readonly bytes: Bytes;
  /** With their terminators; split anew each time. */
  readonly lines: readonly string[];
  /** In the file's order; duplicates are kept. */
  readonly entries: readonly DictionaryEntry[];
  readonly names: Pick<NameTable<DictionaryEntry>, 'get'>;
  readonly complaints: readonly Complaint[];
}

export function parseDictionary(bytes: Bytes): DictionaryFile {
  const entries: DictionaryEntry[] = [];
  const names = new NameTable(entries, bytes.length / 32);
  const complaints: Complaint[] = [];
  const line = new LineReader(bytes, true);
  const complain = (what: typeof weird | typeof notText | typeof duplicate, from: number, to: number): void => {
    const text = bytes.slice(from, Math.min(to, from + 80));
    complaints.push({ ...what, line: line.number, column: from - line.start + 1, text });
  };
  // The first from the present line on.
  let nul = bytes.indexOf('\0');
  let isText = true;
  while (line.advance()) {
    const { number, end } = line;
    const start = skipBlanks(bytes, number === 1 ? textStart(bytes) : line.start);
    if (start >= end || bytes.charCodeAt(start) === hash) continue;
    if (nul !== -1 && nul < start) nul = bytes.indexOf('\0', start);
    const nameEnd = endOfWord(bytes, start, end, equalsSign);
    const entry = readEntry(bytes, line, start, nameEnd, nul);
    if (entry !== undefined) {
      entries.push(entry);
      if (!names.addLast(entry.name, nameHash(bytes, start, nameEnd))) complain(duplicate, start, nameEnd);
      continue;
    }
    if (nul === -1 || nul >= end) complain(weird, start, end);
    else if (isText) {
      // A file that a crash cut off is full of them, and so is UTF-16: once is enough.
      isText = false;
      complain(notText, nul, end);
    }
  }
  return {
    bytes,
    get lines() {
      return splitDictionaryLines(bytes);
    },
    entries,
    names,
    complaints,
  };
}

export function printDictionary(file: DictionaryFile): Bytes {
  return file.bytes;
}

/** Lines must be as `splitDictionaryLines` makes them. */
export function dictionaryOfLines(lines: readonly string[]): DictionaryFile {
  return parseDictionary(lines.join(''));
}

const weird = { code: 'unknown-line', severity: 'warning' } as const;
const notText = { code: 'not-text', severity: 'error' } as const;
const duplicate = { code: 'duplicate-key', severity: 'warning' } as const;

const hash = 0x23;
const quote = 0x22;
const equalsSign = 0x3d;

/** Undefined for VMware's weird lines: no `=`, a name of two words, an open quote, text behind the value. */
function readEntry(bytes: Bytes, { number, end }: LineReader, start: number, nameEnd: number, nul: number): DictionaryEntry | undefined {
  const equals = skipBlanks(bytes, nameEnd);
  if (nameEnd === start || bytes.charCodeAt(equals) !== equalsSign) return undefined;
  const value = skipBlanks(bytes, equals + 1);
  const quoted = bytes.charCodeAt(value) === quote;
  const from = quoted ? value + 1 : value;
  const to = quoted ? bytes.indexOf('"', from) : endOfWord(bytes, from, end);
  if (to === -1 || to > end || (nul !== -1 && nul < to)) return undefined;
  const after = skipBlanks(bytes, quoted ? to + 1 : to);
  if (after < end && bytes.charCodeAt(after) !== hash) return undefined;
  return new DictionaryEntry(bytes, number, start, nameEnd, from, to);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x09; code = text.charCodeAt(at)) at++;
  return at;
}

/** Before the first blank, `#` or NUL, or before `also`. */
function endOfWord(text: string, from: number, end: number, also = 0): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x09 || code === hash || code === 0 || code === also) break;
  }
  return at;
}

/** The entry that counts: the last of its name. */
export function entryOf(file: DictionaryFile, name: string): DictionaryEntry | undefined {
  return file.names.get(name);
}

/** As VMware reads: after `|`, what is no two hex digits stands for itself and is not looked at again (`||41` stays). */
export function unescapeValue(raw: Bytes): Bytes {
  if (!raw.includes('|')) return raw;
  return raw.replace(/\|(?:([\dA-Fa-f]{2})|[\dA-Fa-f]?[^\dA-Fa-f])/g, (all, hex: string | undefined) =>
    hex === undefined ? all : String.fromCharCode(parseInt(hex, 16)),
  );
}

export function escapeValue(value: Bytes): Bytes {
  return value.replace(
    /[\0-\x08\x0a-\x1f"|\x7f]/g,
    (byte) => `|${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** What `.encoding` says. */
export function encodingOf(file: DictionaryFile): string | null {
  const entry = entryOf(file, '.encoding');
  return entry === undefined ? null : unescapeValue(entry.raw) || null;
}

// Neither escapes nor bytes over 0x7f: such a value means what it says.
const plain = /^[^|\x80-\xff]*$/;
const ascii = /^[\0-\x7f]*$/;

/**
 * The value in the file's encoding; without one, as UTF-8 when it is well-formed, else in the host's code page.
 * Undefined when the bytes are not in that encoding, or nobody knows it.
 */
export function knownValue(file: DictionaryFile, { raw }: DictionaryEntry, decode: DecodeBytes): string | undefined {
  if (plain.test(raw)) return raw;
  const bytes = unescapeValue(raw);
  if (ascii.test(bytes)) return bytes;
  const encoding = encodingOf(file);
  return encoding === null ? (decodeUtf8(bytes) ?? decode(bytes, '')) : decodeNamed(bytes, encoding, decode);
}

function decodeNamed(bytes: Bytes, encoding: string, decode: DecodeBytes): string | undefined {
  return /^utf-?8$/i.test(encoding) ? decodeUtf8(bytes) : decode(bytes, encoding);
}

/** As `knownValue`; what is not known is UTF-8 where it can be, else has one character per byte. */
export function decodedValue(file: DictionaryFile, entry: DictionaryEntry, decode: DecodeBytes): string {
  return knownValue(file, entry, decode) ?? textOf(unescapeValue(entry.raw));
}

/** Undefined when there is no entry of that name. */
export function decodedEntry(file: DictionaryFile, name: string, decode: DecodeBytes): string | undefined {
  const entry = entryOf(file, name);
  return entry && decodedValue(file, entry, decode);
}
