/** Loopback, link-local, multicast and reserved addresses are for no network of one's own. */
import { formatSubnet } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { moveOf } from './free-subnet.ts';
import { addressedNetworks, evidence, subnetEvidence } from './networks.ts';
import { specialBlockOf, type SpecialBlock } from './subnet-blocks.ts';

type Data = { readonly subnet: string; readonly block: SpecialBlock; readonly free: string | null };

export const subnetSpecial = check<'subnet-special', Data>('subnet-special', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const block = one.subnet === null ? null : specialBlockOf(one.subnet);
    const proof = block === null ? undefined : evidence(subnetEvidence(state, one));
    if (one.subnet === null || block === null || proof === undefined) return [];
    const { free, fix } = moveOf(state, one);
    return [{ vmnet: one.vmnet, data: { subnet: formatSubnet(one.subnet), block, free }, evidence: proof, fix }];
  }),
);
