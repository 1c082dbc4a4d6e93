/** Replaces pieces of a text in its own bytes: what is found by its decoded form is cut out of the encoded one, and nothing else moves. */
import type { Bytes, DecodeBytes } from '../formats/bytes.ts';
import { decodeUtf8 } from '../formats/utf8.ts';

/** Of a decoded text; `instead` is ASCII. Edits are in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

export interface TextEncoding {
  /** As `DecodeBytes` takes it; for bytes that are not UTF-8. */
  readonly label: string;
  /** The Windows code page behind the label, where it is known. */
  readonly codePage: number | null;
}

export interface DecodedText {
  readonly text: string;
  /** Where a character of the text begins in the bytes. */
  at(index: number): number;
  /** Bytes of an ASCII character. */
  readonly width: 1 | 2;
}

const notAscii = /[^\0-\x7f]/;

export function decodeText(bytes: Bytes, encoding: TextEncoding, decode: DecodeBytes): DecodedText {
  if (bytes.startsWith('\xff\xfe')) {
    const text = decode(bytes, 'utf-16le');
    if (text !== undefined) return { text, at: (index) => 2 * index, width: 2 };
  }
  if (!notAscii.test(bytes)) return { text: bytes, at: (index) => index, width: 1 };
  const text = decodeUtf8(bytes);
  return text === undefined ? decodeCodePage(bytes, encoding, decode) : { text, at: offsets(text, utf8Length), width: 1 };
}

function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
}

function offsets(text: string, lengthOf: (codePoint: number) => number): (index: number) => number {
  const starts = new Uint32Array(text.length + 1);
  let offset = 0;
  let index = 0;
  for (const character of text) {
    starts.fill(offset, index, index + character.length);
    index += character.length;
    offset += lengthOf(character.codePointAt(0) ?? 0);
  }
  starts[text.length] = offset;
  return (at) => starts[at] ?? offset;
}

/** Character by character, so that each is known to lie where it lies. What has no character keeps a place of its own. */
function decodeCodePage(bytes: Bytes, { label, codePage }: TextEncoding, decode: DecodeBytes): DecodedText {
  const isDouble = doubleByte(label, codePage);
  const characters = new Map<string, string>();
  const starts: number[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = isDouble(bytes, at);
    const piece = bytes.slice(at, at + length);
    let character = piece.charCodeAt(0) < 0x80 ? piece : characters.get(piece);
    if (character === undefined) {
      character = decode(piece, label) || '\ufffd';
      characters.set(piece, character);
    }
    for (let unit = 0; unit < character.length; unit += 1) starts.push(at);
    text += character;
    at += length;
  }
  return { text, at: (index) => starts[index] ?? bytes.length, width: 1 };
}

type LengthAt = (bytes: Bytes, at: number) => number;

function doubleByte(label: string, codePage: number | null): LengthAt {
  const name = label.toLowerCase().replace(/[^a-z\d]/g, '');
  const is = (pattern: RegExp, page: number): boolean => pattern.test(name) || (name === '' && codePage === page);
  if (is(/^(?:shiftjis|sjis|cp932|windows932|windows31j|ms932)$/, 932)) return (bytes, at) => (isJapaneseLead(bytes.charCodeAt(at)) ? pair(bytes, at) : 1);
  const chinese = is(/^(?:gbk|gb2312|gb18030|cp936|windows936|cp54936|euccn|hzgb2312)$/, 936) || (name === '' && codePage === 54936);
  if (chinese) return (bytes, at) => (isLead(bytes.charCodeAt(at)) ? (isFour(bytes, at) ? 4 : pair(bytes, at)) : 1);
  const other = is(/^(?:big5|big5hkscs|cp950|windows950)$/, 950) || is(/^(?:euckr|cp949|windows949|ksc56011987|uhc)$/, 949);
  return other ? (bytes, at) => (isLead(bytes.charCodeAt(at)) ? pair(bytes, at) : 1) : () => 1;
}

function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

function isJapaneseLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}

// A lead byte at the end of a line, or before a quote, is damage: the line's end is worth more than the character.
function pair(bytes: Bytes, at: number): number {
  return bytes.charCodeAt(at + 1) >= 0x40 ? 2 : 1;
}

/** GB18030's long form: a digit in the second and fourth place. */
function isFour(bytes: Bytes, at: number): boolean {
  return /^[\x81-\xfe][0-9][\x81-\xfe][0-9]$/.test(bytes.slice(at, at + 4));
}

export function applyEdits(bytes: Bytes, decoded: DecodedText, edits: readonly Edit[]): Bytes {
  if (edits.length === 0) return bytes;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, instead } of edits) {
    pieces.push(bytes.slice(done, decoded.at(start)), decoded.width === 1 ? instead : instead.replace(/./gs, '$&\0'));
    done = decoded.at(end);
  }
  return [...pieces, bytes.slice(done)].join('');
}
