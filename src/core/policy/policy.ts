/** A policy as it was read: the wish, and where each part of it stands. */
import type { Wish } from '../plan/wish.ts';
import type { Place, PolicyComplaint } from './complaint.ts';

export interface Policy {
  readonly wish: Wish;
  readonly description: string | null;
  /** Of a field (`dhcp.start`), or of the network itself when null; the nearest part around it that is written. */
  readonly placeOf: (vmnet: number | null, field: string | null) => Place;
}

export type ReadPolicy = { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly complaints: readonly [PolicyComplaint, ...PolicyComplaint[]] };
