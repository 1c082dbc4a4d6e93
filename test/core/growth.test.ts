/**
 * How the time of each reader grows when its text doubles: printed, not asserted. What seems to grow faster than
 * its text is doubled on and on, and fails only when two million characters are not read in half a minute.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { readers, type Reader } from './fuzz/readers.ts';
import { loadSeeds } from './fuzz/seeds.ts';
import { endsWithin } from './fuzz/watchdog.ts';

const size = 2 ** 15;
const largest = 2 ** 21;
const hangSeconds = 30;

const units: readonly string[] = [
  'a', '1', ' ', '\t', '\n', '\r', '\r\n', '\0', '\xff', '{', '}', '{}', '"', '""', '"\n', "'", '\\', '\\"', '|', '|2', '#', '#\n', '=', '==', 'a=', 'a = "\n', '[', ']', '[]', '(', '<', '<>', ',', ';', ':', '::', '.', '. ',
  ': ', '. :', 'x:\n', '   a:\n', '-', '/', '%', '1.', '1 ', '00 ', '00-', 'fe80:', '1...', 'a ', 'a {', 'a;', 'inet ', 'lease {', '{"a":', '[{},', '"a",', 'hex(7):', '\\\n', 'vmnet1 ', '255.255.255.0 ', '\u00a0',
]; // prettier-ignore

const { byReader } = await loadSeeds();
const table: string[] = [];

afterAll(() => {
  console.log(`Time for ${2 * size} characters over the time for ${size}, the worst of ${2 * units.length + 1} texts for each:\n${table.join('\n')}`);
});

interface Shape {
  readonly says: string;
  readonly text: (length: number) => string;
}

/** Real text over and over; one thing over and over; and the same in the middle of a real text. */
function shapesOf(seed: string): readonly Shape[] {
  const middle = seed.indexOf('\n', seed.length / 2) - 1;
  const around = (run: string): string => seed.slice(0, middle) + run + seed.slice(middle);
  const many = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
  const list = /^\s*\[(.*)\]\s*$/s.exec(seed)?.[1];
  const real: Shape = { says: 'real text', text: (length) => (list === undefined ? many(seed, length) : `[${many(`${list},`, length)}${list}]`) };
  return [
    real,
    ...units.flatMap((unit): readonly Shape[] => [
      { says: JSON.stringify(unit), text: (length) => many(unit, length) },
      { says: `${JSON.stringify(unit)} in a real text`, text: (length) => around(many(unit, length)) },
    ]),
  ];
}

/** Milliseconds, the least of so many times; Infinity when it hangs. */
function timeOf(reader: Reader, text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let left = times; left > 0; left--) {
    const started = performance.now();
    if (!endsWithin(hangSeconds, () => void reader.read(text))) return Number.POSITIVE_INFINITY;
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** The first length at which it hangs; undefined when it never does. */
function hangsAt(reader: Reader, shape: Shape): number | undefined {
  for (let length = 16 * size; length <= largest; length *= 4) {
    const text = shape.text(length);
    if (!endsWithin(hangSeconds, () => void reader.read(text))) return length;
  }
  return undefined;
}

interface Measured {
  readonly says: string;
  readonly once: number;
  readonly twice: number;
}

// Below ten milliseconds the clock and the collector say more than the reader.
const worthDividing = 10;

/** Doubling quadruples what is quadratic. */
const steep = 3;

const ratioOf = ({ once, twice }: Measured): number => (twice < worthDividing ? 0 : twice / once);

function measure(reader: Reader, { says, text }: Shape, times: number): Measured {
  return { says, once: timeOf(reader, text(size), times), twice: timeOf(reader, text(2 * size), times) };
}

function row(name: string, measured: readonly Measured[]): string {
  const most = (by: (one: Measured) => number): Measured | undefined => measured.toSorted((a, b) => by(b) - by(a))[0];
  const shown = (one: Measured | undefined): string => (one === undefined ? '' : `${one.once.toFixed(1)} → ${one.twice.toFixed(1)} ms ${one.says}`);
  const [steepest, slowest] = [most(ratioOf), most(({ twice }) => twice)];
  const ratio = steepest === undefined ? 0 : ratioOf(steepest);
  const growth = ratio === 0 ? `all under ${worthDividing} ms` : `× ${ratio.toFixed(2)}: ${shown(steepest)}`;
  return `${name.padEnd(20)} ${growth.padEnd(56)} slowest: ${shown(slowest)}`;
}

describe('no text makes a reader hang', () => {
  test.each([...readers])('%s', (name, reader) => {
    const seeds = byReader.get(name) ?? [];
    const seed = seeds.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    const measured: Measured[] = [];
    for (const shape of shapesOf(seed)) {
      const first = measure(reader, shape, 1);
      // Once more, for another process or the compiler may have slowed one of the two.
      const one = ratioOf(first) > steep ? measure(reader, shape, 4) : first;
      measured.push(one);
      if (ratioOf(one) > steep) expect(hangsAt(reader, shape), `characters of ${shape.says} on which ${name} hangs`).toBeUndefined();
    }
    table.push(row(name, measured));
  }, 600_000);
});
