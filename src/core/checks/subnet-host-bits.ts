/** A subnet is written by its first address; VMware's DHCP server does not start with another (vmware-formats §9). */
import { formatSubnet, hasHostBits, normalSubnet } from '../ipv4/subnet.ts';
import { automatic, check } from './check.ts';
import { addressedNetworks, configuredAt, evidence, subnetEvidence } from './networks.ts';
import { specialBlockOf } from './subnet-blocks.ts';

type Data = { readonly subnet: string; readonly right: string };

export const subnetHostBits = check<'subnet-host-bits', Data>('subnet-host-bits', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const { subnet } = one;
    // Where the subnet itself is impossible, its first address does not make it right.
    if (subnet === null || !hasHostBits(subnet) || subnet.prefix > 29 || specialBlockOf(subnet) !== null) return [];
    const proof = evidence(
      subnetEvidence(state, one),
      configuredAt(state, one, ({ subnetMask }) => subnetMask),
    );
    if (proof === undefined) return [];
    const right = formatSubnet(normalSubnet(subnet));
    return [
      {
        vmnet: one.vmnet,
        data: { subnet: formatSubnet(subnet), right },
        evidence: proof,
        fix: automatic(`vmnet network set vmnet${one.vmnet} --subnet ${right}`),
      },
    ];
  }),
);
