/**
 * Kills `vmnet apply` and `vmnet recover` at their N-th write, rename, fsync, … on a simulated Linux host in a folder. Needs Linux and
 * strace (in `.ci/run`). VMNET_CRASH=all sweeps every call (minutes); by default a few of each kind are killed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { recover } from '../../../src/host/apply/recover.ts';
import { root } from '../../support/vmnet.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { again, keptHost, seedPolicy, worldOf, type World } from './support.ts';

const calls = ['write', 'rename', 'fsync', 'unlink', 'link', 'mkdir', 'rmdir', 'chmod'] as const;
type Call = (typeof calls)[number];

/** By default so many kills of each call, spread over the run. */
const few = 7;
const sweepsAll = process.env['VMNET_CRASH'] === 'all';

/** Only Linux has strace, and a container may forbid tracing: then there is nothing to kill with. */
const traces = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
if (!traces) process.stdout.write('no strace here: nothing is killed\n');

interface Scene {
  readonly parent: string;
  /** The host before. */
  readonly base: string;
  readonly before: World;
  readonly policy: string;
}

async function scene(): Promise<Scene> {
  const parent = await temporaryFolder();
  const { folder, target } = await keptHost('linux-default');
  await target.close();
  // The program of now, whatever is built meanwhile.
  cpSync(path.join(root, 'dist/cli'), path.join(parent, 'cli'), { recursive: true });
  const base = path.join(parent, 'base');
  cpSync(folder, base, { recursive: true });
  const policy = path.join(parent, 'class.yaml');
  writeFileSync(policy, seedPolicy());
  return { parent, base, before: await worldOf(base), policy };
}

/** A fresh copy of a host. */
function copyOf({ parent }: Scene, host: string): string {
  const work = path.join(parent, 'work');
  rmSync(work, { recursive: true, force: true });
  cpSync(host, work, { recursive: true });
  return work;
}

interface Traced {
  readonly killed: boolean;
  readonly status: number | null;
  readonly trace: string;
}

/** `at`: the call of the main thread that kills. */
function run({ parent }: Scene, words: readonly string[], at: { readonly call: Call; readonly when: number } | null): Traced {
  const log = path.join(parent, 'trace');
  const injected = at === null ? [] : ['-e', `inject=${at.call}:signal=KILL:when=${at.when}`];
  const traced = at === null ? [...calls, 'openat', 'pwrite64', 'renameat2', 'unlinkat', 'linkat'].join(',') : at.call;
  const node = [process.execPath, path.join(parent, 'cli/vmnet.cjs'), ...words, '--quiet'];
  const { status, signal } = spawnSync('strace', ['-f', '-qq', '-y', '-o', log, '-e', `trace=${traced}`, ...injected, ...node], {
    env: { ...process.env, VMNET_HOST: undefined, INIT_CWD: undefined },
    stdio: 'ignore',
  });
  return { killed: signal === 'SIGKILL' || status === 137, status, trace: readFileSync(log, 'latin1') };
}

function countOf(trace: string, call: Call): number {
  const [main = ''] = trace.split(' ', 1);
  return trace.split('\n').filter((line) => line.startsWith(`${main} `) && new RegExp(`^\\d+ +${call}\\(`).test(line)).length;
}

/** From 1 to `most`: all of them, or a few of which the first and the last are two. */
function chosen(most: number, limit: number): readonly number[] {
  if (most <= limit) return Array.from({ length: most }, (_, index) => index + 1);
  return Array.from({ length: limit }, (_, index) => 1 + Math.round((index * (most - 1)) / (limit - 1)));
}

test.skipIf(!traces)('killed at any call, an apply leaves what a recovery makes the old or the new state', async () => {
  const stage = await scene();
  const apply = (host: string): readonly string[] => ['apply', stage.policy, '--host', host, '--yes', '--allow-running'];
  const whole = copyOf(stage, stage.base);
  const traced = run(stage, apply(whole), null);
  expect(traced.status).toBe(0);
  const after = await worldOf(whole);
  expect(after.settings).not.toEqual(stage.before.settings);

  const told: string[] = [];
  const wrong: string[] = [];
  for (const call of calls) {
    const total = countOf(traced.trace, call);
    let kills = 0;
    for (const when of chosen(total, sweepsAll ? Infinity : few)) {
      const work = copyOf(stage, stage.base);
      const { killed } = run(stage, apply(work), { call, when });
      if (killed) kills++;
      // A survivor would mean that nothing was injected; Node's own wake-ups are writes too, and their number varies a little.
      else expect(call === 'write' && when > total - 3, `${call} ${when} of ${total} killed nothing`).toBe(true);
      const target = await again(work);
      const recovered = await recover(target);
      const world = await worldOf(work);
      const isOld = isSame(world, stage.before);
      const isNew = isSame(world, after);
      const whole = recovered.ok && (recovered.report === null || recovered.report.outcome !== 'needs-attention');
      // What is left to take back was a change, with which goes what the killed one left lying.
      const lying = recovered.ok && recovered.report === null ? [] : readdirSync(path.join(work, '.vmnet')).filter((name) => /^(?:lock|pending)/.test(name));
      if (isOld === isNew || !whole || lying.length > 0 || existsSync(path.join(work, '.vmnet/journal.json'))) wrong.push(`${call} ${when} ${lying.join(' ')}`);
    }
    told.push(`${call}: ${kills} kills / ${total} calls`);
  }
  process.stdout.write(`crash sweep: ${told.join(', ')}; wrong states: ${wrong.length}\n`);
  expect(wrong).toEqual([]);
}, 3_600_000);

/** Maps and lists alike, whatever the order. */
function isSame(a: World, b: World): boolean {
  return isDeepStrictEqual(a, b);
}

test.skipIf(!traces)('killed at any call, a recovery can be made again', async () => {
  const stage = await scene();
  const apply = (host: string): readonly string[] => ['apply', stage.policy, '--host', host, '--yes', '--allow-running'];
  const renames = countOf(run(stage, apply(copyOf(stage, stage.base)), null).trace, 'rename');
  const half = copyOf(stage, stage.base);
  // In the middle: VMware's files have been written, and nothing is verified.
  expect(run(stage, apply(half), { call: 'rename', when: Math.round(renames * 0.6) }).killed).toBe(true);
  const cut = path.join(stage.parent, 'cut');
  cpSync(half, cut, { recursive: true });
  const whole = run(stage, ['recover', '--host', copyOf(stage, cut)], null);
  expect(whole.status).toBe(6);
  let kills = 0;
  for (const call of ['write', 'rename', 'fsync', 'unlink'] as const) {
    for (const when of chosen(countOf(whole.trace, call), sweepsAll ? Infinity : 2)) {
      const work = copyOf(stage, cut);
      if (run(stage, ['recover', '--host', work], { call, when }).killed) kills++;
      await recover(await again(work));
      expect(isSame(await worldOf(work), stage.before), `${call} ${when}`).toBe(true);
    }
  }
  process.stdout.write(`recoveries killed: ${kills}\n`);
  expect(kills).toBeGreaterThan(4);
}, 3_600_000);

test.skipIf(!traces)('every file is on the disk before it gets its name, and its name after', async () => {
  const stage = await scene();
  const work = copyOf(stage, stage.base);
  const { trace } = run(stage, ['apply', stage.policy, '--host', work, '--yes', '--allow-running'], null);
  const lines = trace.split('\n').map((line) => line.replace(/^\d+ +/, ''));
  const renames = lines.flatMap((line, index) => {
    const [, from, to] = /^rename\("([^"]+)", "([^"]+)"\)/.exec(line) ?? [];
    return from === undefined || to === undefined ? [] : [{ index, from, to }];
  });
  expect(renames.length).toBeGreaterThan(20);
  for (const { index, from, to } of renames) {
    const written = lines.findLastIndex((line, at) => at < index && /^p?write/.test(line) && line.includes(`<${from}>`));
    const synced = lines.findLastIndex((line, at) => at < index && line.startsWith('fsync(') && line.includes(`<${from}>`));
    expect(synced, `fsync of ${from}`).toBeGreaterThan(written);
    const named = lines.findIndex((line, at) => at > index && line.startsWith('fsync(') && line.includes(`<${path.dirname(to)}>`));
    expect(named, `fsync of the folder of ${to}`).toBeGreaterThan(index);
  }
}, 600_000);
