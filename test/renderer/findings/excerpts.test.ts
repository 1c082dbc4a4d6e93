import { expect, test } from 'vitest';
import { excerptLines, ownLines, placesOfEvidence } from '../../../renderer/findings/excerpts.ts';
import { mostLines } from '../../../src/core/contract/finding-schema.ts';

const at = (line: number | null, text: string | null = `line ${line}`, source = '/a') => ({ source, line, text });

test('a line stands with three lines before and after it', () => {
  expect(placesOfEvidence([at(10)])).toEqual([{ source: '/a', range: { first: 7, last: 13 }, evidence: [at(10)] }]);
  expect(placesOfEvidence([at(2)])[0]?.range).toEqual({ first: 1, last: 5 });
});

test('near lines of one text are shown together, far ones and other texts by themselves', () => {
  const places = placesOfEvidence([at(14), at(10), at(90), at(12, 'b', '/b')]);
  expect(places.map(({ source, range }) => [source, range])).toEqual([
    ['/a', { first: 7, last: 17 }],
    ['/a', { first: 87, last: 93 }],
    ['/b', { first: 9, last: 15 }],
  ]);
});

test('a line named twice is shown once', () => {
  expect(placesOfEvidence([at(3), at(3)])[0]?.evidence).toEqual([at(3)]);
});

test('a whole text has no lines, and is left out beside lines of it', () => {
  expect(placesOfEvidence([at(null, null)])).toEqual([{ source: '/a', range: null, evidence: [at(null, null)] }]);
  expect(placesOfEvidence([at(null, null), at(5)])).toHaveLength(1);
});

test('no place is longer than may be asked for', () => {
  const places = placesOfEvidence(Array.from({ length: 500 }, (_, index) => at(index + 1)));
  for (const { range } of places) expect((range?.last ?? 0) - (range?.first ?? 0)).toBeLessThan(mostLines);
  expect(places.flatMap(({ evidence }) => evidence)).toHaveLength(500);
});

test('lines of the excerpt are numbered, marked, and lose the blank ones at the ends', () => {
  const [place] = placesOfEvidence([at(4, 'four')]);
  expect(place && excerptLines(place, { first: 1, lines: ['', 'two', '', '  four', 'five', ' '], total: 9 })).toEqual([
    { number: 2, text: 'two', marked: false },
    { number: 3, text: '', marked: false },
    { number: 4, text: '  four', marked: true },
    { number: 5, text: 'five', marked: false },
  ]);
});

test('a text that has changed since is not shown as proof; the finding’s own line is', () => {
  const [place] = placesOfEvidence([at(4, 'four')]);
  expect(place && excerptLines(place, { first: 1, lines: ['1', '2', '3', 'other'], total: 4 })).toBeUndefined();
  expect(place && excerptLines(place, { first: 1, lines: ['1', '2'], total: 2 })).toBeUndefined();
  expect(place && ownLines(place)).toEqual([{ number: 4, text: 'four', marked: true }]);
});
