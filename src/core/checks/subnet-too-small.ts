/** A subnet must have room for the host virtual adapter, the NAT gateway, the DHCP server and a guest: a /29 is the smallest (spec: cli.md, policy file). */
import { formatSubnet, sizeOf } from '../ipv4/subnet.ts';
import { check } from './check.ts';
import { moveOf } from './free-subnet.ts';
import { addressedNetworks, configuredAt, evidence, subnetEvidence } from './networks.ts';
import { specialBlockOf } from './subnet-blocks.ts';

type Data = { readonly subnet: string; readonly size: number; readonly free: string | null };

export const subnetTooSmall = check<'subnet-too-small', Data>('subnet-too-small', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const { subnet, network } = one;
    if (subnet === null || subnet.prefix <= 29 || specialBlockOf(subnet) !== null) return [];
    const proof = evidence(
      configuredAt(state, one, ({ subnetMask }) => subnetMask),
      subnetEvidence(state, one),
    );
    if (proof === undefined) return [];
    const { free, fix } = moveOf(state, one);
    // Two usable addresses are enough for the host and one guest with a static address.
    const suffices = subnet.prefix === 30 && network.mode !== 'nat' && !network.dhcp.enabled;
    return [
      {
        vmnet: one.vmnet,
        ...(suffices ? { severity: 'warning' } : {}),
        data: { subnet: formatSubnet(subnet), size: sizeOf(subnet), free },
        evidence: proof,
        fix,
      } as const,
    ];
  }),
);
