/** A wish on a host: the networks as they are to be, or every reason why they cannot. */
import type { HostState } from '../vnet/host-state.ts';
import { presentNetworks } from './present-networks.ts';
import { refuseNetwork } from './refuse-network.ts';
import { refuseTogether } from './refuse-wish.ts';
import { resolveNetwork } from './resolve-network.ts';
import type { Wanted } from './wanted.ts';
import type { WishRefusal } from './wish-refusal.ts';
import type { Wish } from './wish.ts';

export type ResolvedWish =
  | { readonly ok: true; readonly wanted: Wanted }
  /** All of them, by VMnet. */
  | { readonly ok: false; readonly refusals: readonly [WishRefusal, ...WishRefusal[]] };

export function resolveWish(state: HostState, wish: Wish): ResolvedWish {
  const present = new Map(presentNetworks(state).map((network) => [network.vmnet, network]));
  const named = new Set(wish.networks.map(({ vmnet }) => vmnet));
  const remove = wish.others === 'keep' ? [] : [...present.keys()].filter((vmnet) => vmnet !== 0 && !named.has(vmnet));
  const { apple } = state;
  const resolved = wish.networks.map((one) => resolveNetwork(one, present.get(one.vmnet) ?? null, { apple })).toSorted((a, b) => a.wish.vmnet - b.wish.vmnet);
  const none = state.view.host.product === null && present.size === 0 && resolved.length > 0;
  const refusals: readonly WishRefusal[] = none
    ? [{ code: 'no-vmware', vmnet: null, field: null, data: {} }]
    : [...resolved.flatMap((one) => refuseNetwork(one, { apple })), ...refuseTogether({ state, resolved, remove })].toSorted((a, b) => (a.vmnet ?? -1) - (b.vmnet ?? -1));
  const [first, ...rest] = refusals;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return { ok: true, wanted: { networks: resolved.map(({ wanted }) => wanted), remove: remove.toSorted((a, b) => a - b) } };
}
