/** A guest that is given the gateway's or the host's address cuts off the others. The DHCP server's own, the last, is in VMware's usual range. */
import { formatIpv4 } from '../ipv4/address.ts';
import { check } from './check.ts';
import { dhcpRanges, isInside, rangeFix } from './dhcp-ranges.ts';
import { evidence } from './networks.ts';
import { reservedAddresses, type ReservedFor } from './reserved-addresses.ts';

type Data = { readonly address: string; readonly reservedFor: ReservedFor };

export const dhcpRangeCoversReserved = check<'dhcp-range-covers-reserved', Data>('dhcp-range-covers-reserved', 'error', (state) =>
  dhcpRanges(state)
    .filter((range) => range.start <= range.end && isInside(range))
    .flatMap(({ one, start, end, subnet, place: rangePlace }) =>
      reservedAddresses(state, one, subnet).flatMap(({ address, reservedFor, place }) => {
        const proof = address < start || address > end ? undefined : evidence(rangePlace, place);
        if (proof === undefined) return [];
        return [{ vmnet: one.vmnet, data: { address: formatIpv4(address), reservedFor }, evidence: proof, fix: rangeFix(state, one) }];
      }),
    ),
);
