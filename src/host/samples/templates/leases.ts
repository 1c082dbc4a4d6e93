/** A leases file of VMware's DHCP server, in the form of all three systems (spec vmware-formats §4.4). */
import type { SampleNetwork } from './network.ts';

/** Ends its lines with LF; for Windows pass it through `asWindows`. */
export function leasesFile(networks: readonly SampleNetwork[]): string {
  return [
    '# All times in this file are in UTC (GMT), not your local timezone.   This is',
    "# not a bug, so please don't ask about it.   There is no portable way to",
    "# store leases in the local timezone, so please don't request this as a",
    '# feature.   If this is inconvenient or confusing to you, we sincerely',
    "# apologize.   Seriously, though - don't ask.",
    '# The format of this file is documented in the dhcpd.leases(5) manual page.',
    '',
    ...networks.flatMap(({ net, leases = [] }) =>
      leases.flatMap((lease) => [
        `lease ${net}.${lease.guest} {`,
        `\tstarts ${lease.weekday} ${lease.starts};`,
        `\tends ${lease.weekday} ${lease.ends};`,
        `\thardware ethernet ${lease.mac};`,
        `\tuid 01:${lease.mac};`,
        `\tclient-hostname "${lease.hostname}";`,
        '}',
      ]),
    ),
    '',
  ].join('\n');
}
