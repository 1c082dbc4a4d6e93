/** One address for one MAC: an address reserved for two guests, or two addresses for one. */
import { check } from './check.ts';
import { evidence } from './networks.ts';
import { reservationsOf, type PlacedReservation } from './reservations.ts';

type Data = { readonly macs: readonly string[]; readonly addresses: readonly string[] };

export const reservationDuplicate = check<'reservation-duplicate', Data>('reservation-duplicate', 'error', (state) => {
  const groups = new Map<string, PlacedReservation[]>();
  for (const reservation of reservationsOf(state)) {
    const { one, mac, address } = reservation;
    for (const key of [`${one.vmnet} ${address}`, `${one.vmnet} ${mac}`]) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [reservation]);
      else group.push(reservation);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const proof = evidence(...group.flatMap(({ places }) => places));
    if (first === undefined || group.length < 2 || proof === undefined || isDrift(group)) return [];
    const macs = [...new Set(group.map(({ mac }) => mac))].toSorted();
    const addresses = [...new Set(group.map(({ address }) => address))].toSorted();
    return [{ vmnet: first.one.vmnet, data: { macs, addresses }, evidence: proof }];
  });
});

/** The store has one and dhcpd.conf the other: each file for itself is sound. */
function isDrift(group: readonly PlacedReservation[]): boolean {
  const perFile = new Map<string, number>();
  for (const { places } of group) {
    for (const source of new Set(places.map((place) => place.source))) perFile.set(source, (perFile.get(source) ?? 0) + 1);
  }
  return [...perFile.values()].every((count) => count < 2);
}
