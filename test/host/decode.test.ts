import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { decodeBytes, decodeOutput, encodeText, hostDecoder, loadDecoders, needsDecoders } from '../../src/host/decode.ts';

const codePages: readonly (readonly [codePage: number, hex: string, text: string])[] = [
  [437, '82', 'é'],
  [850, '82', 'é'],
  [852, '88', 'ł'],
  [857, '9f', 'ş'],
  [866, '8f', 'П'],
  [932, '8343', 'イ'],
  [936, 'd2d4ccabcdf8', '以太网'],
  [949, 'c0cc', '이'],
  [950, 'a441', '乙'],
  [1250, '9a', 'š'],
  [1251, 'cf', 'П'],
  [1252, '80', '€'],
  [1253, 'e1', 'α'],
  [1254, 'fe', 'ş'],
  [1255, 'e0', 'א'],
  [1256, 'c7', 'ا'],
  [1257, 'f0', 'š'],
  [1258, 'f0', 'đ'],
];

test.each(codePages)('code page %i decodes %s', async (codePage, hex, text) => {
  expect(await decodeOutput(Buffer.from(hex, 'hex'), codePage)).toBe(text);
});

test('output that is UTF-8 is UTF-8 whatever the code page says', async () => {
  expect(await decodeOutput(Buffer.from('\ufeff以太网'), 936)).toBe('以太网');
});

test.each([
  ['little-endian', 'fffe2a4e'],
  ['big-endian', 'feff4e2a'],
])('UTF-16 %s is recognised by its byte order mark', async (_, hex) => {
  expect(await decodeOutput(Buffer.from(hex, 'hex'), 936)).toBe('个');
});

test('a byte order mark before half a character does not throw', async () => {
  expect(await decodeOutput(Buffer.from('feff4e', 'hex'), null)).toBe('');
});

test('bytes that are not UTF-8 have no text without a code page, nor with one nobody knows', async () => {
  expect(await decodeOutput(Buffer.from([0xd2]), null)).toBeUndefined();
  expect(await decodeOutput(Buffer.from([0xd2]), 4711)).toBeUndefined();
});

const oem = '../shared/corpus/host/ipconfig-oem';
test.skipIf(!existsSync(oem))('every OEM ipconfig of the corpus is its UTF-8 twin (needs ../shared/corpus)', async () => {
  const files = readdirSync(oem);
  for (const file of files) {
    const [, name = '', codePage = ''] = /^(.+)\.cp(\d+)\.bin$/.exec(file) ?? [];
    const text = readFileSync(`${oem}/../ipconfig-locales/${name}.txt`, 'utf8').replace(/^\ufeff/, '');
    const decoded = await decodeOutput(readFileSync(`${oem}/${file}`), Number(codePage));
    expect(plain(decoded ?? ''), file).toBe(plain(text));
  }
  console.info(`${files.length} files decoded`);
  expect(files.length).toBeGreaterThan(0);
});

/** The .bin files were made with Windows' line ends, and code page 850 has no typographic apostrophe. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\u2019', "'");
}

beforeAll(async () => {
  await loadDecoders();
});

test.each([
  ['GBK', '\xd2\xd4', '以'],
  ['Shift_JIS', '\x83\x43', 'イ'],
  ['windows-1252', '\x80', '€'],
  ['UTF-8', '\xe4\xbb\xa5', '以'],
  ['Big5', '\xa4\x41', '乙'],
  ['EUC-KR', '\xc0\xcc', '이'],
  ['gb18030', '\xd2\xd4', '以'],
  ['windows-1251', '\xcf', 'П'],
])("VMware's %s is known by that name", (encoding, bytes, text) => {
  expect(decodeBytes(bytes, encoding)).toBe(text);
});

test('an encoding that nobody knows has no text, nor have the transfer encodings of the library', () => {
  expect(decodeBytes('\xff', 'x-unheard-of')).toBeUndefined();
  expect(decodeBytes('\xff', 'hex')).toBeUndefined();
  expect(decodeBytes('\xff', 'base64')).toBeUndefined();
});

test.each([
  [936, '\xd2\xd4', '以'],
  [850, '\xe9', 'é'],
  [866, '\xcf', 'П'],
  [65001, '\xc3\xa9', 'é'],
])('a file that names no encoding is in the one that goes with code page %i', (codePage, bytes, text) => {
  expect(hostDecoder(codePage)(bytes, '')).toBe(text);
});

test('without a code page such a file has no text', () => {
  expect(hostDecoder(null)('\xd2\xd4', '')).toBeUndefined();
});

test('UTF-8 is strict', () => {
  expect(decodeBytes('\xc3(', 'utf-8')).toBeUndefined();
});

test('ASCII is itself in every encoding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('GBK', 'UTF-8', 'Shift_JIS', 'windows-1252'), (text, encoding) => {
      expect(decodeBytes(text, encoding)).toBe(text);
    }),
  );
});

test('text comes back from the bytes it was encoded to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'é', '以', '太', '网', '|', '"') }), fc.constantFrom('UTF-8', 'gb18030'), async (text, encoding) => {
      const bytes = await encodeText(text, encoding);
      expect(bytes).toBeDefined();
      expect(decodeBytes(bytes ?? '', encoding)).toBe(text);
    }),
  );
  expect(await encodeText('x', 'hex')).toBeUndefined();
});

test.each([
  ['plain ASCII', 'displayName = "Ubuntu"', false],
  ['ASCII that says GBK', '.encoding = "GBK"\ndisplayName = "Ubuntu"', false],
  ['UTF-8 that says so', '.encoding = "UTF-8"\ndisplayName = "\xe4\xbb\xa5"', false],
  ['UTF-8 that says nothing', 'displayName = "\xe4\xbb\xa5"', false],
  ['bytes that are no UTF-8', 'displayName = "\xd2\xd4"', true],
  ['bytes that could be UTF-8 but say GBK', '.encoding = "GBK"\ndisplayName = "\xc1\xaa\xcd\xa8"', true],
  ['an escaped byte in a file that says GBK', '.encoding = "GBK"\ndisplayName = "|D2|D4"', true],
  ['an escaped quote in a file that says GBK', '.encoding = "GBK"\ndisplayName = "|22x|22"', false],
])('%s: more decoders needed? %#', (_, bytes, needed) => {
  expect(needsDecoders(bytes)).toBe(needed);
});
