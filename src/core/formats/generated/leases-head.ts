/** How a leases file of VMware's DHCP server begins, on all three systems (spec vmware-formats §4.4). */
export const leasesHead: readonly string[] = [
  '# All times in this file are in UTC (GMT), not your local timezone.   This is',
  "# not a bug, so please don't ask about it.   There is no portable way to",
  "# store leases in the local timezone, so please don't request this as a",
  '# feature.   If this is inconvenient or confusing to you, we sincerely',
  "# apologize.   Seriously, though - don't ask.",
  '# The format of this file is documented in the dhcpd.leases(5) manual page.',
  '',
];
