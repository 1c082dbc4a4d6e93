/** A plan: the steps from what a host has to what is wanted, what they would do to its files, and whom they affect. */
import type { Platform } from '../vnet/host-view.ts';
import type { Step } from './step.ts';

/** A unified diff of one file or registry key, as the change is expected to leave it. */
export interface FileDiff {
  readonly path: string;
  readonly diff: string;
}

export const affectedReasons = [
  'adapter-on-network',
  'static-address-leaves-subnet',
  'lease-leaves-subnet',
  'reservation-changes',
  'forward-changes',
  'mode-changes',
  'network-removed',
  'adapter-changes',
  'networks-restart',
] as const;

export type AffectedReason = (typeof affectedReasons)[number];

/** A virtual machine that notices. */
export interface AffectedVm {
  readonly name: string;
  readonly path: string;
  readonly running: boolean;
  readonly why: AffectedReason;
  readonly adapter: number | null;
}

export interface Plan {
  readonly platform: Platform;
  readonly steps: readonly Step[];
  readonly diffs: readonly FileDiff[];
  readonly affects: { readonly vms: readonly AffectedVm[] };
  /** Facts that VMware's store has no key for: they stand in the generated file only, and its next regeneration drops them. */
  readonly keptOnlyInGeneratedFile: readonly { readonly vmnet: number; readonly fact: string }[];
  /** `sha256:…` of everything the plan was made from. An apply compares it with the host. */
  readonly fingerprint: string;
}
