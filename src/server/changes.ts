/** Changes that the page asks for: plans that are kept here, applied once each, followed, undone. The page sends neither steps nor paths. */
import { randomBytes } from 'node:crypto';
import type { CallInput, CallOutput } from '../core/contract/contract.ts';
import type { Planned } from '../core/contract/plan-schema.ts';
import { done, refused, type Answer, type Refused } from '../core/contract/problem.ts';
import type { ChangeProgress, ChangeResult, HistoryItem } from '../core/contract/report-schema.ts';
import type { Host } from '../core/jobs/host.ts';
import type { ApplyRefusal } from '../core/plan/apply-refusal.ts';
import { historyOf } from '../host/apply/history.ts';
import type { Owner, Target } from '../host/apply/target.ts';
import { applyWithRights, recoverWithRights, rightsNeeded, undoWithRights, type Rights } from '../host/elevate/rights.ts';
import type { HostProblem } from '../host/problem.ts';
import { isJournalOpen } from '../host/state/journal.ts';
import { isLocked } from '../host/state/lock.ts';
import type { HistoryRecord } from '../host/state/history.ts';
import { prepareChange, type PreparedChange } from './plan-change.ts';
import { startChange, type RunningChange, type Work } from './running-change.ts';
import type { Targets } from './targets.ts';

export interface ChangeParts {
  readonly targets: Targets;
  readonly rightsFor: (target: Target) => Rights;
  /** As the page sees it: for what cannot be changed. */
  readonly openHost: (name: string) => Promise<{ readonly ok: true; readonly host: Host } | Refused>;
  readonly onProgress: (progress: ChangeProgress) => void;
  /** A change of that host has ended. */
  readonly onChanged: (host: string) => void;
}

interface KeptPlan {
  readonly host: string;
  readonly token: string;
  readonly prepared: PreparedChange;
  used: boolean;
}

type CallName = 'planChange' | 'applyPlan' | 'cancelChange' | 'history' | 'recoverChange';

export type Changes = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>> } & {
  /** What is under way is taken back first. */
  readonly close: () => Promise<void>;
};

/** Plans that a page has open at once, and some that were left. */
const mostPlans = 40;

export function createChanges({ targets, rightsFor, openHost, onProgress, onChanged }: ChangeParts): Changes {
  const plans = new Map<string, KeptPlan>();
  /** The last of each host, also when it has ended. */
  const running = new Map<string, RunningChange>();

  /** Null: the host can be looked at only. */
  async function openTarget(name: string): Promise<{ readonly ok: true; readonly target: Target | null } | Refused> {
    const opened = await targets.open(name);
    if (opened.ok) return { ok: true, target: opened.value };
    return opened.problem.code === 'read-only-capture' ? { ok: true, target: null } : { ok: false, problem: problemOf(opened.problem) };
  }

  function underWay(host: string): RunningChange | undefined {
    const one = running.get(host);
    return one?.progress().result === null ? one : undefined;
  }

  async function follow(what: Pick<ChangeProgress, 'change' | 'host' | 'job'>, target: Target, work: (work: Work) => Promise<ChangeResult>): Promise<ChangeResult> {
    const other = underWay(what.host);
    if (other !== undefined) return { kind: 'refused', refusal: { code: 'apply-in-progress', data: { command: 'window', user: target.user, pid: process.pid, since: other.since } } };
    const one = startChange(what, work, onProgress);
    running.set(what.host, one);
    try {
      return await one.ended;
    } finally {
      if (!targets.isThrownAway(what.host)) await target.close();
      onChanged(what.host);
    }
  }

  return {
    async planChange({ host, change }): Promise<Answer<Planned>> {
      const opened = await openTarget(host);
      if (!opened.ok) return opened;
      const { target } = opened;
      const looked = target === null ? await openHost(host) : target;
      if ('ok' in looked && !looked.ok) return looked;
      const prepared = await prepareChange(looked.host, target, change);
      if (!prepared.ok) return done({ kind: 'refused', refusals: prepared.refusals });
      const [id, token] = [secret(), secret()];
      const { facts, owner } = prepared;
      const needed = target === null ? 'none' : await rightsNeeded(target, owner, rightsFor(target));
      const impossible: ApplyRefusal | null = needed === 'impossible' ? { code: 'needs-administrator', data: { detail: 'no helper' } } : null;
      const restorePoints = target === null ? null : await target.stateFolder(owner);
      for (const old of [...plans.keys()].slice(0, Math.max(0, plans.size - mostPlans + 1))) plans.delete(old);
      plans.set(id, { host, token, prepared, used: false });
      if (target !== null && !targets.isThrownAway(host)) await target.close();
      return done({
        kind: 'plan',
        plan: { ...facts, id, token, host, blocked: impossible ?? facts.blocked, target: kindOf(target, targets.isThrownAway(host), needed === 'prompt'), restorePoints },
      });
    },

    async applyPlan({ host, plan: id, token, allowRunning, why }) {
      const kept = plans.get(id);
      if (kept === undefined || kept.token !== token) return refused('unknown-plan');
      if (kept.host !== host) return refused('plan-of-other-host');
      if (kept.used) return refused('plan-used');
      kept.used = true;
      const opened = await targets.open(host);
      if (!opened.ok) return { ok: false, problem: problemOf(opened.problem) };
      const target = opened.value;
      const { facts, wanted, undoes, owner } = kept.prepared;
      const wherefore = { command: 'window', why, allowRunning };
      return done(
        await follow({ change: id, host, job: facts.job }, target, async (work) => {
          if (undoes !== null) return undone(target, owner, { ...wherefore, id: undoes, ...work }, facts.steps, rightsFor(target));
          const { steps, diffs, fingerprint } = facts;
          const applied = await applyWithRights(target, { ...wherefore, steps, diffs, fingerprint: fingerprint ?? '', wanted, ...work }, rightsFor(target));
          return applied.ok ? { kind: 'report', report: applied.report, steps } : { kind: 'refused', refusal: applied.refusal };
        }),
      );
    },

    async cancelChange({ change }) {
      const one = [...running.values()].find(({ progress }) => progress().change === change && progress().result === null);
      if (one === undefined) return refused('no-such-change-running');
      one.cancel();
      return done(null);
    },

    async history({ host }) {
      const opened = await openTarget(host);
      if (!opened.ok) return opened;
      const { target } = opened;
      const last = running.get(host)?.progress() ?? null;
      if (target === null) return done({ entries: [], unfinished: false, last });
      const folders = [await target.stateFolder('networks'), await target.stateFolder('machines')];
      const unfinished = underWay(host) === undefined && folders.some((folder) => isJournalOpen(folder) && !isLocked(folder));
      const records = await historyOf(target);
      if (!targets.isThrownAway(host)) await target.close();
      return done({ entries: records.map(itemOf), unfinished, last });
    },

    async recoverChange({ host }) {
      const opened = await targets.open(host);
      if (!opened.ok) return { ok: false, problem: problemOf(opened.problem) };
      const target = opened.value;
      return done(
        await follow({ change: secret(), host, job: 'recover' }, target, async ({ onStage }) => {
          const recovered = await recoverWithRights(target, onStage, rightsFor(target));
          if (!recovered.ok) return { kind: 'refused', refusal: recovered.refusal };
          return recovered.report === null ? { kind: 'nothing' } : { kind: 'report', report: recovered.report, steps: recovered.steps };
        }),
      );
    },

    async close() {
      const all = [...running.values()];
      for (const one of all) one.cancel();
      await Promise.allSettled(all.map(({ ended }) => ended));
      await targets.close();
    },
  };
}

async function undone(target: Target, owner: Owner, request: Parameters<typeof undoWithRights>[2], steps: HistoryRecord['steps'], rights: Rights): Promise<ChangeResult> {
  const answer = await undoWithRights(target, owner, request, rights);
  if (!answer.ok) return { kind: 'refused', refusal: answer.refusal };
  return answer.report === null ? { kind: 'nothing' } : { kind: 'report', report: answer.report, steps };
}

function kindOf(target: Target | null, isThrownAway: boolean, prompts: boolean): Extract<Planned, { readonly kind: 'plan' }>['plan']['target'] {
  if (target === null) return { kind: 'read-only' };
  return target.kind === 'local' ? { kind: 'local', prompts } : { kind: 'simulated', kept: !isThrownAway };
}

function itemOf({ id, at, user, command, outcome, undone: isUndone, why, undoes, after, steps, diffs, report }: HistoryRecord): HistoryItem {
  return { id, at, user, command, outcome, undone: isUndone, why, undoes, undoable: after !== null && !isUndone, steps, diffs, report };
}

/** Names a plan, or shows that it was seen. */
function secret(): string {
  return randomBytes(24).toString('base64url');
}

export function problemOf({ code, file, line, column, detail }: HostProblem): Refused['problem'] {
  return { code, file, line, column, detail };
}
