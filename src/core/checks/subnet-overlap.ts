/** Two VMnets, or a VMnet and a physical network or a VPN of the host, with addresses in common: one of them cannot be reached. */
import { formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';
import { check, type Found } from './check.ts';
import { moveOf } from './free-subnet.ts';
import { addressedNetworks, evidence, subnetEvidence, type AddressedState } from './networks.ts';
import { linkIn, otherLinks, placeOfLink, type OtherLink } from './other-links.ts';
import { strayRoutes } from './stray-routes.ts';
import { specialBlockOf } from './subnet-blocks.ts';
import { vmnetSubnets } from './vmnet-subnets.ts';

type Data = {
  readonly subnet: string;
  readonly with: 'vmnet' | 'physical' | 'vpn';
  /** The other VMnet's number; null unless it is one. */
  readonly otherVmnet: number | null;
  /** The adapter's name; null for a VMnet. */
  readonly otherAdapter: string | null;
  readonly otherSubnet: string;
  readonly free: string | null;
};

export const subnetOverlap = check<'subnet-overlap', Data>('subnet-overlap', 'error', (state) => {
  const { physical, vpn } = otherLinks(state);
  // Where a VPN takes the route as well, that says more.
  const taken = new Set(strayRoutes(state).flatMap(({ one, cause }) => (cause === 'vpn' ? [one.vmnet] : [])));
  return addressedNetworks(state).flatMap((one) => [
    ...withVmnet(state, one),
    ...withLink(state, one, 'physical', linkIn(one, physical)),
    ...(taken.has(one.vmnet) ? [] : withLink(state, one, 'vpn', linkIn(one, vpn))),
  ]);
});

/** Each pair once, at the higher number: of several VMnets in one subnet each but the first tells of the first. */
function withVmnet(state: HostState, one: AddressedState): readonly Found<Data>[] {
  if (one.subnet === null || specialBlockOf(one.subnet) !== null) return [];
  const other = vmnetSubnets(state)
    .around(one.subnet)
    .find(({ value }) => value.vmnet !== one.vmnet)?.value;
  if (other === undefined || other.subnet === null) return [];
  const [first, second] = other.vmnet < one.vmnet ? [other, one] : [one, other];
  const proof = evidence(subnetEvidence(state, second), subnetEvidence(state, first));
  if (first.subnet === null || second.subnet === null || proof === undefined) return [];
  const { free, fix } = moveOf(state, second);
  return [
    {
      vmnet: second.vmnet,
      ...(isolated(one, other) ? { severity: 'info' } : {}),
      data: {
        subnet: formatSubnet(second.subnet),
        with: 'vmnet',
        otherVmnet: first.vmnet,
        otherAdapter: null,
        otherSubnet: formatSubnet(first.subnet),
        free,
      },
      evidence: proof,
      fix,
    },
  ];
}

function withLink(state: HostState, one: AddressedState, kind: 'physical' | 'vpn', link: OtherLink | null): readonly Found<Data>[] {
  const place = link === null ? null : placeOfLink(state, link);
  const proof = place === null ? undefined : evidence(subnetEvidence(state, one), place);
  if (one.subnet === null || link === null || proof === undefined) return [];
  const { free, fix } = moveOf(state, one);
  // The host still reaches the VMnet when the other link is down, or its route is wider than the VMnet's.
  const mild = kind === 'vpn' || link.adapter.state !== 'up';
  return [
    {
      vmnet: one.vmnet,
      adapter: link.adapter.name,
      ...(isolated(one) ? { severity: 'info' } : mild ? { severity: 'warning' } : {}),
      data: {
        subnet: formatSubnet(one.subnet),
        with: kind,
        otherVmnet: null,
        otherAdapter: link.adapter.name,
        otherSubnet: link.route?.destination ?? formatSubnet(normalSubnet(link.subnet)),
        free,
      },
      evidence: proof,
      fix,
    },
  ];
}

/** Who has no way to the host does not meet its links: no more than a confusion for people. */
export function isolated(...networks: readonly AddressedState[]): boolean {
  return networks.some(({ network }) => network.mode === 'isolated');
}
