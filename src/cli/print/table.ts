/** Tables for people: columns as wide as their widest cell (Chinese characters count two), nothing that a terminal obeys. */
import stringWidth from 'string-width';

/** Names come from files and other computers: control characters are shown as escapes, never sent to the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
}

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
