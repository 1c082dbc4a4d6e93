/** What VMware's regeneration drops of a person's, put back into the file that it made. */
import type { Bytes } from '../formats/bytes.ts';
import { doNotModifySection } from '../formats/dhcp-hash.ts';
import { dhcpdUnits } from './carry-dhcpd.ts';
import { natUnits } from './carry-nat.ts';
import { asRegenerated } from './carry-networking.ts';
import { mergeUnits } from './merge-lines.ts';

export type CarriedKind = 'networking' | 'nat' | 'dhcpd';

/**
 * The regenerated file with comments, lines and statements that nobody knows, descriptions of port forwards, reservations that only
 * the file had, and values that a person had set and VMware resets. What a wish is about (subnet, gateway, range, lease
 * times, forwards) is as VMware made it: `dhcpdWith` and `natWith` set it. `networking`: `original` is the store as VMware was given it.
 */
export function carriedOver(original: Bytes, regenerated: Bytes, kind: CarriedKind): Bytes {
  switch (kind) {
    case 'networking':
      return asRegenerated(original, regenerated);
    case 'nat':
      return mergeUnits(natUnits(original), natUnits(regenerated));
    case 'dhcpd': {
      // A file that lost VMware's marks is made anew as a whole.
      const apart = [original, regenerated].every((bytes) => doNotModifySection(bytes) !== undefined);
      const fresh = dhcpdUnits(regenerated, apart);
      // With a segment of Windows' file goes what was written into it, with a subnet its further ranges.
      const segments = new Set(fresh.map(({ segment }) => segment));
      const subnets = new Set(fresh.map(({ subnet }) => subnet));
      const isOfUse = ({ segment, subnet, missing }: (typeof fresh)[number]): boolean =>
        (segment === null || segments.has(segment)) && (missing === 'dropped' || subnet === null || subnets.has(subnet));
      return mergeUnits(dhcpdUnits(original, apart).filter(isOfUse), fresh);
    }
  }
}
