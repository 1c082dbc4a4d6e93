/**
 * Everything the checks, the truth table and the planner ask of a host: what the store says (configured), what
 * the files say that VMware's daemons obey (generated), what the host's tools say (actual), each with its place.
 */
import type { Adapter, Neighbour, Route } from './adapter.ts';
import type { Evidence, Source, Stated } from './evidence.ts';
import type { HostView } from './host-view.ts';
import type { Listener, PortRange } from './listener.ts';
import type { VirtualMachine } from './machine.ts';
import type { PortForward, Reservation, ServiceState, VirtualNetwork } from './network.ts';

/** One VMnet as `networking` or the registry has it. Null: the store does not say. */
export interface ConfiguredNetwork {
  readonly vmnet: number;
  readonly subnetIp: Stated<string> | null;
  readonly subnetMask: Stated<string> | null;
  readonly nat: Stated<boolean> | null;
  readonly dhcp: Stated<boolean> | null;
  readonly hostAdapter: Stated<boolean> | null;
  /** Linux and macOS only. */
  readonly hostAdapterAddress: Stated<string> | null;
  readonly displayName: Stated<string> | null;
  /** `VNET_n_DHCP_CFG_HASH`; Linux and macOS only. */
  readonly dhcpConfigHash: Stated<string> | null;
  readonly reservations: readonly Stated<Reservation>[];
  readonly portForwards: readonly Stated<PortForward>[];
}

export interface Store {
  readonly source: Source;
  readonly networks: ReadonlyMap<number, ConfiguredNetwork>;
  /** `vmnet` -1: never bridge this interface. */
  readonly bridgeMappings: readonly Stated<{ readonly interface: string; readonly vmnet: number }>[];
  readonly defaultBridge: Stated<number> | null;
}

/** The part of a dhcpd.conf that is about one VMnet. Windows keeps all in one file. */
export interface GeneratedDhcp {
  readonly source: Source;
  readonly subnet: Stated<string> | null;
  readonly ranges: readonly Stated<readonly [string, string]>[];
  /** VMware hands out a router on NAT networks only (vmware-formats §4.1). */
  readonly routers: Stated<readonly string[]> | null;
  readonly dns: Stated<readonly string[]> | null;
  readonly defaultLease: Stated<number> | null;
  readonly maxLease: Stated<number> | null;
  readonly hostAdapter: Stated<{ readonly mac: string; readonly address: string | null }> | null;
  readonly reservations: readonly Stated<Reservation>[];
  /** Of the part that VMware generates, as `VNET_n_DHCP_CFG_HASH` keeps it; null when the markers are gone. Null on Windows. */
  readonly hash: string | null;
}

export interface GeneratedNat {
  readonly source: Source;
  readonly gateway: Stated<string> | null;
  readonly netmask: Stated<string> | null;
  readonly udpTimeout: Stated<number> | null;
  readonly useMacosVmnetVirtApi: boolean | null;
  /** Below 1024, that the NAT device may use beyond its rights; `all` where it finds them out by itself. */
  readonly privilegedPorts: Readonly<Record<'tcp' | 'udp', 'all' | readonly number[]>>;
  readonly portForwards: readonly Stated<PortForward>[];
}

/** One VMnet from all three sides. */
export interface NetworkState {
  readonly vmnet: number;
  /** As `vmnet show` merges them; null for a VMnet that only generated files or an adapter tell of. */
  readonly network: VirtualNetwork | null;
  readonly configured: ConfiguredNetwork | null;
  readonly dhcp: GeneratedDhcp | null;
  readonly nat: GeneratedNat | null;
  /** The host virtual adapter that is really there. */
  readonly adapter: Adapter | null;
}

/** A file that VMware's networks need. */
export interface FileState {
  readonly role: 'store' | 'netmap' | 'dhcpd' | 'nat' | 'leases';
  readonly vmnet: number | null;
  readonly path: string;
  readonly status: 'read' | 'missing' | 'unreadable' | 'too-large';
  /** Null unless it was read. */
  readonly source: Source | null;
  /** What its parser did not understand. */
  readonly complaints: readonly { readonly code: string; readonly severity: 'error' | 'warning'; readonly line: number; readonly text: string }[];
}

/** A service of VMware's. On Windows one serves all VMnets (`vmnet` null), elsewhere each VMnet has its own. */
export interface ServiceFact {
  /** `VMnetDHCP`, `VMware NAT Service`, … on Windows; `dhcp`, `nat`, `bridge` elsewhere. */
  readonly name: string;
  readonly kind: 'dhcp' | 'nat' | 'bridge' | 'other';
  readonly vmnet: number | null;
  readonly state: ServiceState;
  /** Windows only. */
  readonly startType: 'automatic' | 'manual' | 'disabled' | null;
  readonly installed: boolean;
  /** Windows' error number of its last end. */
  readonly exitCode: number | null;
  readonly source: Source;
  readonly line: number | null;
  /** Where the start type is written; Windows only. */
  readonly startTypePlace: Evidence | null;
}

/** What systemd says of the unit that starts VMware's networks. */
export interface UnitFact {
  /** False: systemd knows no such unit. */
  readonly loaded: boolean;
  /** systemd's `ActiveState`. */
  readonly active: string | null;
  /** systemd's `UnitFileState`: `enabled`, `disabled`, `static`, … */
  readonly fileState: string | null;
}

/** A virtual machine and the lines of its `.vmx`. */
export interface MachineState {
  readonly machine: VirtualMachine;
  /** Null when it could not be read. */
  readonly source: Source | null;
  /** Line of a key, lower case: `ethernet0.vnet`. */
  readonly lines: ReadonlyMap<string, number>;
  /** The values by lower-case key. */
  readonly values: ReadonlyMap<string, string>;
  /** What its log tells of its network since it was last switched on; null when there is none, or nobody looked. */
  readonly log: Source | null;
}

export interface LeaseFact {
  /** Null for a file that serves all VMnets (Windows, Apple). */
  readonly vmnet: number | null;
  readonly address: string;
  readonly mac: string;
  /** ISO 8601 UTC; null: never. */
  readonly ends: string | null;
  readonly path: string;
}

/** An entry of a leases file, in force or not. */
export interface LeaseRecord {
  readonly address: string;
  readonly mac: string | null;
  /** Whom the guest says it is, when that is not its MAC. */
  readonly uid: string | null;
  /** ISO 8601 UTC. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly line: number;
}

/** A leases file as it stands. */
export interface LeaseJournal {
  /** Null for a file that serves all VMnets (Windows, Apple). */
  readonly vmnet: number | null;
  readonly source: Source;
  readonly records: readonly LeaseRecord[];
}

export interface BridgeBinding {
  readonly name: string;
  readonly bound: boolean;
}

/** Of a Windows network, by the name of the adapter that is in it. */
export interface ConnectionProfile {
  readonly name: string;
  readonly profile: NonNullable<Adapter['profile']>;
}

/** What a tool said, with its text; null when it said nothing that is understood. */
export interface Told<T> {
  readonly source: Source;
  readonly value: T;
}

/** A device as NetworkManager has it, by its `nmcli -t dev` line. */
export interface ManagedDevice {
  readonly device: string;
  /** `connected`, `connected (externally)`, `disconnected`, `unmanaged`, … */
  readonly state: string;
  readonly line: number;
}

/** What `ufw status` says. */
export interface UfwStatus {
  readonly active: boolean;
  /** The interfaces that a rule names. */
  readonly interfaces: readonly string[];
  readonly line: number;
}

/** Windows' firewall for one kind of network. */
export interface FirewallProfile {
  readonly profile: NonNullable<Adapter['profile']>;
  readonly on: boolean;
  /** Nothing gets in, whatever rules there are. */
  readonly blocksAll: boolean;
  /** Of its policy, from 1. */
  readonly line: number;
}

export interface HostState {
  readonly view: HostView;
  /** Fusion 12 and newer: Apple's framework makes the networks. */
  readonly apple: boolean;
  /** Null: missing or unreadable; `files` says which. */
  readonly store: Store | null;
  /** By number: all that any side tells of. */
  readonly networks: readonly NetworkState[];
  /** Null: no tool's output could be read, so that nothing can be said to be missing. */
  readonly adapters: Told<readonly Adapter[]> | null;
  readonly routes: Told<readonly Route[]> | null;
  readonly neighbours: Told<readonly Neighbour[]> | null;
  /** The ones in force at the host's clock. */
  readonly leases: readonly LeaseFact[];
  /** The leases files that could be read. */
  readonly leaseJournals: readonly LeaseJournal[];
  readonly netmap: Told<readonly { readonly vmnet: number | null; readonly name: string | null }[]> | null;
  readonly machines: readonly MachineState[];
  readonly services: readonly ServiceFact[];
  /** What `vmware-networks --status` or `vmnet-cli --status` printed; null on Windows, and where it is not known. */
  readonly serviceStatus: Source | null;
  readonly files: readonly FileState[];
  readonly bridgeBindings: Told<readonly BridgeBinding[]> | null;
  /** Windows: the names of all adapters, the disabled ones too. */
  readonly netAdapters: Told<readonly string[]> | null;
  /** Windows: which networks are private, public or of a domain. */
  readonly connectionProfiles: Told<readonly ConnectionProfile[]> | null;
  /** Linux: the names of the modules that the kernel has loaded. */
  readonly kernelModules: Told<readonly string[]> | null;
  /** Linux: `uname -r`. */
  readonly kernelRelease: Told<string> | null;
  /** Linux: whether Secure Boot is on. */
  readonly secureBoot: Told<boolean> | null;
  /** Linux. */
  readonly networksUnit: Told<UnitFact> | null;
  readonly listeners: Told<readonly Listener[]> | null;
  /** macOS: whoever holds UDP port 53. */
  readonly dnsListeners: Told<readonly Listener[]> | null;
  /** Windows' ports that no program may take. */
  readonly excludedPorts: Told<readonly PortRange[]> | null;
  /** Linux; this and what follows only where the host was read for the doctor. */
  readonly managedDevices: Told<readonly ManagedDevice[]> | null;
  /** Linux. */
  readonly ufw: Told<UfwStatus> | null;
  readonly firewallProfiles: Told<readonly FirewallProfile[]> | null;
  /** macOS: the interfaces that guests' traffic is translated on. */
  readonly sharedInterfaces: Told<readonly string[]> | null;
  /** macOS: `14.7.2`. */
  readonly systemVersion: Told<string> | null;
}
