/** The VMnets whose subnet, or a part of it, the host reaches by another adapter than theirs: longest prefix first, then the lowest metric. */
import { broadcastAddress, formatSubnet, normalSubnet, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { readPersistentRoutes, type PersistentRoute } from '../formats/persistent-routes.ts';
import type { HostState } from '../vnet/host-state.ts';
import { addressedNetworks, ipv4, type AddressedState } from './networks.ts';
import { routeTable, type WayOut } from './route-table.ts';
import { overlap } from './taken.ts';
import { isTunProxy } from './tun-proxy.ts';

/** Why it wins: it is for a part of the subnet only, it has the lower metric, or the VMnet's own route is not there. */
export type StrayReason = 'narrower' | 'metric' | 'own-missing';

export interface StrayRoute {
  readonly one: AddressedState;
  readonly subnet: Subnet;
  readonly way: WayOut;
  readonly reason: StrayReason;
  /** Whose fault it is; `link`: another link of the host has the subnet too, which is a fault of its own. */
  readonly cause: 'tun-proxy' | 'vpn' | 'persistent' | 'link' | 'other';
}

const straysOfState = new WeakMap<HostState, readonly StrayRoute[]>();

export function strayRoutes(state: HostState): readonly StrayRoute[] {
  const known = straysOfState.get(state);
  if (known !== undefined) return known;
  const found = addressedNetworks(state).flatMap((one): readonly StrayRoute[] => {
    const subnet = one.subnet === null ? null : normalSubnet(one.subnet);
    if (subnet === null || !isConnected(one, subnet)) return [];
    const way = partOf(state, one, subnet) ?? wholeOf(state, one, subnet);
    return way === null ? [] : [{ one, subnet, way, reason: reasonOf(way, subnet), cause: causeOf(state, way, subnet) }];
  });
  straysOfState.set(state, found);
  return found;
}

/** Its host virtual adapter is up and in this very subnet: otherwise that is the fault. */
function isConnected({ adapter }: AddressedState, { ip, prefix }: Subnet): boolean {
  if (adapter?.state !== 'up') return false;
  return adapter.ipv4.some((one) => {
    const address = ipv4(one.address);
    return address !== null && one.prefix === prefix && normalSubnet({ ip: address, prefix }).ip === ip;
  });
}

/** The widest route into the subnet that is not its adapter's; those of its first and last address are nobody's. */
function partOf(state: HostState, one: AddressedState, subnet: Subnet): WayOut | null {
  const own = new Set([subnet.ip, broadcastAddress(subnet), ...(one.adapter?.ipv4 ?? []).map(({ address }) => ipv4(address))]);
  const parts = routeTable(state)
    .best.within(subnet)
    .filter((part) => !(part.subnet.prefix === 32 && own.has(part.subnet.ip)))
    .flatMap(({ value }) => strangerOf(one, value) ?? []);
  let widest: WayOut | null = null;
  for (const part of parts) if (widest === null || part.subnet.prefix < widest.subnet.prefix) widest = part;
  return widest;
}

function wholeOf(state: HostState, one: AddressedState, subnet: Subnet): WayOut | null {
  const [winner] = routeTable(state).best.around(subnet);
  return winner === undefined ? null : strangerOf(one, winner.value);
}

/** Of ways that are as good none can be said to win. */
function strangerOf(one: AddressedState, ways: readonly WayOut[]): WayOut | null {
  if (ways.some(({ adapter }) => adapter.name === one.adapter?.name)) return null;
  return ways.reduce<WayOut | null>((first, way) => (first === null || way.adapter.name < first.adapter.name ? way : first), null);
}

function reasonOf(way: WayOut, { prefix }: Subnet): StrayReason {
  if (way.subnet.prefix > prefix) return 'narrower';
  return way.subnet.prefix === prefix ? 'metric' : 'own-missing';
}

function causeOf(state: HostState, { adapter, route }: WayOut, subnet: Subnet): StrayRoute['cause'] {
  if (isTunProxy(adapter)) return 'tun-proxy';
  if (adapter.kind === 'vpn') return 'vpn';
  if (persistentRoutes(state).keys.has(persistentKey(route))) return 'persistent';
  const shares = adapter.ipv4.some(({ address, prefix }) => {
    const other = prefix === null ? undefined : parseSubnet(`${address}/${prefix}`);
    return other !== undefined && overlap(other, subnet);
  });
  return shares ? 'link' : 'other';
}

export interface PersistentRoutes {
  readonly routes: readonly PersistentRoute[];
  /** By `persistentKey`. */
  readonly keys: ReadonlySet<string>;
}

const persistentOfState = new WeakMap<HostState, PersistentRoutes>();

/** Windows only. */
export function persistentRoutes(state: HostState): PersistentRoutes {
  const known = persistentOfState.get(state);
  if (known !== undefined) return known;
  const routes = state.routes === null || state.view.host.platform !== 'windows' ? [] : readPersistentRoutes(state.routes.source.text);
  const found: PersistentRoutes = { routes, keys: new Set(routes.map(persistentKey)) };
  persistentOfState.set(state, found);
  return found;
}

export function persistentKey({ destination, gateway }: { readonly destination: string; readonly gateway: string | null }): string {
  return `${destination} ${gateway}`;
}

export type RouteData = {
  readonly subnet: string;
  readonly destination: string;
  readonly gateway: string | null;
  readonly adapter: string;
  readonly reason: StrayReason;
};

export function routeData({ subnet, way, reason }: StrayRoute): RouteData {
  const { route, adapter } = way;
  return { subnet: formatSubnet(subnet), destination: route.destination, gateway: route.gateway, adapter: adapter.name, reason };
}
