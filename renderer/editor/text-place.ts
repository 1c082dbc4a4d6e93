/** Where lines and columns of a text lie in it. */

export interface TextRange {
  /** Index of a character. */
  readonly start: number;
  readonly end: number;
}

/** Where a line starts, counting from 1; the text's end for a line behind the last. */
export function lineStart(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return start;
}

/** From the start of one line to the end of another, without its line end. */
export function linesRange(text: string, first: number, last: number): TextRange {
  const start = lineStart(text, first);
  const end = text.indexOf('\n', lineStart(text, last));
  return { start, end: end === -1 ? text.length : end };
}

export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
