/** How many restore points a deletion would take now: by the rule that the program deletes by. */
import { staying, type DatedPoint, type RestoreRule } from '../../src/core/plan/restore-rule.ts';

/** `points`: newest first. `days`: those older than so many. */
export function pointsToGo(points: readonly DatedPoint[], rule: RestoreRule, days: number): number {
  return points.length - staying(points, new Date().toISOString(), { ...rule, days }).length;
}
