/** Bytes → text in the encodings that VMware's files and Windows' tools use. The one importer of iconv-lite. */
import { isUtf8 } from 'node:buffer';
import type { Bytes, DecodeBytes } from '../core/formats/bytes.ts';

type Iconv = typeof import('iconv-lite');

// Its tables cost more start-up time than the rest of this program: loaded only when a text is not UTF-8.
let iconv: Iconv | undefined;

/** Must have resolved before `decodeBytes` can know anything but UTF-8 and UTF-16. */
export async function loadDecoders(): Promise<Iconv> {
  iconv ??= (await import('iconv-lite')).default;
  return iconv;
}

const ascii = /^[\0-\x7f]*$/;

/** VMware's and IANA's names → iconv-lite's, where they differ: VMware means Windows' superset of each. */
const aliases: Readonly<Record<string, string>> = { big5: 'cp950', euckr: 'cp949', shiftjis: 'cp932', gb2312: 'gbk' };

/** iconv-lite has transfer encodings among its encodings; no text file is in one. */
const notCharsets = new Set(['base64', 'hex', 'binary', 'utf7', 'utf7imap']);

function canonical(encoding: string): string {
  const label = encoding.toLowerCase().replace(/[^a-z\d]/g, '');
  return aliases[label] ?? label;
}

/** As `DecodeBytes` asks. UTF-8 is strict: bytes that are not UTF-8 have no text in it. */
export const decodeBytes: DecodeBytes = (bytes, encoding) => {
  const label = canonical(encoding);
  const buffer = Buffer.from(bytes, 'latin1');
  if (label === 'utf8' || label === 'usascii' || label === 'ascii') return isUtf8(buffer) ? buffer.toString('utf8') : undefined;
  if (label === 'utf16' || label === 'utf16le') return buffer.toString('utf16le');
  if (ascii.test(bytes)) return bytes;
  if (iconv === undefined || notCharsets.has(label) || !iconv.encodingExists(label)) return undefined;
  return iconv.decode(buffer, label);
};

/** Windows' console prints in one code page and its programs write files in another (OEM → ANSI). East Asia has one for both. */
const ansiCodePages: Readonly<Record<number, number>> = {
  437: 1252,
  720: 1256,
  737: 1253,
  775: 1257,
  850: 1252,
  852: 1250,
  855: 1251,
  857: 1254,
  858: 1252,
  862: 1255,
  866: 1251,
};

/** Knows `''` besides: the encoding of a file that names none, on a host whose tools print in this code page. */
export function hostDecoder(codePage: number | null): DecodeBytes {
  if (codePage === null) return decodeBytes;
  const own = codePageName(ansiCodePages[codePage] ?? codePage);
  return (bytes, encoding) => decodeBytes(bytes, encoding === '' ? own : encoding);
}

/** Whether decoding the values of this file can need more than UTF-8. */
export function needsDecoders(bytes: Bytes): boolean {
  if (!ascii.test(bytes) && !isUtf8(Buffer.from(bytes, 'latin1'))) return true;
  const [, encoding] = /^[ \t]*\.encoding[ \t]*=[ \t]*"?([^"\s#]+)/im.exec(bytes) ?? [];
  if (encoding === undefined || canonical(encoding) === 'utf8') return false;
  // `|C4` is a byte of a dictionary value, escaped.
  return !ascii.test(bytes) || /\|[89A-F][\dA-F]/i.test(bytes);
}

/** Text → bytes; undefined when the encoding is not known. */
export async function encodeText(text: string, encoding: string): Promise<Bytes | undefined> {
  const label = canonical(encoding);
  if (label === 'utf8') return Buffer.from(text).toString('latin1');
  const { encode, encodingExists } = await loadDecoders();
  return notCharsets.has(label) || !encodingExists(label) ? undefined : encode(text, label).toString('latin1');
}

/** What a tool printed → text: UTF-8 when it is, UTF-16 when it says so, else the code page; undefined when that is not known. */
export async function decodeOutput(output: Buffer, codePage: number | null): Promise<string | undefined> {
  if (output[0] === 0xff && output[1] === 0xfe) return output.subarray(2).toString('utf16le');
  if (output[0] === 0xfe && output[1] === 0xff) {
    return Buffer.from(output.subarray(2, output.length - (output.length % 2))).swap16().toString('utf16le');
  }
  if (isUtf8(output)) return output.toString('utf8').replace(/^\ufeff/, '');
  if (codePage === null) return undefined;
  await loadDecoders();
  return decodeBytes(output.toString('latin1'), codePageName(codePage));
}

function codePageName(codePage: number): string {
  if (codePage === 1200) return 'utf-16le';
  if (codePage === 65001) return 'utf-8';
  return codePage === 54936 ? 'gb18030' : `cp${codePage}`;
}
