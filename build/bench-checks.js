/** The time of all checks on a large host, and how it grows from half of that host to all of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const whole = { networks: 256, forwards: 1000, machines: 2000 };
const half = { networks: 128, forwards: 500, machines: 1000 };
const rounds = 31;

export async function benchChecks(report) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vmnet-bench-'));
  const bundle = await rolldown({ input: path.join(root, 'test/bench/checks.ts'), platform: 'node', cwd: root });
  await bundle.write({ file: path.join(folder, 'checks.cjs'), format: 'cjs' });
  await bundle.close();
  const { hostOf, judge } = createRequire(import.meta.url)(path.join(folder, 'checks.cjs'));
  const hosts = [hostOf(half), hostOf(whole)];
  const times = [[], []];
  let found = 0;
  // Turn about, so that a busy moment of the machine hits both; the first rounds warm up.
  for (let round = -4; round < rounds; round += 1) {
    for (const [index, read] of hosts.entries()) {
      // A state remembers what was once looked up in it: each is judged once, and not kept.
      const state = read();
      const started = performance.now();
      found = judge(state);
      if (round >= 0) times[index].push(performance.now() - started);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const [small, large] = times.map(median);
  const size = `${whole.networks} networks, ${whole.forwards.toLocaleString('en')} forwards, ${whole.machines.toLocaleString('en')} VMs`;
  const figures = `${large.toFixed(1)} ms / ${small.toFixed(1)} ms, ${found} findings, medians of ${rounds}`;
  report(`all checks on ${size}, in times of half of it`, large / small, '≤ 2.3', large / small <= 2.3, figures);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
