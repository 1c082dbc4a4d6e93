/** Virtual machines and their adapters, as their `.vmx` files, locks and leases tell. */

export type VmState = 'running' | 'off' | 'suspended' | 'unknown';

export type VmAdapterMode = 'nat' | 'bridged' | 'host-only' | 'custom' | 'lan-segment';

export interface VmLease {
  readonly address: string;
  /** ISO 8601 UTC; null for a lease that never ends. */
  readonly ends: string | null;
}

export interface VmAdapter {
  readonly index: number;
  readonly present: boolean;
  readonly mode: VmAdapterMode;
  /** Null for a LAN segment, and for a custom adapter whose `vnet` names no VMnet. */
  readonly vmnet: number | null;
  readonly connectAtPowerOn: boolean;
  readonly device: string | null;
  readonly mac: string | null;
  readonly lease: VmLease | null;
}

export interface VirtualMachine {
  readonly name: string;
  readonly path: string;
  readonly state: VmState;
  readonly encrypted: boolean;
  readonly adapters: readonly VmAdapter[];
}
