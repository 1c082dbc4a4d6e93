/** Networks as they are to be: complete, the same on every platform. A plan is what is between these and the host. */
import type { Mode, PortForward, Reservation, VirtualNetwork } from '../vnet/network.ts';

export interface WantedDhcp {
  /** Null only where the host's value is not known and none was wished. */
  readonly start: string | null;
  readonly end: string | null;
  /** In seconds. */
  readonly defaultLease: number | null;
  readonly maxLease: number | null;
  readonly reservations: readonly Reservation[];
}

export interface WantedNetwork {
  readonly vmnet: number;
  readonly mode: Mode;
  /** Null: the host's own, whatever it is. */
  readonly name: string | null;
  /** Normal (no host bits); null when bridged, or when the host's is not known and none was wished. */
  readonly subnet: string | null;
  /** NAT only. */
  readonly gateway: string | null;
  /** Null: none. */
  readonly hostAdapter: string | null;
  /** Null: off. */
  readonly dhcp: WantedDhcp | null;
  /** NAT only. */
  readonly portForwards: readonly PortForward[];
  /** Bridged only: a host adapter's name, or `automatic`. */
  readonly bridge: string | null;
}

export interface Wanted {
  /** By number. */
  readonly networks: readonly WantedNetwork[];
  /** VMnets that are to go, by number. */
  readonly remove: readonly number[];
}

/** A network as the host has it; what is not known is null. */
export function wantedOf(network: VirtualNetwork): WantedNetwork {
  const { vmnet, mode, subnet, hostAdapter, dhcp, nat, bridge } = network;
  return {
    vmnet,
    mode,
    name: null,
    subnet,
    gateway: nat?.gateway ?? null,
    hostAdapter: hostAdapter?.configured === true ? hostAdapter.address : null,
    dhcp:
      dhcp?.enabled === true
        ? { start: dhcp.start, end: dhcp.end, defaultLease: dhcp.defaultLease, maxLease: dhcp.maxLease, reservations: dhcp.reservations }
        : null,
    portForwards: nat?.portForwards ?? [],
    bridge: bridge?.to ?? null,
  };
}
