/** Who holds which address: what leases, reservations and the host's neighbour table tell. */
import type { Source } from '../vnet/evidence.ts';
import type { HostState, LeaseRecord } from '../vnet/host-state.ts';

export interface Holders {
  /** By a lease in force, a reservation or a neighbour. */
  holds(vmnet: number, address: string): boolean;
  /** The newest entry of the network's leases file about the address, in force or not. */
  lastLease(vmnet: number, address: string): PlacedLease | null;
  /** The newest entry that gives the address to this MAC, and the file that it is in. */
  leaseTo(vmnet: number, address: string, mac: string): PlacedLease | null;
  /** The network's leases file could be read. */
  leasesRead(vmnet: number): boolean;
}

export interface PlacedLease {
  readonly source: Source;
  readonly record: LeaseRecord;
}

const holdersOfState = new WeakMap<HostState, Holders>();

export function holdersOf(state: HostState): Holders {
  const known = holdersOfState.get(state);
  if (known !== undefined) return known;
  const held = new Set<string>();
  const hold = (vmnet: number | null, address: string): void => void held.add(`${vmnet ?? ''}/${address}`);
  for (const { vmnet, address } of state.leases) hold(vmnet, address);
  for (const { vmnet, configured, dhcp } of state.networks) {
    for (const { value } of configured?.reservations ?? []) hold(vmnet, value.address);
    for (const { value } of dhcp?.reservations ?? []) hold(vmnet, value.address);
  }
  for (const { address, mac } of state.neighbours?.value ?? []) if (mac !== null) hold(null, address);
  const read = new Set(state.leaseJournals.map(({ vmnet }) => vmnet));
  let last: ReadonlyMap<string, PlacedLease> | null = null;
  const find = (key: string): PlacedLease | null => (last ??= lastLeases(state)).get(key) ?? null;
  const holders: Holders = {
    holds: (vmnet, address) => held.has(`${vmnet}/${address}`) || held.has(`/${address}`),
    lastLease: (vmnet, address) => find(`${vmnet}/${address}`) ?? find(`/${address}`),
    leaseTo: (vmnet, address, mac) => find(`${vmnet}/${address} ${mac}`) ?? find(`/${address} ${mac}`),
    leasesRead: (vmnet) => read.has(vmnet) || read.has(null),
  };
  holdersOfState.set(state, holders);
  return holders;
}

/** By address, and by address and MAC. */
function lastLeases({ leaseJournals }: HostState): ReadonlyMap<string, PlacedLease> {
  const last = new Map<string, PlacedLease>();
  for (const { vmnet, source, records } of leaseJournals) {
    for (const record of records) {
      const key = `${vmnet ?? ''}/${record.address}`;
      for (const place of record.mac === null ? [key] : [key, `${key} ${record.mac}`]) {
        const other = last.get(place)?.record;
        if (other === undefined || (other.ends ?? '') <= (record.ends ?? '')) last.set(place, { source, record });
      }
    }
  }
  return last;
}
