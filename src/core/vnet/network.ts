/**
 * VMware's virtual networks as every part of the program sees them: the values that `vmnet show --json`
 * prints (spec: `vmnet-show/1`) and the window draws.
 *
 * Addresses are dotted strings, subnets `a.b.c.d/n`, MACs lower-case with colons, durations in seconds.
 * A fact that is not known is `null`, never guessed.
 */

export type Mode = 'nat' | 'host-only' | 'bridged' | 'isolated';

export type ServiceState = 'running' | 'stopped' | 'disabled' | 'unknown';

export type HostAdapterState = 'up' | 'down' | 'disabled' | 'missing' | 'unknown';

/** The host virtual adapter of a VMnet. `address` is what the store says, `actual` what the host's tools say. */
export interface HostAdapter {
  readonly configured: boolean;
  readonly name: string | null;
  readonly address: string | null;
  /** `a.b.c.d/n` as the host's own tool printed it. */
  readonly actual: string | null;
  readonly state: HostAdapterState | null;
}

export interface Reservation {
  readonly mac: string;
  readonly address: string;
}

/** The virtual DHCP server of a VMnet. */
export interface Dhcp {
  readonly enabled: boolean;
  readonly service: ServiceState | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly defaultLease: number | null;
  readonly maxLease: number | null;
  readonly reservations: readonly Reservation[];
}

export interface PortForward {
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
  readonly guestAddress: string;
  readonly guestPort: number;
  readonly description: string;
}

/** The virtual NAT device of a VMnet. */
export interface Nat {
  readonly enabled: boolean;
  readonly service: ServiceState | null;
  readonly gateway: string | null;
  /** Fusion 12 and newer only: what nat.conf's `ip` says, which Apple's framework does not follow. */
  readonly configuredGateway?: string;
  readonly udpTimeout: number | null;
  readonly portForwards: readonly PortForward[];
}

export interface Bridge {
  /** A physical adapter's name, or `automatic`. */
  readonly to: string;
  /** The name of the adapter in `adapters` that it comes down to; null when that cannot be said. */
  readonly resolved: string | null;
  /** Adapters that VMware was told not to bridge (`add_bridge_mapping X -1`). */
  readonly excluded: readonly string[];
}

interface Common {
  readonly vmnet: number;
  readonly name: string | null;
}

export interface BridgedNetwork extends Common {
  readonly mode: 'bridged';
  readonly subnet: null;
  readonly hostAdapter: null;
  readonly dhcp: null;
  readonly nat: null;
  readonly bridge: Bridge;
}

interface Addressed extends Common {
  readonly subnet: string | null;
  readonly hostAdapter: HostAdapter;
  readonly dhcp: Dhcp;
  readonly bridge: null;
}

export interface NatNetwork extends Addressed {
  readonly mode: 'nat';
  readonly nat: Nat;
}

export interface HostOnlyNetwork extends Addressed {
  readonly mode: 'host-only';
  readonly nat: null;
}

/** Host-only without a host virtual adapter: the VMs reach each other and nothing else. */
export interface IsolatedNetwork extends Addressed {
  readonly mode: 'isolated';
  readonly nat: null;
}

export type VirtualNetwork = BridgedNetwork | NatNetwork | HostOnlyNetwork | IsolatedNetwork;
