/** Everything that is known about one host: the answer of `vmnet show`, and what the window draws. */
import type { Adapter } from './adapter.ts';
import type { VirtualMachine } from './machine.ts';
import type { VirtualNetwork } from './network.ts';

export type Platform = 'windows' | 'linux' | 'macos';

export interface Product {
  readonly name: string;
  readonly version: string | null;
}

/** Why a part of the host could not be read, or only partly. `text/problems.ts` has the words. */
export type ProblemCode =
  | 'unreadable'
  | 'too-large'
  | 'malformed'
  | 'store-missing'
  | 'vmx-missing'
  | 'command-failed'
  | 'command-missing'
  | 'encoding-unknown';

export interface Problem {
  readonly code: ProblemCode;
  /** A path as the host spells it, or a command line. */
  readonly source: string;
  /** An errno name, a complaint's code, an exit status: detail for people who ask why. */
  readonly detail: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface HostView {
  readonly schema: 'vmnet/show/1';
  readonly host: {
    readonly platform: Platform;
    readonly product: Product | null;
    /** ISO 8601 UTC. For a capture, when it was taken. */
    readonly readAt: string;
  };
  readonly networks: readonly VirtualNetwork[];
  readonly adapters: readonly Adapter[];
  readonly vms: readonly VirtualMachine[];
  readonly problems: readonly Problem[];
}
