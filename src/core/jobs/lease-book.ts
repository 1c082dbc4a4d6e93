/** Which VM adapter leases which address, from all leases files of the host, judged at the snapshot's clock. */
import type { Bytes } from '../formats/bytes.ts';
import { currentLeases, parseAnyLeases, type Lease } from '../formats/leases.ts';
import type { VmAdapter, VmLease } from '../vnet/machine.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot } from './snapshot.ts';

export interface LeaseBook {
  /** The current lease of the adapter's MAC: its own VMnet's first, else any. */
  leaseOf(adapter: VmAdapter): VmLease | null;
}

export interface LeasesOfFile {
  readonly path: string;
  /** Null for a file that serves all VMnets (Windows, Apple). */
  readonly vmnet: number | null;
  readonly byMac: ReadonlyMap<string, Lease>;
  /** All entries, in force or not, as the file has them. */
  readonly entries: readonly Lease[];
  readonly bytes: Bytes;
}

/** The leases in force at the snapshot's clock, file by file. */
export function leasesOfFiles(snapshot: HostSnapshot, problems: ProblemLog): readonly LeasesOfFile[] {
  const apple = snapshot.appleLeases === null ? [] : [{ vmnet: null, file: snapshot.appleLeases }];
  return [...snapshot.leases, ...apple].flatMap(({ vmnet, file }): readonly LeasesOfFile[] => {
    const bytes = problems.bytesOf(file);
    if (bytes === undefined) return [];
    const parsed = parseAnyLeases(bytes);
    problems.complaints(file.path, parsed.complaints);
    const byMac = currentLeases(parsed.leases, snapshot.takenAt);
    return [{ path: file.path, vmnet, byMac, entries: parsed.leases, bytes }];
  });
}

export function leaseBook(books: readonly LeasesOfFile[]): LeaseBook {
  return {
    leaseOf({ mac, vmnet }) {
      if (mac === null) return null;
      const holding = books.filter(({ byMac }) => byMac.has(mac));
      const lease = (holding.find((book) => book.vmnet === vmnet) ?? holding[0])?.byMac.get(mac);
      return lease === undefined ? null : { address: lease.address, ends: lease.ends };
    },
  };
}
