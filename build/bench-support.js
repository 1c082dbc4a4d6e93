/** What the parts of the bench share: bundles of their inputs, races of two works, one line for each result. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const program = path.join(root, 'dist/cli/vmnet.cjs');

/** Runs the work with a folder of its own, and with what `test/bench/<name>.ts` exports (or that of another folder of the tests). */
export async function withInputs(name, work, from = 'bench') {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-bench-'));
  try {
    const bundle = await rolldown({ input: path.join(root, `test/${from}/${name}.ts`), platform: 'node', cwd: root });
    await bundle.write({ file: path.join(folder, `${name}.cjs`), format: 'cjs', codeSplitting: false });
    await bundle.close();
    await work(createRequire(import.meta.url)(path.join(folder, `${name}.cjs`)), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Medians in seconds. Turn about, so that a busy moment of the machine hits both. */
export async function race(rounds, first, second) {
  const times = [[], []];
  await first();
  await second();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of [first, second].entries()) {
      const started = performance.now();
      await work();
      times[index].push((performance.now() - started) / 1000);
    }
  }
  return times.map(median);
}

export function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(seconds < 0.01 ? 2 : 0)} ms`;
}

export function report(what, ratio, aim, keeps, figures) {
  console.log(`${keeps ? 'within aim' : 'PAST AIM  '}  ${what}: ${ratio.toFixed(2)} (aim ${aim})  ${figures}`);
}

export function skip(what, why) {
  console.log(`skipped:    ${what}: ${why}`);
}
