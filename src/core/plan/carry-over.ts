/** What VMware's regeneration drops of a person's, put back into the file that it made. */
import type { Bytes } from '../formats/bytes.ts';
import { dhcpdUnits } from './carry-dhcpd.ts';
import { natUnits } from './carry-nat.ts';
import { networkingUnits } from './carry-networking.ts';
import { mergeUnits } from './merge-lines.ts';

export type CarriedKind = 'networking' | 'nat' | 'dhcpd';

/**
 * The regenerated file plus comments, lines and statements that nobody knows, descriptions of port forwards, reservations that only
 * the file had, and values that a person had set and VMware resets. What a wish is about (subnet, gateway, range, lease
 * times, forwards) is as VMware made it: `dhcpdWith` and `natWith` set it. `networking`: `original` is the store as VMware was given it.
 */
export function carriedOver(original: Bytes, regenerated: Bytes, kind: CarriedKind): Bytes {
  switch (kind) {
    case 'networking':
      return mergeUnits(networkingUnits(original), networkingUnits(regenerated));
    case 'nat':
      return mergeUnits(natUnits(original), natUnits(regenerated));
    case 'dhcpd': {
      const fresh = dhcpdUnits(regenerated);
      // With a segment of Windows' file goes what was written into it.
      const present = new Set(fresh.map(({ segment }) => segment));
      return mergeUnits(dhcpdUnits(original).filter(({ segment }) => segment === null || present.has(segment)), fresh);
    }
  }
}
