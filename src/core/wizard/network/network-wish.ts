/** The wish that the edits of one network come to: it names what differs from the host, and nothing else. */
import { parseIpv4 } from '../../ipv4/address.ts';
import { normalSubnet, parseSubnet } from '../../ipv4/subnet.ts';
import { subnetDefaults } from '../../plan/subnet-defaults.ts';
import type { WantedNetwork } from '../../plan/wanted.ts';
import type { DhcpWish, NetworkWish } from '../../plan/wish.ts';
import type { HostState } from '../../vnet/host-state.ts';
import type { Mode, PortForward, Reservation } from '../../vnet/network.ts';
import type { BridgeCandidate } from '../bridge-candidates.ts';
import type { NetworkDraft, TextField } from './draft.ts';
import { parseDuration } from './durations.ts';
import { forwardOf, reservationOf, type ForwardRow, type ReservationRow } from './lists.ts';
import type { TypedSubnet } from './typed-subnet.ts';

export interface WishedForm {
  readonly state: HostState;
  readonly draft: NetworkDraft;
  /** The display name that the host has. */
  readonly name: string | null;
  readonly before: WantedNetwork | null;
  /** `before`, where it has addresses at all. */
  readonly addressed: WantedNetwork | null;
  readonly mode: Mode;
  readonly hostReaches: boolean;
  readonly dhcpOn: boolean;
  readonly subnet: TypedSubnet;
  /** When it is to be bridged. */
  readonly candidates: readonly BridgeCandidate[];
}

/** Texts that are no addresses are left out: they have a fault of their own. */
export function wishWithoutLists(form: WishedForm): NetworkWish {
  const { draft, name, before, mode } = form;
  const typedName = draft.texts.name;
  const common: NetworkWish = {
    vmnet: draft.vmnet,
    ...(before?.mode === mode ? {} : { mode }),
    ...(typedName === undefined || typedName === (name ?? '') ? {} : { name: typedName }),
  };
  if (mode === 'bridged') {
    const bridge = draft.texts.bridge ?? (before?.mode === 'bridged' || draft.vmnet === 0 ? undefined : bestCandidate(form.candidates));
    return bridge === undefined || (before?.mode === 'bridged' && before.bridge === bridge) ? common : { ...common, adapter: bridge };
  }
  const subnet = writtenSubnet(form);
  const isMoved = subnet !== undefined || form.addressed === null;
  const dhcp = dhcpWish(form, isMoved);
  return { ...common, ...(subnet === undefined ? {} : { subnet }), ...gatewayWish(form, isMoved), ...hostAdapterWish(form, subnet, isMoved), ...(dhcp === undefined ? {} : { dhcp }) };
}

function bestCandidate(candidates: readonly BridgeCandidate[]): string | undefined {
  return candidates.find(({ fault }) => fault === null)?.adapter.name;
}

function writtenSubnet({ addressed, subnet: { written, proposed } }: WishedForm): string | undefined {
  // The subnet of a network that had none is proposed, and wished so.
  if (addressed === null) return written ?? proposed ?? undefined;
  return written === null || written === addressed.subnet ? undefined : written;
}

function typedAddress({ draft }: WishedForm, field: TextField): string | undefined {
  const text = draft.texts[field];
  return text === undefined || parseIpv4(text) === undefined ? undefined : text;
}

function gatewayWish(form: WishedForm, isMoved: boolean): Pick<NetworkWish, 'gateway'> {
  const gateway = typedAddress(form, 'gateway');
  return form.mode !== 'nat' || gateway === undefined || (!isMoved && gateway === form.before?.gateway) ? {} : { gateway };
}

function hostAdapterWish(form: WishedForm, subnet: string | undefined, isMoved: boolean): Pick<NetworkWish, 'hostAdapter'> {
  const { mode, hostReaches, addressed, state } = form;
  const had = addressed === null || addressed.hostAdapter !== null;
  if (mode === 'isolated') return {};
  if (!hostReaches) return had ? { hostAdapter: null } : {};
  const typed = typedAddress(form, 'hostAdapter');
  if (typed !== undefined) return !isMoved && typed === addressed?.hostAdapter ? {} : { hostAdapter: typed };
  if (had || mode !== 'nat') return {};
  // A NAT network without an adapter stays so until somebody writes its address.
  const parsed = parseSubnet(subnet ?? addressed.subnet ?? '');
  const first = parsed === undefined ? undefined : subnetDefaults(normalSubnet(parsed), state)?.hostAdapter;
  return first === undefined ? {} : { hostAdapter: first };
}

/** Undefined: as it is. */
function dhcpWish(form: WishedForm, isMoved: boolean): DhcpWish | null | undefined {
  const { addressed, dhcpOn, draft } = form;
  const old = addressed?.dhcp ?? null;
  if (!dhcpOn) return addressed === null || old !== null ? null : undefined;
  const [start, end] = [typedAddress(form, 'start'), typedAddress(form, 'end')];
  const [defaultLease, maxLease] = [parseDuration(draft.texts.defaultLease ?? ''), parseDuration(draft.texts.maxLease ?? '')];
  // Of the two that somebody wrote neither gives way to the other.
  const writesLeases = (defaultLease ?? old?.defaultLease) !== old?.defaultLease || (maxLease ?? old?.maxLease) !== old?.maxLease;
  const wish: DhcpWish = {
    ...(start === undefined || (!isMoved && start === old?.start) ? {} : { start }),
    ...(end === undefined || (!isMoved && end === old?.end) ? {} : { end }),
    ...(defaultLease === null || !writesLeases ? {} : { defaultLease }),
    ...(maxLease === null || !writesLeases ? {} : { maxLease }),
  };
  return Object.keys(wish).length > 0 || (addressed !== null && old === null) ? wish : undefined;
}

/** The lists replace those of the host whole, so they are named only when they differ. */
export function withLists(base: NetworkWish, { before, mode, dhcpOn }: WishedForm, reservations: readonly ReservationRow[], forwards: readonly ForwardRow[]): NetworkWish {
  const reserved = reservations.flatMap((row) => reservationOf(row) ?? []);
  const forwarded = forwards.flatMap((row) => forwardOf(row) ?? []);
  const writesReservations = dhcpOn && textOf(reserved) !== textOf(before?.dhcp?.reservations ?? []);
  const writesForwards = mode === 'nat' && textOfForwards(forwarded) !== textOfForwards(before?.portForwards ?? []);
  return {
    ...base,
    ...(writesReservations ? { dhcp: { ...base.dhcp, reservations: reserved } } : {}),
    ...(writesForwards ? { portForwards: forwarded } : {}),
  };
}

function textOf(list: readonly Reservation[]): string {
  return list.map(({ mac, address }) => `${mac} ${address}`).toSorted().join('\n');
}

function textOfForwards(list: readonly PortForward[]): string {
  return list.map((one) => JSON.stringify([one.protocol, one.hostPort, one.guestAddress, one.guestPort, one.description])).toSorted().join('\n');
}
