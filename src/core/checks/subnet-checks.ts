/** The checks of subnets and of the host's routes to them. */
import { routeWrongInterface } from './route-wrong-interface.ts';
import { stalePersistentRoute } from './stale-persistent-route.ts';
import { subnetHostBits } from './subnet-host-bits.ts';
import { subnetMaskInvalid } from './subnet-mask-invalid.ts';
import { subnetOverlapContainer } from './subnet-overlap-container.ts';
import { subnetOverlap } from './subnet-overlap.ts';
import { subnetPublic } from './subnet-public.ts';
import { subnetSpecial } from './subnet-special.ts';
import { subnetTooSmall } from './subnet-too-small.ts';
import { tunProxyTakesRoute } from './tun-proxy-takes-route.ts';
import { vpnTakesRoute } from './vpn-takes-route.ts';

export const subnetChecks = [
  subnetMaskInvalid,
  subnetSpecial,
  subnetTooSmall,
  subnetHostBits,
  subnetPublic,
  subnetOverlap,
  subnetOverlapContainer,
  vpnTakesRoute,
  tunProxyTakesRoute,
  stalePersistentRoute,
  routeWrongInterface,
] as const;
