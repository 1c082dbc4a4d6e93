/** What was read from a text that a person pasted: one section for each tool's output or file in it, as tables of plain rows. */
import type { Adapter, Neighbour, Route } from './adapter.ts';
import type { Listener, PortRange } from './listener.ts';
import type { VmAdapter } from './machine.ts';
import type { PortForward, ServiceState, VirtualNetwork } from './network.ts';

/** The names that `vmnet parse` knows its parsers by. */
export const pastedKinds = [
  'ipconfig',
  'route-print',
  'ip-addr',
  'ip-route',
  'ifconfig',
  'netstat-rn',
  'arp',
  'hardware-ports',
  'listeners',
  'excluded-ports',
  'sc',
  'vmware-networks',
  'vmrun-networks',
  'vmrun-list',
  'networking',
  'netmap',
  'dhcpd',
  'vmnetdhcp',
  'nat',
  'leases',
  'registry',
  'vmx',
  'inventory',
  'lock',
] as const;

export type PastedKind = (typeof pastedKinds)[number];

export const vmwareServiceKinds = ['bridge', 'dhcp', 'nat', 'host-adapter'] as const;

export const pastedFacts = [
  'gateway',
  'netmask',
  'device',
  'udp-timeout',
  'default-bridge',
  'name',
  'encoding',
  'machine',
  'pid',
  'exclusive',
] as const;

export type PastedFact = (typeof pastedFacts)[number];

export interface PastedService {
  readonly vmnet: number;
  readonly kind: (typeof vmwareServiceKinds)[number];
  readonly state: ServiceState;
}

/** What `sc query` and `sc qc` say of a service of Windows. */
export interface PastedWindowsService {
  /** Null when neither the output nor the command above it names the service. */
  readonly name: string | null;
  readonly installed: boolean;
  /** Of `sc query`; what is starting or paused does not run. */
  readonly state: 'running' | 'stopped' | null;
  /** Of `sc qc`. */
  readonly startType: 'automatic' | 'manual' | 'disabled' | null;
  /** Windows' error number of the last end. */
  readonly exitCode: number | null;
}

/** As `networksetup -listallhardwareports` prints it. */
export interface PastedHardwarePort {
  readonly port: string;
  readonly device: string;
  readonly mac: string | null;
  readonly kind: 'wifi' | 'ethernet' | 'bridge' | 'other';
}

/** As `vmrun listHostNetworks` prints it. */
export interface PastedHostNetwork {
  readonly vmnet: number;
  readonly name: string;
  readonly mode: 'bridged' | 'host-only' | 'nat';
  readonly dhcp: boolean;
  readonly subnet: string | null;
}

export interface PastedDhcpSubnet {
  readonly vmnet: number | null;
  readonly subnet: string | null;
  readonly range: readonly [string, string] | null;
  readonly routers: readonly string[];
  readonly dns: readonly string[];
  readonly domainName: string | null;
  /** In seconds. */
  readonly defaultLease: number | null;
  /** In seconds. */
  readonly maxLease: number | null;
}

export interface PastedLease {
  readonly address: string;
  readonly mac: string | null;
  /** ISO 8601 UTC. */
  readonly starts: string | null;
  /** ISO 8601 UTC. */
  readonly ends: string | null;
  readonly hostname: string | null;
  /** It is the one in force for its MAC now. */
  readonly current: boolean;
}

export type PastedTable =
  | { readonly of: 'adapters'; readonly rows: readonly Adapter[] }
  | { readonly of: 'routes'; readonly rows: readonly Route[] }
  | { readonly of: 'neighbours'; readonly rows: readonly Neighbour[] }
  | { readonly of: 'hardware-ports'; readonly rows: readonly PastedHardwarePort[] }
  | { readonly of: 'listeners'; readonly rows: readonly Listener[] }
  | { readonly of: 'excluded-ports'; readonly rows: readonly PortRange[] }
  | { readonly of: 'windows-services'; readonly rows: readonly PastedWindowsService[] }
  | { readonly of: 'services'; readonly rows: readonly PastedService[] }
  | { readonly of: 'running-machines'; readonly rows: readonly { readonly path: string }[] }
  | { readonly of: 'host-networks'; readonly rows: readonly PastedHostNetwork[] }
  | { readonly of: 'networks'; readonly rows: readonly VirtualNetwork[] }
  | { readonly of: 'bridge-mappings'; readonly rows: readonly { readonly interface: string; readonly vmnet: number }[] }
  | { readonly of: 'network-names'; readonly rows: readonly { readonly vmnet: number | null; readonly name: string | null; readonly device: string }[] }
  | { readonly of: 'dhcp-subnets'; readonly rows: readonly PastedDhcpSubnet[] }
  | { readonly of: 'host-adapters'; readonly rows: readonly { readonly vmnet: number; readonly mac: string; readonly address: string | null }[] }
  | { readonly of: 'reservations'; readonly rows: readonly { readonly name: string; readonly mac: string; readonly address: string }[] }
  | { readonly of: 'leases'; readonly rows: readonly PastedLease[] }
  | { readonly of: 'port-forwards'; readonly rows: readonly PortForward[] }
  | { readonly of: 'vm-adapters'; readonly rows: readonly VmAdapter[] }
  | { readonly of: 'machines'; readonly rows: readonly { readonly name: string; readonly path: string }[] }
  | { readonly of: 'facts'; readonly rows: readonly { readonly fact: PastedFact; readonly value: string | number | boolean | null }[] }
  | { readonly of: 'entries'; readonly rows: readonly { readonly key: string; readonly value: string }[] };

/** A place that a parser did not understand. Lines and columns count from 1, in characters of the pasted text. */
export interface PastedComplaint {
  /** Its words are in `core/text/complaints.ts`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  /** The piece complained about, at most 80 characters. */
  readonly text: string;
}

export interface Pasted {
  readonly sections: readonly PastedSection[];
  /** How many parts behind these were not read. */
  readonly moreSections: number;
}

export interface PastedSection {
  /** Null: these lines are of no kind that is known. */
  readonly kind: PastedKind | null;
  /** From 1. */
  readonly firstLine: number;
  /** Inclusive. */
  readonly lastLine: number;
  readonly tables: readonly PastedTable[];
  /** The first ones; `moreComplaints` were left off. */
  readonly complaints: readonly PastedComplaint[];
  readonly moreComplaints: number;
}
