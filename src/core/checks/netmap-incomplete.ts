/** netmap.conf has the names of the VMnets: one without is not offered by VMware's windows, nor found by tools that go by it. */
import { evidenceAt } from '../vnet/evidence.ts';
import { automatic, check } from './check.ts';
import { configuredAt, evidence } from './networks.ts';

type Data = { readonly device: string };

/** VMware's own three; programs look for them by name. */
const usual: ReadonlySet<number> = new Set([0, 1, 8]);

export const netmapIncomplete = check<'netmap-incomplete', Data>('netmap-incomplete', 'warning', (state) => {
  const { netmap, store } = state;
  if (netmap === null || store === null) return [];
  const mappings = new Map(store.bridgeMappings.map(({ value, line }) => [value.vmnet, line]));
  const named = new Set(netmap.value.flatMap(({ vmnet }) => vmnet ?? []));
  return state.networks.flatMap((one) => {
    const { vmnet, network } = one;
    if (network === null || named.has(vmnet)) return [];
    const place = configuredAt(state, one, ({ subnetIp, nat, dhcp, hostAdapter }) => subnetIp ?? nat ?? dhcp ?? hostAdapter);
    const mapped = mappings.has(vmnet) ? evidenceAt(store.source, mappings.get(vmnet) ?? null) : null;
    const proof = evidence(evidenceAt(netmap.source, null), place ?? mapped);
    if (proof === undefined) return [];
    const fix = automatic(`vmnet repair netmap-incomplete vmnet${vmnet}`);
    return [{ vmnet, ...(usual.has(vmnet) ? {} : { severity: 'info' }), data: { device: `vmnet${vmnet}` }, evidence: proof, fix } as const];
  });
});
