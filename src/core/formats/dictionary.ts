/**
 * VMware's dictionaries: `name = "value"` lines, as in `.vmx`, netmap.conf, inventories and /etc/vmware/config.
 * The grammar is that of VMware's own reader (open-vm-tools, lib/dict/dictll.c and lib/misc/escape.c).
 */
import type { Bytes, DecodeBytes } from './bytes.ts';
import type { Complaint } from './complaint.ts';
import { readableContent } from './edit-lines.ts';
import { splitDictionaryLines } from './lines.ts';
import { decodeUtf8 } from './utf8.ts';

export interface DictionaryEntry {
  /** From 1. */
  readonly line: number;
  /** As spelled; names are compared without regard to case. */
  readonly name: string;
  /** Between the quotes, still escaped. */
  readonly raw: Bytes;
  /** Offsets of `raw` in the line. */
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
  for (let line = 1; line <= lines.length; line++) {
    const content = readableContent(lines, line - 1);
    const start = skipBlanks(content, 0);
    if (start === content.length || content.charCodeAt(start) === hash) continue;
    const entry = readEntry(content, start, line);
    if (entry === undefined) {
      const nul = content.indexOf('\0');
      if (nul === -1) complaints.push({ ...weird, line, column: start + 1, text: content.slice(start, start + 80) });
      // A file that a crash cut off is full of them, and so is UTF-16: once is enough.
      else if (isText) complaints.push({ ...notText, line, column: nul + 1, text: content.slice(nul, nul + 80) });
      isText &&= nul === -1;
      continue;
    }
    const key = foldName(entry.name);
    if (byName.has(key)) {
      complaints.push({ code: 'duplicate-key', severity: 'warning', line, column: start + 1, text: entry.name.slice(0, 80) });
    }
    entries.push(entry);
    byName.set(key, entry);
  }
  return { lines, entries, byName, complaints };
}

const weird = { code: 'unknown-line', severity: 'warning' } as const;
const notText = { code: 'not-text', severity: 'error' } as const;

const hash = 0x23;
const quote = 0x22;
const notInNames = /[\0 \t#]/;

/** Undefined for VMware's weird lines: no `=`, a name of two words, an open quote, text behind the value. */
function readEntry(content: string, start: number, line: number): DictionaryEntry | undefined {
  const equals = content.indexOf('=', start);
  if (equals === -1) return undefined;
  const name = content.slice(start, skipBlanksBack(content, equals));
  if (name === '' || notInNames.test(name)) return undefined;
  const value = skipBlanks(content, equals + 1);
  const quoted = content.charCodeAt(value) === quote;
  const from = quoted ? value + 1 : value;
  const to = quoted ? content.indexOf('"', from) : endOfWord(content, from);
  if (to === -1) return undefined;
  const after = skipBlanks(content, quoted ? to + 1 : to);
  if (after < content.length && content.charCodeAt(after) !== hash) return undefined;
  const raw = content.slice(from, to);
  return raw.includes('\0') ? undefined : { line, name, raw, start: from, end: to, quoted };
}

function skipBlanks(content: string, from: number): number {
  let at = from;
  for (let code = content.charCodeAt(at); code === 0x20 || code === 0x09; code = content.charCodeAt(at)) at++;
  return at;
}

function skipBlanksBack(content: string, from: number): number {
  let at = from;
  for (let code = content.charCodeAt(at - 1); code === 0x20 || code === 0x09; code = content.charCodeAt(at - 1)) at--;
  return at;
}

function endOfWord(content: string, from: number): number {
  const length = content.slice(from).search(/[\0 \t#]/);
  return length === -1 ? content.length : from + length;
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

export interface DecodedValue {
  readonly text: string;
  /** False: not in the file's encoding, or that is unknown; `text` has one character per byte. */
  readonly certain: boolean;
}

/** In the file's encoding; without one, UTF-8 when it is well-formed, else the host's code page. */
export function decodeValue(file: DictionaryFile, entry: DictionaryEntry, decode: DecodeBytes): DecodedValue {
  const bytes = unescapeValue(entry.raw);
  if (/^[\0-\x7f]*$/.test(bytes)) return { text: bytes, certain: true };
  const encoding = encodingOf(file);
  const text = encoding === null ? (decodeUtf8(bytes) ?? decode(bytes, '')) : decodeNamed(bytes, encoding, decode);
  return text === undefined ? { text: decodeUtf8(bytes) ?? bytes, certain: false } : { text, certain: true };
}

function decodeNamed(bytes: Bytes, encoding: string, decode: DecodeBytes): string | undefined {
  return /^utf-?8$/i.test(encoding) ? decodeUtf8(bytes) : decode(bytes, encoding);
}

export function decodedValue(file: DictionaryFile, entry: DictionaryEntry, decode: DecodeBytes): string {
  return decodeValue(file, entry, decode).text;
}

/** Undefined when there is no entry of that name. */
export function decodedEntry(file: DictionaryFile, name: string, decode: DecodeBytes): string | undefined {
  const entry = entryOf(file, name);
  return entry && decodedValue(file, entry, decode);
}
