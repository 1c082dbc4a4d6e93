/** The virtual machines of a host: their `.vmx` files and the locks beside them. */
import { describeInventory, parseInventory } from '../core/formats/inventory.ts';
import type { MachineFiles, SourceFile } from '../core/jobs/snapshot.ts';
import { inBatches } from './batches.ts';
import { decoderFor } from './decoder.ts';
import type { Machine } from './machine.ts';
import { pathKey, pathsOf } from './paths.ts';

/** Those that the user's list names, in its order, then those found besides. */
export async function readMachines(machine: Machine, inventory: SourceFile | null): Promise<readonly MachineFiles[]> {
  const paths = new Map<string, string>();
  for (const path of [...(await listedPaths(machine, inventory)), ...(await machine.findVmx())]) {
    const key = pathKey(machine.platform, pathsOf(machine.platform).normalize(path));
    if (!paths.has(key)) paths.set(key, path);
  }
  return inBatches([...paths.values()], (path) => readMachine(machine, path));
}

async function listedPaths(machine: Machine, inventory: SourceFile | null): Promise<readonly string[]> {
  if (inventory?.ok !== true) return [];
  return describeInventory(parseInventory(inventory.bytes), await decoderFor(machine, [inventory])).vms.map(({ path }) => path);
}

async function readMachine(machine: Machine, path: string): Promise<MachineFiles> {
  const folder = `${path}.lck`;
  const [vmx, listing] = await Promise.all([machine.readFile(path), machine.listFolder(folder)]);
  if (!listing.ok) return { vmx, locks: [], lockFolder: listing.failure.code !== 'missing' };
  // D… and E… are VMware's own transients (open-vm-tools, fileLockPrimitive.c).
  const members = listing.names.filter((name) => /^M.*\.lck$/i.test(name)).toSorted();
  const paths = pathsOf(machine.platform);
  const locks = await Promise.all(members.map((name) => machine.readFile(paths.join(folder, name))));
  return { vmx, locks, lockFolder: true };
}
