/** An apply on real files below a folder, for `npm run bench`: VMware's tools are played, and their time does not count. */
import fs, { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fingerprintOf } from '../../src/core/jobs/fingerprint.ts';
import { planWanted } from '../../src/core/plan/plan-wanted.ts';
import { resolveWish } from '../../src/core/plan/resolve-wish.ts';
import { applyPlan } from '../../src/host/apply/apply.ts';
import { localTarget } from '../../src/host/apply/local-target.ts';
import { readingOf } from '../../src/host/apply/work.ts';
import { localMachine } from '../../src/host/local/machine.ts';
import type { Run } from '../../src/host/run.ts';
import { allFiles, simulated } from '../host/simulated/support.ts';

export interface Timed {
  /** In milliseconds, without VMware's tools. */
  readonly own: number;
  readonly fsyncs: number;
  /** Where VMware's files lie: what the baseline copies. */
  readonly folder: string;
  readonly dispose: () => void;
}

export async function timeApply(): Promise<Timed> {
  const place = mkdtempSync(path.join(os.tmpdir(), 'vmnet-bench-'));
  const [root, state] = [path.join(place, 'root'), path.join(place, 'state')];
  const machine = await simulated('linux-default');
  for (const [name, bytes] of await allFiles(machine.content())) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), bytes, 'latin1');
  }
  // Several are asked at once: a moment counts once.
  let tools = 0;
  let running = 0;
  let began = 0;
  const run: Run = async (argv) => {
    if (running++ === 0) began = performance.now();
    try {
      if (argv[0]?.startsWith('/') === true || argv[0] === 'vmrun') return { code: 'absent' };
      const known = await allFiles(machine.content());
      for (const name of known.keys()) {
        const bytes = fs.existsSync(path.join(root, name)) ? fs.readFileSync(path.join(root, name), 'latin1') : undefined;
        if (bytes !== undefined && bytes !== known.get(name)) await machine.writeFile(name, bytes);
      }
      const given = argv.at(-1) ?? '';
      if (given.startsWith('/') && fs.existsSync(root + given)) await machine.writeFile(given, fs.readFileSync(root + given, 'latin1'));
      const outcome = await machine.execute(argv);
      for (const [name, bytes] of await allFiles(machine.content())) {
        mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        writeFileSync(path.join(root, name), bytes, 'latin1');
      }
      return outcome;
    } finally {
      if (--running === 0) tools += performance.now() - began;
    }
  };
  const local = localMachine({ platform: 'linux', environment: {}, home: null, root, run });
  const target = await localTarget({ machine: { ...local, product: machine.product }, env: { VMNET_STATE: state }, userState: state, user: 'bench', root, run });
  const { snapshot, state: before } = await readingOf(target.host);
  const resolved = resolveWish(before, { networks: [{ vmnet: 8, subnet: '192.168.204.0/24', dhcp: { reservations: [{ mac: '00:0c:29:aa:bb:cc', address: '192.168.204.50' }] } }], others: 'keep' });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals));
  const steps = planWanted(before, resolved.wanted);
  const folder = path.join(place, 'vmware');
  cpSync(path.join(root, 'etc/vmware'), folder, { recursive: true });

  let fsyncs = 0;
  const real = fs.fsyncSync;
  fs.fsyncSync = (handle) => {
    fsyncs++;
    real(handle);
  };
  tools = 0;
  const started = performance.now();
  const applied = await applyPlan(target, { steps, diffs: [], fingerprint: fingerprintOf(snapshot), wanted: resolved.wanted, command: 'bench', why: null, allowRunning: true });
  const own = performance.now() - started - tools;
  fs.fsyncSync = real;
  if (!applied.ok || applied.report.outcome !== 'verified') throw new Error(JSON.stringify(applied));
  return { own, fsyncs, folder, dispose: () => rmSync(place, { recursive: true, force: true }) };
}
