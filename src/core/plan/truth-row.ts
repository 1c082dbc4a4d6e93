/** One row of the truth table. */

export type TruthFact =
  | 'mode'
  | 'subnet'
  | 'host-adapter'
  | 'gateway'
  | 'dhcp'
  | 'dhcp-start'
  | 'dhcp-end'
  | 'default-lease'
  | 'max-lease'
  | 'bridge'
  | `reservation:${string}`
  | `forward:${'tcp' | 'udp'}/${number}`;

/**
 * Null: that side does not say. `none`: it says that there is none. Lease times in seconds, `dhcp` is `on` or `off`,
 * a forward is the guest's `address:port`; descriptions do not count.
 */
export interface TruthRow {
  readonly vmnet: number;
  readonly fact: TruthFact;
  readonly wanted: string | null;
  /** By `networking`, or the registry. */
  readonly configured: string | null;
  /** By the files that VMware's daemons obey. */
  readonly generated: string | null;
  /** By the host's own tools. */
  readonly actual: string | null;
  /** Every side that says anything says what is wanted. */
  readonly agrees: boolean;
}

export interface Sides {
  readonly configured?: string | null;
  readonly generated?: string | null;
  readonly actual?: string | null;
}

export function row(vmnet: number, fact: TruthFact, wanted: string | null, sides: Sides): TruthRow {
  const { configured = null, generated = null, actual = null } = sides;
  const agrees = wanted === null || [configured, generated, actual].every((one) => one === null || one === wanted);
  return { vmnet, fact, wanted, configured, generated, actual, agrees };
}
