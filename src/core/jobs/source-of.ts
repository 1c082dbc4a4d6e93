/** A file as evidence is shown from it. */
import type { Bytes } from '../formats/bytes.ts';
import { decodeUtf8 } from '../formats/utf8.ts';
import type { Source } from '../vnet/evidence.ts';

/** As UTF-8, else byte for byte: the line numbers are the same. */
export function sourceOf(path: string, bytes: Bytes): Source {
  return { path, text: decodeUtf8(bytes) ?? bytes };
}
