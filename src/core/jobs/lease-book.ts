/** Which VM adapter leases which address, from all leases files of the host, judged at the snapshot's clock. */
import { currentLease, parseAnyLeases, type Lease } from '../formats/leases.ts';
import type { VmAdapter, VmLease } from '../vnet/machine.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot } from './snapshot.ts';

export interface LeaseBook {
  /** The current lease of the adapter's MAC: its own VMnet's first, else any. */
  leaseOf(adapter: VmAdapter): VmLease | null;
}

interface Book {
  readonly vmnet: number | null;
  readonly byMac: ReadonlyMap<string, readonly Lease[]>;
}

export function leaseBook(snapshot: HostSnapshot, problems: ProblemLog): LeaseBook {
  const books: Book[] = [];
  const apple = snapshot.appleLeases === null ? [] : [{ vmnet: null, file: snapshot.appleLeases }];
  for (const { vmnet, file } of [...snapshot.leases, ...apple]) {
    const bytes = problems.bytesOf(file);
    if (bytes === undefined) continue;
    const parsed = parseAnyLeases(bytes);
    problems.complaints(file.path, parsed.complaints);
    books.push({ vmnet, byMac: groupByMac(parsed.leases) });
  }
  const search = (among: readonly Book[], mac: string): Lease | undefined =>
    currentLease(
      among.flatMap(({ byMac }) => byMac.get(mac) ?? []),
      { mac },
      snapshot.takenAt,
    );
  return {
    leaseOf({ mac, vmnet }) {
      if (mac === null) return null;
      const lease = search(books.filter((book) => book.vmnet === vmnet), mac) ?? search(books, mac);
      return lease === undefined ? null : { address: lease.address, ends: lease.ends };
    },
  };
}

function groupByMac(leases: readonly Lease[]): ReadonlyMap<string, readonly Lease[]> {
  const groups = new Map<string, Lease[]>();
  for (const lease of leases) {
    if (lease.mac === null) continue;
    const group = groups.get(lease.mac);
    if (group === undefined) groups.set(lease.mac, [lease]);
    else group.push(lease);
  }
  return groups;
}
