/** UTF-8 over latin1-held bytes. Core has no TextDecoder, and VMware's files are UTF-8 unless they say otherwise. */
import type { Bytes } from './bytes.ts';

const notAscii = /[^\0-\x7f]/;

// `fromCharCode` takes its characters as arguments: not too many at once.
const pieceLength = 8192;

/** Strict: undefined when the bytes are not well-formed UTF-8. */
export function decodeUtf8(bytes: Bytes): string | undefined {
  if (!notAscii.test(bytes)) return bytes;
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    if (character === undefined) return undefined;
    const [codePoint, length] = character;
    if (codePoint < 0x1_0000) units.push(codePoint);
    else units.push(0xd800 + ((codePoint - 0x1_0000) >> 10), 0xdc00 + ((codePoint - 0x1_0000) & 0x3ff));
    at += length;
    if (units.length >= pieceLength) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

/** By number of bytes: the smallest code point that may be written so; a smaller one is an overlong form. */
const smallest = [0, 0, 0x80, 0x800, 0x1_0000] as const;

/** The code point that starts at a byte, and its length; undefined when nothing well-formed does. */
function characterAt(bytes: Bytes, at: number): readonly [codePoint: number, length: number] | undefined {
  const lead = bytes.charCodeAt(at);
  if (lead < 0x80) return [lead, 1];
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  let codePoint = lead & (0x7f >> length);
  for (let more = 1; more < length; more += 1) {
    const byte = bytes.charCodeAt(at + more);
    // Written so that NaN, past the end, is refused too.
    if (!(byte >= 0x80 && byte <= 0xbf)) return undefined;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < (smallest[length] ?? 0) || codePoint > 0x10_ffff || surrogate ? undefined : [codePoint, length];
}

/** Text of which nobody knows the encoding: UTF-8 when it is well-formed, else one character per byte. */
export function textOf(bytes: Bytes): string {
  return decodeUtf8(bytes) ?? bytes;
}

/** Text → UTF-8, one character per byte. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Bytes {
  if (!notAscii.test(text)) return text;
  const sound = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return encodeURIComponent(sound).replace(/%([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
