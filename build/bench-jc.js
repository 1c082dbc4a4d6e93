/** Reading `ifconfig` and `ipconfig` against Debian's `jc` on the same text: within a process, and as whole processes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from './test-tools.js';
import { median, milliseconds, program, race, report, skip, withInputs } from './bench-support.js';

const sample = 6;
const many = 2000;

/** Times jc's own parse, in seconds, with Python and jc loaded already; prints the median. */
const timeOfJc = `
import sys, time, jc
kind, file, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
text = open(file, newline='').read()
times = []
for round in range(rounds + 1):
    started = time.perf_counter()
    jc.parse(kind, text, quiet=True)
    times.append(time.perf_counter() - started)
print(sorted(times[1:])[rounds // 2])
`;

export async function benchJc() {
  const jc = findProgram('jc');
  if (jc === undefined) {
    skip('reading ifconfig and ipconfig against jc', 'jc is not on PATH (Debian: apt-get install jc)');
    return;
  }
  // The Python that has jc's library.
  const python = /^#!\s*(\S+)/.exec(readFileSync(jc, 'latin1'))?.[1] ?? 'python3';
  const version = /\d[\d.]+/.exec(run(jc, ['-v']).stdout)?.[0] ?? '?';
  await withInputs('adapters', async ({ readers }, folder) => {
    for (const reader of readers) {
      const { kind } = reader;
      const files = [sample, many].map((adapters) => path.join(folder, `${kind}-${adapters}.txt`));
      for (const [index, adapters] of [sample, many].entries()) writeFileSync(files[index], reader.text(adapters));
      if (spawnSync(python, ['-c', timeOfJc, kind, files[0], '1']).status !== 0) {
        skip(`reading ${kind} against jc`, `jc ${version} has no parser for it`);
        continue;
      }
      inProcess(reader, python, files);
      await wholeProcess(reader, jc, files);
    }
  });
}

function inProcess({ kind, text, read }, python, files) {
  for (const [index, adapters] of [sample, many].entries()) {
    const own = text(adapters);
    const rounds = adapters === many ? 5 : 101;
    // Turn about, by thirds; ours is called as often before it is timed, as a window that stays open would have.
    const times = [[], []];
    for (let third = 0; third < 3; third += 1) {
      times[1].push(Number(run(python, ['-c', timeOfJc, kind, files[index], String(rounds)]).stdout));
      const ours = Array.from({ length: rounds * 2 }, () => timed(() => read(own))).slice(rounds);
      times[0].push(median(ours));
    }
    if (read(own) !== adapters) throw new Error(`${kind}: ${read(own)} of ${adapters} adapters`);
    const [ours, theirs] = times.map(median);
    const figures = `${milliseconds(ours)} / ${milliseconds(theirs)}`;
    report(`${kind} of ${adapters} adapters in-process, times as fast as jc`, theirs / ours, '≥ 20', theirs / ours >= 20, figures);
  }
}

async function wholeProcess({ kind }, jc, files) {
  for (const [index, adapters] of [sample, many].entries()) {
    const input = readFileSync(files[index]);
    const [ours, theirs] = await race(
      adapters === many ? 7 : 21,
      () => run(process.execPath, [program, 'parse', kind, '--json'], input),
      () => run(jc, [`--${kind}`], input),
    );
    const aim = adapters === many ? 0.5 : 1.5;
    const figures = `${milliseconds(ours)} / ${milliseconds(theirs)}`;
    report(`${kind} of ${adapters} adapters as a process, in jc's time`, ours / theirs, `≤ ${aim.toFixed(1)}`, ours / theirs <= aim, figures);
  }
}

function timed(work) {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function run(command, words, input = '') {
  const done = spawnSync(command, words, { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${done.stderr}`);
  return done;
}
