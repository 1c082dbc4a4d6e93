/** Unified diffs as `diff -u` prints them, by jsdiff. */
import { createTwoFilesPatch } from 'diff';

/** Empty when the texts are equal. A file that is not there is `null`. */
export function unifiedDiff(path: string, before: string | null, after: string | null): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(before === null ? '/dev/null' : path, after === null ? '/dev/null' : path, before ?? '', after ?? '', '', '', { context: 3 });
  // It begins with a ruler of `=`, before that the name when both are the same.
  return patch.replace(/^(?:Index: .*\n)?=+\r?\n/, '').replace(/^(---|\+\+\+) (.*?)\t?$/gm, '$1 $2');
}
