/** The host's IPv4 routes that are in use, each with the adapter that it leaves by. */
import { parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import type { Adapter, Route } from '../vnet/adapter.ts';
import { evidenceAt, type Evidence } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { routeLine } from './route-lines.ts';
import { subnetIndex, type SubnetIndex } from './subnet-index.ts';

export interface WayOut {
  readonly route: Route;
  readonly subnet: Subnet;
  readonly adapter: Adapter;
}

export interface RouteTable {
  /** Without those whose adapter is not known. */
  readonly routes: readonly WayOut[];
  /** By destination: the ways with the lowest metric, several where it is the same. */
  readonly best: SubnetIndex<readonly WayOut[]>;
  /** To everywhere: a default route, or a part of one. No private block is that wide. */
  readonly everywhere: readonly WayOut[];
}

export function placeOfRoute({ routes }: HostState, route: Route): Evidence | null {
  return routes === null ? null : evidenceAt(routes.source, routeLine(routes.source, route));
}

const tableOfState = new WeakMap<HostState, RouteTable>();

export function routeTable(state: HostState): RouteTable {
  const known = tableOfState.get(state);
  if (known !== undefined) return known;
  const routes = waysOut(state);
  const byDestination = new Map<string, WayOut[]>();
  for (const way of routes) {
    const others = byDestination.get(way.route.destination);
    const metric = metricOf(way);
    const least = others?.[0] === undefined ? undefined : metricOf(others[0]);
    if (others === undefined || least === undefined || metric < least) byDestination.set(way.route.destination, [way]);
    else if (metric === least) others.push(way);
  }
  const best = [...byDestination.values()].flatMap((value) => (value[0] === undefined ? [] : [{ subnet: value[0].subnet, value }]));
  const table: RouteTable = {
    routes,
    best: subnetIndex(best, () => false),
    everywhere: best.flatMap(({ subnet, value }) => (subnet.prefix < 8 && !isMulticast(subnet) ? value : [])),
  };
  tableOfState.set(state, table);
  return table;
}

/** Of multicast and above every adapter has a route. */
function isMulticast({ ip, prefix }: Subnet): boolean {
  return prefix > 2 && ip >= 0xe000_0000;
}

/** Linux leaves out a metric of zero; macOS has none. */
function metricOf({ route }: WayOut): number {
  return route.metric ?? 0;
}

function waysOut({ adapters, routes }: HostState): readonly WayOut[] {
  const byName = new Map<string, Adapter>();
  const byAddress = new Map<string, Adapter>();
  for (const adapter of adapters?.value ?? []) {
    byName.set(adapter.name, adapter);
    for (const { address } of adapter.ipv4) byAddress.set(address, adapter);
  }
  return (routes?.value ?? []).flatMap((route): readonly WayOut[] => {
    const subnet = parseSubnet(route.destination);
    const adapter = byName.get(route.interface ?? '') ?? byAddress.get(route.address ?? '');
    return subnet === undefined || adapter === undefined || route.usable === false ? [] : [{ route, subnet, adapter }];
  });
}
