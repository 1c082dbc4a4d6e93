/** The NAT device cannot have the network's first or last address: those are the network itself and its broadcast. */
import { broadcastAddress, formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { gatewayFix, statedGateway } from './nat-gateway.ts';
import { addressedNetworks, evidence, statedAt, subnetEvidence } from './networks.ts';
import { subnetOf } from './reserved-addresses.ts';

type Data = { readonly gateway: string; readonly reservedFor: 'network' | 'broadcast'; readonly subnet: string; readonly usual: string | null };

export const gatewayReserved = check<'gateway-reserved', Data>('gateway-reserved', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const gateway = statedGateway(state, one);
    const subnet = subnetOf(one);
    if (gateway === null || subnet === null) return [];
    const reservedFor = gateway === normalSubnet(subnet).ip ? 'network' : gateway === broadcastAddress(subnet) ? 'broadcast' : null;
    const proof = evidence(statedAt(one.nat, one.nat?.gateway ?? null), subnetEvidence(state, one));
    if (reservedFor === null || proof === undefined) return [];
    const { usual, fix } = gatewayFix(one, subnet);
    return [
      {
        vmnet: one.vmnet,
        data: { gateway: one.nat?.gateway?.value ?? '', reservedFor, subnet: formatSubnet(normalSubnet(subnet)), usual },
        evidence: proof,
        fix,
      },
    ];
  }),
);
