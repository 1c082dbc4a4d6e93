/** Whom VMware's DHCP server and NAT device serve by the store, and by their files. */
import { formatIpv4 } from '../ipv4/address.ts';
import { normalSubnet } from '../ipv4/subnet.ts';
import { evidenceAt } from '../vnet/evidence.ts';
import type { HostState } from '../vnet/host-state.ts';
import { sides, type Drift } from './drift.ts';
import { fileOf, isDamaged, wasRead } from './files.ts';
import { configuredAt, evidence, statedAt, type AddressedState } from './networks.ts';

export function dhcpDrift(state: HostState, one: AddressedState): Drift | null {
  const { vmnet, network, dhcp } = one;
  if (state.store === null) return null;
  const stored = configuredAt(state, one, ({ dhcp: stated }) => stated);
  if (network.dhcp.enabled) {
    const file = fileOf(state, 'dhcpd', vmnet);
    if (dhcp !== null || !wasRead(file) || isDamaged(file)) return null;
    // A block whose VMnet cannot be made out may be this one's.
    const { subnet } = one;
    if (subnet === null || file.source.text.includes(formatIpv4(normalSubnet(subnet).ip))) return null;
    const proof = evidence(stored, evidenceAt(file.source, null));
    return proof === undefined ? null : { vmnet, severity: 'error', data: sides('dhcp', { configured: 'on', dhcpFile: 'off' }), evidence: proof };
  }
  // Elsewhere each VMnet has a server of its own, which is not started.
  const off = one.configured?.dhcp?.value === false && state.view.host.platform === 'windows';
  const proof = off && dhcp !== null ? evidence(stored, statedAt(dhcp, dhcp.subnet)) : undefined;
  return proof === undefined ? null : { vmnet, severity: 'warning', data: sides('dhcp', { configured: 'off', dhcpFile: 'on' }), evidence: proof };
}

/** Windows has one NAT device, and its file names the VMnet that it serves. */
export function natDrift(state: HostState, one: AddressedState): Drift | null {
  const { vmnet, network, nat } = one;
  const file = fileOf(state, 'nat', null);
  if (state.store === null || state.view.host.platform !== 'windows' || network.mode !== 'nat' || nat !== null || !wasRead(file)) return null;
  const served = state.networks.find((other) => other.nat !== null);
  // Two NAT networks, of which the file has one, are another fault.
  if (served === undefined || served.network?.mode === 'nat') return null;
  const device = file.source.text.split('\n').findIndex((line) => /^\s*device\s*=/i.test(line));
  const proof = evidence(configuredAt(state, one, ({ nat: stated }) => stated), evidenceAt(file.source, device === -1 ? null : device + 1));
  return proof === undefined
    ? null
    : { vmnet, severity: 'error', data: sides('nat', { configured: `vmnet${vmnet}`, natFile: `vmnet${served.vmnet}` }), evidence: proof };
}
