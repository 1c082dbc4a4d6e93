/** The words of a line, each with its place. Spaces and tabs part them; there is no quoting. */

export interface Word {
  readonly text: string;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** Start and end of the first word, of the second, and so on: `[0, 6, 7, 18]`. */
export type WordBounds = readonly number[];

export function wordBounds(content: string): WordBounds {
  const flat = content.includes('\t') ? content.replaceAll('\t', ' ') : content;
  const bounds: number[] = [];
  for (let start = wordStart(flat, 0); start < flat.length; ) {
    const space = flat.indexOf(' ', start);
    const end = space === -1 ? flat.length : space;
    bounds.push(start, end);
    start = wordStart(flat, end);
  }
  return bounds;
}

function wordStart(flat: string, from: number): number {
  let start = from;
  while (flat.charCodeAt(start) === 0x20) start++;
  return start;
}

/** The word at `index`; undefined behind the last. */
export function wordAt(content: string, bounds: WordBounds, index: number): Word | undefined {
  const start = bounds[2 * index];
  const end = bounds[2 * index + 1];
  return start === undefined || end === undefined ? undefined : { text: content.slice(start, end), start, end };
}

export function wordsOf(content: string): Word[] {
  const bounds = wordBounds(content);
  return Array.from({ length: bounds.length / 2 }, (_, index) => wordAt(content, bounds, index)).filter((word) => word !== undefined);
}
