/**
 * What VMware would generate otherwise and its store does not hold: it is in force until the file is made anew. Only what
 * is sound is told of here: what is at fault has a check of its own, and an edited dhcpd.conf is `dhcp-block-edited`.
 */
import { formatIpv4 } from '../ipv4/address.ts';
import type { Evidence, Stated } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { check, noFix, type Found } from './check.ts';
import { isEdited } from './dhcp-block-edited.ts';
import { dhcpRanges, isInside, type DhcpRange } from './dhcp-ranges.ts';
import { servedDhcp, servedNat } from './drift.ts';
import { hasSubnetDrift } from './drift-subnet.ts';
import { portKey } from './forwards.ts';
import { leaseTimeFault } from './lease-times-invalid.ts';
import { addressedNetworks, evidence, statedAt, type AddressedState } from './networks.ts';
import { reservedAddresses, soundGateway } from './reserved-addresses.ts';
import { usualGateway, usualHostAdapter, usualRange } from './usual-addresses.ts';

type Fact = 'gateway' | 'dhcp-range' | 'lease-times' | 'host-adapter' | 'reservations' | 'forwards';

/** Of a list, the entries that only the file has; `usual`: what VMware would write, empty for nothing. Lease times in seconds. */
type Data = { readonly fact: Fact; readonly value: readonly string[]; readonly usual: readonly string[] };

type Kept = Found<Data>;

export const keptOnlyInGeneratedFile = check<'kept-only-in-generated-file', Data>('kept-only-in-generated-file', 'info', (state) => {
  if (state.store === null) return [];
  const ranges = new Map<number, DhcpRange[]>();
  for (const range of dhcpRanges(state)) ranges.set(range.one.vmnet, [...(ranges.get(range.one.vmnet) ?? []), range]);
  return addressedNetworks(state).flatMap((one) => {
    if (one.configured === null || one.subnet === null || hasSubnetDrift(state, one)) return [];
    const own = ranges.get(one.vmnet) ?? [];
    const inDhcpFile = isEdited(one) ? [] : [rangeOf(state, one, own), leaseTimesOf(one), hostAdapterOf(state, one), reservationsOf(state, one)];
    return [gatewayOf(state, one, own), ...inDhcpFile, forwardsOf(one)].filter((found) => found !== null);
  });
});

function kept({ vmnet }: AddressedState, fact: Fact, value: readonly string[], usual: readonly string[], ...places: readonly (Evidence | null)[]): Kept | null {
  const proof = evidence(...places);
  return proof === undefined ? null : { vmnet, data: { fact, value, usual }, evidence: proof, fix: noFix };
}

function gatewayOf(state: HostState, one: AddressedState, ranges: readonly DhcpRange[]): Kept | null {
  const nat = servedNat(one);
  const sound = soundGateway(state, one);
  const usual = one.subnet === null ? null : usualGateway(one.subnet);
  // Fusion 12+ does not follow it.
  if (state.apple || nat === null || sound === null || usual === null || formatIpv4(sound) === usual) return null;
  if (ranges.some(({ start, end }) => sound >= start && sound <= end)) return null;
  return kept(one, 'gateway', [formatIpv4(sound)], [usual], statedAt(nat, nat.gateway));
}

function rangeOf(state: HostState, one: AddressedState, ranges: readonly DhcpRange[]): Kept | null {
  const usual = one.subnet === null ? null : usualRange(one.subnet);
  if (usual === null || ranges.length === 0 || !ranges.every((range) => isSound(state, range))) return null;
  const value = ranges.map(({ stated }) => stated.value.join('-'));
  const expected = usual.join('-');
  return value.every((range) => range === expected) ? null : kept(one, 'dhcp-range', value, [expected], ...ranges.map(({ place }) => place));
}

function isSound(state: HostState, range: DhcpRange): boolean {
  const { one, start, end, subnet } = range;
  return start <= end && isInside(range) && !reservedAddresses(state, one, subnet).some(({ address }) => address >= start && address <= end);
}

const usualTimes = [1800, 7200] as const;

function leaseTimesOf(one: AddressedState): Kept | null {
  const { defaultLease = null, maxLease = null } = servedDhcp(one) ?? {};
  if (defaultLease === null || maxLease === null || leaseTimeFault(defaultLease.value, maxLease.value) !== null) return null;
  const value = [defaultLease.value, maxLease.value];
  if (value.every((seconds, index) => seconds === usualTimes[index])) return null;
  return kept(one, 'lease-times', value.map(String), usualTimes.map(String), statedAt(one.dhcp, defaultLease), statedAt(one.dhcp, maxLease));
}

/** Windows' store has no room for the address; elsewhere another one in the file is drift. */
function hostAdapterOf(state: HostState, one: AddressedState): Kept | null {
  const stated = servedDhcp(one)?.hostAdapter ?? null;
  const usual = one.subnet === null ? null : usualHostAdapter(one.subnet);
  const address = stated?.value.address ?? null;
  if (state.view.host.platform !== 'windows' || address === null || usual === null || address === usual) return null;
  return kept(one, 'host-adapter', [address], [usual], statedAt(one.dhcp, stated));
}

/** On Linux and macOS what a person writes below VMware's part stays. */
function reservationsOf(state: HostState, one: AddressedState): Kept | null {
  const dhcp = servedDhcp(one);
  if (dhcp === null || state.view.host.platform !== 'windows') return null;
  const stored = new Set((one.configured?.reservations ?? []).map(({ value }) => value.mac));
  const only = dhcp.reservations.filter(({ value }) => !stored.has(value.mac));
  return listOf(one, 'reservations', only, ({ mac, address }) => `${mac} ${address}`, dhcp);
}

function forwardsOf(one: AddressedState): Kept | null {
  const nat = servedNat(one);
  if (nat === null) return null;
  const stored = new Set((one.configured?.portForwards ?? []).map(({ value }) => portKey(value)));
  const only = nat.portForwards.filter(({ value }) => !stored.has(portKey(value)));
  return listOf(one, 'forwards', only, ({ protocol, hostPort, guestAddress, guestPort }) => `${protocol}/${hostPort} ${guestAddress}:${guestPort}`, nat);
}

function listOf<T>(one: AddressedState, fact: Fact, only: readonly Stated<T>[], text: (value: T) => string, file: Parameters<typeof statedAt>[0]): Kept | null {
  const value = [...new Set(only.map((stated) => text(stated.value)))];
  return kept(one, fact, value, [], ...only.map((stated) => statedAt(file, stated)));
}
