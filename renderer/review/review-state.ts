/** Where the review of a change stands. It belongs to the window and not to a page, so that a change goes on while pages come and go. */
import type { ChangeRequest } from '../../src/core/contract/change-schema.ts';
import type { PlanRefusal, Planned, ReviewedPlan } from '../../src/core/contract/plan-schema.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { ChangeProgress, ChangeResult } from '../../src/core/contract/report-schema.ts';

/** What was asked to be reviewed. */
export interface Asked {
  readonly host: string;
  readonly change: ChangeRequest;
  /** What it is for, in the person's words: a finding's title. */
  readonly title: string | null;
  /** The page to go back to, as an address. */
  readonly from: string;
}

export type ReviewState =
  | { readonly phase: 'none' }
  | { readonly phase: 'planning'; readonly asked: Asked }
  | { readonly phase: 'refused'; readonly asked: Asked; readonly refusals: readonly PlanRefusal[] }
  | { readonly phase: 'failed'; readonly asked: Asked; readonly problem: CallProblem }
  | { readonly phase: 'planned'; readonly asked: Asked; readonly plan: ReviewedPlan; readonly allowRunning: boolean }
  /** `plan` null: a recovery, or a change that was begun before the page was loaded anew. */
  | { readonly phase: 'running'; readonly asked: Asked; readonly plan: ReviewedPlan | null; readonly progress: ChangeProgress | null; readonly cancelling: boolean }
  | { readonly phase: 'ended'; readonly asked: Asked; readonly plan: ReviewedPlan | null; readonly progress: ChangeProgress | null; readonly result: ChangeResult | CallProblem };

export type ReviewEvent =
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'planned'; readonly asked: Asked; readonly planned: Planned }
  | { readonly type: 'not-planned'; readonly asked: Asked; readonly problem: CallProblem }
  | { readonly type: 'allowed'; readonly allowRunning: boolean }
  | { readonly type: 'confirmed' }
  | { readonly type: 'recovering'; readonly asked: Asked }
  | { readonly type: 'cancelled' }
  | { readonly type: 'progress'; readonly progress: ChangeProgress }
  | { readonly type: 'ended'; readonly asked: Asked; readonly result: ChangeResult | CallProblem }
  /** A change of this host that this page knows nothing of goes on. */
  | { readonly type: 'found'; readonly asked: Asked; readonly progress: ChangeProgress }
  | { readonly type: 'closed' };

export const noReview: ReviewState = { phase: 'none' };

/** What comes too late, or for another change, changes nothing. */
export function nextReview(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case 'asked':
      return state.phase === 'running' ? state : { phase: 'planning', asked: event.asked };
    case 'recovering':
      return state.phase === 'running' ? state : { phase: 'running', asked: event.asked, plan: null, progress: null, cancelling: false };
    case 'planned':
      return state.phase === 'planning' && state.asked === event.asked ? planned(event.asked, event.planned) : state;
    case 'not-planned':
      return state.phase === 'planning' && state.asked === event.asked ? { phase: 'failed', asked: event.asked, problem: event.problem } : state;
    case 'allowed':
      return state.phase === 'planned' ? { ...state, allowRunning: event.allowRunning } : state;
    case 'confirmed':
      return state.phase === 'planned' ? { phase: 'running', asked: state.asked, plan: state.plan, progress: null, cancelling: false } : state;
    case 'cancelled':
      return state.phase === 'running' ? { ...state, cancelling: true } : state;
    case 'progress':
      return progressed(state, event.progress);
    case 'ended':
      return state.phase === 'running' && state.asked === event.asked ? { phase: 'ended', asked: state.asked, plan: state.plan, progress: state.progress, result: event.result } : state;
    case 'found':
      return state.phase === 'running' ? state : { phase: 'running', asked: event.asked, plan: null, progress: event.progress, cancelling: event.progress.cancelled };
    case 'closed':
      return state.phase === 'running' ? state : noReview;
  }
}

function planned(asked: Asked, answer: Planned): ReviewState {
  return answer.kind === 'plan' ? { phase: 'planned', asked, plan: answer.plan, allowRunning: false } : { phase: 'refused', asked, refusals: answer.refusals };
}

function progressed(state: ReviewState, progress: ChangeProgress): ReviewState {
  // The answer of the call may be here before the last message.
  if (state.phase === 'ended') return progress.result !== null && (state.plan?.id ?? state.progress?.change) === progress.change ? { ...state, progress } : state;
  if (state.phase !== 'running' || progress.host !== state.asked.host) return state;
  const mine = state.plan?.id ?? state.progress?.change ?? progress.change;
  if (mine !== progress.change) return state;
  const cancelling = state.cancelling || progress.cancelled;
  // Whoever asked gets the answer as well; after a reload this event is the only one to come.
  return progress.result === null ? { ...state, progress, cancelling } : { phase: 'ended', asked: state.asked, plan: state.plan, progress, result: progress.result };
}

export type Blocked =
  | 'nothing'
  | 'read-only'
  | 'decide-running'
  /** What speaks against it stands above: the reason is long, and names machines. */
  | 'refused'
  | 'unfinished';

/** Why the change cannot be confirmed; null: it can. */
export function blockedBy({ plan, allowRunning }: Extract<ReviewState, { readonly phase: 'planned' }>, unfinished: boolean): Blocked | null {
  if (plan.steps.length === 0) return 'nothing';
  if (plan.target.kind === 'read-only') return 'read-only';
  if (unfinished) return 'unfinished';
  if (plan.blocked === null) return null;
  if (plan.blocked.code === 'vms-running') return allowRunning ? null : 'decide-running';
  return 'refused';
}
