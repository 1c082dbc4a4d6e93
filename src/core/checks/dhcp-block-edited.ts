/**
 * `DHCP_CFG_HASH` is how VMware notices that somebody edited its part of a dhcpd.conf: the next time that it writes the
 * file, the edit goes. What the edit breaks is another finding.
 */
import { startMarker } from '../formats/dhcp-hash.ts';
import { evidenceAt } from '../vnet/evidence.ts';
import type { NetworkState } from '../vnet/host-state.ts';
import { automatic, check } from './check.ts';
import { addressedNetworks, configuredAt, evidence } from './networks.ts';

/** `actual` null: the marks of VMware's part are gone. */
type Data = { readonly stored: string; readonly actual: string | null };

export const dhcpBlockEdited = check<'dhcp-block-edited', Data>('dhcp-block-edited', 'info', (state) =>
  addressedNetworks(state).flatMap((one) => {
    const stored = one.configured?.dhcpConfigHash ?? null;
    const { dhcp } = one;
    // A network without DHCP keeps the hash of old.
    if (stored === null || dhcp === null || !one.network.dhcp.enabled || !isEdited(one)) return [];
    const at = dhcp.source.text.split(/\r\n|\n|\r/).indexOf(startMarker);
    const proof = evidence(evidenceAt(dhcp.source, at === -1 ? null : at + 1), configuredAt(state, one, () => stored));
    if (proof === undefined) return [];
    return [
      {
        vmnet: one.vmnet,
        ...(dhcp.hash === null ? { severity: 'warning' } : {}),
        data: { stored: stored.value, actual: dhcp.hash },
        evidence: proof,
        fix: automatic(`vmnet repair dhcp-block-edited vmnet${one.vmnet}`),
      } as const,
    ];
  }),
);

/** False also where no hash is kept: then nothing tells. */
export function isEdited({ configured, dhcp }: NetworkState): boolean {
  const stored = configured?.dhcpConfigHash?.value ?? null;
  return stored !== null && /^[\dA-F]{40}$/i.test(stored) && dhcp !== null && dhcp.hash?.toUpperCase() !== stored.toUpperCase();
}
