/** Why a well-formed wish cannot be had on a host. `core/text/wish-refusals.ts` has the words. */
import type { Refusal } from './refusal.ts';

export const wishRefusalCodes = [
  'no-vmware',
  'vmnet-number-impossible',
  'field-not-for-mode',
  'second-nat-on-windows',
  'second-bridge-on-windows',
  'second-automatic-bridge',
  'bridge-adapter-unknown',
  'bridge-adapter-twice',
  'subnet-missing',
  'subnet-host-bits',
  'subnet-size',
  'subnet-reserved',
  'subnet-overlaps-vmnet',
  'subnet-not-honoured-by-fusion',
  'host-adapter-not-usable',
  'gateway-not-usable',
  'gateway-is-host-adapter',
  'gateway-fixed-by-fusion',
  'host-adapter-fixed-by-fusion',
  'dhcp-range-not-usable',
  'dhcp-range-reversed',
  'dhcp-range-covers',
  'lease-times-reversed',
  'reservation-not-usable',
  'reservation-on-taken-address',
  'reservation-address-twice',
  'forward-not-usable',
  'forward-twice',
  'forward-port-on-other-vmnet',
  'entries-outside-new-subnet',
  'network-has-vms',
] as const;

export type WishRefusalCode = (typeof wishRefusalCodes)[number];

export interface WishRefusal extends Refusal<WishRefusalCode> {
  /** Null: the wish as a whole. */
  readonly vmnet: number | null;
  /** As a policy names it: `dhcp.start`, `portForwards.2`, `dhcp.reservations.00:0c:29:aa:bb:cc`; null: the network itself. */
  readonly field: string | null;
}
