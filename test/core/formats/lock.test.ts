import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeLock, parseLock, printLock } from '../../../src/core/formats/lock.ts';
import { anyBytes } from './store-texts.ts';

const member = (content: string): string => content.padEnd(512, '\0');
const described = (content: string) => describeLock(parseLock(member(content)));

test('any text is printed back as it was', () => {
  const nearly = fc.tuple(anyBytes, fc.nat(600)).map(([text, padding]) => text + '\0'.repeat(padding) + text);
  fc.assert(fc.property(fc.oneof(anyBytes, nearly), (text) => printLock(parseLock(text)) === text));
});

test.each([
  ['uuid=564d3c5e 4242-1732305600(vmware-vmx) 7 X 1732305600 lc=9', { machine: 'uuid=564d3c5e', pid: 4242, exclusive: true }],
  ['host 4242-1732305600 7 S 1732305600 lc=9', { machine: 'host', pid: 4242, exclusive: false }],
  ['host 4242 7 X 1732305600', { machine: 'host', pid: 4242, exclusive: true }],
  ['host 4242-17 7 X 17 lc=9\n', { machine: 'host', pid: 4242, exclusive: true }],
])('%j is held', (content, holder) => {
  expect(described(content)).toEqual(holder);
  expect(parseLock(member(content)).complaints).toEqual([]);
});

test('the padding is kept, and what stands behind it is not read', () => {
  const text = `${member('host 1-2 3 X 4 lc=5')}junk`;
  expect(describeLock(parseLock(text))).toEqual({ machine: 'host', pid: 1, exclusive: true });
  expect(printLock(parseLock(text))).toBe(text);
});

test.each([
  ['', 1],
  ['host', 1],
  ['host 4242-17 7 X', 1],
  ['host none 7 X 17 lc=9', 6],
  ['host 4242- 7 X 17 lc=9', 6],
  ['host 99999999999999999999-17 7 X 17 lc=9', 6],
  ['host 4242-17 7 Z 17 lc=9', 16],
])('%j is no lock', (content, column) => {
  expect(described(content)).toBe(null);
  expect(parseLock(member(content)).complaints).toMatchObject([{ code: 'not-a-lock', severity: 'error', line: 1, column }]);
});
