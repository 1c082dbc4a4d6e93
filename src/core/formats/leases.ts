/**
 * Leases of VMware's DHCP server: a journal, sometimes rewritten, so that the order of its entries means
 * nothing. A file may be large: a lease costs a few words beside the text itself.
 */
import { parseAppleLeases, type AppleLeasesFile } from './apple-leases.ts';
import type { Bytes } from './bytes.ts';
import { Scanner } from './dhcpd-tokens.ts';
import { parseMac } from './ip-text.ts';
import type { LeaseEntry, ToldLease } from './lease-entry.ts';
import { parseLeases, type LeasesFile } from './vmware-leases.ts';

export type Lease = LeaseEntry;
export type AnyLeasesFile = LeasesFile | AppleLeasesFile;

/** What `vmnet parse leases --json` prints. */
export interface LeasesDescription {
  /** Each gives its plain properties by `toJSON`. */
  readonly leases: readonly (ToldLease & { toJSON(): ToldLease })[];
  readonly current: readonly { readonly mac: string; readonly address: string }[];
}

export function printAnyLeases({ pieces }: AnyLeasesFile): Bytes {
  return pieces.join('');
}

/** VMware's or Apple's grammar: Apple's entries have no word before their brace. */
export function parseAnyLeases(bytes: Bytes): AnyLeasesFile {
  return new Scanner(bytes).next() === 'open' ? parseAppleLeases(bytes) : parseLeases(bytes);
}

export function describeAnyLeases({ leases }: AnyLeasesFile, nowIso: string): LeasesDescription {
  const current: { readonly mac: string; readonly address: string }[] = [];
  for (const [mac, { address }] of currentLeases(leases, nowIso)) current.push({ mac, address });
  return { leases, current };
}

/** Of the leases for a MAC or an address: the newest of those that have not ended at `nowIso`; of equals the last in the file. */
export function currentLease(
  leases: readonly Lease[],
  whose: { readonly mac: string } | { readonly address: string },
  nowIso: string,
): Lease | undefined {
  const mac = 'mac' in whose ? (parseMac(whose.mac) ?? whose.mac) : undefined;
  const address = 'address' in whose ? whose.address : undefined;
  const now = wholeSeconds(nowIso);
  let best: Lease | undefined;
  for (const lease of leases) {
    if (mac === undefined ? lease.address !== address : lease.mac !== mac) continue;
    if (isCurrent(lease, now) && (best === undefined || compareEnds(lease, best) >= 0)) best = lease;
  }
  return best;
}

/** Who has which address, by MAC: an address that two MACs claim belongs to the newer claim, and each MAC has one address. */
export function currentLeases(leases: readonly Lease[], nowIso: string): ReadonlyMap<string, Lease> {
  const now = wholeSeconds(nowIso);
  const claims = leases.filter((lease) => lease.mac !== null && isCurrent(lease, now)).reverse();
  const owners = new Map<string, Lease>();
  const taken = new Set<string>();
  for (const lease of claims.sort((a, b) => compareEnds(b, a))) {
    const { mac } = lease;
    if (mac === null || owners.has(mac)) continue;
    const { address } = lease;
    if (taken.has(address)) continue;
    owners.set(mac, lease);
    taken.add(address);
  }
  return owners;
}

const ranks = { void: 0, undated: 1, dated: 2, forever: 3 } as const;

function compareEnds(a: Lease, b: Lease): number {
  if (a.standing !== b.standing) return ranks[a.standing] - ranks[b.standing];
  return (a.endsAt ?? 0) - (b.endsAt ?? 0);
}

/** The moment of its end is no longer part of a lease. */
function isCurrent({ standing, endsAt }: Lease, now: number): boolean {
  return standing === 'dated' ? endsAt !== null && endsAt > now : standing !== 'void';
}

/** Since 1970. An unreadable clock: nothing dated is current. */
function wholeSeconds(nowIso: string): number {
  const milliseconds = Date.parse(nowIso);
  return Number.isNaN(milliseconds) ? Infinity : Math.floor(milliseconds / 1000);
}
