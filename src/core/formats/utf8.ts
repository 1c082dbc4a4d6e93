/** UTF-8 over latin1-held bytes. Core has no TextDecoder, and VMware's files are UTF-8 unless they say otherwise. */
import type { Bytes } from './bytes.ts';

const ascii = /^[\0-\x7f]*$/;
// In pieces: the engine remembers every turn of a loop, and runs out of room at some ten million.
const wellFormed =
  /(?:[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}){1,1000}/y;

function isWellFormed(bytes: Bytes): boolean {
  wellFormed.lastIndex = 0;
  while (wellFormed.lastIndex < bytes.length) if (!wellFormed.test(bytes)) return false;
  return true;
}

/** Strict: undefined when the bytes are not well-formed UTF-8. */
export function decodeUtf8(bytes: Bytes): string | undefined {
  if (ascii.test(bytes)) return bytes;
  if (!isWellFormed(bytes)) return undefined;
  return decodeURIComponent(bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
}

/** Text → UTF-8, one character per byte. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Bytes {
  if (ascii.test(text)) return text;
  const sound = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return encodeURIComponent(sound).replace(/%([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
