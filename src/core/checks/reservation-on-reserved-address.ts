/** A reservation must not give a guest the gateway's, the host's or the DHCP server's own address. */
import { check } from './check.ts';
import { evidence } from './networks.ts';
import { dhcpServerAddress, reservedAddresses, type ReservedFor } from './reserved-addresses.ts';
import { moveReservation, reservationsOf } from './reservations.ts';

type Data = { readonly mac: string; readonly address: string; readonly reservedFor: ReservedFor | 'dhcp-server' };

export const reservationOnReservedAddress = check<'reservation-on-reserved-address', Data>(
  'reservation-on-reserved-address',
  'error',
  (state) =>
    reservationsOf(state).flatMap((reservation) => {
      const { one, subnet, mac, address, ip, places } = reservation;
      if (subnet === null) return [];
      const taken = reservedAddresses(state, one, subnet).find((other) => other.address === ip);
      const server = dhcpServerAddress(subnet) === ip;
      const proof = evidence(...places, taken?.place ?? null);
      if (proof === undefined || (taken === undefined && !server)) return [];
      const data = { mac, address, reservedFor: taken?.reservedFor ?? 'dhcp-server' } as const;
      return [{ vmnet: one.vmnet, data, evidence: proof, fix: moveReservation(state, reservation) }];
    }),
);
