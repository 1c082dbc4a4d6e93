/** How `vmnet-cfgcli` writes the store, and how it ends: 1 is success. */
import { files } from '../../macos/facts.ts';
import type { Played, World } from '../world.ts';

export const failed: Played = { exitCode: 0, text: '' };

export function told(text: string): Played {
  return { exitCode: 1, text: `${text}\n` };
}

/** A change is a line more: the store is a log until it is compacted. */
export async function append(world: World, ...lines: readonly string[]): Promise<boolean> {
  const bytes = (await world.disk.read(files.networking)) ?? 'VERSION=1,0\n';
  const ended = bytes === '' || bytes.endsWith('\n') ? bytes : `${bytes}\n`;
  return (await world.disk.write(files.networking, ended + lines.map((line) => `${line}\n`).join(''))).ok;
}

export function ended(well: boolean): Played {
  return { exitCode: Number(well), text: '' };
}
