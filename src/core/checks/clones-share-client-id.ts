/**
 * Cloned guests with one machine-id call themselves the same: the DHCP server gives all of them one address. A guest
 * whose MAC was changed looks alike for a moment, so that only MACs which take turns, or which two machines have, count.
 */
import { evidenceAt } from '../vnet/evidence.ts';
import type { LeaseRecord } from '../vnet/host-state.ts';
import { check } from './check.ts';
import { guestsOf, type Guests } from './guests.ts';

type Data = { readonly clientId: string | null; readonly macs: readonly string[]; readonly addresses: readonly string[]; readonly machines: readonly string[] };

export const clonesShareClientId = check<'clones-share-client-id', Data>('clones-share-client-id', 'warning', (state) => {
  const guests = guestsOf(state);
  return state.leaseJournals.flatMap(({ vmnet, source, records }) =>
    groupsOf(records).flatMap((group) => {
      const macs = [...new Set(group.flatMap(({ mac }) => mac ?? []))].toSorted();
      const machines = machinesOf(macs, guests);
      if (macs.length < 2 || (machines.length < 2 && !takeTurns(group))) return [];
      const shown = macs.flatMap((mac) => group.findLast((record) => record.mac === mac) ?? []);
      const [first, ...rest] = shown.map(({ line }) => evidenceAt(source, line));
      if (first === undefined) return [];
      const addresses = [...new Set(group.map(({ address }) => address))].toSorted();
      return [{ vmnet: vmnet, data: { clientId: group[0]?.uid ?? null, macs, addresses, machines }, evidence: [first, ...rest] as const }];
    }),
  );
});

function groupsOf(records: readonly LeaseRecord[]): readonly (readonly LeaseRecord[])[] {
  const groups = new Map<string, LeaseRecord[]>();
  for (const record of records) {
    const { uid } = record;
    if (uid === null || record.mac === null) continue;
    const group = groups.get(uid);
    if (group === undefined) groups.set(uid, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}

/** A MAC comes back after another one. */
function takeTurns(group: readonly LeaseRecord[]): boolean {
  const left = new Set<string>();
  let present: string | null = null;
  for (const { mac } of group.toSorted((a, b) => compare(a.starts ?? '', b.starts ?? ''))) {
    if (mac === present || mac === null) continue;
    if (left.has(mac)) return true;
    if (present !== null) left.add(present);
    present = mac;
  }
  return false;
}

function machinesOf(macs: readonly string[], { byMac }: Guests): readonly string[] {
  const paths = new Map(macs.flatMap((mac) => byMac.get(mac) ?? []).map(({ machine }) => [machine.machine.path, machine.machine.name]));
  return [...paths.values()].toSorted();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
