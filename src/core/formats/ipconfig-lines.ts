/**
 * The shape of `ipconfig`'s output, in any language: headings, `label . . . : value` lines, and what continues
 * them. Consoles wrap it at 80 columns in the middle of a word, and pasting eats indents and adds blank lines.
 */
import { textLines } from './ip-text.ts';
import { valueAddress } from './ipconfig-value.ts';

export interface IpconfigEntry {
  /** Without the leader dots. */
  readonly label: string;
  /** None for an empty value; more than one where lines follow without a label. */
  readonly values: readonly string[];
  /** It had leader dots, as the entries of `ipconfig` have and prose has not. */
  readonly led: boolean;
}

/** What stands under one heading; `heading` is null for what precedes the first. */
export interface IpconfigSection {
  readonly heading: string | null;
  readonly entries: readonly IpconfigEntry[];
}

interface OpenEntry extends IpconfigEntry {
  readonly values: string[];
}

// A console wraps after its 80th column, a column earlier when a wide character or a dropped blank stood there.
const wrapColumn = 79;
const prompt = /^(?:PS )?[A-Za-z]:\\[^>]*>/;

export function readIpconfigSections(text: string): readonly IpconfigSection[] {
  const lines = textLines(text);
  const labelIndent = usualLabelIndent(lines);
  const sections: { heading: string | null; entries: OpenEntry[] }[] = [{ heading: null, entries: [] }];
  let open: OpenEntry | null = null;
  let halfHeading = '';
  let previous = '';

  for (const line of lines) {
    const trimmed = line.trim();
    const before = previous;
    previous = line;
    if (trimmed === '') continue;

    const section = sections.at(-1);
    const indent = indentOf(line);
    const isLabelled = leaderColon(line) !== -1;
    // The 81st column may be a blank.
    const wraps = before.trim() !== '' && (indent === 0 || (indent === 1 && labelIndent > 1)) && displayWidth(before) >= wrapColumn;
    const startSection = (heading: string | null) => {
      sections.push({ heading, entries: [] });
      open = null;
      halfHeading = '';
    };

    if (halfHeading !== '' && before.trim() !== '' && trimmed.endsWith(':')) {
      startSection(withoutColon(halfHeading + lostBlank(before, line) + line));
    } else if (isLabelled && !(indent < labelIndent && hasOneDot(line))) {
      open = entryAt(line, leaderColon(line));
      section?.entries.push(open);
    } else if (prompt.test(trimmed)) {
      startSection(null);
    } else if (open !== null && wraps && labelIndent > 0) {
      appendToLast(open, lostBlank(before, line) + line.trimEnd());
    } else if (open !== null && (valueAddress(trimmed) !== undefined || indent > labelIndent + 8 || /^DoH\b/i.test(trimmed))) {
      open.values.push(trimmed);
    } else if (trimmed.endsWith(':') && isHeading(trimmed, indent, labelIndent)) {
      startSection(withoutColon(trimmed));
    } else if (trimmed.includes(':') && indent >= labelIndent) {
      open = entryAt(line, valueColon(line));
      section?.entries.push(open);
    } else if (open !== null && before.trim() !== '' && !trimmed.includes(':')) {
      if (indent < labelIndent && valueAddress(open.values.at(-1) ?? '0.0.0.0') === undefined) appendToLast(open, line.trimEnd());
      else open.values.push(trimmed);
    } else {
      startSection(null);
      halfHeading = displayWidth(line) >= wrapColumn ? line.trimEnd() : '';
    }
  }
  return sections;
}

/** The indent that most `label . . . :` lines have: 3 today, 8 on Windows XP, 0 or 1 after pasting. */
function usualLabelIndent(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (leaderColon(line) === -1 || hasOneDot(line)) continue;
    const indent = indentOf(line);
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

// With the indents gone, "Verbindungsspezifisches DNS-Suffix:" and a heading look alike but for the word.
function isHeading(trimmed: string, indent: number, labelIndent: number): boolean {
  return labelIndent > 0 ? indent < labelIndent : !/\bDNS\b/.test(trimmed);
}

/** Where the colon after leader dots stands; labels may hold colons of their own ("Vínculo: dirección …"). -1 when there is none. */
function leaderColon(line: string): number {
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    let at = colon - 1;
    while (at >= 0 && /\s/.test(line.charAt(at))) at -= 1;
    if (line.charAt(at) === '.' && line.slice(0, at).trim() !== '') return colon;
  }
  return -1;
}

/** In a labelled line without leader dots: the colon before an address, else the first colon. */
function valueColon(line: string): number {
  let colon = line.indexOf(':');
  const first = colon;
  for (let tries = 0; colon !== -1 && tries < 4; tries += 1) {
    if (valueAddress(line.slice(colon + 1).trim()) !== undefined) return colon;
    colon = line.indexOf(':', colon + 1);
  }
  return first;
}

/** "Carte Ethernet No. 2.:" has a dot before its colon too, leader dots are many. */
function hasOneDot(line: string): boolean {
  const label = line.slice(0, leaderColon(line));
  return !/\.\s*\.\s*$/.test(label.slice(-8));
}

function entryAt(line: string, colon: number): OpenEntry {
  let end = colon;
  while (end > 0 && /[\s.]/.test(line.charAt(end - 1))) end -= 1;
  const value = line.slice(colon + 1).trim();
  return { label: line.slice(0, end).trim(), values: value === '' ? [] : [value], led: end < colon && line.slice(end, colon).includes('.') };
}

function appendToLast(entry: OpenEntry, piece: string): void {
  entry.values.push((entry.values.pop() ?? '') + piece);
}

/** A blank at the place of the wrap ends the first line still, or was cut off by the copying. */
function lostBlank(before: string, line: string): '' | ' ' {
  const cutOff = displayWidth(before) === wrapColumn && displayWidth(line.charAt(0)) === 1;
  return /\s$/.test(before) || cutOff ? ' ' : '';
}

function withoutColon(heading: string): string {
  return heading.trim().replace(/\s*:$/, '');
}

function indentOf(line: string): number {
  const spaces = line.slice(0, line.length - line.trimStart().length);
  return spaces.replaceAll('\t', ' '.repeat(8)).length;
}

/** In console columns: Chinese, Japanese and Korean characters take two. */
function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) {
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  }
  return width;
}
