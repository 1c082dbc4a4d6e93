/** A dhcpd.conf that cannot be read as a whole: VMware's DHCP server does not start on it. */
import type { FileState } from '../vnet/host-state.ts';
import { check } from './check.ts';
import { damageOf, regenerate, type DamageData } from './damage.ts';
import { wasRead } from './files.ts';
import { addressedNetworks } from './networks.ts';

export const dhcpConfigDamaged = check<'dhcp-config-damaged', DamageData>('dhcp-config-damaged', 'error', (state) => {
  const served = new Set(addressedNetworks(state).flatMap(({ vmnet, network }) => (network.dhcp.enabled ? [vmnet] : [])));
  return state.files.flatMap((file) => {
    // Files of networks that are gone, or whose DHCP is off, are read by nobody.
    if (file.role !== 'dhcpd' || !wasRead(file) || (file.vmnet === null ? served.size === 0 : !served.has(file.vmnet))) return [];
    const found = damageOf(file, file.vmnet, file.complaints.filter(isFatal));
    return found === null ? [] : [{ ...found, fix: regenerate(state, 'dhcp-config-damaged', file.vmnet) }];
  });
});

/** Names are allowed where we read addresses only; in a range and a subnet they are not. */
function isFatal({ code, text }: FileState['complaints'][number]): boolean {
  return code !== 'not-an-address' || /^(?:range|subnet)\b/i.test(text);
}
