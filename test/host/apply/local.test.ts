/** An apply on a real disk below a folder, with a stand-in for VMware's tool that plays it on these files. */
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { localTarget } from '../../../src/host/apply/local-target.ts';
import { recover } from '../../../src/host/apply/recover.ts';
import type { Target } from '../../../src/host/apply/target.ts';
import { undo } from '../../../src/host/apply/undo.ts';
import { files } from '../../../src/host/linux/facts.ts';
import { localMachine } from '../../../src/host/local/machine.ts';
import type { Run } from '../../../src/host/run.ts';
import type { SimulatedMachine } from '../../../src/host/simulated/machine.ts';
import { allFiles, simulated } from '../simulated/support.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { applyPolicy, reportOf, seedPolicy } from './support.ts';

const superuser = process.geteuid?.() === 0;

interface Stage {
  readonly root: string;
  readonly state: string;
  readonly target: Target;
}

/** Files below `root`, by the host's path. */
function filesBelow(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(root, name)).isFile());
  return new Map(names.map((name) => [`/${name}`, readFileSync(path.join(root, name), 'latin1')]));
}

/** Before a tool runs it sees the disk; after it the disk has what it wrote, with the rights that it forgets. */
function standIn(root: string, machine: SimulatedMachine): Run {
  return async (argv) => {
    // No machine runs here.
    if (argv[0]?.startsWith('/') === true || argv[0] === 'vmrun') return { code: 'absent' };
    const before = filesBelow(root);
    const known = await allFiles(machine.content());
    for (const name of known.keys()) if (!before.has(name)) await machine.remove(name);
    for (const [name, bytes] of before) if (known.get(name) !== bytes) await machine.writeFile(name, bytes);
    const outcome = await machine.execute(argv);
    for (const [name, bytes] of await allFiles(machine.content())) {
      if (before.get(name) === bytes) continue;
      const place = path.join(root, name);
      mkdirSync(path.dirname(place), { recursive: true });
      rmSync(place, { force: true });
      writeFileSync(place, bytes, { encoding: 'latin1', mode: 0o600 });
    }
    return outcome;
  };
}

async function stage(): Promise<Stage> {
  const folder = await temporaryFolder();
  const [root, state] = [path.join(folder, 'root'), path.join(folder, 'state')];
  const machine = await simulated('linux-default');
  for (const [name, bytes] of await allFiles(machine.content())) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), bytes, 'latin1');
  }
  const run = standIn(root, machine);
  const local = localMachine({ platform: 'linux', environment: {}, home: null, root, run });
  return { root, state, target: await localTarget({ machine: { ...local, product: machine.product }, env: { VMNET_STATE: state }, userState: state, user: 'alice', root, run }) };
}

function rights(root: string): ReadonlyMap<string, string> {
  return new Map([...filesBelow(root).keys()].map((name) => {
    const { mode, uid, gid } = statSync(path.join(root, name));
    return [name, `${(mode & 0o7777).toString(8)} ${uid}:${gid}`];
  }));
}

test('an apply keeps owners, modes and what it does not know, and its undo brings every byte and right back', async () => {
  const { root, state, target } = await stage();
  const store = path.join(root, files.networking);
  writeFileSync(store, `# the class room\n${readFileSync(store, 'latin1').replace('VERSION=1,0\n', 'VERSION=1,0\nanswer VNET_8_COLOUR blue\n')}`.replace(/^(# .*\n)(VERSION.*\n)/, '$2$1'));
  chmodSync(store, 0o640);
  chmodSync(path.join(root, files.nat(8)), 0o604);
  if (superuser) chownSync(store, 1234, 4321);
  const old = new Date('2024-05-06T07:08:09Z');
  for (const name of filesBelow(root).keys()) utimesSync(path.join(root, name), old, old);
  const before = { files: filesBelow(root), rights: rights(root) };

  expect(reportOf(await applyPolicy(target, seedPolicy()))).toMatchObject({ outcome: 'verified', problems: [] });
  const after = readFileSync(store, 'latin1');
  expect(after).toContain('# the class room\n');
  expect(after).toContain('answer VNET_8_COLOUR blue\n');
  const changed = rights(root);
  for (const [name, was] of before.rights) expect(`${name} ${changed.get(name) ?? 'gone'}`).toBe(`${name} ${was}`);
  expect([...changed.keys()].filter((name) => /scratch|vmnet-new/.test(name))).toEqual([]);

  expect(reportOf(await undo(target, { id: null, command: 'vmnet undo', why: null, allowRunning: true }))).toMatchObject({ outcome: 'verified', problems: [] });
  const isLease = (name: string): boolean => name.endsWith('.leases');
  expect([...filesBelow(root)].filter(([name]) => !isLease(name))).toEqual([...before.files].filter(([name]) => !isLease(name)));
  expect([...rights(root)]).toEqual([...before.rights]);
  // Also those that VMware's tool wrote and that soon were as before.
  for (const name of before.files.keys()) if (!isLease(name)) expect(`${name} ${statSync(path.join(root, name)).mtime.toISOString()}`).toBe(`${name} ${old.toISOString()}`);
  // Everybody may know what was changed; what the files held is the administrator's.
  expect((statSync(state).mode & 0o777).toString(8)).toBe('755');
  const [first = ''] = readdirSync(path.join(state, 'restore'));
  expect((statSync(path.join(state, 'restore', first, '000')).mode & 0o777).toString(8)).toBe('600');
});

test('what a write that was cut off left beside VMware’s files goes with the recovery', async () => {
  const { root, state, target } = await stage();
  const { id } = reportOf(await applyPolicy(target, seedPolicy()));
  const record: unknown = JSON.parse(readFileSync(path.join(state, 'restore', id, 'record.json'), 'utf8'));
  writeFileSync(path.join(state, 'journal.json'), JSON.stringify({ format: 'vmnet-journal/1', id, phase: 'working', touched: null, record }));
  const left = [`${files.networking}.vmnet-new`, path.join(path.dirname(files.nat(8)), 'new.conf.vmnet-new')];
  for (const name of left) writeFileSync(path.join(root, name), 'half');
  const recovered = await recover(target);
  expect(recovered).toMatchObject({ ok: true, report: { outcome: 'rolled-back', problems: [{ code: 'interrupted' }] } });
  for (const name of left) expect(existsSync(path.join(root, name))).toBe(false);
});

test('a link in the place of one of VMware’s files is not written through', async () => {
  const { root, target } = await stage();
  const secret = path.join(root, 'secret');
  const store = path.join(root, files.networking);
  writeFileSync(secret, readFileSync(store));
  rmSync(store);
  symlinkSync(secret, store);
  const held = readFileSync(secret, 'latin1');
  const report = reportOf(await applyPolicy(target, seedPolicy()));
  expect(report).toMatchObject({ outcome: 'rolled-back', problems: [{ code: 'write-failed', data: { path: files.networking, detail: 'ELOOP' } }] });
  expect(readFileSync(secret, 'latin1')).toBe(held);
  expect(existsSync(`${store}.vmnet-new`)).toBe(false);
});

test.skipIf(!superuser)('a state folder that somebody else owns is not used (only the superuser can make one)', async () => {
  const { state, root, target } = await stage();
  mkdirSync(state);
  chownSync(state, 1234, 1234);
  const before = filesBelow(root);
  expect(await applyPolicy(target, seedPolicy())).toMatchObject({ ok: false, refusal: { code: 'state-not-ours' } });
  expect(filesBelow(root)).toEqual(before);
});

test('a state folder that cannot be made refuses the change', async () => {
  const { state, root, target } = await stage();
  writeFileSync(state, 'a file');
  const before = filesBelow(root);
  expect(await applyPolicy(target, seedPolicy())).toMatchObject({ ok: false });
  expect(filesBelow(root)).toEqual(before);
});
