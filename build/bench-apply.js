/** The time that an apply itself takes, without VMware's tools, beside `cp -a` and `sync` of the same files, and its fsyncs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = 9;

export async function benchApply() {
  if (process.platform === 'win32') return;
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-bench-'));
  const bundle = await rolldown({ input: path.join(root, 'test/bench/apply.ts'), platform: 'node', cwd: root });
  await bundle.write({ dir: folder, entryFileNames: 'apply.cjs', format: 'cjs' });
  await bundle.close();
  const { timeApply } = createRequire(import.meta.url)(path.join(folder, 'apply.cjs'));
  const own = [];
  const copied = [];
  let fsyncs = 0;
  // The first rounds warm up.
  for (let round = -2; round < rounds; round += 1) {
    const timed = await timeApply();
    const started = performance.now();
    const { status } = spawnSync('sh', ['-c', 'cp -a "$0" "$0.copy" && sync "$0.copy" && find "$0.copy" -type f -exec sync {} +', timed.folder]);
    const copying = performance.now() - started;
    timed.dispose();
    if (status !== 0) throw new Error('cp and sync did not work');
    if (round < 0) continue;
    own.push(timed.own);
    copied.push(copying);
    fsyncs = timed.fsyncs;
  }
  rmSync(folder, { recursive: true, force: true });
  const [apply, copy] = [median(own), median(copied)];
  console.log(`measured    an apply's own time, in times of cp -a and sync of the same files: ${(apply / copy).toFixed(2)}  ${apply.toFixed(0)} ms / ${copy.toFixed(0)} ms, ${fsyncs} fsyncs, medians of ${rounds}`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
