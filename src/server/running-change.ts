/** One change while it goes on: what is told of it, and how it is cancelled. */
import { performance } from 'node:perf_hooks';
import type { ChangeProgress, ChangeResult } from '../core/contract/report-schema.ts';
import type { Stage } from '../host/apply/driver.ts';
import { now } from '../host/clock.ts';

export interface RunningChange {
  readonly progress: () => ChangeProgress;
  /** ISO 8601 UTC */
  readonly since: string;
  readonly cancel: () => void;
  /** With what became of it. A throw is passed on, and the change has ended. */
  readonly ended: Promise<ChangeResult>;
}

export interface Work {
  readonly onStage: (stage: Stage) => void;
  readonly signal: AbortSignal;
}

/** `tell` gets everything that there is to tell, at each stage and at the end. */
export function startChange(
  what: Pick<ChangeProgress, 'change' | 'host' | 'job'>,
  work: (work: Work) => Promise<ChangeResult>,
  tell: (progress: ChangeProgress) => void,
): RunningChange {
  const abort = new AbortController();
  const begun = performance.now();
  const stages: { readonly stage: Stage; readonly at: number }[] = [];
  let result: ChangeResult | null = null;
  const since = now();
  const elapsed = (): number => Math.round(performance.now() - begun);
  let took: number | null = null;
  const progress = (): ChangeProgress => ({ ...what, stages: [...stages], elapsed: took ?? elapsed(), cancelled: abort.signal.aborted, result });

  async function carryOut(): Promise<ChangeResult> {
    try {
      result = await work({
        onStage(stage) {
          stages.push({ stage, at: elapsed() });
          tell(progress());
        },
        signal: abort.signal,
      });
    } catch (error) {
      // Nobody knows what was done: the journal does, and says so at the next look.
      result = { kind: 'refused', refusal: { code: 'helper-failed', data: { detail: error instanceof Error ? error.message : String(error) } } };
      throw error;
    } finally {
      took = elapsed();
      tell(progress());
    }
    return result;
  }

  const ended = carryOut();
  return {
    progress,
    since,
    cancel() {
      if (result !== null || abort.signal.aborted) return;
      abort.abort();
      tell(progress());
    },
    ended,
  };
}
