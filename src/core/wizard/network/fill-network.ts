/** A network with what a person changed of it: everything that follows, and the wish that names only what changed. */
import { presentNetworks } from '../../plan/present-networks.ts';
import { resolveNetwork, type Resolved } from '../../plan/resolve-network.ts';
import { wantedOf, type WantedNetwork } from '../../plan/wanted.ts';
import type { NetworkWish } from '../../plan/wish.ts';
import type { Mode, VirtualNetwork } from '../../vnet/network.ts';
import { bridgeCandidates, type BridgeCandidate } from '../bridge-candidates.ts';
import type { WizardHost } from '../facts.ts';
import { moveAlong, type MovedEntry } from '../move-along.ts';
import { suggestedSubnets } from '../subnet-choice.ts';
import type { NetworkDraft, TextField } from './draft.ts';
import { durationText } from './durations.ts';
import { guestsOn, type NetworkGuest } from './guests.ts';
import { forwardRows, reservationRows, type ForwardRow, type ReservationRow } from './lists.ts';
import { withLists, wishWithoutLists, type WishedForm } from './network-wish.ts';
import { parseMask, typedSubnet, type TypedSubnet } from './typed-subnet.ts';

export interface FilledNetwork {
  readonly vmnet: number;
  readonly draft: NetworkDraft;
  /** As the host has it; null: it is added here. */
  readonly network: VirtualNetwork | null;
  readonly before: WantedNetwork | null;
  readonly wish: NetworkWish;
  /** The wish asks for something that the host has not. */
  readonly isEdited: boolean;
  /** The network as it is to be, refused or not. */
  readonly resolved: Resolved;
  readonly mode: Mode;
  readonly hostReaches: boolean;
  readonly dhcpOn: boolean;
  readonly subnet: TypedSubnet;
  /** What each field shows: typed, in force, or derived. */
  readonly shown: Readonly<Record<TextField, string>>;
  readonly candidates: readonly BridgeCandidate[];
  readonly guests: readonly NetworkGuest[];
  readonly reservations: readonly ReservationRow[];
  readonly forwards: readonly ForwardRow[];
  readonly movedAlong: readonly MovedEntry[];
  /** The host with what other drafts take, and the host ports that they give away. */
  readonly around: WizardHost;
  readonly elsewhere: ReadonlySet<number>;
}

export const usualModes: Readonly<Record<number, Mode>> = { 0: 'bridged', 1: 'host-only', 8: 'nat' };

/** `host.taken` holds what other drafts take as well; `elsewhere`: the host ports that they give away. */
export function fillNetwork(host: WizardHost, draft: NetworkDraft, elsewhere: ReadonlySet<number> = new Set()): FilledNetwork {
  const { state } = host;
  const { vmnet } = draft;
  const network = presentNetworks(state).find((one) => one.vmnet === vmnet) ?? null;
  const before = network === null ? null : wantedOf(network);
  const mode = draft.mode ?? before?.mode ?? usualModes[vmnet] ?? 'host-only';
  const addressed = before === null || before.mode === 'bridged' ? null : before;
  const subnet = typedSubnet(draft, addressed !== null ? addressed.subnet : mode === 'bridged' ? null : proposedSubnet(host, draft));
  const hostReaches = mode === 'host-only' || (mode === 'nat' && (draft.hostReaches ?? (addressed === null || addressed.mode === 'isolated' || addressed.hostAdapter !== null)));
  const dhcpOn = mode !== 'bridged' && (draft.dhcpOn ?? (addressed === null || addressed.dhcp !== null));
  const candidates = mode === 'bridged' ? bridgeCandidates(state, vmnet) : [];
  const form: WishedForm = { state, draft, name: network?.name ?? null, before, addressed, mode, hostReaches, dhcpOn, subnet, candidates };
  const base = wishWithoutLists(form);
  const first = resolveNetwork(base, network, state);
  const moved = moveAlong(first.subnet, network);
  const place = { state, network, resolved: first, elsewhere };
  const reservations = reservationRows(place, moved, draft);
  const guests = guestsOn(state, vmnet, reservations);
  const forwards = forwardRows(place, moved, draft, guests.find(({ address }) => address !== null)?.address ?? '');
  const wish = mode === 'bridged' ? base : withLists(base, form, reservations, forwards);
  const resolved = resolveNetwork(wish, network, state);
  return {
    vmnet,
    draft,
    network,
    before,
    wish,
    isEdited: network === null || Object.keys(wish).length > 1,
    resolved,
    mode,
    hostReaches,
    dhcpOn,
    subnet,
    shown: shownTexts(resolved.wanted, draft, subnet, network),
    candidates,
    guests,
    reservations,
    forwards,
    movedAlong: moved.along,
    around: host,
    elsewhere,
  };
}

function proposedSubnet(host: WizardHost, { texts }: NetworkDraft): string | null {
  return suggestedSubnets(host, parseMask(texts.mask ?? '') ?? 24, 1)[0] ?? null;
}

function shownTexts({ hostAdapter, gateway, dhcp, bridge }: WantedNetwork, { texts }: NetworkDraft, subnet: TypedSubnet, network: VirtualNetwork | null): FilledNetwork['shown'] {
  const lease = (seconds: number | null | undefined): string => (seconds === null || seconds === undefined ? '' : durationText(seconds));
  const inForce: FilledNetwork['shown'] = {
    name: network?.name ?? '',
    subnet: subnet.address,
    mask: subnet.mask,
    hostAdapter: hostAdapter ?? '',
    gateway: gateway ?? '',
    start: dhcp?.start ?? '',
    end: dhcp?.end ?? '',
    defaultLease: lease(dhcp?.defaultLease),
    maxLease: lease(dhcp?.maxLease),
    bridge: bridge ?? '',
  };
  return { ...inForce, ...texts };
}
