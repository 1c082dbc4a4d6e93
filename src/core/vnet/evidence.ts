/** Where a fact is written: a text of the host, and a place in it. */

/** A file or a tool's output as the checks look into it; `path` is the file's or the command line. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A fact and its line, from 1; null when it follows from the whole text. */
export interface Stated<T> {
  readonly value: T;
  readonly line: number | null;
}

/** What proves a finding, as `vmnet check --json` prints it. */
export interface Evidence {
  readonly source: string;
  readonly line: number | null;
  readonly text: string | null;
}

const longestText = 300;

/** A registry export, a tool's JSON or a damaged file can be one line of megabytes: no more of a line is shown. */
export const longestLine = 1000;
const linesOfSource = new WeakMap<Source, readonly string[]>();

/** As every line number of evidence counts them. */
export function linesOf(source: Source): readonly string[] {
  const known = linesOfSource.get(source);
  if (known !== undefined) return known;
  const lines = source.text.split(/\r\r\n|\r\n|\n|\r/);
  linesOfSource.set(source, lines);
  return lines;
}

/** The source as a whole when `line` is null or not in it. */
export function evidenceAt(source: Source, line: number | null): Evidence {
  const text = line === null ? undefined : linesOf(source)[line - 1];
  return { source: source.path, line: text === undefined ? null : line, text: text?.trim().slice(0, longestText) ?? null };
}

/** Between the pieces of a line that is too long to show whole, as that of a tool's JSON. */
export const gap = ' … ';

/** Whether an evidence's text is still what the line says: its beginning, or pieces of it. */
export function isTextOf(text: string, line: string): boolean {
  return text.split(gap).every((piece) => line.includes(piece));
}

/** The first line that holds all of the words, each as a word of its own; else the source as a whole. */
export function evidenceOf(source: Source, ...words: readonly string[]): Evidence {
  const index = linesOf(source).findIndex((line) => words.every((word) => holds(line, word)));
  return evidenceAt(source, index === -1 ? null : index + 1);
}

// `192.168.1.2` is not in `192.168.1.20`, nor `vmnet1` in `vmnet10`.
function holds(line: string, word: string): boolean {
  if (word === '') return false;
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    if (!isWordPart(line[at - 1]) && !isWordPart(line[at + word.length])) return true;
  }
  return false;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\dA-Za-z]/.test(character);
}
