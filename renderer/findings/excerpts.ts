/** Evidence as it is shown: the lines of one text that stand near each other together, with a few lines around them. */
import { mostLines } from '../../src/core/contract/finding-schema.ts';
import type { Excerpt } from '../../src/core/contract/contract.ts';
import { isTextOf, longestLine, type Evidence } from '../../src/core/vnet/evidence.ts';

/** Lines before the first and after the last. */
const around = 3;

export interface Place {
  readonly source: string;
  /** Null: it follows from the whole text. */
  readonly range: { readonly first: number; readonly last: number } | null;
  /** What is marked, by line. */
  readonly evidence: readonly Evidence[];
}

export interface ShownLine {
  /** From 1; null when it is not known where the line stands now. */
  readonly number: number | null;
  readonly text: string;
  readonly marked: boolean;
}

/** In the order of the evidence; a line named twice is shown once. */
export function placesOfEvidence(evidence: readonly Evidence[]): readonly Place[] {
  const bySource = new Map<string, Map<number | null, Evidence>>();
  for (const one of evidence) {
    const lines = bySource.get(one.source) ?? new Map<number | null, Evidence>();
    bySource.set(one.source, lines.set(one.line, one));
  }
  return [...bySource].flatMap(([source, lines]) => placesInSource(source, [...lines.values()]));
}

function placesInSource(source: string, evidence: readonly Evidence[]): readonly Place[] {
  const numbered = evidence.flatMap((one) => (one.line === null ? [] : [{ line: one.line, one }])).toSorted((a, b) => a.line - b.line);
  // The whole text is no place of its own when lines of it are shown.
  if (numbered.length === 0) return [{ source, range: null, evidence }];
  const places: { first: number; last: number; evidence: Evidence[] }[] = [];
  for (const { line, one } of numbered) {
    const before = places.at(-1);
    const [first, last] = [Math.max(1, line - around), line + around];
    if (before !== undefined && first <= before.last + 1 && last - before.first < mostLines) {
      before.last = last;
      before.evidence.push(one);
    } else {
      places.push({ first, last, evidence: [one] });
    }
  }
  return places.map((place) => ({ source, range: { first: place.first, last: place.last }, evidence: place.evidence }));
}

/** Without an excerpt: the lines that the finding itself brought. */
export function ownLines({ evidence }: Place): readonly ShownLine[] {
  return evidence.flatMap(({ line, text }) => (text === null ? [] : [{ number: line, text, marked: true }]));
}

/** Undefined when a line of the excerpt is not what the finding says: the text has changed since. */
export function excerptLines({ evidence }: Place, { first, lines }: Excerpt): readonly ShownLine[] | undefined {
  const marked = new Map(evidence.map(({ line, text }) => [line, text]));
  for (const [line, text] of marked) {
    const found = line === null ? undefined : lines[line - first];
    // Evidence is trimmed and cut: what it has must be there, unless the line itself is cut.
    if (found === undefined || (text !== null && !isCut(found) && !isTextOf(text, found))) return undefined;
  }
  return withoutBlankEnds(lines.map((text, index) => shownLine(first + index, text, marked)));
}

/** Of a line that is cut, the pieces that the finding is about. */
function shownLine(number: number, text: string, marked: ReadonlyMap<number | null, string | null>): ShownLine {
  const proof = marked.get(number) ?? null;
  return { number, text: isCut(text) && proof !== null ? proof : text, marked: marked.has(number) };
}

function isCut({ length }: string): boolean {
  return length >= longestLine;
}

function withoutBlankEnds(lines: readonly ShownLine[]): readonly ShownLine[] {
  const holds = ({ text, marked }: ShownLine): boolean => marked || text.trim() !== '';
  return lines.slice(lines.findIndex(holds), lines.findLastIndex(holds) + 1);
}
