/** What the window knows of the host it shows, and how answers change it. An answer for another host changes nothing. */
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { Finding } from '../../src/core/vnet/finding.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';

export interface HostState {
  /** What `readHost` is asked for. */
  readonly host: string;
  /** The last reading that worked. */
  readonly view: HostView | null;
  /** The page's clock when it arrived, in milliseconds. */
  readonly readAt: number | null;
  readonly reading: boolean;
  /** Why the last reading failed. */
  readonly problem: CallProblem | null;
  /** What the checks found, severest first; null until they have answered for this host. */
  readonly findings: readonly Finding[] | null;
  /** Why the checks did not answer the last time. */
  readonly checkProblem: CallProblem | null;
}

export type HostEvent =
  | { readonly type: 'chosen'; readonly host: string }
  | { readonly type: 'opened'; readonly host: string; readonly view: HostView; readonly at: number }
  | { readonly type: 'reading'; readonly host: string }
  | { readonly type: 'read'; readonly host: string; readonly view: HostView; readonly at: number }
  | { readonly type: 'failed'; readonly host: string; readonly problem: CallProblem }
  | { readonly type: 'checked'; readonly host: string; readonly findings: readonly Finding[] }
  | { readonly type: 'not-checked'; readonly host: string; readonly problem: CallProblem };

export function startingState(host: string): HostState {
  return { host, view: null, readAt: null, reading: true, problem: null, findings: null, checkProblem: null };
}

export function nextHostState(state: HostState, event: HostEvent): HostState {
  if (event.type === 'chosen') return event.host === state.host ? state : startingState(event.host);
  if (event.type === 'opened') return { ...startingState(event.host), view: event.view, readAt: event.at, reading: false };
  if (event.host !== state.host) return state;
  switch (event.type) {
    case 'reading':
      return { ...state, reading: true };
    case 'read':
      return { ...state, view: event.view, readAt: event.at, reading: false, problem: null };
    case 'failed':
      // What was read before stays: old facts with a warning help more than none.
      return { ...state, reading: false, problem: event.problem };
    case 'checked':
      return { ...state, findings: event.findings, checkProblem: null };
    case 'not-checked':
      // Findings of another reading would be claims about this one.
      return { ...state, findings: null, checkProblem: event.problem };
  }
}
