/** The host's links that are no VMnet's: physical networks, VPNs, and the networks of containers and other hypervisors. */
import { formatIpv4 } from '../ipv4/address.ts';
import { parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { Adapter, Route } from '../vnet/adapter.ts';
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { linesOfAddresses } from './address-lines.ts';
import type { AddressedState } from './networks.ts';
import { placeOfRoute, routeTable } from './route-table.ts';
import { specialBlockOf } from './subnet-blocks.ts';
import { subnetIndex, type Indexed, type SubnetIndex } from './subnet-index.ts';
import { isTunProxy } from './tun-proxy.ts';

export type ContainerKind = 'docker' | 'wsl' | 'hyper-v' | 'libvirt' | 'virtualbox' | 'parallels' | 'apple' | 'other';

export interface OtherLink {
  readonly adapter: Adapter;
  readonly subnet: Subnet;
  /** What leads there; null for a subnet that the adapter is in itself. */
  readonly route: Route | null;
  /** Of a container's network; null for others. */
  readonly container: ContainerKind | null;
}

export interface OtherLinks {
  readonly physical: SubnetIndex<OtherLink>;
  readonly vpn: SubnetIndex<OtherLink>;
  readonly container: SubnetIndex<OtherLink>;
}

const linksOfState = new WeakMap<HostState, OtherLinks>();

export function otherLinks(state: HostState): OtherLinks {
  const known = linksOfState.get(state);
  if (known !== undefined) return known;
  const groups: Readonly<Record<keyof OtherLinks, Indexed<OtherLink>[]>> = { physical: [], vpn: [], container: [] };
  const second = secondBridges(state);
  for (const adapter of state.adapters?.value ?? []) {
    if (adapter.state === 'disabled') continue;
    const container = second.has(adapter) ? 'apple' : containerKind(state, adapter);
    const group = groupOf(adapter, container);
    if (group !== null) for (const link of linksOf(adapter, container)) groups[group].push({ subnet: link.subnet, value: link });
  }
  for (const link of vpnRoutes(state)) groups.vpn.push({ subnet: link.subnet, value: link });
  // Of several in one subnet the one that is up, then by name: the order of a listing means nothing.
  const better = (a: OtherLink, b: OtherLink): boolean => rankOf(a) < rankOf(b);
  const links: OtherLinks = {
    physical: subnetIndex(groups.physical, better),
    vpn: subnetIndex(groups.vpn, better),
    container: subnetIndex(groups.container, better),
  };
  linksOfState.set(state, links);
  return links;
}

function rankOf({ adapter, route }: OtherLink): string {
  return `${adapter.state === 'up' ? 0 : 1}${route === null ? 0 : 1}${adapter.name}`;
}

function groupOf(adapter: Adapter, container: ContainerKind | null): keyof OtherLinks | null {
  if (container !== null) return 'container';
  if (adapter.vmnet !== null || isVmnetBridge(adapter)) return null;
  const { kind } = adapter;
  if (kind === 'vpn') return isTunProxy(adapter) ? null : 'vpn';
  // A Hyper-V switch that holds the host's own network card is the physical network.
  return kind === 'ethernet' || kind === 'wifi' || kind === 'bridge' || kind === 'other' || kind === 'virtual' ? 'physical' : null;
}

function linksOf(adapter: Adapter, container: ContainerKind | null): readonly OtherLink[] {
  return adapter.ipv4.flatMap(({ address, prefix }): readonly OtherLink[] => {
    const subnet = prefix === null ? undefined : parseSubnet(`${address}/${prefix}`);
    // Who has no lease has an address of 169.254 on every adapter.
    return subnet === undefined || address.startsWith('169.254.') ? [] : [{ adapter, subnet, route: null, container }];
  });
}

/** The line with the adapter's address, or the route. */
export function placeOfLink(state: HostState, { subnet, route }: OtherLink): Evidence | null {
  if (route !== null) return placeOfRoute(state, route);
  if (state.adapters === null) return null;
  const { source } = state.adapters;
  return evidenceAt(source, linesOfAddresses(source).get(formatIpv4(subnet.ip)) ?? null);
}

/** The narrowest that contains the VMnet's subnet, else the widest within it. */
export function linkIn({ subnet }: AddressedState, links: SubnetIndex<OtherLink>): OtherLink | null {
  if (subnet === null || specialBlockOf(subnet) !== null) return null;
  const [around] = links.around(subnet);
  if (around !== undefined) return around.value;
  return links.within(subnet).toSorted((a, b) => a.subnet.prefix - b.subnet.prefix)[0]?.value ?? null;
}

/** What a VPN is told to carry. One that carries everything lists what it does not: then its routes tell nothing. */
function vpnRoutes(state: HostState): readonly OtherLink[] {
  const { routes, everywhere } = routeTable(state);
  const whole = new Set(everywhere.map(({ adapter }) => adapter.name));
  return routes.flatMap(({ adapter, subnet, route }): readonly OtherLink[] => {
    if (adapter.kind !== 'vpn' || isTunProxy(adapter) || subnet.prefix < 8 || whole.has(adapter.name)) return [];
    return [{ adapter, subnet, route, container: null }];
  });
}

/** Linux: a bridge that a vmnetN was put into has its MAC. */
function isVmnetBridge({ mac, members }: Adapter): boolean {
  return mac?.startsWith('00:50:56:c0:00:') === true || members?.some((name) => /^vmnet\d/.test(name)) === true;
}

function containerKind({ view }: HostState, { name, description, kind, vmnet, gateways }: Adapter): ContainerKind | null {
  if (vmnet !== null || gateways.length > 0) return null;
  // Besides Fusion's own, Apple's framework makes these for Internet sharing, containers and other hypervisors.
  if (kind === 'bridge') return view.host.platform === 'macos' && /^bridge1\d\d$/.test(name) ? 'apple' : null;
  if (kind !== 'virtual') return null;
  const text = `${name}\n${description ?? ''}`;
  if (/docker|^br-[\da-f]{6,}/i.test(name)) return 'docker';
  if (/\bWSL\b/i.test(text)) return 'wsl';
  if (/vEthernet|hyper-?v/i.test(text)) return 'hyper-v';
  if (/^virbr/i.test(name)) return 'libvirt';
  // The mobile hotspot's.
  if (/wi-?fi direct|hosted network/i.test(text)) return null;
  if (/^vboxnet|virtualbox/i.test(text)) return 'virtualbox';
  if (/^vnic\d|parallels/i.test(text)) return 'parallels';
  return 'other';
}

/** Fusion 12+: one bridge at most is a VMnet's own; a second in its subnet is somebody else's. */
function secondBridges({ apple, adapters }: HostState): ReadonlySet<Adapter> {
  if (!apple || adapters === null) return new Set();
  const first = new Map<number, Adapter>();
  const second = new Set<Adapter>();
  for (const adapter of adapters.value.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (adapter.vmnet === null) continue;
    if (first.has(adapter.vmnet)) second.add(adapter);
    else first.set(adapter.vmnet, adapter);
  }
  return second;
}
