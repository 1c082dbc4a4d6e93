/** Simulated hosts as targets: kept in a folder with their history in `.vmnet`, or thrown away at the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CaptureContent } from '../capture/content.ts';
import type { Opened } from '../problem.ts';
import { historyFolder, openOrSaveSimulated, openSimulated } from '../simulated/folder.ts';
import { simulatedHost } from '../simulated/host.ts';
import { simulate } from '../simulated/machine.ts';
import { machineHost } from '../machine-host.ts';
import { driverOf } from './driver-of.ts';
import { scratchOf } from './folders.ts';
import type { Target } from './target.ts';

export interface SimulatedOptions {
  readonly user: string;
  /** Called when the capture that the host was made of is read no more. */
  readonly dispose?: () => Promise<void>;
}

/** Made there, or continued. */
export async function keptTarget(folder: string, content: CaptureContent, { user, dispose = async () => {} }: SimulatedOptions): Promise<Opened<Target>> {
  const opened = await openOrSaveSimulated(folder, content);
  await dispose();
  if (!opened.ok) return opened;
  const { value: first } = opened;
  const { platform } = first;
  const target: Target = {
    kind: 'simulated',
    host: simulatedHost(folder, folder, first),
    machine: async () => {
      const again = await openSimulated(folder);
      if (!again.ok) throw Object.assign(new Error(again.problem.detail), { code: again.problem.code });
      await again.value.passes('plan');
      return again.value;
    },
    driver: () => driverOf(platform, 'simulated'),
    stateFolder: () => Promise.resolve(path.join(folder, historyFolder)),
    scratch: () => Promise.resolve(scratchOf(platform)),
    user,
    close: async () => {},
  };
  return { ok: true, value: target };
}

export async function thrownAwayTarget(name: string, content: CaptureContent, { user, dispose = async () => {} }: SimulatedOptions): Promise<Target> {
  const machine = await simulate(content);
  const { platform } = machine;
  let state: Promise<string> | undefined;
  let reads = 0;
  return {
    kind: 'simulated',
    // As of a host in a folder: what a plan was made of may have changed at the second reading.
    host: machineHost(name.startsWith('sample:') ? 'sample' : 'capture', name, async () => {
      if (reads++ > 0) await machine.passes('plan');
      return machine;
    }, platform),
    machine: async () => {
      await machine.passes('plan');
      return machine;
    },
    driver: () => driverOf(platform, 'simulated'),
    stateFolder: () => (state ??= mkdtemp(path.join(os.tmpdir(), 'vmnet-simulated-'))),
    scratch: () => Promise.resolve(scratchOf(platform)),
    user,
    close: async () => {
      if (state !== undefined) await rm(await state, { recursive: true, force: true });
      await dispose();
    },
  };
}
