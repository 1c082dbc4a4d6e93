/** What can be chosen when a network is added, changed or removed, and why the rest cannot. */
import { highestVmnet, machinesOn } from '../../plan/refuse-wish.ts';
import { resolveWish } from '../../plan/resolve-wish.ts';
import type { WishRefusal } from '../../plan/wish-refusal.ts';
import type { HostState } from '../../vnet/host-state.ts';
import type { Mode } from '../../vnet/network.ts';
import { addedDraft, emptyDraft, type Drafts } from './draft.ts';
import { fillDrafts, type FilledDrafts } from './fill-drafts.ts';
import { usualModes } from './fill-network.ts';

export const modes: readonly Mode[] = ['bridged', 'nat', 'host-only', 'isolated'];

export interface FreeNumber {
  readonly vmnet: number;
  /** VMware's own number, which has this mode when VMware makes it; null: one for everybody. */
  readonly own: Mode | null;
}

/** Numbers that neither the host nor a draft has; VMware's own ones last. */
export function freeNumbers(state: HostState, drafts: Drafts): readonly FreeNumber[] {
  const taken = new Set([...state.view.networks.map(({ vmnet }) => vmnet), ...drafts.keys()]);
  const free = Array.from({ length: highestVmnet(state) + 1 }, (_, vmnet): FreeNumber => ({ vmnet, own: usualModes[vmnet] ?? null })).filter(({ vmnet }) => !taken.has(vmnet));
  return [...free.filter(({ own }) => own === null), ...free.filter(({ own }) => own !== null)];
}

/** Why a network cannot have a mode beside everything else that is wished; no entry: it can. */
export function modeRefusals({ host, networks }: FilledDrafts, vmnet: number): ReadonlyMap<Mode, WishRefusal> {
  const drafts = new Map([...networks].map(([number, { draft }]) => [number, draft]));
  const known = host.state.view.networks.find((one) => one.vmnet === vmnet);
  const found = new Map<Mode, WishRefusal>();
  for (const mode of modes) {
    if (mode === known?.mode) continue;
    const draft = { ...(drafts.get(vmnet) ?? (known === undefined ? addedDraft(vmnet, mode) : emptyDraft(vmnet))), mode };
    const answer = resolveWish(host.state, fillDrafts(host, new Map([...drafts, [vmnet, draft]])).wish);
    const refusal = answer.ok ? undefined : answer.refusals.find((one) => one.vmnet === vmnet && one.field === 'mode');
    if (refusal !== undefined) found.set(mode, refusal);
  }
  return found;
}

export type RemovalObstacle =
  /** VMware's own bridge. */
  | { readonly code: 'vmnet0-stays' }
  | { readonly code: 'network-has-vms'; readonly vms: readonly string[] };

/** As the planner refuses it; null: it can be removed. */
export function removalObstacle(state: HostState, vmnet: number): RemovalObstacle | null {
  if (vmnet === 0) return { code: 'vmnet0-stays' };
  const vms = machinesOn(state, vmnet);
  return vms.length === 0 ? null : { code: 'network-has-vms', vms };
}
