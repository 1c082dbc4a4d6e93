/** What is asked of the doctor and what came of it. It belongs to the window: who comes back from a review finds it. */
import type { Diagnosed, DoctorProgress, GuestSeen } from '../../src/core/contract/doctor-schema.ts';
import { originalName } from '../../src/core/contract/host-name.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';

export interface Question {
  /** Path of the `.vmx`; null: the host as a whole. */
  readonly vm: string | null;
  /** Null: all of the machine's. */
  readonly adapter: number | null;
  readonly guestText: string;
  readonly probe: boolean;
}

export type Run =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly run: string; readonly progress: DoctorProgress | null; readonly cancelling: boolean }
  | { readonly phase: 'failed'; readonly problem: CallProblem }
  /** `at`: the page's clock when it arrived, in milliseconds. */
  | { readonly phase: 'done'; readonly host: string; readonly result: Diagnosed; readonly at: number };

export interface TroubleshootState {
  readonly host: string;
  readonly question: Question;
  /** What is recognised in the pasted text; `unread` until the answer is there. */
  readonly seen: GuestSeen | null | 'unread';
  readonly run: Run;
}

export type TroubleshootEvent =
  | { readonly type: 'host'; readonly host: string }
  | { readonly type: 'changed'; readonly question: Partial<Question> }
  | { readonly type: 'seen'; readonly guestText: string; readonly seen: GuestSeen | null }
  | { readonly type: 'started'; readonly run: string }
  | { readonly type: 'progress'; readonly progress: DoctorProgress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'done'; readonly run: string; readonly host: string; readonly result: Diagnosed; readonly at: number }
  | { readonly type: 'failed'; readonly run: string; readonly problem: CallProblem };

export function nothingAsked(host: string): TroubleshootState {
  return { host, question: { vm: null, adapter: null, guestText: '', probe: false }, seen: 'unread', run: { phase: 'none' } };
}

/** What comes too late, or of another run, changes nothing. */
export function nextTroubleshoot(state: TroubleshootState, event: TroubleshootEvent): TroubleshootState {
  switch (event.type) {
    case 'host':
      return onHost(state, event.host);
    case 'changed':
      return changed(state, event.question);
    case 'seen':
      return event.guestText === state.question.guestText ? { ...state, seen: event.seen } : state;
    case 'started':
      return { ...state, run: { phase: 'running', run: event.run, progress: null, cancelling: false } };
    case 'progress':
      return isOf(state.run, event.progress.run) ? { ...state, run: { ...state.run, progress: event.progress } } : state;
    case 'cancelling':
      return state.run.phase === 'running' ? { ...state, run: { ...state.run, cancelling: true } } : state;
    case 'done':
      return isOf(state.run, event.run) ? { ...state, run: { phase: 'done', host: event.host, result: event.result, at: event.at } } : state;
    case 'failed':
      if (!isOf(state.run, event.run)) return state;
      return { ...state, run: event.problem.code === 'cancelled' ? { phase: 'none' } : { phase: 'failed', problem: event.problem } };
  }
}

/** A simulated copy has the same machines: the question stays, and so does what was found out before. */
function onHost(state: TroubleshootState, host: string): TroubleshootState {
  if (host === state.host) return state;
  if (originalName(host) !== originalName(state.host)) return nothingAsked(host);
  return { ...state, host, run: state.run.phase === 'running' ? { phase: 'none' } : state.run };
}

function changed(state: TroubleshootState, change: Partial<Question>): TroubleshootState {
  const question = { ...state.question, ...change };
  const isOther = change.vm !== undefined && change.vm !== state.question.vm;
  // Another machine has other adapters, and another guest.
  const clean = isOther ? { ...question, adapter: null, guestText: change.guestText ?? '' } : question;
  return {
    ...state,
    question: clean,
    seen: clean.guestText === state.question.guestText ? state.seen : 'unread',
    // What was found out is about what was asked.
    run: isOther || change.adapter !== undefined ? { phase: 'none' } : state.run,
  };
}

function isOf(run: Run, name: string): run is Extract<Run, { readonly phase: 'running' }> {
  return run.phase === 'running' && run.run === name;
}

/** Why what was found out may no longer be so. */
export function staleness(run: Run, host: string, readAt: number | null): 'other-host' | 'changed' | null {
  if (run.phase !== 'done') return null;
  if (run.host !== host) return 'other-host';
  return readAt !== null && readAt > run.at ? 'changed' : null;
}
