/** Facts that VMware's store has no key for: they stand in a generated file alone, and VMware's next regeneration drops them. */
import { parseSubnet } from '../ipv4/subnet.ts';
import type { Platform } from '../vnet/host-view.ts';
import { subnetDefaults, usualDefaultLease, usualMaxLease } from './subnet-defaults.ts';
import type { TruthFact } from './truth-row.ts';
import type { WantedNetwork } from './wanted.ts';

/** Of networks that a plan changes, whole; what is VMware's default comes back by itself and is not named. */
export function keptOnlyInGenerated(
  networks: readonly WantedNetwork[],
  { platform, apple }: { readonly platform: Platform; readonly apple: boolean },
): readonly { readonly vmnet: number; readonly fact: TruthFact }[] {
  return networks.flatMap((network) => {
    const subnet = parseSubnet(network.subnet ?? '');
    const usual = subnet === undefined ? undefined : subnetDefaults(subnet, { apple });
    const { vmnet, mode, gateway, hostAdapter, dhcp } = network;
    if (usual === undefined) return [];
    const facts: readonly (readonly [TruthFact, string | number | null, string | number])[] = [
      ...(platform === 'windows' && mode !== 'isolated' ? ([['host-adapter', hostAdapter, usual.hostAdapter]] as const) : []),
      ...(mode === 'nat' && !apple ? ([['gateway', gateway, usual.gateway]] as const) : []),
      ...(dhcp === null
        ? []
        : ([
            ['dhcp-start', dhcp.start, usual.start],
            ['dhcp-end', dhcp.end, usual.end],
            ['default-lease', dhcp.defaultLease, usualDefaultLease],
            ['max-lease', dhcp.maxLease, usualMaxLease],
          ] as const)),
    ];
    return facts.flatMap(([fact, value, otherwise]) => (value === null || value === otherwise ? [] : [{ vmnet, fact }]));
  });
}
