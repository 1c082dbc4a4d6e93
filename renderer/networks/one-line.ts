/** A text as VMware's files take it: on one line, and no longer than a name or a description is. */

const longest = 200;

export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, longest);
}
