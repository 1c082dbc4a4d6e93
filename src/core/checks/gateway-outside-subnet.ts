/** The NAT gateway must lie in its network's subnet, or no guest can reach it. */
import { contains, formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import { automatic, check } from './check.ts';
import { hasSubnetDrift } from './drift-subnet.ts';
import { addressedNetworks, evidence, ipv4, statedAt, subnetEvidence } from './networks.ts';
import { usualGateway } from './usual-addresses.ts';

type Data = { readonly gateway: string; readonly subnet: string; readonly usual: string | null };

export const gatewayOutsideSubnet = check<'gateway-outside-subnet', Data>('gateway-outside-subnet', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const stated = one.nat?.gateway ?? null;
    const gateway = ipv4(stated?.value);
    // Apple's framework does not follow nat.conf's gateway.
    if (one.subnet === null || stated === null || gateway === null || state.apple || one.network.mode !== 'nat') return [];
    // A network that stands in another subnet as a whole is drift.
    if (contains(one.subnet, gateway) || hasSubnetDrift(state, one)) return [];
    const proof = evidence(statedAt(one.nat, stated), subnetEvidence(state, one));
    if (proof === undefined) return [];
    const usual = usualGateway(one.subnet);
    return [
      {
        vmnet: one.vmnet,
        data: { gateway: stated.value, subnet: formatSubnet(normalSubnet(one.subnet)), usual },
        evidence: proof,
        ...(usual === null ? {} : { fix: automatic(`vmnet network set vmnet${one.vmnet} --gateway ${usual}`) }),
      },
    ];
  }),
);
