/** What a codec says about a place in a text that it does not understand. A codec never throws: it complains. */

export type ComplaintCode =
  // any format
  | 'not-text'
  | 'line-too-long'
  | 'unknown-line'
  | 'duplicate-key'
  // networking
  | 'version-line-missing'
  | 'unknown-command'
  | 'wrong-arguments'
  | 'not-a-vmnet-number'
  | 'not-an-address'
  | 'not-a-mac'
  | 'not-a-port'
  | 'not-a-protocol'
  | 'not-yes-or-no'
  | 'trailing-words'
  // dhcpd.conf, leases
  | 'unclosed-block'
  | 'unclosed-string'
  | 'unexpected-brace'
  | 'missing-semicolon'
  | 'not-a-number'
  | 'not-a-time'
  // nat.conf
  | 'outside-section'
  // registry
  | 'unknown-value-type'
  // lock
  | 'not-a-lock'
  // tools
  | 'no-adapters'
  | 'no-routes'
  | 'not-json';

/**
 * `error`: the text is not (a whole) one of these, and what was read from it cannot be trusted.
 * `warning`: one line is kept as it is and means nothing to us.
 */
export interface Complaint {
  readonly code: ComplaintCode;
  readonly severity: 'error' | 'warning';
  /** From 1. */
  readonly line: number;
  /** From 1, in bytes of the file. */
  readonly column: number;
  /** The piece complained about, at most 80 characters. */
  readonly text: string;
}
