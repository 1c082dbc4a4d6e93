/** The host's own network adapters, as `ipconfig`, `ip` or `ifconfig` told of them. */

export type AdapterKind = 'ethernet' | 'wifi' | 'vmware' | 'vpn' | 'virtual' | 'bridge' | 'loopback' | 'tunnel' | 'other';

export type AdapterState = 'up' | 'down' | 'disconnected' | 'disabled' | 'unknown';

export interface AdapterAddress {
  readonly address: string;
  /** Null when the source does not say (IPv6 in `ipconfig`). */
  readonly prefix: number | null;
}

/** `dhcp`, `mtu`, `dns` are null when the source cannot say; `[]` only when it says none. */
export interface Adapter {
  readonly name: string;
  readonly description: string | null;
  readonly mac: string | null;
  readonly kind: AdapterKind;
  /** The VMnet whose host virtual adapter this is. */
  readonly vmnet: number | null;
  readonly state: AdapterState;
  readonly dhcp: boolean | null;
  readonly mtu: number | null;
  readonly profile: 'private' | 'public' | 'domain' | null;
  readonly ipv4: readonly AdapterAddress[];
  readonly ipv6: readonly AdapterAddress[];
  /** The usable ones, IPv4 and IPv6, as printed. */
  readonly gateways: readonly string[];
  readonly dns: readonly string[] | null;
  /** What a bridge joins; only where the tool shows it. */
  readonly members?: readonly string[];
}

/** One row of a routing table. `interface` or `address` names the way out, as the tool printed it. */
export interface Route {
  readonly destination: string;
  readonly gateway: string | null;
  readonly interface: string | null;
  readonly address: string | null;
  readonly metric: number | null;
  /** False where the table says that nothing gets out this way: a blackhole, a link that is down. */
  readonly usable?: false;
}

export interface Neighbour {
  readonly address: string;
  readonly mac: string | null;
  readonly interface: string | null;
}
