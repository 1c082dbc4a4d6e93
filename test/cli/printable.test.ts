import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/cli/print/printable.ts';

test('the pieces together are the JSON that one call would give', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined))), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

test('a long list comes in pieces, and whole', () => {
  const value = { before: 1, list: Array.from({ length: 10_000 }, (_, n) => ({ n, inner: [n] })), after: {} };
  const pieces = [...jsonPieces(value)];
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
});

test('what a terminal obeys is escaped, and still the same value', () => {
  const value = { name: '\u001b[31m\u009b\u202e', list: ['\u2028\u007f'] };
  const text = [...jsonPieces(value)].join('');
  expect(text).not.toMatch(/[^\n\u0020-\u007e]/);
  expect(JSON.parse(text)).toEqual(value);
});
