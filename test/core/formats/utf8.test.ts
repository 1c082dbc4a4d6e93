import { Buffer, isUtf8 } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../src/core/formats/utf8.ts';

const someBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1'));

test('bytes decode when Node calls them UTF-8, and to the same text', () => {
  fc.assert(
    fc.property(fc.oneof(someBytes, fc.string({ unit: 'binary' }).map(encodeUtf8)), (bytes) => {
      const buffer = Buffer.from(bytes, 'latin1');
      expect(decodeUtf8(bytes)).toBe(isUtf8(buffer) ? buffer.toString('utf8') : undefined);
    }),
  );
});

test('text comes back from its bytes', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decodeUtf8(encodeUtf8(text)) === text));
});

test('a lone surrogate is written as U+FFFD, as Node writes it', () => {
  expect(encodeUtf8('a\ud800b')).toBe(Buffer.from('a\ud800b').toString('latin1'));
});

test.each([8189, 8190, 8191, 8192])('a character that starts at byte %i of a long text is not cut', (offset) => {
  const text = `é${'x'.repeat(offset - 2)}😀${'网'.repeat(40_000)}`;
  expect(decodeUtf8(encodeUtf8(text))).toBe(text);
});

test('40 MB that are not ASCII decode', () => {
  const bytes = encodeUtf8('网络'.repeat(1000)).repeat(6700);
  expect(decodeUtf8(bytes)?.length).toBe(2000 * 6700);
});
