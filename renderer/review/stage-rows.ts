/** The stages of a change with the time that each took. */
import type { ChangeProgress } from '../../src/core/contract/report-schema.ts';

export interface StageRow {
  readonly stage: ChangeProgress['stages'][number]['stage'];
  /** In milliseconds; of the one under way until now. */
  readonly took: number;
  readonly isDone: boolean;
}

/** `elapsed`: milliseconds since the change began. */
export function stageRows({ stages, result }: ChangeProgress, elapsed: number): readonly StageRow[] {
  return stages.map(({ stage, at }, index) => {
    const next = stages[index + 1];
    return { stage, took: Math.max(0, (next?.at ?? elapsed) - at), isDone: next !== undefined || result !== null };
  });
}
