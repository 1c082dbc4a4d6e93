/** A leases file of VMware's DHCP server, in the form of all three systems (spec vmware-formats §4.4). */
import { leasesHead } from '../../../core/formats/generated/leases-head.ts';
import type { SampleNetwork } from './network.ts';

/** Ends its lines with LF; for Windows pass it through `asWindows`. */
export function leasesFile(networks: readonly SampleNetwork[]): string {
  return [
    ...leasesHead,
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
