/** VMware's DHCP server does not start with a range that is not in its subnet. */
import { formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { dhcpRanges, isInside, rangeFix } from './dhcp-ranges.ts';
import { evidence, statedAt, subnetEvidence } from './networks.ts';

type Data = { readonly start: string; readonly end: string; readonly subnet: string };

export const dhcpRangeOutsideSubnet = check<'dhcp-range-outside-subnet', Data>('dhcp-range-outside-subnet', 'error', (state) =>
  dhcpRanges(state)
    .filter((range) => range.start <= range.end && !isInside(range))
    .flatMap(({ one, dhcp, stated, subnet, place }) => {
      const proof = evidence(place, statedAt(dhcp, dhcp.subnet) ?? subnetEvidence(state, one));
      if (proof === undefined) return [];
      const data = { start: stated.value[0], end: stated.value[1], subnet: formatSubnet(normalSubnet(subnet)) };
      return [{ vmnet: one.vmnet, data, evidence: proof, fix: rangeFix(state, one) }];
    }),
);
