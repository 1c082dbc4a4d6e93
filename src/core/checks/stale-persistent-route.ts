/** `route -p` of Windows: a route to a VMnet's subnet by a gateway elsewhere, which comes back after every start. */
import { parseSubnet, contains, formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import { evidenceAt } from '../vnet/evidence.ts';
import { check } from './check.ts';
import { evidence, ipv4, subnetEvidence } from './networks.ts';
import { persistentKey, persistentRoutes, strayRoutes } from './stray-routes.ts';
import { vmnetSubnets } from './vmnet-subnets.ts';

type Data = {
  readonly subnet: string;
  readonly destination: string;
  readonly gateway: string;
  /** It is better than the VMnet's own at this moment. */
  readonly wins: boolean;
};

export const stalePersistentRoute = check<'stale-persistent-route', Data>('stale-persistent-route', 'warning', (state) => {
  const winning = new Set(strayRoutes(state).flatMap(({ way, cause }) => (cause === 'persistent' ? [persistentKey(way.route)] : [])));
  return persistentRoutes(state).routes.flatMap((route) => {
    const destination = parseSubnet(route.destination);
    const gateway = ipv4(route.gateway);
    // A wider route does not win against the VMnet's own.
    const one = destination === undefined ? undefined : vmnetSubnets(state).around(destination)[0]?.value;
    if (state.routes === null || gateway === null || one === undefined || one.subnet === null) return [];
    // By a guest that is a router, into a part of its own VMnet.
    if (contains(one.subnet, gateway)) return [];
    const proof = evidence(evidenceAt(state.routes.source, route.line), subnetEvidence(state, one));
    if (proof === undefined) return [];
    const wins = winning.has(persistentKey(route));
    return [
      {
        vmnet: one.vmnet,
        ...(wins ? { severity: 'error' } : {}),
        data: { subnet: formatSubnet(normalSubnet(one.subnet)), destination: route.destination, gateway: route.gateway, wins },
        evidence: proof,
      } as const,
    ];
  });
});
