import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeEntry, setEntry } from '../../../src/core/formats/dictionary-edit.ts';
import { foldName } from '../../../src/core/formats/dictionary-names.ts';
import { entryOf, parseDictionary, printDictionary, unescapeValue } from '../../../src/core/formats/dictionary.ts';
import { anyBytes, dictionarySoup, lineChange } from './store-texts.ts';

const set = (text: string, name: string, value: string): string => printDictionary(setEntry(parseDictionary(text), name, value));
const remove = (text: string, name: string): string => printDictionary(removeEntry(parseDictionary(text), name));

describe('a value is changed in its place', () => {
  test.each([
    ['a = "1"', 'a = "2"'],
    ['\tA="1"  # why', '\tA="2"  # why'],
    ['a = 1', 'a = 2'],
    ['a = 1# why', 'a = 2# why'],
    ['a =', 'a = 2'],
    ['a =# why', 'a = 2# why'],
    ['a = ""', 'a = "2"'],
  ])('%j becomes %j', (line, expected) => {
    for (const end of ['\n', '\r\n', '\r', '']) {
      expect(set(`x = "1"${end || '\n'}${line}${end}`, 'a', '2')).toBe(`x = "1"${end || '\n'}${expected}${end}`);
    }
  });

  test.each([
    ['two words', '"two words"'],
    ['', '""'],
    ['a"b', 'a|22b'],
    ['a#b', '"a#b"'],
    ['a\tb', '"a\tb"'],
  ])('a value without quotes gets them when %j needs them', (value, written) => {
    expect(set('a = 1\n', 'a', value)).toBe(`a = ${written}\n`);
  });
});

test('a new name goes to the end, as VMware writes it', () => {
  expect(set('a = "1"\r\n', 'b', 'x"y')).toBe('a = "1"\r\nb = "x|22y"\r\n');
  expect(set('a = "1"', 'b', '2')).toBe('a = "1"\nb = "2"');
  expect(set('', 'b', '2')).toBe('b = "2"\n');
});

test('of duplicates the last is changed', () => {
  expect(set('a = "1"\nA = "1"\n', 'a', '2')).toBe('a = "1"\nA = "2"\n');
});

test('the value that it has already leaves the file as it is, however it is spelled', () => {
  const file = parseDictionary('a = "|2241"\n');
  expect(setEntry(file, 'A', '"41')).toBe(file);
});

test('a removal takes every line of the name, and nothing else', () => {
  expect(remove('a = "1"\n# a\nA = 2\r\nab = "3"\n', 'a')).toBe('# a\nab = "3"\n');
  const file = parseDictionary('a = "1"\n');
  expect(removeEntry(file, 'b')).toBe(file);
});

test('in any file, setting changes or adds one line, and is read back', () => {
  const name = fc.constantFrom('name', 'ethernet0.vnet', 'displayName', 'fresh');
  fc.assert(
    fc.property(fc.oneof(dictionarySoup, anyBytes), name, anyBytes, (text, key, value) => {
      const file = setEntry(parseDictionary(text), key, value);
      const after = printDictionary(file);
      const entry = entryOf(parseDictionary(after), key);
      expect(entry && unescapeValue(entry.raw)).toBe(value);
      const { removed, added } = lineChange(text, after);
      expect(removed.length).toBeLessThanOrEqual(1);
      expect(added.length).toBeLessThanOrEqual(1);
      expect(setEntry(file, key, value)).toBe(file);
    }),
    { numRuns: 1500 },
  );
});

test('in any file, a removal leaves the other entries as they were', () => {
  fc.assert(
    fc.property(dictionarySoup, (text) => {
      const before = parseDictionary(text);
      const after = parseDictionary(printDictionary(removeEntry(before, 'name')));
      const others = before.entries.filter((entry) => foldName(entry.name) !== 'name').map(({ name, raw }) => [name, raw]);
      expect(after.entries.map(({ name, raw }) => [name, raw])).toEqual(others);
    }),
  );
});
