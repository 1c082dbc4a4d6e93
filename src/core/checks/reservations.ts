/** The address reservations of every network, from the store and from dhcpd.conf, each once. */
import { addressAfter, formatIpv4, parseIpv4, type Ipv4 } from '../ipv4/address.ts';
import { broadcastAddress, nthAddress, type Subnet } from '../ipv4/subnet.ts';
import type { Evidence } from '../vnet/evidence.ts';
import type { Fix } from '../vnet/finding.ts';
import type { HostState } from '../vnet/host-state.ts';
import { automatic, manual } from './check.ts';
import { holdersOf } from './holders.ts';
import { addressedNetworks, configuredAt, evidence, ipv4, statedAt, type AddressedState } from './networks.ts';
import { reservedAddresses, subnetOf } from './reserved-addresses.ts';

export interface PlacedReservation {
  readonly one: AddressedState;
  /** The store's, else dhcpd.conf's. */
  readonly subnet: Subnet | null;
  readonly mac: string;
  readonly address: string;
  readonly ip: Ipv4;
  readonly places: readonly [Evidence, ...Evidence[]];
}

const reservationsOfState = new WeakMap<HostState, readonly PlacedReservation[]>();

/** Of the networks whose DHCP is on. */
export function reservationsOf(state: HostState): readonly PlacedReservation[] {
  const known = reservationsOfState.get(state);
  if (known !== undefined) return known;
  const found = addressedNetworks(state).flatMap((one) => (one.network.dhcp.enabled ? reservationsOn(state, one) : []));
  reservationsOfState.set(state, found);
  return found;
}

function reservationsOn(state: HostState, one: AddressedState): readonly PlacedReservation[] {
  const places = new Map<string, { readonly mac: string; readonly address: string; readonly found: (Evidence | null)[] }>();
  const add = (mac: string, address: string, place: Evidence | null): void => {
    const key = `${mac} ${address}`;
    const entry = places.get(key) ?? { mac, address, found: [] };
    entry.found.push(place);
    places.set(key, entry);
  };
  for (const stated of one.configured?.reservations ?? []) {
    add(stated.value.mac, stated.value.address, configuredAt(state, one, () => stated));
  }
  for (const stated of one.dhcp?.reservations ?? []) add(stated.value.mac, stated.value.address, statedAt(one.dhcp, stated));
  const subnet = subnetOf(one);
  return [...places.values()].flatMap(({ mac, address, found }) => {
    const ip = parseIpv4(address);
    const proof = evidence(...found);
    return ip === undefined || proof === undefined ? [] : [{ one, subnet, mac, address, ip, places: proof }];
  });
}

const leads = new WeakMap<AddressedState, ReadonlySet<string>>();

/** Another address for the same MAC, unless port forwards lead to the present one. */
export function moveReservation(state: HostState, { one, mac, address }: PlacedReservation): Fix {
  const targets = leads.get(one) ?? new Set(one.network.nat?.portForwards.map(({ guestAddress }) => guestAddress));
  leads.set(one, targets);
  const free = targets.has(address) ? null : freeAddress(state, one);
  return free === null ? manual : automatic(`vmnet reserve add vmnet${one.vmnet} ${mac} ${free}`);
}

const freeAddresses = new WeakMap<AddressedState, string | null>();

/** One of the subnet that nothing is known to have, outside the DHCP range; null when there is none. */
export function freeAddress(state: HostState, one: AddressedState): string | null {
  const known = freeAddresses.get(one);
  if (known !== undefined) return known;
  const found = firstFreeAddress(state, one);
  freeAddresses.set(one, found);
  return found;
}

/** The first address above the gateway's place that is neither in a range nor anybody's. */
function firstFreeAddress(state: HostState, one: AddressedState): string | null {
  const subnet = subnetOf(one);
  const first = subnet === null ? undefined : nthAddress(subnet, 3);
  if (subnet === null || first === undefined) return null;
  const ranges = (one.dhcp?.ranges ?? []).map(({ value }) => value.map(ipv4));
  const reserved = new Set(reservedAddresses(state, one, subnet).map(({ address }) => address));
  const holders = holdersOf(state);
  // The last one is the DHCP server's.
  const end = broadcastAddress(subnet) - 1;
  for (let ip: Ipv4 | undefined = first; ip !== undefined && ip < end; ip = addressAfter(ip, 1)) {
    const at: Ipv4 = ip;
    const range = ranges.find(([start, last]) => typeof start === 'number' && typeof last === 'number' && at >= start && at <= last);
    const past = range?.[1];
    if (typeof past === 'number') {
      ip = past;
      continue;
    }
    const address = formatIpv4(at);
    if (!reserved.has(at) && !holders.holds(one.vmnet, address)) return address;
  }
  return null;
}
