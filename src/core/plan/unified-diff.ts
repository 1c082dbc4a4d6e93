/** Unified diffs as `diff -u` prints them, by jsdiff. */
import { createTwoFilesPatch } from 'diff';

/** More edits than a person reads, and more than can be found in a moment. */
const mostEdits = 2000;

/** Empty when the texts are equal. A file that is not there is `null`. */
export function unifiedDiff(path: string, before: string | null, after: string | null): string {
  if (before === after) return '';
  const head = `--- ${before === null ? '/dev/null' : path}\n+++ ${after === null ? '/dev/null' : path}\n`;
  const patch = createTwoFilesPatch('a', 'b', before ?? '', after ?? '', '', '', { context: 3, maxEditLength: mostEdits });
  // jsdiff would quote the names, and puts a ruler before them.
  const hunks = patch?.slice(Math.max(patch.search(/^@@ /m), 0)) ?? oneHunk(before ?? '', after ?? '');
  return head + hunks;
}

/** All between the first and the last line that differ. */
function oneHunk(before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let first = 0;
  while (first < old.length && old[first] === fresh[first]) first += 1;
  let [oldEnd, freshEnd] = [old.length, fresh.length];
  while (oldEnd > first && freshEnd > first && old[oldEnd - 1] === fresh[freshEnd - 1]) {
    oldEnd -= 1;
    freshEnd -= 1;
  }
  const range = (end: number): string => `${end === first ? first : first + 1},${end - first}`;
  const shown = (mark: string, lines: readonly string[]): string => lines.map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`)).join('');
  return `@@ -${range(oldEnd)} +${range(freshEnd)} @@\n${shown('-', old.slice(first, oldEnd))}${shown('+', fresh.slice(first, freshEnd))}`;
}

/** With their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
