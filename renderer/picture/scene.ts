/** What the picture is made of, once everything has its place. All lengths are CSS pixels at 100 %. */
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { VirtualMachine, VmAdapter } from '../../src/core/vnet/machine.ts';
import type { Mode, VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { NetworkPart, Subject } from '../app/subject.ts';

/** `live`: connected now. `idle`: wired, but the machine is off. `broken`: should carry and does not. */
export type LineState = 'live' | 'idle' | 'broken' | 'unknown';

/** A VM's adapter: where its line starts. `reach` says whether there is a switch to plug into. */
export interface Port {
  readonly adapter: VmAdapter;
  readonly network: VirtualNetwork | null;
  readonly state: LineState;
}

export type Drawn =
  | { readonly kind: 'internet' }
  | { readonly kind: 'lan'; readonly subnet: string; readonly router: string | null }
  | { readonly kind: 'adapter'; readonly adapter: Adapter }
  | { readonly kind: 'switch'; readonly network: VirtualNetwork; readonly machines: number }
  | { readonly kind: 'device'; readonly part: NetworkPart; readonly network: VirtualNetwork; readonly state: LineState }
  | { readonly kind: 'machine'; readonly machine: VirtualMachine; readonly ports: readonly Port[] }
  | { readonly kind: 'heading-loose' }
  | { readonly kind: 'more'; readonly group: string; readonly count: number; readonly network: VirtualNetwork | null };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Column = 0 | 1 | 2 | 3 | 4;

export interface SceneNode {
  readonly id: string;
  readonly column: Column;
  readonly box: Box;
  readonly drawn: Drawn;
  /** What is selected by choosing it; null for things that have no details. */
  readonly subject: Subject | null;
}

export interface SceneLine {
  readonly id: string;
  readonly state: LineState;
  /** Null outside the VMnets: between the LAN, the internet and the host's adapters. */
  readonly mode: Mode | null;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Node ids at its ends. */
  readonly joins: readonly [string, string];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
}
