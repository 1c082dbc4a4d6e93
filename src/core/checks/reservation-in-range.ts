/** VMware's DHCP server may give an address of its range to anybody, also one that is reserved. */
import { check } from './check.ts';
import { dhcpRanges, isInside, type DhcpRange } from './dhcp-ranges.ts';
import { dhcpServerAddress, reservedAddresses } from './reserved-addresses.ts';
import { moveReservation, reservationsOf } from './reservations.ts';

type Data = { readonly mac: string; readonly address: string; readonly start: string; readonly end: string };

export const reservationInRange = check<'reservation-in-range', Data>('reservation-in-range', 'warning', (state) => {
  const ranges = new Map<number, DhcpRange[]>();
  for (const range of dhcpRanges(state)) {
    // A range that is at fault itself, or takes what is not its own, is what is to be mended.
    if (range.start > range.end || !isInside(range)) continue;
    const reserved = reservedAddresses(state, range.one, range.subnet);
    if (reserved.some(({ address }) => address >= range.start && address <= range.end)) continue;
    ranges.set(range.one.vmnet, [...(ranges.get(range.one.vmnet) ?? []), range]);
  }
  return reservationsOf(state).flatMap((reservation) => {
    const { one, mac, address, ip, places } = reservation;
    const range = ranges.get(one.vmnet)?.find(({ start, end }) => ip >= start && ip <= end);
    // A reservation of the DHCP server's own address is a fault of its own.
    if (range === undefined || ip === dhcpServerAddress(range.subnet)) return [];
    const [start, end] = range.stated.value;
    return [
      { vmnet: one.vmnet, data: { mac, address, start, end }, evidence: [...places, range.place], fix: moveReservation(state, reservation) },
    ];
  });
});
