/**
 * VMware's dictionaries: `name = "value"` lines, as in `.vmx`, netmap.conf, inventories and /etc/vmware/config.
 * The grammar is that of VMware's own reader (open-vm-tools, lib/dict/dictll.c and lib/misc/escape.c).
 */
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { textStart } from './edit-lines.ts';
import { splitDictionaryLines } from './lines.ts';
import { decodeUtf8, textOf } from './utf8.ts';
import { contentEnd } from './words.ts';

export interface DictionaryEntry {
  /** From 1. */
  readonly line: number;
  /** As spelled; names are compared without regard to case. */
  readonly name: string;
  /** Between the quotes, still escaped. */
  readonly raw: Bytes;
}

/** Where a value stands in its line: the offsets of `raw`. */
export interface ValuePlace {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export interface DictionaryFile {
  /** With their terminators; joined they are the file. */
  readonly lines: readonly string[];
  /** In the file's order; duplicates are kept. */
  readonly entries: readonly DictionaryEntry[];
  /** The last entry of each name, by `foldName`. */
  readonly byName: ReadonlyMap<string, DictionaryEntry>;
  readonly complaints: readonly Complaint[];
}

export function parseDictionary(bytes: Bytes): DictionaryFile {
  return dictionaryOfLines(splitDictionaryLines(bytes));
}

export function printDictionary(file: DictionaryFile): Bytes {
  return file.lines.join('');
}

/** Lines must be as `splitDictionaryLines` makes them. */
export function dictionaryOfLines(lines: readonly string[]): DictionaryFile {
  const entries: DictionaryEntry[] = [];
  const byName = new Map<string, DictionaryEntry>();
  const complaints: Complaint[] = [];
  let isText = true;
  let line = 0;
  for (const text of lines) {
    line++;
    const end = contentEnd(text);
    const start = skipBlanks(text, line === 1 ? textStart(lines, 0) : 0);
    if (start === end || text.charCodeAt(start) === hash) continue;
    const entry = readEntry(text, start, end, line);
    if (entry !== undefined) {
      entries.push(entry);
      const names = byName.size;
      byName.set(foldName(entry.name), entry);
      if (byName.size === names) complaints.push({ ...duplicate, line, column: start + 1, text: entry.name.slice(0, 80) });
    } else if (!text.includes('\0')) {
      complaints.push({ ...weird, line, column: start + 1, text: text.slice(start, Math.min(end, start + 80)) });
    } else if (isText) {
      // A file that a crash cut off is full of them, and so is UTF-16: once is enough.
      isText = false;
      const nul = text.indexOf('\0');
      complaints.push({ ...notText, line, column: nul + 1, text: text.slice(nul, Math.min(end, nul + 80)) });
    }
  }
  return { lines, entries, byName, complaints };
}

const weird = { code: 'unknown-line', severity: 'warning' } as const;
const notText = { code: 'not-text', severity: 'error' } as const;
const duplicate = { code: 'duplicate-key', severity: 'warning' } as const;

const hash = 0x23;
const quote = 0x22;
const notInNames = /[\0 \t#]/;

/** Undefined for VMware's weird lines: no `=`, a name of two words, an open quote, text behind the value. */
function readEntry(text: string, start: number, end: number, line: number): DictionaryEntry | undefined {
  const equals = text.indexOf('=', start);
  if (equals === -1) return undefined;
  const name = text.slice(start, skipBlanksBack(text, equals));
  if (name === '' || notInNames.test(name)) return undefined;
  const value = skipBlanks(text, equals + 1);
  const quoted = text.charCodeAt(value) === quote;
  const from = quoted ? value + 1 : value;
  const to = quoted ? text.indexOf('"', from) : endOfWord(text, from, end);
  if (to === -1) return undefined;
  const after = skipBlanks(text, quoted ? to + 1 : to);
  if (after < end && text.charCodeAt(after) !== hash) return undefined;
  const raw = text.slice(from, to);
  return raw.includes('\0') ? undefined : { line, name, raw };
}

export function placeOf(file: DictionaryFile, entry: DictionaryEntry): ValuePlace {
  const text = file.lines[entry.line - 1] ?? '';
  const value = skipBlanks(text, text.indexOf('=') + 1);
  const quoted = text.charCodeAt(value) === quote;
  const start = quoted ? value + 1 : value;
  return { start, end: start + entry.raw.length, quoted };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x09; code = text.charCodeAt(at)) at++;
  return at;
}

function skipBlanksBack(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at - 1); code === 0x20 || code === 0x09; code = text.charCodeAt(at - 1)) at--;
  return at;
}

function endOfWord(text: string, from: number, end: number): number {
  const length = text.slice(from, end).search(/[\0 \t#]/);
  return length === -1 ? end : from + length;
}

/** Only A–Z are folded: bytes over 0x7f belong to an encoding we may not know. */
export function foldName(name: string): string {
  return /[\x80-\xff]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name.toLowerCase();
}

/** The entry that counts: the last of its name. */
export function entryOf(file: DictionaryFile, name: string): DictionaryEntry | undefined {
  return file.byName.get(foldName(name));
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

const ascii = /^[\0-\x7f]*$/;

/**
 * The value in the file's encoding; without one, as UTF-8 when it is well-formed, else in the host's code page.
 * Undefined when the bytes are not in that encoding, or nobody knows it.
 */
export function knownValue(file: DictionaryFile, { raw }: DictionaryEntry, decode: DecodeBytes): string | undefined {
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

/** The entries `<stem><number>.<field>` of a list, such as `vmlist3.config`, by number. `stem` and `field` in lower case. */
export function numberedEntries(file: DictionaryFile, stem: string, field: string): ReadonlyMap<number, DictionaryEntry> {
  const found = new Map<number, DictionaryEntry>();
  const tail = `.${field}`;
  for (const [name, entry] of file.byName) {
    if (!name.startsWith(stem) || !name.endsWith(tail)) continue;
    const number = name.slice(stem.length, -tail.length);
    if (/^(?:0|[1-9]\d{0,8})$/.test(number)) found.set(Number(number), entry);
  }
  return found;
}
