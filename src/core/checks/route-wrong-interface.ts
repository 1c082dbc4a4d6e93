/** The host's best route to a VMnet must leave by its host virtual adapter, or the host does not reach its guests. */
import { check } from './check.ts';
import { evidence, subnetEvidence } from './networks.ts';
import { placeOfRoute } from './route-table.ts';
import { routeData, strayRoutes, type RouteData } from './stray-routes.ts';

export const routeWrongInterface = check<'route-wrong-interface', RouteData>('route-wrong-interface', 'error', (state) =>
  strayRoutes(state).flatMap((stray) => {
    const proof = stray.cause === 'other' ? evidence(placeOfRoute(state, stray.way.route), subnetEvidence(state, stray.one)) : undefined;
    return proof === undefined ? [] : [{ vmnet: stray.one.vmnet, adapter: stray.way.adapter.name, data: routeData(stray), evidence: proof }];
  }),
);
