/**
 * The text of `reg query KEY /s`, in any language of Windows, and of a `.reg` export (decoded from its UTF-16):
 * the store of Workstation on Windows.
 */
import type { Complaint } from './complaint.ts';
import { Finder, LineReader, fileLineEnd, lineEnd, splitLines } from './lines.ts';

export interface RegistryKey {
  /** As spelled, from its hive on: `HKEY_LOCAL_MACHINE\SOFTWARE\…`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

export interface RegistryValue {
  /** The path of its key. */
  readonly key: string;
  /** `reg query` translates the default value's name: `(Default)`, `(Standard)`, `(默认)`. */
  readonly name: string;
  /** `REG_SZ`, `REG_DWORD`, … */
  readonly type: string;
  /** As `reg query` prints it: a DWORD is `0x1`. */
  readonly data: string;
  /** From 1. */
  readonly line: number;
}

export interface RegistryFile {
  readonly text: string;
  /** Each with its own line end; split anew each time. */
  readonly lines: readonly string[];
  readonly style: 'query' | 'export';
  readonly keys: readonly RegistryKey[];
  readonly values: readonly RegistryValue[];
  readonly complaints: readonly Complaint[];
}

export function parseRegistry(text: string): RegistryFile {
  const keys: RegistryKey[] = [];
  const values: RegistryValue[] = [];
  const complaints: Complaint[] = [];
  const style = exportHeader.test(text.slice(0, 60)) ? 'export' : 'query';
  const line = new LineReader(text);
  const types = new Finder(text, 'REG_');
  let key: string | undefined;
  if (style === 'export') line.advance();
  while (line.advance()) {
    const { number, start } = line;
    let { end } = line;
    // `reg` in a redirected console may end its lines `\r\r\n`.
    while (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
    if (end === start) continue;
    const path = style === 'query' ? queryKey(text, start, end) : exportKey(text.slice(start, end));
    const value =
      path !== undefined || key === undefined
        ? undefined
        : style === 'query'
          ? queryValue(text, start, end, types, key, number)
          : exportValue(text.slice(start, end), key, number);
    if (path !== undefined) {
      key = path;
      keys.push({ path, line: number });
    } else if (value !== undefined) {
      values.push(value);
    } else if (text.slice(start, end).trim() !== '') {
      complaints.push({ code: 'unknown-line', severity: 'warning', line: number, column: 1, text: text.slice(start, Math.min(end, start + 80)) });
    }
  }
  return {
    text,
    get lines() {
      return splitLines(text);
    },
    style,
    keys,
    values,
    complaints,
  };
}

export function printRegistry({ text }: RegistryFile): string {
  return text;
}

export function registryValues({ values }: RegistryFile): readonly RegistryValue[] {
  return values;
}

/** `0x1` → 1; undefined for what is no number. */
export function dwordOf({ data }: Pick<RegistryValue, 'data'>): number | undefined {
  return /^(?:0x[\da-f]{1,8}|\d{1,10})$/i.test(data) ? Number(data) : undefined;
}

/** Changes the value's line, or adds one to its key; a key that is not there goes to the end. Keys and names know no case. */
export function setRegistryValue(file: RegistryFile, key: string, name: string, type: 'REG_SZ' | 'REG_DWORD', data: string): RegistryFile {
  const { lines } = file;
  const eol = fileLineEnd(lines);
  const text = file.style === 'query' ? `    ${name}    ${type}    ${data}` : exportLine(name, type, data);
  const present = file.values.find((value) => same(value.key, key) && same(value.name, name));
  if (present !== undefined) {
    const line = lines[present.line - 1] ?? '';
    return reparsed(lines.with(present.line - 1, withData(file, line, present, type, data) + tailOf(line)));
  }
  const last = file.values.findLast((value) => same(value.key, key)) ?? file.keys.find(({ path }) => same(path, key));
  const ended = lines.map((line) => (lineEnd(line) === '' ? line + eol : line));
  if (last !== undefined) return reparsed(ended.toSpliced(last.line, 0, text + eol));
  const gap = ended.length === 0 || ended.at(-1)?.trim() === '' ? [] : [eol];
  return reparsed([...ended, ...gap, (file.style === 'query' ? key : `[${key}]`) + eol, text + eol]);
}

/** Undefined when there is no such value. */
export function removeRegistryValue(file: RegistryFile, key: string, name: string): RegistryFile | undefined {
  const present = file.values.find((value) => same(value.key, key) && same(value.name, name));
  return present === undefined ? undefined : reparsed(file.lines.toSpliced(present.line - 1, 1));
}

const exportHeader = /^\uFEFF?(?:Windows Registry Editor|REGEDIT4)/;

function queryKey(text: string, start: number, end: number): string | undefined {
  return text.startsWith('HKEY_', start) ? text.slice(start, end) : undefined;
}

// Four blanks between the columns; a tab up to Windows XP. A name may hold blanks, but not a type's name after four.
function queryValue(text: string, start: number, end: number, types: Finder, key: string, line: number): RegistryValue | undefined {
  const first = text.charCodeAt(start);
  if (first !== 32 && first !== 9) return undefined;
  let tabbed = -1;
  for (let at = types.next(start); at !== -1 && at < end; at = types.next(at + 1)) {
    if (text.startsWith('    ', at - 4) && at - 4 > start) return valueAt(text, start, at - 4, at, end, key, line);
    if (text.charCodeAt(at - 1) === 9 && at - 1 > start && tabbed === -1) tabbed = at;
  }
  return tabbed === -1 ? undefined : valueAt(text, start, tabbed - 1, tabbed, end, key, line);
}

/** `gap`: where the name ends; `from`: where the type begins. */
function valueAt(text: string, start: number, gap: number, from: number, end: number, key: string, line: number): RegistryValue {
  let nameStart = start;
  while (text.charCodeAt(nameStart) === 32) nameStart += 1;
  let to = from + 4;
  while (text.charCodeAt(to) > 32) to += 1;
  const after = text.startsWith('    ', to) ? to + 4 : to + 1;
  return { key, name: text.slice(nameStart, gap).trim(), type: typeOf(text, from, to), data: text.slice(after, end), line };
}

/** The usual types, without a string of its own for each value. */
function typeOf(text: string, start: number, end: number): string {
  for (const type of usualTypes) if (end - start === type.length && text.startsWith(type, start)) return type;
  return text.slice(start, end);
}

const usualTypes = ['REG_SZ', 'REG_DWORD'];

function exportKey(line: string): string | undefined {
  return line.startsWith('[HKEY_') && line.endsWith(']') ? line.slice(1, -1) : undefined;
}

/** Strings and DWORDs; the rest of what an export holds is kept and means nothing to us. */
function exportValue(line: string, key: string, number: number): RegistryValue | undefined {
  const end = line.startsWith('@') ? 1 : quotedEnd(line, 0);
  if (end === undefined || line.charAt(end) !== '=') return undefined;
  const name = end === 1 ? '(Default)' : unescapeExport(line.slice(0, end));
  if (quotedEnd(line, end + 1) === line.length) return { key, name, type: 'REG_SZ', data: unescapeExport(line.slice(end + 1)), line: number };
  const dword = line.length - end < 20 ? /^=dword:([\da-f]{1,8})$/i.exec(line.slice(end))?.[1] : undefined;
  return dword === undefined ? undefined : { key, name, type: 'REG_DWORD', data: `0x${parseInt(dword, 16).toString(16)}`, line: number };
}

/** After the closing quote of the string that begins here. By hand: a regular expression runs out of stack on a long one. */
function quotedEnd(line: string, from: number): number | undefined {
  if (line.charAt(from) !== '"') return undefined;
  for (let at = from + 1; at < line.length; at += 1) {
    const mark = line.charCodeAt(at);
    if (mark === 34) return at + 1;
    if (mark === 92) at += 1;
  }
  return undefined;
}

function exportLine(name: string, type: string, data: string): string {
  const quoted = name === '(Default)' ? '@' : `"${escapeExport(name)}"`;
  return `${quoted}=${exportData(type, data)}`;
}

function exportData(type: string, data: string): string {
  return type === 'REG_DWORD' ? `dword:${Number(data).toString(16).padStart(8, '0')}` : `"${escapeExport(data)}"`;
}

function withData(file: RegistryFile, line: string, present: RegistryValue, type: string, data: string): string {
  const content = contentOf(line);
  if (file.style === 'export') return exportLine(present.name, type, data);
  const kept = content.length - present.data.length;
  const head = content.slice(0, kept);
  return (head.endsWith(' ') || head.endsWith('\t') ? head : `${head}    `).replace(/REG_[A-Z_\d]+(?=\s+$)/, type) + data;
}

function escapeExport(text: string): string {
  return text.replace(/[\\"]/g, (mark) => `\\${mark}`);
}

function unescapeExport(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, '$1');
}

function contentOf(line: string): string {
  let end = line.endsWith('\n') ? line.length - 1 : line.length;
  while (end > 0 && line.charCodeAt(end - 1) === 13) end -= 1;
  return line.slice(0, end);
}

function tailOf(line: string): string {
  return line.slice(contentOf(line).length);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function reparsed(lines: readonly string[]): RegistryFile {
  return parseRegistry(lines.join(''));
}
