/**
 * What somebody wishes of a host's networks: the one value that a policy file, the options of `vmnet network set`
 * and the wizards come to. What is left out keeps the host's value, or takes the default (`resolve-wish.ts`).
 */
import type { Mode, PortForward, Reservation } from '../vnet/network.ts';

export interface DhcpWish {
  readonly start?: string;
  readonly end?: string;
  /** In seconds. */
  readonly defaultLease?: number;
  /** In seconds. */
  readonly maxLease?: number;
  /** Replaces the whole list. */
  readonly reservations?: readonly Reservation[];
}

export interface NetworkWish {
  readonly vmnet: number;
  readonly mode?: Mode;
  /** `a.b.c.d/n`, as it was written: host bits may be set. */
  readonly subnet?: string;
  readonly gateway?: string;
  /** Null: no host virtual adapter. */
  readonly hostAdapter?: string | null;
  /** Null: off. */
  readonly dhcp?: DhcpWish | null;
  /** Replaces the whole list. */
  readonly portForwards?: readonly PortForward[];
  /** What a bridged VMnet is bridged to: a host adapter's name, or `automatic`. */
  readonly adapter?: string;
  /** The display name. */
  readonly name?: string;
}

export interface Wish {
  /** Each VMnet at most once. */
  readonly networks: readonly NetworkWish[];
  /** What becomes of the networks that are not named; VMnet0 always stays. */
  readonly others: 'keep' | 'remove';
}
