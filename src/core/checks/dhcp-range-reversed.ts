/** A DHCP range must not end before it starts. */
import { check } from './check.ts';
import { dhcpRanges, rangeFix } from './dhcp-ranges.ts';

type Data = { readonly start: string; readonly end: string };

export const dhcpRangeReversed = check<'dhcp-range-reversed', Data>('dhcp-range-reversed', 'error', (state) =>
  dhcpRanges(state)
    .filter(({ start, end }) => start > end)
    .map(({ one, stated, place }) => ({
      vmnet: one.vmnet,
      data: { start: stated.value[0], end: stated.value[1] },
      evidence: [place],
      fix: rangeFix(state, one),
    })),
);
