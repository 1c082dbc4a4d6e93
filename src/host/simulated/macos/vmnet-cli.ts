/** Plays Fusion's `vmnet-cli` (spec vmware-formats §8): the same words as `vmware-networks`. */
import { files } from '../../macos/facts.ts';
import { migrate } from '../unix/generate.ts';
import { showUnix } from '../unix/show.ts';
import { startAll, statusOf, stopAll } from '../unix/services.ts';
import type { Played, World } from '../world.ts';

export async function vmnetCli(world: World, [, verb = '']: readonly string[]): Promise<Played> {
  switch (verb) {
    case '--status':
      return statusOf(world);
    case '--start':
      return shown(world, await startAll(world));
    case '--stop':
      return shown(world, await stopAll(world));
    case '--configure':
      return shown(world, await configure(world));
    default:
      return { exitCode: 1, text: 'Usage: vmnet-cli --configure | --start | --stop | --status\n' };
  }
}

/** The store as it lies there is regenerated from, and compacted in its place. */
async function configure(world: World): Promise<Played> {
  const stored = await world.disk.read(files.networking);
  const done = stored !== undefined && (await migrate(world, stored));
  return { exitCode: done ? 0 : 1, text: '' };
}

async function shown(world: World, played: Played): Promise<Played> {
  await showUnix(world);
  return played;
}
