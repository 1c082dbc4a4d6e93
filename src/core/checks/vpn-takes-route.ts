/** A VPN whose route to a VMnet's subnet is better than the VMnet's own: the host sends there what is meant for guests. */
import { check, manual } from './check.ts';
import { moveOf } from './free-subnet.ts';
import { evidence, subnetEvidence } from './networks.ts';
import { placeOfRoute } from './route-table.ts';
import { routeData, strayRoutes, type RouteData } from './stray-routes.ts';

type Data = RouteData & { readonly free: string | null };

export const vpnTakesRoute = check<'vpn-takes-route', Data>('vpn-takes-route', 'error', (state) =>
  strayRoutes(state).flatMap((stray) => {
    const proof = stray.cause === 'vpn' ? evidence(placeOfRoute(state, stray.way.route), subnetEvidence(state, stray.one)) : undefined;
    if (proof === undefined) return [];
    // A VPN that takes the VMnet's own route away takes that of any subnet.
    const { free, fix } = stray.reason === 'own-missing' ? { free: null, fix: manual } : moveOf(state, stray.one);
    return [{ vmnet: stray.one.vmnet, adapter: stray.way.adapter.name, data: { ...routeData(stray), free }, evidence: proof, fix }];
  }),
);
