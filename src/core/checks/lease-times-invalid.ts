/** The lease times of VMware's DHCP server: neither zero nor absurd, and the default not above the maximum. */
import { automatic, check } from './check.ts';
import { addressedNetworks, evidence, statedAt } from './networks.ts';

type Reason = 'zero' | 'default-above-maximum' | 'too-short' | 'too-long';
type Data = { readonly defaultLease: number | null; readonly maxLease: number | null; readonly reason: Reason };

const shortest = 60;
const longest = 366 * 86_400;

export const leaseTimesInvalid = check<'lease-times-invalid', Data>('lease-times-invalid', 'warning', (state) =>
  addressedNetworks(state).flatMap((one) => {
    if (!one.network.dhcp.enabled || one.dhcp === null) return [];
    const { defaultLease, maxLease } = one.dhcp;
    const reason = leaseTimeFault(defaultLease?.value ?? null, maxLease?.value ?? null);
    const proof = evidence(statedAt(one.dhcp, defaultLease), statedAt(one.dhcp, maxLease));
    if (reason === null || proof === undefined) return [];
    return [
      {
        vmnet: one.vmnet,
        ...(reason === 'zero' ? { severity: 'error' } : {}),
        data: { defaultLease: defaultLease?.value ?? null, maxLease: maxLease?.value ?? null, reason },
        evidence: proof,
        fix: automatic(`vmnet network set vmnet${one.vmnet} --default-lease 1800 --max-lease 7200`),
      } as const,
    ];
  }),
);

/** Null: they are sound. */
export function leaseTimeFault(defaultLease: number | null, maxLease: number | null): Reason | null {
  const known = [defaultLease, maxLease].filter((one) => one !== null);
  if (known.includes(0)) return 'zero';
  if (defaultLease !== null && maxLease !== null && defaultLease > maxLease) return 'default-above-maximum';
  if (known.some((one) => one < shortest)) return 'too-short';
  return known.some((one) => one > longest) ? 'too-long' : null;
}
