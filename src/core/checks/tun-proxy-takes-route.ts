/**
 * Clash, mihomo and their like in TUN mode take the host's default route: what NAT sends on goes through the proxy,
 * and with strict routes what the host sends to the guests, too.
 */
import { evidenceAt } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { linesOfAddresses } from './address-lines.ts';
import { check, type Found } from './check.ts';
import { natNetworks } from './forwards.ts';
import { evidence, subnetEvidence } from './networks.ts';
import { placeOfRoute, routeTable, type WayOut } from './route-table.ts';
import { strayRoutes } from './stray-routes.ts';
import { isTunProxy } from './tun-proxy.ts';

type Data = {
  readonly takes: 'subnet' | 'default';
  readonly adapter: string;
  readonly destination: string;
  /** Those whose traffic it takes. */
  readonly vmnets: readonly number[];
};

export const tunProxyTakesRoute = check<'tun-proxy-takes-route', Data>('tun-proxy-takes-route', 'warning', (state) => {
  const taken = strayRoutes(state).flatMap(({ one, way, cause }): readonly Found<Data>[] => {
    const proof = cause === 'tun-proxy' ? evidence(placeOfRoute(state, way.route), subnetEvidence(state, one)) : undefined;
    if (proof === undefined) return [];
    return [{ vmnet: one.vmnet, adapter: way.adapter.name, severity: 'error', data: dataOf('subnet', way, [one.vmnet]), evidence: proof }];
  });
  return taken.length > 0 ? taken : takesDefault(state);
});

/** One for the host: it is the same for every NAT network. */
function takesDefault(state: HostState): readonly Found<Data>[] {
  const vmnets = natNetworks(state).map(({ vmnet }) => vmnet);
  const ways = routeTable(state).everywhere.filter(({ adapter }) => isTunProxy(adapter));
  const way = ways.reduce<WayOut | null>((first, one) => (first === null || keyOf(one) < keyOf(first) ? one : first), null);
  if (way === null || vmnets.length === 0 || state.adapters === null) return [];
  const { source } = state.adapters;
  const address = way.adapter.ipv4[0]?.address;
  const proof = evidence(placeOfRoute(state, way.route), address === undefined ? null : evidenceAt(source, linesOfAddresses(source).get(address) ?? null));
  return proof === undefined ? [] : [{ vmnet: vmnets.length === 1 ? (vmnets[0] ?? null) : null, adapter: way.adapter.name, data: dataOf('default', way, vmnets), evidence: proof }];
}

function keyOf({ subnet, adapter }: WayOut): string {
  return `${subnet.prefix} ${subnet.ip} ${adapter.name}`;
}

function dataOf(takes: Data['takes'], { adapter, route }: WayOut, vmnets: readonly number[]): Data {
  return { takes, adapter: adapter.name, destination: route.destination, vmnets };
}
