/** The helper: checks its one order, carries it out through the engine like everybody else, answers, and ends. */
import { planHost } from '../core/jobs/plan-host.ts';
import { applyPlan } from '../host/apply/apply.ts';
import { recover } from '../host/apply/recover.ts';
import type { Target } from '../host/apply/target.ts';
import { undo } from '../host/apply/undo.ts';
import type { Answer, OrderRefusal } from '../host/elevate/answer.ts';
import { parseOrder, type Order } from '../host/elevate/order.ts';
import type { Platform } from '../core/vnet/host-view.ts';
import { readOrderFile } from './order-file.ts';
import { openReportFolder, ownerOfFolder, type ReportFolder } from './report-folder.ts';

export interface HelperWorld {
  readonly platform: Platform;
  /** The effective user; undefined on Windows, where the manifest of the system asks for the rights. */
  readonly uid: number | undefined;
  /** Who asked for the rights, where the tool that gave them says so (`PKEXEC_UID`, `SUDO_UID`). */
  readonly caller: number | undefined;
  /** This computer, for that user. */
  target(caller: number | undefined): Promise<{ readonly ok: true; readonly target: Target } | { readonly ok: false; readonly refusal: OrderRefusal }>;
}

/** Exit statuses of the helper: what happened is in the answer. */
export const statuses = { answered: 0, usage: 64 } as const;

/** `words`: the plan file, its SHA-256 and the report folder. */
export async function runHelper(words: readonly string[], world: HelperWorld): Promise<number> {
  const [plan, sha256, reports] = words;
  if (words.length !== 3 || plan === undefined || sha256 === undefined || reports === undefined || !/^[\da-f]{64}$/.test(sha256)) return statuses.usage;
  const owner = ownerOfFolder(reports);
  const caller = world.uid === undefined ? undefined : (world.caller ?? owner);
  // Into a folder of somebody else's nothing is written, not even why.
  if (owner === undefined || (caller !== undefined && owner !== caller)) return statuses.usage;
  const folder = openReportFolder(reports);
  folder.answer(await answerTo({ plan, sha256, caller }, world, folder));
  return statuses.answered;
}

interface Given {
  readonly plan: string;
  readonly sha256: string;
  readonly caller: number | undefined;
}

async function answerTo({ plan, sha256, caller }: Given, world: HelperWorld, folder: ReportFolder): Promise<Answer> {
  if (world.uid !== undefined && world.uid !== 0) return refused('no-administrator', String(world.uid));
  const read = readOrderFile(plan, sha256, caller);
  if (!read.ok) return { code: 'order-refused', refusal: read.refusal };
  const parsed = parseOrder(read.text);
  if (!parsed.ok) return refused('plan-malformed', [parsed.code, parsed.at].filter(Boolean).join(' '));
  const { order } = parsed;
  if (order.job === 'apply' && order.plan.platform !== world.platform) return refused('plan-for-another-host', order.plan.platform);
  try {
    const opened = await world.target(caller);
    return opened.ok ? await carryOut(order, opened.target, folder) : { code: 'order-refused', refusal: opened.refusal };
  } catch (error) {
    return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function refused(code: OrderRefusal['code'], detail: string): Answer {
  return { code: 'order-refused', refusal: { code, detail } };
}

async function carryOut(order: Order, target: Target, folder: ReportFolder): Promise<Answer> {
  const { command, why, allowRunning } = order;
  const cancelling = new AbortController();
  const onStage = (stage: string): void => {
    folder.stage(stage);
    if (folder.isCancelled()) cancelling.abort();
  };
  const common = { command, why, allowRunning, onStage, signal: cancelling.signal };
  switch (order.job) {
    case 'apply': {
      const { steps, fingerprint } = order.plan;
      // For the history: the order says what is to be done, and this host what that comes to.
      const { diffs } = planHost(await target.host.read(), target.host.decode, steps);
      const applied = await applyPlan(target, { ...common, steps, fingerprint, diffs, wanted: null });
      return applied.ok ? { code: 'done', report: applied.report, steps } : { code: 'refused', refusal: applied.refusal };
    }
    case 'undo': {
      const undone = await undo(target, { ...common, id: order.id });
      return undone.ok ? { code: 'done', report: undone.report, steps: [] } : { code: 'refused', refusal: undone.refusal };
    }
    case 'recover': {
      const recovered = await recover(target, onStage);
      if (!recovered.ok) return { code: 'refused', refusal: recovered.refusal };
      return { code: 'done', report: recovered.report, steps: recovered.report === null ? [] : recovered.steps };
    }
  }
}
