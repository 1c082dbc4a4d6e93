/** Packets that the doctor sends when it was asked to, and what came back. */

export type ProbeTarget =
  /** `payload`: bytes behind the ICMP head, sent with "don't fragment"; null: a plain ping. */
  | { readonly kind: 'ping'; readonly address: string; readonly payload: number | null }
  | { readonly kind: 'tcp'; readonly address: string; readonly port: number }
  /** A question to this name server. */
  | { readonly kind: 'dns'; readonly address: string };

/** `unreachable`: the host itself knew no way, at once. `not-sent`: the tool is not there, or time was up. */
export type ProbeAnswer = 'answered' | 'refused' | 'silent' | 'unreachable' | 'not-sent';

export interface ProbeResult {
  readonly target: ProbeTarget;
  readonly answer: ProbeAnswer;
  /** An errno name, an exit status: detail for people who ask. */
  readonly detail: string;
}

/** Never more in one run. */
export const mostProbes = 12;
