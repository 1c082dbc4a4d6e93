/** A port forward to an address that the NAT network does not have reaches nobody. */
import { contains, formatSubnet, normalSubnet, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { dataOf, forwardEvidence, forwardsOf, type ForwardData, type NatState, type PlacedForward } from './forwards.ts';
import { evidence, ipv4, subnetEvidence } from './networks.ts';

type Data = ForwardData & { readonly subnet: string };

export const portForwardOutsideSubnet = check<'port-forward-outside-subnet', Data>('port-forward-outside-subnet', 'error', (state) =>
  forwardsOf(state).flatMap((placed) => {
    const { one } = placed;
    if (one.subnet === null || !leadsOutside(placed)) return [];
    const forward = forwardEvidence(state, placed);
    const proof = forward === undefined ? undefined : evidence(...forward, subnetEvidence(state, one));
    if (proof === undefined) return [];
    return [{ vmnet: one.vmnet, data: { ...dataOf(placed), subnet: formatSubnet(normalSubnet(one.subnet)) }, evidence: proof }];
  }),
);

/** Of the store's subnet, and of nat.conf's too: that these two differ is another fault. */
export function leadsOutside({ one, forward }: PlacedForward): boolean {
  const address = ipv4(forward.guestAddress);
  if (one.subnet === null || address === null || contains(one.subnet, address)) return false;
  const served = servedSubnet(one);
  return served === undefined || !contains(served, address);
}

const servedSubnets = new WeakMap<NatState, Subnet | { readonly none: true }>();

function servedSubnet(one: NatState): Subnet | undefined {
  const known = servedSubnets.get(one);
  if (known !== undefined) return 'none' in known ? undefined : known;
  const { gateway = null, netmask = null } = one.nat ?? {};
  const found = gateway === null || netmask === null ? undefined : subnetOfMask(gateway.value, netmask.value);
  servedSubnets.set(one, found ?? { none: true });
  return found;
}
