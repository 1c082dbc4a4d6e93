/** A simulated host that is kept in a folder: a capture that says `simulated: true`, its history in `.vmnet`. */
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CaptureContent, CaptureManifest, TreeEntry } from '../capture/content.ts';
import { openCapture } from '../capture/open.ts';
import { errorCode } from '../failure.ts';
import { sizeLimits } from '../machine.ts';
import { refused, type Opened } from '../problem.ts';
import { commit, finishCommit } from './commit.ts';
import { simulate, type Keeper, type SimulatedMachine } from './machine.ts';
import { printSimulation } from './simulation.ts';

/** Where history and restore points of a simulated host lie. */
export const historyFolder = '.vmnet';

/** Continues the simulated host in a folder. Everything done to it is kept there at once. */
export async function openSimulated(folder: string): Promise<Opened<SimulatedMachine>> {
  try {
    finishCommit(path.join(folder, historyFolder), folder);
  } catch (error) {
    return refused('host-unreadable', folder, errorCode(error));
  }
  const opened = await openCapture(folder);
  if (!opened.ok) return opened;
  const { tree, manifest } = opened.value;
  // One that a zip or an enclosing folder holds cannot be continued where it is.
  if (manifest.simulated !== true || tree.folder === null) return refused('not-a-capture', folder, 'not-simulated');
  return { ok: true, value: await simulate(opened.value, keeperOf(tree.folder, tree.entries)) };
}

/** Makes a simulated host of a capture in a folder that is not there or empty. What else is there is left alone and refused. */
export async function saveSimulated(folder: string, content: CaptureContent): Promise<Opened<SimulatedMachine>> {
  try {
    await mkdir(folder, { recursive: true });
    if (!isFree(await readdir(folder))) return refused('not-a-capture', folder, 'not-empty');
    await keeperOf(folder, new Map()).keep((await simulate(content)).content());
  } catch (error) {
    return refused('host-unreadable', folder, errorCode(error));
  }
  return openSimulated(folder);
}

/** `--simulate DIR`: continued when it is a simulated host, else made. */
export async function openOrSaveSimulated(folder: string, content: CaptureContent): Promise<Opened<SimulatedMachine>> {
  const names = await readdir(folder).catch(() => []);
  if (isFree(names)) {
    // One whose making was decided on and broken off is made to the end.
    const opened = await openSimulated(folder);
    return opened.ok ? opened : saveSimulated(folder, content);
  }
  return openSimulated(folder);
}

/** Nothing lies there but what an attempt that was broken off left behind. */
function isFree(names: readonly string[]): boolean {
  return names.every((name) => name === historyFolder);
}

/** Writes what has changed since it last wrote, all of it or nothing; `entries` is what lies in the folder now. */
function keeperOf(folder: string, entries: ReadonlyMap<string, TreeEntry>): Keeper {
  let kept = entries;
  async function keep({ tree, manifest }: CaptureContent): Promise<void> {
    const puts = new Map<string, Buffer>();
    for (const [name, entry] of tree.entries) {
      if (entry.kind === 'file' && kept.get(name) !== entry) puts.set(name, await bytesOf(name, entry));
    }
    puts.set('capture.json', Buffer.from(`${JSON.stringify(printManifest(manifest), null, 2)}\n`));
    const folders = [...tree.entries].flatMap(([name, entry]) => (entry.kind === 'folder' && !kept.has(name) ? [name] : []));
    const gone = [...kept.keys()].filter((name) => !tree.entries.has(name) && name !== 'capture.json');
    commit(path.join(folder, historyFolder), folder, { puts, folders, gone });
    kept = tree.entries;
  }
  return { folder, keep };
}

async function bytesOf(name: string, entry: Extract<TreeEntry, { readonly kind: 'file' }>): Promise<Buffer> {
  const read = await entry.read(sizeLimits.leases);
  if (!read.ok) throw Object.assign(new Error(name), { code: read.failure.detail });
  return read.bytes;
}

function printManifest({ platform, takenAt, product, home, environment, commands, processes, simulation }: CaptureManifest): unknown {
  return {
    format: 'vmnet-capture/1',
    simulated: true,
    platform,
    takenAt,
    product,
    home,
    environment,
    commands,
    ...(processes === null ? {} : { processes }),
    ...(simulation === undefined ? {} : { simulation: printSimulation(simulation) }),
  };
}
