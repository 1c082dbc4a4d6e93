/** The checks of the DHCP servers. */
import { clonesShareClientId } from './clones-share-client-id.ts';
import { dhcpOffGuestDynamic } from './dhcp-off-guest-dynamic.ts';
import { dhcpOptionNotGateway } from './dhcp-option-not-gateway.ts';
import { dhcpRangeCoversReserved } from './dhcp-range-covers-reserved.ts';
import { dhcpRangeOutsideSubnet } from './dhcp-range-outside-subnet.ts';
import { dhcpRangeReversed } from './dhcp-range-reversed.ts';
import { leaseTimesInvalid } from './lease-times-invalid.ts';
import { reservationDuplicate } from './reservation-duplicate.ts';
import { reservationInRange } from './reservation-in-range.ts';
import { reservationOnReservedAddress } from './reservation-on-reserved-address.ts';
import { reservationOutsideSubnet } from './reservation-outside-subnet.ts';
import { secondDhcpServer } from './second-dhcp-server.ts';
import { staticIpInDhcpRange } from './static-ip-in-dhcp-range.ts';

export const dhcpChecks = [
  dhcpRangeReversed,
  dhcpRangeOutsideSubnet,
  dhcpRangeCoversReserved,
  dhcpOptionNotGateway,
  leaseTimesInvalid,
  reservationInRange,
  reservationOutsideSubnet,
  reservationOnReservedAddress,
  reservationDuplicate,
  dhcpOffGuestDynamic,
  staticIpInDhcpRange,
  clonesShareClientId,
  secondDhcpServer,
] as const;
