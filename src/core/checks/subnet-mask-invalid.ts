/** A mask is ones, then zeros; from any other VMware makes no network. */
import { formatSubnet, normalSubnet, parseSubnet, prefixOfMask } from '../ipv4/subnet.ts';
import { automatic, check } from './check.ts';
import { addressedNetworks, configuredAt, evidence } from './networks.ts';
import { specialBlockOf } from './subnet-blocks.ts';

type Data = { readonly subnetIp: string | null; readonly mask: string; readonly usual: string | null };

export const subnetMaskInvalid = check<'subnet-mask-invalid', Data>('subnet-mask-invalid', 'error', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const mask = one.configured?.subnetMask ?? null;
    if (mask === null || mask.value === '' || prefixOfMask(mask.value) !== undefined) return [];
    const proof = evidence(
      configuredAt(state, one, () => mask),
      configuredAt(state, one, ({ subnetIp }) => subnetIp),
    );
    if (proof === undefined) return [];
    const subnetIp = one.configured?.subnetIp?.value ?? null;
    // What DHCP still serves was right once; else the size that VMware gives every subnet.
    const meant = parseSubnet(one.dhcp?.subnet?.value ?? '') ?? parseSubnet(`${subnetIp ?? ''}/24`);
    const usual = meant === undefined || specialBlockOf(meant) !== null ? null : formatSubnet(normalSubnet(meant));
    return [
      {
        vmnet: one.vmnet,
        data: { subnetIp, mask: mask.value, usual },
        evidence: proof,
        ...(usual === null ? {} : { fix: automatic(`vmnet network set vmnet${one.vmnet} --subnet ${usual}`) }),
      },
    ];
  }),
);
