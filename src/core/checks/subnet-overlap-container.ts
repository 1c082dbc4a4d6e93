/** A VMnet with addresses of a container network or of another hypervisor: Docker, WSL, Hyper-V, libvirt, VirtualBox, Apple's framework. */
import { formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { moveOf } from './free-subnet.ts';
import { addressedNetworks, evidence, subnetEvidence } from './networks.ts';
import { linkIn, otherLinks, placeOfLink, type ContainerKind } from './other-links.ts';
import { isolated } from './subnet-overlap.ts';

type Data = {
  readonly subnet: string;
  readonly otherKind: ContainerKind;
  readonly otherAdapter: string;
  readonly otherSubnet: string;
  readonly free: string | null;
};

export const subnetOverlapContainer = check<'subnet-overlap-container', Data>('subnet-overlap-container', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const link = linkIn(one, otherLinks(state).container);
    const place = link === null ? null : placeOfLink(state, link);
    const proof = place === null ? undefined : evidence(subnetEvidence(state, one), place);
    if (one.subnet === null || link === null || link.container === null || proof === undefined) return [];
    const { free, fix } = moveOf(state, one);
    const { adapter } = link;
    return [
      {
        vmnet: one.vmnet,
        adapter: adapter.name,
        // A bridge without containers is down, until one is started.
        ...(isolated(one) ? { severity: 'info' } : adapter.state === 'up' ? {} : { severity: 'warning' }),
        data: {
          subnet: formatSubnet(one.subnet),
          otherKind: link.container,
          otherAdapter: adapter.name,
          otherSubnet: formatSubnet(normalSubnet(link.subnet)),
          free,
        },
        evidence: proof,
        fix,
      } as const,
    ];
  }),
);
