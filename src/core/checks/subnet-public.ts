/** A VMnet with public addresses hides the hosts on the Internet that really have them. */
import { formatSubnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { moveOf } from './free-subnet.ts';
import { addressedNetworks, evidence, subnetEvidence } from './networks.ts';
import { isPublic, specialBlockOf } from './subnet-blocks.ts';

type Data = { readonly subnet: string; readonly free: string | null };

export const subnetPublic = check<'subnet-public', Data>('subnet-public', 'warning', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const { subnet } = one;
    if (subnet === null || !isPublic(subnet) || specialBlockOf(subnet) !== null) return [];
    const proof = evidence(subnetEvidence(state, one));
    if (proof === undefined) return [];
    const { free, fix } = moveOf(state, one);
    return [{ vmnet: one.vmnet, data: { subnet: formatSubnet(subnet), free }, evidence: proof, fix }];
  }),
);
