/**
 * `npm run bench`: speed as ratios within this one run, each against a named baseline on the same machine.
 * Nothing is asserted: a ratio past its aim is marked, and that is all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { benchApply } from './bench-apply.js';
import { benchChecks } from './bench-checks.js';
import { buildTargets } from './build.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function seconds(work) {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** Turn about, so that a busy moment of the machine hits both. */
function race(rounds, first, second) {
  const times = [[], []];
  first();
  second();
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(seconds(first));
    times[1].push(seconds(second));
  }
  return times.map(median);
}

function report(what, ratio, aim, keeps, figures) {
  console.log(`${keeps ? 'within aim' : 'PAST AIM  '}  ${what}: ${ratio.toFixed(2)} (aim ${aim})  ${figures}`);
}

function benchStart() {
  const node = (...words) => {
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const program = path.join(root, 'dist/cli/vmnet.cjs');
  const [show, bare] = race(
    21,
    () => node(program, 'show', '--json', '--host', 'sample:windows-many'),
    () => node('-e', '0'),
  );
  const figures = `${(show * 1000).toFixed(0)} ms / ${(bare * 1000).toFixed(0)} ms, medians of 21`;
  report('vmnet show --json on sample:windows-many, in starts of node -e 0', show / bare, '≤ 2.0', show / bare <= 2, figures);
}

async function benchCodecs() {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-bench-'));
  const bundle = await rolldown({ input: path.join(root, 'test/bench/codecs.ts'), platform: 'node', cwd: root });
  await bundle.write({ file: path.join(folder, 'codecs.cjs'), format: 'cjs' });
  await bundle.close();
  const { codecs } = createRequire(import.meta.url)(path.join(folder, 'codecs.cjs'));
  for (const { name, text, read } of codecs) {
    const model = JSON.stringify(read(text));
    const copies = Math.max(1, Math.round(text.length / model.length));
    const json = `[${Array.from({ length: copies }, () => model).join(',')}]`;
    const [codec, baseline] = race(9, () => read(text), () => JSON.parse(json));
    const speed = text.length / codec / 1e6;
    const jsonSpeed = json.length / baseline / 1e6;
    const figures = `${speed.toFixed(0)} MB/s / ${jsonSpeed.toFixed(0)} MB/s over ${(text.length / 1e6).toFixed(1)} MB`;
    report(`codec ${name}, in JSON.parse's speed`, speed / jsonSpeed, '≥ 0.25', speed / jsonSpeed >= 0.25, figures);
  }
  rmSync(folder, { recursive: true, force: true });
}

await buildTargets(['cli']);
benchStart();
await benchCodecs();
await benchApply();
await benchChecks(report);
