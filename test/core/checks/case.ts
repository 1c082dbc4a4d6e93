/** A sick host: a healthy sample with edits that trip exactly one check. */
import type { FindingCode } from '../../../src/core/checks/all.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import type { Edit } from '../../support/edited-samples.ts';

export interface CheckCase {
  readonly code: FindingCode;
  /** What is wrong, as the test's name. */
  readonly story: string;
  readonly sample: 'windows-nat' | 'windows-many' | 'linux-default' | 'linux-custom-bridges' | 'fusion-11' | 'fusion-13';
  readonly edits: readonly Edit[];
  /** Facts of the sick host that no edit of a text brings: its list of processes. */
  readonly facts?: Partial<HostState>;
  /** Parts of the finding that must be so. */
  readonly finding?: Readonly<Record<string, unknown>>;
  /** A piece of the line that the first evidence must show. */
  readonly shows?: string;
}
