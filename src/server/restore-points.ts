/** The restore points of a host, and the deletion of old ones in a folder that is the person's own. */
import type { CallInput, CallOutput } from '../core/contract/contract.ts';
import type { RestoreStore } from '../core/contract/kept-schema.ts';
import { done, refused, type Answer, type Refused } from '../core/contract/problem.ts';
import { restoreRule } from '../core/plan/restore-rule.ts';
import type { Owner, Target } from '../host/apply/target.ts';
import { deleteRestorePoints, lookAtRestorePoints } from '../host/state/restore-points.ts';
import { problemOf } from './changes.ts';
import type { Targets } from './targets.ts';

export type RestorePointCalls = {
  readonly [Name in 'restorePoints' | 'deleteRestorePoints']: (input: CallInput<Name>) => Promise<Answer<CallOutput<Name>>>;
};

type Found = { readonly ok: true; readonly stores: readonly RestoreStore[]; readonly user: string } | Refused;

export function restorePointCalls(targets: Targets): RestorePointCalls {
  async function storesOf(host: string): Promise<Found> {
    const opened = await targets.open(host);
    if (!opened.ok) return opened.problem.code === 'read-only-capture' ? { ok: true, stores: [], user: '' } : { ok: false, problem: problemOf(opened.problem) };
    const target = opened.value;
    const [networks, machines] = [await target.stateFolder('networks'), await target.stateFolder('machines')];
    const kept = (folder: string, holds: RestoreStore['holds'], owner: Owner): RestoreStore => storeOf(folder, holds, keeperOf(target, targets.isThrownAway(host), owner));
    const stores = networks === machines ? [kept(machines, 'both', 'machines')] : [kept(networks, 'networks', 'networks'), kept(machines, 'machines', 'machines')];
    if (!targets.isThrownAway(host)) await target.close();
    return { ok: true, stores, user: target.user };
  }

  return {
    async restorePoints({ host }) {
      const found = await storesOf(host);
      return found.ok ? done({ rule: restoreRule, stores: found.stores }) : found;
    },
    async deleteRestorePoints({ host, days }) {
      const found = await storesOf(host);
      if (!found.ok) return found;
      const own = found.stores.find(({ keeper }) => keeper === 'user');
      if (own === undefined) return refused('restore-points-not-yours');
      const answer = deleteRestorePoints(own.folder, { ...restoreRule, days }, { user: found.user, command: 'window' });
      if (answer.ok) return done({ deleted: answer.deleted });
      return answer.code === 'unwritable' ? refused('restore-points-unwritable', answer.detail, own.folder) : refused(answer.code);
    },
  };
}

function storeOf(folder: string, holds: RestoreStore['holds'], keeper: RestoreStore['keeper']): RestoreStore {
  const looked = lookAtRestorePoints(folder);
  const about = { holds, folder, keeper };
  return looked.ok ? { ...about, points: looked.points, bytes: looked.bytes, problem: null } : { ...about, points: [], bytes: 0, problem: looked.detail };
}

/** What the helper writes is an administrator's, also when the window runs with such rights. */
function keeperOf({ kind }: Target, isThrownAway: boolean, owner: Owner): RestoreStore['keeper'] {
  if (kind === 'simulated') return isThrownAway ? 'window' : 'copy';
  return owner === 'networks' ? 'administrator' : 'user';
}
