/** The generated files of each VMnet, where each has a folder of its own (Linux and macOS). */
import type { NetworkFile, ReadFailure } from '../core/jobs/snapshot.ts';
import type { FileRole, Machine } from './machine.ts';

export interface NetworkFolders {
  readonly numbers: readonly number[];
  /** The folder could not be looked into, which is not the same as holding none. */
  readonly failure: ReadFailure | null;
}

/** `vmnet0` … `vmnet255` in VMware's folder. Which of them are networks the store says, not the folders: they stay when a network goes. */
export async function networkFolders(machine: Machine, folder: string): Promise<NetworkFolders> {
  const listing = await machine.listFolder(folder);
  if (!listing.ok) {
    return { numbers: [], failure: listing.failure.code === 'missing' ? null : listing.failure };
  }
  return { numbers: numbersIn(listing.names, /^vmnet(0|[1-9]\d{0,2})$/), failure: null };
}

/** The VMnet numbers that a pattern's first group finds, in order. */
export function numbersIn(names: readonly string[], pattern: RegExp): readonly number[] {
  const numbers = names.map((name) => Number(pattern.exec(name)?.[1] ?? Number.NaN));
  return numbers.filter((number) => number <= 255).toSorted((a, b) => a - b);
}

/** One file for each VMnet; those that are missing are named too, for the path that was looked at. */
export function readEach(
  machine: Machine,
  vmnets: readonly number[],
  pathOf: (vmnet: number) => string,
  role: FileRole = 'configuration',
): Promise<readonly NetworkFile[]> {
  return Promise.all(vmnets.map(async (vmnet) => ({ vmnet, file: await machine.readFile(pathOf(vmnet), role) })));
}

/** The failure to list a folder, in the place where its files would be. */
export function unlisted(folder: string, failure: ReadFailure | null): readonly NetworkFile[] {
  return failure === null ? [] : [{ vmnet: null, file: { ok: false, path: folder, failure } }];
}
