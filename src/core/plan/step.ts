/**
 * What a plan is made of: changes in domain words. A step holds neither paths nor commands, can be carried out
 * twice, and knows what was there before, so that its inverse can be made.
 */
import type { Mode, PortForward, Reservation } from '../vnet/network.ts';

/** An address range of the virtual DHCP server, inclusive. */
export interface AddressRange {
  readonly start: string;
  readonly end: string;
}

/** In seconds. */
export interface LeaseTimes {
  readonly defaultLease: number;
  readonly maxLease: number;
}

/** A change of one value; `was` null: there was none, or it is not known. */
interface Change<T> {
  readonly vmnet: number;
  readonly to: T;
  readonly was: T | null;
}

export type NetworkStep =
  /** What it is made of follows in further steps. */
  | { readonly op: 'add-network'; readonly vmnet: number; readonly mode: Mode }
  | { readonly op: 'remove-network'; readonly vmnet: number; readonly mode: Mode }
  | ({ readonly op: 'set-mode' } & Change<Mode>)
  /** `a.b.c.d/n` */
  | ({ readonly op: 'set-subnet' } & Change<string>)
  /** The host virtual adapter's address; null: no adapter. */
  | { readonly op: 'set-host-adapter'; readonly vmnet: number; readonly to: string | null; readonly was: string | null }
  | ({ readonly op: 'set-gateway' } & Change<string>)
  | ({ readonly op: 'set-dhcp' } & Change<boolean>)
  | ({ readonly op: 'set-dhcp-range' } & Change<AddressRange>)
  | ({ readonly op: 'set-lease-times' } & Change<LeaseTimes>)
  | { readonly op: 'add-reservation'; readonly vmnet: number; readonly reservation: Reservation }
  | { readonly op: 'remove-reservation'; readonly vmnet: number; readonly reservation: Reservation }
  | { readonly op: 'add-forward'; readonly vmnet: number; readonly forward: PortForward }
  | { readonly op: 'remove-forward'; readonly vmnet: number; readonly forward: PortForward }
  /** A host adapter's name, or `automatic`. */
  | ({ readonly op: 'set-bridge' } & Change<string>)
  /** Empty: no name of its own. */
  | ({ readonly op: 'set-display-name' } & Change<string>);

export const repairableFiles = ['dhcpd', 'nat', 'netmap'] as const;

/** Steps of `vmnet repair`. `vmnet` null: the service that serves all (Windows). */
export type RepairStep =
  | { readonly op: 'start-service'; readonly service: 'dhcp' | 'nat' | 'bridge'; readonly vmnet: number | null }
  | { readonly op: 'set-service-automatic'; readonly service: 'dhcp' | 'nat' | 'bridge' }
  | { readonly op: 'enable-host-adapter'; readonly vmnet: number }
  | { readonly op: 'recreate-host-adapter'; readonly vmnet: number }
  /** Makes the host give the adapter the store's address again (169.254.x.x, Internet sharing's 192.168.137.1). */
  | { readonly op: 'renew-host-adapter'; readonly vmnet: number }
  | { readonly op: 'restore-generated-file'; readonly vmnet: number; readonly file: (typeof repairableFiles)[number] }
  /** Windows: VMware's bridge protocol on a host adapter. */
  | { readonly op: 'bind-bridge'; readonly adapter: string; readonly bound: boolean };

/** How one adapter of a virtual machine is connected; what is null stays as it is. */
export interface VmConnection {
  readonly mode: 'bridged' | 'nat' | 'host-only' | 'custom' | null;
  /** For `custom`. */
  readonly vmnet: number | null;
  readonly connectAtPowerOn: boolean | null;
}

/** Changes the user's own `.vmx` and never goes to the helper. `machine` is the path of its `.vmx`, as the host lists it. */
export interface MachineStep {
  readonly op: 'set-vm-adapter';
  readonly machine: string;
  readonly adapter: number;
  readonly to: VmConnection;
  readonly was: VmConnection;
}

export type Step = NetworkStep | RepairStep | MachineStep;
