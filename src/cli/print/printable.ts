/** Names come from files and other computers: what a terminal obeys is shown as escapes, never sent. */

/** C0, DEL, C1 (8-bit terminals take U+009B for ESC [) and what turns the writing direction. */
const obeyed = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function printable(text: string): string {
  return text.replace(obeyed, escaped);
}

/** As `printable`, and lines stay lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** JSON for people and machines: the same value, with escapes for what `JSON.stringify` leaves as it is. */
export function jsonText(value: object): string {
  // C0 is escaped already; the line ends are the indenting's own.
  return `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
