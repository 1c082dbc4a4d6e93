/** A virtual network as VMware's generated files speak of it. Addresses are dotted. */

export interface ForwardFacts {
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
  readonly guestAddress: string;
  readonly guestPort: number;
}

export interface ReservationFacts {
  /** Name of the `host` block. */
  readonly name: string;
  readonly mac: string;
  readonly address: string;
}

export interface NetworkFacts {
  readonly vmnet: number;
  readonly nat: boolean;
  /** The network address. */
  readonly subnet: string;
  readonly prefix: number;
  readonly netmask: string;
  readonly broadcast: string;
  readonly range: readonly [start: string, end: string];
  /** The host virtual adapter's. */
  readonly hostAddress: string;
  /** The NAT device's. */
  readonly gateway: string;
  /** What DHCP hands out as DNS server and, with NAT, as router. */
  readonly router: string;
  /** Local time at which VMware generated the files, in the form of the file. */
  readonly writtenAt: string;
  /** Seconds; null is VMware's default. */
  readonly udpTimeout: number | null;
  readonly forwards: readonly ForwardFacts[];
  readonly reservations: readonly ReservationFacts[];
}
