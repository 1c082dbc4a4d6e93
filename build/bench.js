/**
 * `npm run bench`: speed as ratios within this one run, each against a named baseline on the same machine.
 * Nothing is asserted: a ratio past its aim is marked, and that is all. `npm run bench -- jc` runs one part.
 */
import { spawnSync } from 'node:child_process';
import { benchApply } from './bench-apply.js';
import { benchChecks } from './bench-checks.js';
import { benchDoctor } from './bench-doctor.js';
import { benchLeases, benchMachines } from './bench-files.js';
import { benchJc } from './bench-jc.js';
import { milliseconds, program, race, report, withInputs } from './bench-support.js';
import { benchWindow } from './bench-window.js';
import { buildTargets } from './build.js';

async function benchStart() {
  const node = (...words) => {
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const [show, bare] = await race(
    21,
    () => node(program, 'show', '--json', '--host', 'sample:windows-many'),
    () => node('-e', '0'),
  );
  const figures = `${milliseconds(show)} / ${milliseconds(bare)}, medians of 21`;
  report('vmnet show --json on sample:windows-many, in starts of node -e 0', show / bare, '≤ 2.0', show / bare <= 2, figures);
}

async function benchCodecs() {
  await withInputs('codecs', async ({ codecs }) => {
    for (const { name, text, read } of codecs) {
      const model = JSON.stringify(read(text));
      const copies = Math.max(1, Math.round(text.length / model.length));
      const json = `[${Array.from({ length: copies }, () => model).join(',')}]`;
      const [codec, baseline] = await race(9, () => read(text), () => JSON.parse(json));
      const speed = text.length / codec / 1e6;
      const jsonSpeed = json.length / baseline / 1e6;
      const figures = `${speed.toFixed(0)} MB/s / ${jsonSpeed.toFixed(0)} MB/s over ${(text.length / 1e6).toFixed(1)} MB`;
      report(`codec ${name}, in JSON.parse's speed`, speed / jsonSpeed, '≥ 0.25', speed / jsonSpeed >= 0.25, figures);
    }
  });
}

const parts = {
  start: benchStart,
  codecs: benchCodecs,
  jc: benchJc,
  machines: benchMachines,
  leases: benchLeases,
  apply: benchApply,
  checks: () => benchChecks(report),
  doctor: () => benchDoctor(report),
  window: benchWindow,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}`);
  process.exit(64);
}
await buildTargets(['cli']);
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[name]();
