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

/**
 * JSON for people and machines: the same value, with escapes for what `JSON.stringify` leaves as it is. In pieces of
 * some 64 KB, of which a long list makes many: together they are `JSON.stringify(value, null, 2)` and a line end.
 */
export function* jsonPieces(value: object): Generator<string, void> {
  let piece = '';
  for (const part of jsonParts(value)) {
    // C0 is escaped already; the line ends are the indenting's own.
    piece += part.replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped);
    if (piece.length < 0x1_0000) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

/** Members of its lists are stringified by so many at a time. */
const membersAtOnce = 128;

function* jsonParts(value: object): Generator<string, void> {
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(([, member]) => member !== undefined);
  if (Array.isArray(value) || entries.length === 0) {
    yield JSON.stringify(value, null, 2);
    return;
  }
  for (const [index, [key, member]] of entries.entries()) {
    yield `${index === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `;
    if (Array.isArray(member) && member.length > 0) yield* listParts(member);
    else yield indented(JSON.stringify(member, null, 2));
  }
  yield '\n}';
}

function* listParts(members: readonly unknown[]): Generator<string, void> {
  for (let start = 0; start < members.length; start += membersAtOnce) {
    const text = indented(JSON.stringify(members.slice(start, start + membersAtOnce), null, 2));
    // `[`, the members, a line end and `]`.
    yield (start === 0 ? '[' : ',') + text.slice(1, text.lastIndexOf('\n'));
  }
  yield '\n  ]';
}

function indented(json: string): string {
  return json.replaceAll('\n', '\n  ');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
