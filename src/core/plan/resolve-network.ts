/** One wished network made complete: what is written, else the host's value where it still fits, else the default. */
import { parseIpv4 } from '../ipv4/address.ts';
import { formatSubnet, normalSubnet, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { Mode, VirtualNetwork } from '../vnet/network.ts';
import { addressFault, subnetDefaults, usualDefaultLease, usualMaxLease, type SubnetDefaults } from './subnet-defaults.ts';
import { wantedOf, type WantedDhcp, type WantedNetwork } from './wanted.ts';
import type { DhcpWish, NetworkWish } from './wish.ts';

export interface Resolved {
  readonly wish: NetworkWish;
  readonly wanted: WantedNetwork;
  /** As the host has it; null for a new network. */
  readonly present: WantedNetwork | null;
  /** Of `wanted`, parsed; null when it has none. */
  readonly subnet: Subnet | null;
  /** Entries of lists that nobody wrote and that lie outside the wanted subnet. */
  readonly left: readonly string[];
}

export function resolveNetwork(wish: NetworkWish, host: VirtualNetwork | null, { apple }: { readonly apple: boolean }): Resolved {
  const present = host === null ? null : wantedOf(host);
  const mode = modeOf(wish, present);
  const name = wish.name ?? null;
  if (mode === 'bridged') {
    const bridge = wish.adapter ?? present?.bridge ?? 'automatic';
    const wanted: WantedNetwork = { vmnet: wish.vmnet, mode, name, subnet: null, gateway: null, hostAdapter: null, dhcp: null, portForwards: [], bridge };
    return { wish, wanted, present, subnet: null, left: [] };
  }
  const written = wish.subnet ?? present?.subnet ?? null;
  const parsed = written === null ? undefined : parseSubnet(written);
  const subnet = parsed === undefined ? null : normalSubnet(parsed);
  const defaults = subnet === null ? undefined : subnetDefaults(subnet, { apple });
  const fits = (address: string | null | undefined): address is string =>
    typeof address === 'string' && (subnet === null ? present?.subnet === null : addressFault(subnet, address) === null);
  const keep = (own: string | null | undefined, otherwise: string | undefined): string | null => (fits(own) ? own : (otherwise ?? own ?? null));
  const dhcp = resolveDhcp(wish.dhcp, present, keep, defaults);
  const portForwards = mode === 'nat' ? (wish.portForwards ?? present?.portForwards ?? []) : [];
  const reservationsLeft = wish.dhcp?.reservations === undefined ? (dhcp?.reservations ?? []).filter(({ address }) => !liesIn(subnet, address)) : [];
  const forwardsLeft = wish.portForwards === undefined ? portForwards.filter(({ guestAddress }) => !liesIn(subnet, guestAddress)) : [];
  const wanted: WantedNetwork = {
    vmnet: wish.vmnet,
    mode,
    name,
    // A subnet that the host has stays as it stands there, host bits and all.
    subnet: subnet === null ? null : written === present?.subnet ? written : formatSubnet(subnet),
    gateway: mode === 'nat' ? (wish.gateway ?? keep(apple ? null : present?.gateway, defaults?.gateway)) : null,
    hostAdapter: hostAdapterOf(wish, mode, present, keep, defaults),
    dhcp,
    portForwards,
    bridge: null,
  };
  const left = [...reservationsLeft.map(({ mac, address }) => `${mac} ${address}`), ...forwardsLeft.map((one) => `${one.protocol}/${one.hostPort} ${one.guestAddress}`)];
  return { wish, wanted, present, subnet, left: wish.subnet === undefined ? [] : left };
}

type Keep = (own: string | null | undefined, otherwise: string | undefined) => string | null;

/** Without an adapter a host-only network is an isolated one, in VMware's own terms. */
function modeOf({ vmnet, mode, hostAdapter }: NetworkWish, present: WantedNetwork | null): Mode {
  const wished = mode ?? present?.mode ?? (vmnet === 0 ? 'bridged' : vmnet === 8 ? 'nat' : 'host-only');
  if (wished === 'host-only' && hostAdapter === null) return 'isolated';
  return mode === undefined && wished === 'isolated' && typeof hostAdapter === 'string' ? 'host-only' : wished;
}

function hostAdapterOf(wish: NetworkWish, mode: Mode, present: WantedNetwork | null, keep: Keep, defaults: SubnetDefaults | undefined): string | null {
  if (wish.hostAdapter !== undefined) return wish.hostAdapter;
  if (mode === 'isolated') return null;
  const hasNone = present !== null && present.mode !== 'bridged' && present.hostAdapter === null;
  if (hasNone && mode === 'nat' && present.subnet !== null) return null;
  return keep(present?.hostAdapter, defaults?.hostAdapter);
}

function resolveDhcp(wish: DhcpWish | null | undefined, present: WantedNetwork | null, keep: Keep, defaults: SubnetDefaults | undefined): WantedDhcp | null {
  if (wish === null) return null;
  const old = present?.dhcp ?? null;
  // A network that was bridged had no DHCP to be off.
  if (wish === undefined && present !== null && present.mode !== 'bridged' && old === null) return null;
  const kept = { start: wish?.start ?? keep(old?.start, defaults?.start), end: wish?.end ?? keep(old?.end, defaults?.end) };
  const nothingWritten = wish?.start === undefined && wish?.end === undefined;
  const torn = nothingWritten && isReversed(kept.start, kept.end) && !isReversed(old?.start ?? null, old?.end ?? null);
  const { start, end } = torn && defaults !== undefined ? defaults : kept;
  const lease = leaseTimes(wish ?? {}, old);
  return { start, end, ...lease, reservations: wish?.reservations ?? old?.reservations ?? [] };
}

/** The one that nobody wrote gives way to the one that somebody did. */
function leaseTimes({ defaultLease, maxLease }: DhcpWish, old: WantedDhcp | null): Pick<WantedDhcp, 'defaultLease' | 'maxLease'> {
  const shortest = defaultLease ?? old?.defaultLease ?? usualDefaultLease;
  const longest = maxLease ?? old?.maxLease ?? usualMaxLease;
  if (shortest <= longest || (defaultLease === undefined) === (maxLease === undefined)) return { defaultLease: shortest, maxLease: longest };
  return defaultLease === undefined ? { defaultLease: longest, maxLease: longest } : { defaultLease: shortest, maxLease: shortest };
}

export function isReversed(start: string | null, end: string | null): boolean {
  const [from, to] = [parseIpv4(start ?? ''), parseIpv4(end ?? '')];
  return from !== undefined && to !== undefined && from > to;
}

function liesIn(subnet: Subnet | null, address: string): boolean {
  return subnet === null || addressFault(subnet, address) !== 'outside';
}
