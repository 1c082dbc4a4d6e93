/**
 * The host virtual adapter in the store, in dhcpd.conf and on the host. One that is missing, switched off, outside the
 * subnet or on the gateway's address has checks of its own.
 */
import { contains } from '../ipv4/subnet.ts';
import type { HostState, NetworkState } from '../vnet/host-state.ts';
import { adapterEvidence, servedDhcp, sides, type Drift } from './drift.ts';
import { hasSubnetDrift } from './drift-subnet.ts';
import { configuredAt, evidence, ipv4, statedAt, type AddressedState } from './networks.ts';

export function hostAdapterDrift(state: HostState, one: AddressedState): Drift | null {
  const { network, subnet, adapter } = one;
  if (state.store === null || subnet === null || hasSubnetDrift(state, one)) return null;
  if (!network.hostAdapter.configured) return leftOver(state, one);
  const stored = network.hostAdapter.address;
  const storedIp = ipv4(stored);
  if (stored === null || storedIp === null || !contains(subnet, storedIp)) return null;
  const dhcp = servedDhcp(one)?.hostAdapter ?? null;
  const obeyed = dhcp?.value.address ?? null;
  const windows = state.view.host.platform === 'windows';
  // Windows' store does not hold the address: the adapter asks for it, and gets what the DHCP file names.
  const wanted = windows ? (obeyed ?? stored) : stored;
  const real = realAddress(state, one);
  const fileDiffers = !windows && obeyed !== null && obeyed !== stored;
  const adapterDiffers = real !== null && real !== wanted;
  if (!fileDiffers && !adapterDiffers) return null;
  const proof = evidence(
    windows ? null : (configuredAt(state, one, ({ hostAdapterAddress }) => hostAdapterAddress) ?? configuredAt(state, one, ({ hostAdapter }) => hostAdapter)),
    statedAt(one.dhcp, dhcp),
    real === null || adapter === null ? null : adapterEvidence(state, adapter),
  );
  if (proof === undefined) return null;
  const data = sides('host-adapter', { configured: windows ? null : stored, dhcpFile: obeyed, actual: real });
  return { vmnet: one.vmnet, severity: windows ? 'info' : 'warning', data, evidence: proof };
}

/** The wanted one of several; null where another check speaks, and on Fusion 12+, whose bridge goes by the subnet alone. */
function realAddress({ apple }: HostState, { adapter, subnet, network }: AddressedState): string | null {
  if (apple || adapter === null || subnet === null) return null;
  const inside = adapter.ipv4.map(({ address }) => address).filter((address) => {
    const ip = ipv4(address);
    return ip !== null && contains(subnet, ip);
  });
  if (network.mode === 'nat' && inside.includes(network.nat.gateway ?? '')) return null;
  return inside.find((address) => address === network.hostAdapter.address) ?? inside[0] ?? null;
}

/** It is there, and the store says that there is none. */
function leftOver(state: HostState, one: NetworkState): Drift | null {
  const { adapter, configured } = one;
  const off = configured?.hostAdapter ?? null;
  if (state.apple || adapter === null || off?.value !== false) return null;
  const proof = evidence(configuredAt(state, one, () => off), adapterEvidence(state, adapter));
  if (proof === undefined) return null;
  return { vmnet: one.vmnet, severity: 'warning', data: sides('host-adapter', { configured: 'none', actual: adapter.ipv4[0]?.address ?? adapter.name }), evidence: proof };
}
