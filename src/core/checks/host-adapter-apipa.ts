/** A host virtual adapter that got no address and gave itself one: the host cannot reach the guests. */
import type { HostState } from '../vnet/host-state.ts';
import { isSelfAssigned, strayAdapters, strayFound, type Stray, type StrayData } from './actual-addresses.ts';
import { check } from './check.ts';

export const hostAdapterApipa = check<'host-adapter-apipa', StrayData>('host-adapter-apipa', 'error', (state) =>
  strayAdapters(state).flatMap((stray) => {
    const [address] = stray.addresses;
    if (address === undefined || !stray.addresses.every(isSelfAssigned) || waitsForServer(state, stray)) return [];
    return strayFound(state, stray, address, 'host-adapter-apipa');
  }),
);

/** Windows' adapter asks VMware's DHCP server, as guests do: when that does not run, that is the fault. */
function waitsForServer({ view }: HostState, { one, adapter }: Stray): boolean {
  const { dhcp } = one.network;
  return view.host.platform === 'windows' && adapter.dhcp !== false && dhcp.enabled && (dhcp.service === 'stopped' || dhcp.service === 'disabled');
}
