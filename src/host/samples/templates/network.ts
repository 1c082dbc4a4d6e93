/** A virtual network of a sample: every one is a /24, so that three numbers say where it lies. */

import type { NetworkFacts } from '../../../core/formats/generated/facts.ts';

export interface SampleForward {
  readonly protocol: 'tcp' | 'udp';
  readonly hostPort: number;
  /** Last number of the guest's address. */
  readonly guest: number;
  readonly guestPort: number;
  readonly description?: string;
}

export interface SampleReservation {
  /** Name of the `host` block in the DHCP configuration. */
  readonly name: string;
  /** Lower case with colons. */
  readonly mac: string;
  /** Last number of the reserved address. */
  readonly guest: number;
}

export interface SampleLease {
  readonly guest: number;
  readonly mac: string;
  readonly hostname: string;
  /** UTC, as the file writes it: `2025/03/18 06:20:11`. */
  readonly starts: string;
  readonly ends: string;
  /** 0 is Sunday. Start and end of a sample's lease lie on one day. */
  readonly weekday: number;
}

export interface SampleNetwork {
  readonly vmnet: number;
  readonly mode: 'nat' | 'host-only' | 'isolated';
  /** `192.168.204` */
  readonly net: string;
  readonly dhcp: boolean;
  /** Local time at which VMware generated the files, in the form of the file. */
  readonly writtenAt: string;
  /** First and last number of the DHCP range; VMware's own default is 128 and 254. */
  readonly range?: readonly [number, number];
  /** Last number of the router that DHCP hands out; default: 2 with NAT, 1 without. */
  readonly router?: number;
  readonly udpTimeout?: number;
  readonly forwards?: readonly SampleForward[];
  readonly reservations?: readonly SampleReservation[];
  readonly leases?: readonly SampleLease[];
}

/** The same network as the templates of VMware's files take it. */
export function factsOf(network: SampleNetwork): NetworkFacts {
  const { vmnet, net, mode, writtenAt, range: [first, last] = [128, 254], udpTimeout = null, forwards = [], reservations = [] } = network;
  const nat = mode === 'nat';
  return {
    vmnet,
    nat,
    subnet: `${net}.0`,
    prefix: 24,
    netmask: '255.255.255.0',
    broadcast: `${net}.255`,
    range: [`${net}.${first}`, `${net}.${last}`],
    hostAddress: `${net}.1`,
    gateway: `${net}.2`,
    router: `${net}.${network.router ?? (nat ? 2 : 1)}`,
    writtenAt,
    udpTimeout,
    forwards: forwards.map(({ guest, ...forward }) => ({ ...forward, guestAddress: `${net}.${guest}` })),
    reservations: reservations.map(({ name, mac, guest }) => ({ name, mac, address: `${net}.${guest}` })),
  };
}
