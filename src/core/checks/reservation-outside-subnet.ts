/** A reservation of an address that its network does not have is never given to anybody. */
import { contains, formatSubnet, normalSubnet, parseSubnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { evidence, subnetEvidence } from './networks.ts';
import { moveReservation, reservationsOf } from './reservations.ts';

type Data = { readonly mac: string; readonly address: string; readonly subnet: string };

export const reservationOutsideSubnet = check<'reservation-outside-subnet', Data>('reservation-outside-subnet', 'error', (state) =>
  reservationsOf(state).flatMap((reservation) => {
    const { one, subnet, mac, address, ip, places } = reservation;
    if (subnet === null || contains(subnet, ip)) return [];
    // dhcpd.conf of another subnet than the store's serves it still: the drift is the fault.
    const served = parseSubnet(one.dhcp?.subnet?.value ?? '');
    if (served !== undefined && contains(served, ip)) return [];
    const proof = evidence(...places, subnetEvidence(state, one));
    if (proof === undefined) return [];
    const data = { mac, address, subnet: formatSubnet(normalSubnet(subnet)) };
    return [{ vmnet: one.vmnet, data, evidence: proof, fix: moveReservation(state, reservation) }];
  }),
);
