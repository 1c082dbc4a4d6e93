/** The virtual machines of a host: their `.vmx` files and the locks beside them. */
import { describeInventory, parseInventory } from '../core/formats/inventory.ts';
import { readVmrunList } from '../core/formats/vmrun-list.ts';
import type { ReadOptions } from '../core/jobs/host.ts';
import type { HostSnapshot, MachineFiles, SourceFile, ToolOutput, UnlistedFolder } from '../core/jobs/snapshot.ts';
import { inBatches } from './batches.ts';
import { decoderFor } from './decoder.ts';
import type { Machine } from './machine.ts';
import { pathKey, pathsOf } from './paths.ts';

export type Vms = Pick<HostSnapshot, 'inventory' | 'machines' | 'unlistedFolders'>;

/** Those that the user's list names, in its order, then those found besides, then those that only `vmrun list` knows. */
export async function readMachines(
  machine: Machine,
  inventory: SourceFile | null,
  vmrunList: Promise<ToolOutput>,
  options: ReadOptions = {},
): Promise<Omit<Vms, 'inventory'>> {
  const unlistedFolders: UnlistedFolder[] = [];
  const [listed, found] = await Promise.all([
    listedPaths(machine, inventory),
    machine.findVmx((folder) => unlistedFolders.push(folder)),
  ]);
  const known = new Set<string>();
  const fresh = (paths: readonly string[]): readonly string[] => paths.filter((path) => isNew(known, keyOf(machine, path)));
  const machines = await inBatches(fresh([...listed, ...found]), (path) => readMachine(machine, path, options));
  const running = await inBatches(fresh(pathsIn(await vmrunList)), (path) => readMachine(machine, path, options));
  // A capture has what vmrun printed, and perhaps not the file.
  const there = running.filter(({ vmx }) => vmx.ok || vmx.failure.code !== 'missing');
  return { machines: [...machines, ...there], ...(unlistedFolders.length === 0 ? {} : { unlistedFolders }) };
}

function keyOf({ platform }: Machine, path: string): string {
  return pathKey(platform, pathsOf(platform).normalize(path));
}

function isNew(known: Set<string>, key: string): boolean {
  return !known.has(key) && known.add(key).has(key);
}

function pathsIn(vmrunList: ToolOutput): readonly string[] {
  return vmrunList.ok ? readVmrunList(vmrunList.text).paths : [];
}

async function listedPaths(machine: Machine, inventory: SourceFile | null): Promise<readonly string[]> {
  if (inventory?.ok !== true) return [];
  return describeInventory(parseInventory(inventory.bytes), await decoderFor(machine, [inventory])).vms.map(({ path }) => path);
}

async function readMachine(machine: Machine, path: string, { evidence = false }: ReadOptions): Promise<MachineFiles> {
  const folder = `${path}.lck`;
  const paths = pathsOf(machine.platform);
  const [vmx, listing, log] = await Promise.all([
    machine.readFile(path),
    machine.listFolder(folder),
    evidence ? machine.readFile(paths.join(paths.dirname(path), 'vmware.log'), 'log') : undefined,
  ]);
  const files = { vmx, ...(log === undefined ? {} : { log }) };
  if (!listing.ok) return { ...files, locks: [], lockFolder: listing.failure.code !== 'missing' };
  // D… and E… are VMware's own transients (open-vm-tools, fileLockPrimitive.c).
  const members = listing.names.filter((name) => /^M.*\.lck$/i.test(name)).toSorted();
  const locks = await Promise.all(members.map((name) => machine.readFile(paths.join(folder, name))));
  return { ...files, locks, lockFolder: true };
}
