import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineReader, lineContent, splitDictionaryLines, splitLines } from '../../../src/core/formats/lines.ts';
import { numberAt } from '../../../src/core/formats/words.ts';
import { soupOf } from './store-texts.ts';

const anyLines = soupOf(['a', ' b = "c"', '\n', '\r\n', '\r', '\r\r\n', '\n\n']);

test.each([
  ['lines that end in LF or CRLF', false, splitLines],
  ['lines of a dictionary, which may end in a lone CR', true, splitDictionaryLines],
] as const)('stepping through a text meets its %s', (_, loneReturns, split) => {
  fc.assert(
    fc.property(anyLines, (text) => {
      const reader = new LineReader(text, loneReturns);
      for (const [index, line] of split(text).entries()) {
        expect(reader.advance()).toBe(true);
        expect([reader.number, text.slice(reader.start, reader.end)]).toEqual([index + 1, lineContent(line)]);
      }
      expect(reader.advance()).toBe(false);
    }),
  );
});

test.each([
  ['0', 0],
  ['7', 7],
  ['4294967', 4_294_967],
  ['999999999', 999_999_999],
  ['1000000000', undefined],
  ['', undefined],
  ['00', undefined],
  ['07', undefined],
  ['-1', undefined],
  ['1.', undefined],
  [' 1', undefined],
])('a number is at most nine digits without a leading zero: %j is %j', (text, number) => {
  expect(numberAt(`5${text}5`, 1, text.length + 1)).toBe(number);
});
