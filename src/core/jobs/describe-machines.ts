/** The virtual machines: what their `.vmx` files say, whether they run, and which addresses they lease. */
import type { DecodeBytes } from '../formats/bytes.ts';
import { encodingOf } from '../formats/dictionary.ts';
import { describeInventory, parseInventory } from '../formats/inventory.ts';
import { describeLock, parseLock } from '../formats/lock.ts';
import { parseVmx } from '../formats/vmx.ts';
import { readVmrunList } from '../formats/vmrun-list.ts';
import type { VirtualMachine, VmAdapter, VmState } from '../vnet/machine.ts';
import { leaseBook, leasesOfFiles, type LeaseBook } from './lease-book.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot, MachineFiles } from './snapshot.ts';

interface Evidence {
  readonly leases: LeaseBook;
  readonly names: ReadonlyMap<string, string>;
  readonly runningPaths: ReadonlySet<string>;
  readonly processes: HostSnapshot['processes'];
  readonly key: (path: string) => string;
}

export function describeMachines(
  snapshot: HostSnapshot,
  decode: DecodeBytes,
  problems: ProblemLog,
): readonly VirtualMachine[] {
  // Windows and macOS name files without regard to case.
  const key = (path: string): string => (snapshot.platform === 'linux' ? path : path.toLowerCase());
  const inventory = problems.bytesOf(snapshot.inventory);
  const listed = inventory === undefined ? [] : describeInventory(parseInventory(inventory), decode).vms;
  for (const { path, failure } of snapshot.unlistedFolders ?? []) {
    problems.add(failure.code === 'too-large' ? 'too-large' : 'unreadable', path, failure.detail);
  }
  const running = problems.textOf(snapshot.tools.vmrunList);
  const evidence: Evidence = {
    leases: leaseBook(leasesOfFiles(snapshot, problems)),
    names: new Map(listed.map(({ name, path }) => [key(path), name])),
    runningPaths: new Set(running === undefined ? [] : readVmrunList(running).paths.map(key)),
    processes: snapshot.processes,
    key,
  };
  return snapshot.machines.map((files) => describeMachine(files, evidence, decode, problems));
}

function describeMachine(
  files: MachineFiles,
  evidence: Evidence,
  decode: DecodeBytes,
  problems: ProblemLog,
): VirtualMachine {
  const { path } = files.vmx;
  const listedName = evidence.names.get(evidence.key(path));
  if (!files.vmx.ok && files.vmx.failure.code === 'missing') problems.add('vmx-missing', path, files.vmx.failure.detail);
  const bytes = problems.bytesOf(files.vmx);
  if (bytes === undefined) {
    return { name: listedName ?? baseName(path), path, state: 'unknown', encrypted: false, adapters: [] };
  }
  const vmx = parseVmx(bytes, decode);
  problems.complaints(path, vmx.complaints);
  if (vmx.undecoded !== null) {
    problems.add('encoding-unknown', path, encodingOf(vmx.dictionary) ?? 'no .encoding', { line: vmx.undecoded, column: 1 });
  }
  return {
    name: vmx.displayName ?? listedName ?? baseName(path),
    path,
    state: stateOf(files, vmx.suspended, evidence),
    encrypted: vmx.encrypted,
    adapters: vmx.adapters.map((adapter): VmAdapter => ({ ...adapter, lease: evidence.leases.leaseOf(adapter) })),
  };
}

/** The last part of the path without `.vmx`, whichever slash the host uses. */
function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.vmx$/i, '');
}

/**
 * Running is a live lock: a member whose process is alive and VMware's (locks survive crashes, and a
 * process number is used again). `vmrun list` knows only the current user's machines, so that not being
 * listed says nothing.
 */
function stateOf(files: MachineFiles, suspended: boolean, evidence: Evidence): VmState {
  if (evidence.runningPaths.has(evidence.key(files.vmx.path))) return 'running';
  const atRest = suspended ? 'suspended' : 'off';
  if (files.locks.length === 0) return files.lockFolder ? 'unknown' : atRest;
  if (evidence.processes === null) return 'unknown';
  const holders = files.locks.map((lock) => (lock.ok ? describeLock(parseLock(lock.bytes)) : undefined));
  let open = false;
  for (const holder of holders) {
    if (holder === undefined || holder === null) return 'unknown';
    const name = evidence.processes.find(({ pid }) => pid === holder.pid)?.name;
    if (name === undefined) continue;
    if (/vmware-vmx/i.test(name)) return 'running';
    open ||= /vmware|vmplayer|fusion/i.test(name);
  }
  // VMware's window holds the lock of a machine that is merely open in it.
  return open ? 'unknown' : atRest;
}
