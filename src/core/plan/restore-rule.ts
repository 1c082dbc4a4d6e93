/** Which restore points stay: a newer one pushes out an older, and age does. */
import type { Outcome } from './report.ts';

export interface RestoreRule {
  /** At most so many. */
  readonly most: number;
  /** None that is older than so many days. */
  readonly days: number;
}

export const restoreRule: RestoreRule = { most: 50, days: 180 };

export interface DatedPoint {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly outcome: Outcome;
}

/** `points`: newest first. The last one always stays, and those whose change needs attention. `now`: ISO 8601 UTC. */
export function staying<Point extends DatedPoint>(points: readonly Point[], now: string, { most, days }: RestoreRule): readonly Point[] {
  const oldest = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  return points.filter(({ at, outcome }, index) => index === 0 || outcome === 'needs-attention' || (index < most && at >= oldest));
}
