/**
 * Spoiled texts through every reader and codec. `FUZZ_RUNS` says how many in all, `FUZZ_SEED` repeats a run that
 * was printed. A text that hangs a reader is stopped and shown; no speed is asserted.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { mutate, shrink } from './fuzz/mutate.ts';
import { oracle } from './fuzz/oracle.ts';
import { chanceOf } from './fuzz/random.ts';
import { readers, type Reader } from './fuzz/readers.ts';
import { loadSeeds } from './fuzz/seeds.ts';
import { endsWithin } from './fuzz/watchdog.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Math.random() * 1e9));
const perReader = Math.ceil(runs / readers.size);

/** For a batch of inputs that take a fraction of a second together. */
const hangs = { batch: 100, seconds: 60 } as const;

const { byReader, corpusFiles } = await loadSeeds();
const allSeeds = [...byReader.values()].flat();
const done: string[] = [];

function inputOf(name: string, reader: Reader, run: number): string {
  const chance = chanceOf(seed, name, run);
  const seeds = byReader.get(name) ?? [];
  const start = chance.below(10) === 0 ? chance.pick(allSeeds) : chance.pick(seeds);
  const mutated = mutate(start, chance, chance.pick(chance.below(3) === 0 ? allSeeds : seeds));
  // A file is bytes: what has no byte is there as its UTF-8.
  return reader.takes === 'bytes' ? mutated.replace(/[^\0-\xff]+/g, (piece) => Buffer.from(piece).toString('latin1')) : mutated;
}

interface Tally {
  run: number;
  input: string;
  complaints: number;
  wrong: string | undefined;
}

/** Goes on until the batch is done or something is wrong; `tally` tells how far it came even when it is stopped. */
function readBatch(name: string, reader: Reader, end: number, tally: Tally): void {
  for (; tally.run < end; tally.run++) {
    tally.input = inputOf(name, reader, tally.run);
    const { wrong, complaints } = oracle(name, reader, tally.input);
    tally.complaints += complaints;
    tally.wrong = wrong;
    if (wrong !== undefined) return;
  }
}

describe(`${perReader} spoiled texts each, FUZZ_SEED=${seed}`, () => {
  test.each([...readers])('%s', (name, reader) => {
    expect(byReader.get(name)?.length, 'texts to start from').toBeGreaterThan(0);
    const tally: Tally = { run: 0, input: '', complaints: 0, wrong: undefined };
    for (let end = 0; end < perReader && tally.wrong === undefined; ) {
      end = Math.min(end + hangs.batch, perReader);
      const ended = endsWithin(hangs.seconds, () => readBatch(name, reader, end, tally));
      if (!ended) throw new Error(`${name} hangs on run ${tally.run} of FUZZ_SEED=${seed}: ${JSON.stringify(tally.input)}`);
    }
    if (tally.wrong !== undefined) throw new Error(`${smallest(name, reader, tally)}\n${name}, run ${tally.run} of FUZZ_SEED=${seed}`);
    done.push(`${name.padEnd(20)} ${String(tally.run).padStart(7)} texts from ${String(byReader.get(name)?.length).padStart(3)}, ${tally.complaints} complaints`);
  }, 600_000);
});

/** What is wrong, and a short text with which the same is. */
function smallest(name: string, reader: Reader, { input, wrong = '' }: Tally): string {
  const sort = wrong.replace(/:.*$/s, '');
  const small = shrink(input, (text) => oracle(name, reader, text).wrong?.startsWith(sort) === true);
  return `${oracle(name, reader, small).wrong ?? wrong}\non ${JSON.stringify(small)}`;
}

afterAll(() => {
  console.log(`FUZZ_SEED=${seed}, ${corpusFiles} files of the corpus among the seeds${corpusFiles === 0 ? ' (../shared/corpus is not there)' : ''}\n${done.join('\n')}`);
});
