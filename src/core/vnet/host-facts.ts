/**
 * What a page must know of a host beyond `HostView` to plan for it as it is typed: facts without the texts that prove
 * them. `core/wizard/facts.ts` makes them of a host, and a host to plan with of them.
 */
import type { Neighbour, Route } from './adapter.ts';
import type { BridgeBinding, ServiceFact } from './host-state.ts';
import type { Listener, PortRange } from './listener.ts';

export interface LeaseInForce {
  /** Null for a file that serves all VMnets (Windows, Apple). */
  readonly vmnet: number | null;
  readonly address: string;
  readonly mac: string;
  /** ISO 8601 UTC; null: never. */
  readonly ends: string | null;
}

/** Addresses that are in use, and by what. */
export interface TakenSubnet {
  /** `a.b.c.d/n` */
  readonly subnet: string;
  readonly by: 'vmnet' | 'adapter' | 'route' | 'lease' | 'neighbour';
  /** `vmnet8`, an adapter's name, a route's destination, an address. */
  readonly name: string;
}

/** What a machine's `.vmx` says beside its adapters. */
export interface MachineFacts {
  readonly path: string;
  /** False: its file could not be read, and cannot be changed. */
  readonly readable: boolean;
  /** VMware's word for the guest's system: `ubuntu-64`, `windows9-64`; null when it says none. */
  readonly guestOs: string | null;
  /** The PCI slots of its network adapters; Linux guests name theirs after them. */
  readonly slots: readonly { readonly adapter: number; readonly slot: number }[];
}

/** Lists are null where no tool told. */
export interface HostFacts {
  /** Fusion 12 and newer. */
  readonly apple: boolean;
  /** False: no tool told of adapters, so that none can be said to be missing. */
  readonly adaptersKnown: boolean;
  readonly routes: readonly Route[] | null;
  readonly neighbours: readonly Neighbour[] | null;
  readonly bridgeBindings: readonly BridgeBinding[] | null;
  readonly listeners: readonly Listener[] | null;
  readonly excludedPorts: readonly PortRange[] | null;
  readonly services: readonly Pick<ServiceFact, 'name' | 'kind' | 'vmnet' | 'state'>[];
  readonly leases: readonly LeaseInForce[];
  readonly taken: readonly TakenSubnet[];
  readonly machines: readonly MachineFacts[];
}
