import * as fc from 'fast-check';
import { encode, decode as iconvDecode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { DecodeBytes } from '../../../src/core/formats/bytes.ts';
import {
  decodedEntry,
  encodingOf,
  entryOf,
  escapeValue,
  parseDictionary,
  printDictionary,
  unescapeValue,
} from '../../../src/core/formats/dictionary.ts';
import { encodeUtf8 } from '../../../src/core/formats/utf8.ts';
import { anyBytes, dictionarySoup } from './store-texts.ts';

const unknown: DecodeBytes = () => undefined;
const byIconv: DecodeBytes = (bytes, encoding) => iconvDecode(Buffer.from(bytes, 'latin1'), encoding === '' ? 'windows-1252' : encoding);
const inEncoding = (text: string, encoding: string): string => encode(text, encoding).toString('latin1');

const entries = (text: string) => parseDictionary(text).entries.map(({ name, raw, line }) => [name, raw, line]);
const complaints = (text: string) =>
  parseDictionary(text).complaints.map(({ code, severity, line, column }) => `${severity} ${code} ${line}:${column}`);

test('any text is printed back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, dictionarySoup), (text) => printDictionary(parseDictionary(text)) === text),
    { numRuns: 2000 },
  );
});

test('an entry stands where it says, in the line that it says', () => {
  fc.assert(
    fc.property(dictionarySoup, (text) => {
      const file = parseDictionary(text);
      for (const { line, name, raw, start, valueStart } of file.entries) {
        const lineStart = file.lines.slice(0, line - 1).join('').length;
        const own = file.lines[line - 1] ?? '';
        expect(own.slice(start - lineStart).startsWith(name)).toBe(true);
        expect(own.slice(valueStart - lineStart).startsWith(raw)).toBe(true);
        expect(valueStart).toBeGreaterThan(start + name.length);
      }
    }),
  );
});

describe("VMware's grammar", () => {
  test.each([
    ['a = "b"', 'a', 'b'],
    ['\t a\t=  "b" \t', 'a', 'b'],
    ['a="b"', 'a', 'b'],
    ['a = "b" # why', 'a', 'b'],
    ['a = "b"# why', 'a', 'b'],
    ['a = "b # = c"', 'a', 'b # = c'],
    ['a = ""', 'a', ''],
    ['a =', 'a', ''],
    ['a = # nothing', 'a', ''],
    ['a = 1', 'a', '1'],
    ['a = x=y', 'a', 'x=y'],
    ['a = x"y', 'a', 'x"y'],
    ['a = x#y', 'a', 'x'],
    ['scsi0:0.virtualSSD = 1', 'scsi0:0.virtualSSD', '1'],
    ['"a" = "b"', '"a"', 'b'],
    ['a-b.c:d = "b"', 'a-b.c:d', 'b'],
  ])('%j is an entry', (line, name, raw) => {
    expect(entries(`${line}\n`)).toEqual([[name, raw, 1]]);
    expect(complaints(line)).toEqual([]);
  });

  test.each([
    ['just words', 1],
    ['a b = "c"', 1],
    ['  = "c"', 3],
    ['a = "b" c', 1],
    ['a = "b"c', 1],
    ['a = "b', 1],
    ['a = b c', 1],
    ['a#b = "c"', 1],
  ])('%j is a weird line: kept, and complained about', (line, column) => {
    expect(entries(`x = "y"\n${line}\n`)).toEqual([['x', 'y', 1]]);
    expect(complaints(`x = "y"\n${line}\n`)).toEqual([`warning unknown-line 2:${column}`]);
  });

  test.each(['', '\n', ' \t\r\n', '# a = "b"\n', '  #\n', '#!/usr/bin/vmware\n'])('%j is nothing', (text) => {
    expect(entries(text)).toEqual([]);
    expect(complaints(text)).toEqual([]);
  });
});

test('LF, CRLF and a lone CR end a line', () => {
  expect(entries('a = "1"\rb = "2"\r\nc = "3"\nd = "4"')).toEqual([
    ['a', '1', 1],
    ['b', '2', 2],
    ['c', '3', 3],
    ['d', '4', 4],
  ]);
});

test('a byte order mark belongs to no name', () => {
  expect(entries('\xef\xbb\xbf.encoding = "UTF-8"\r\n')).toEqual([['.encoding', 'UTF-8', 1]]);
});

test('names are compared without regard to the case of A to Z, and keep their spelling', () => {
  const file = parseDictionary('Ethernet0.Present = "TRUE"\n\xc4 = "1"\n\xe4 = "2"\n');
  expect(entryOf(file, 'ethernet0.present')?.name).toBe('Ethernet0.Present');
  expect([entryOf(file, '\xc4')?.raw, entryOf(file, '\xe4')?.raw]).toEqual(['1', '2']);
  expect(entryOf(file, 'ethernet1.present')).toBeUndefined();
});

test('of duplicates the last counts, and each but the first is complained about', () => {
  const text = 'a = "1"\nA = "2"\n  a = "3"\n';
  expect(entryOf(parseDictionary(text), 'a')?.raw).toBe('3');
  expect(complaints(text)).toEqual(['warning duplicate-key 2:1', 'warning duplicate-key 3:3']);
});

test('bytes that are no text are an error, said once', () => {
  expect(complaints(`a = "1"\n${'\0'.repeat(300)}\n\0\n`)).toEqual(['error not-text 2:1']);
});

describe('escapes', () => {
  test.each([
    ['|22a|22', '"a"'],
    ['|7c', '|'],
    ['|0A', '\n'],
    ['||41', '||41'],
    ['|4|41', '|4|41'],
    ['|41|42', 'AB'],
    ['|g41', '|g41'],
    ['|', '|'],
    ['|4', '|4'],
    ['|||41', '||A'],
    ['100%', '100%'],
  ])('%j reads as %j', (raw, value) => {
    expect(unescapeValue(raw)).toBe(value);
  });

  test('quotes, bars and control bytes are written as hexadecimals, tabs and high bytes as they are', () => {
    expect(escapeValue('a"b|c\n\x7f\0\t\xd6\xd0')).toBe('a|22b|7Cc|0A|7F|00\t\xd6\xd0');
  });

  test('what was escaped reads back', () => {
    fc.assert(fc.property(anyBytes, (value) => unescapeValue(escapeValue(value)) === value));
  });

  // The automaton of open-vm-tools' escape.c, one byte at a time.
  test("unescaping is VMware's automaton", () => {
    const automaton = (raw: string): string => {
      let out = '';
      let pending = '';
      for (const char of raw) {
        if (pending === '') {
          if (char === '|') pending = char;
          else out += char;
          continue;
        }
        pending += char;
        if (!/[\dA-Fa-f]/.test(char)) [out, pending] = [out + pending, ''];
        else if (pending.length === 3) [out, pending] = [out + String.fromCharCode(parseInt(pending.slice(1), 16)), ''];
      }
      return out + pending;
    };
    const raw = fc.string({ unit: fc.constantFrom('|', '|', '4', '1', 'a', 'F', 'g', ' '), maxLength: 14 });
    fc.assert(fc.property(raw, (text) => unescapeValue(text) === automaton(text)), { numRuns: 2000 });
  });
});

describe('a value is decoded', () => {
  const value = (text: string, decode: DecodeBytes = byIconv) => decodedEntry(parseDictionary(text), 'n', decode);

  test.each(['GBK', 'Shift_JIS', 'windows-1252', 'UTF-8'])('with %s, as the file says', (encoding) => {
    const name = encoding === 'windows-1252' ? 'Zoë' : '仮想機|"';
    const text = `.encoding = "${encoding}"\nn = "${escapeValue(inEncoding(name, encoding))}"\n`;
    expect(encodingOf(parseDictionary(text))).toBe(encoding);
    expect(value(text)).toBe(name);
  });

  test('the encoding may stand behind the value', () => {
    expect(value(`n = "${inEncoding('中', 'GBK')}"\n.Encoding = GBK\n`)).toBe('中');
  });

  test('without one as UTF-8 when it is, else in the code page of the host', () => {
    expect(encodingOf(parseDictionary('n = "1"\n'))).toBe(null);
    expect(value(`n = "${encodeUtf8('中')}"\n`, unknown)).toBe('中');
    expect(value('n = "Zo\xeb"\n')).toBe('Zoë');
  });

  test('as one character per byte when nobody knows its encoding', () => {
    expect(value('n = "Zo\xeb"\n', unknown)).toBe('Zoë');
    expect(value('.encoding = "EBCDIC"\nn = "\xd6\xd0"\n', unknown)).toBe('ÖÐ');
    expect(value('.encoding = "UTF-8"\nn = "\xd6\xd0"\n', unknown)).toBe('ÖÐ');
  });

  test('however long it is: twenty million bytes, the last of which is no UTF-8', () => {
    const bytes = `${'\xc3\xa9'.repeat(10_000_000)}\xff`;
    expect(value(`n = "${bytes}"\n`, unknown) === bytes).toBe(true);
  });

  test('and is undefined where there is no such name', () => {
    expect(value('m = "1"\n')).toBeUndefined();
  });
});
