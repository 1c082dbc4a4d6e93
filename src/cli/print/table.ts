/** Tables for people: columns as wide as their widest cell (Chinese characters count two), nothing that a terminal obeys. */
import stringWidth from 'string-width';
import { printable } from './printable.ts';

/** Rows under a heading, two spaces apart. The last column is not padded. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map(printable));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))))
      .join('  ')
      .trimEnd();
  return `${cells.map(line).join('\n')}\n`;
}
