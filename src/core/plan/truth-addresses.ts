/** Rows about a network's addresses and its DHCP server. */
import { formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { contains, formatSubnet, normalSubnet, nthAddress, parseSubnet, subnetOfMask } from '../ipv4/subnet.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { HostState, NetworkState } from '../vnet/host-state.ts';
import { row, type TruthRow } from './truth-row.ts';
import type { WantedNetwork } from './wanted.ts';

export function addressRows(state: HostState, wanted: WantedNetwork, real: NetworkState): readonly TruthRow[] {
  const { vmnet, dhcp } = wanted;
  const server = obeyedDhcp(state, real);
  const range = server?.ranges[0]?.value;
  const rows: TruthRow[] = [subnetRow(wanted, real, server), hostAdapterRow(state, wanted, real, server)];
  if (wanted.mode === 'nat') rows.push(gatewayRow(state, wanted, real));
  rows.push(dhcpRow(state, wanted, real));
  if (dhcp !== null) {
    rows.push(
      row(vmnet, 'dhcp-start', dhcp.start, { generated: range?.[0] ?? null }),
      row(vmnet, 'dhcp-end', dhcp.end, { generated: range?.[1] ?? null }),
      row(vmnet, 'default-lease', text(dhcp.defaultLease), { generated: text(server?.defaultLease?.value) }),
      row(vmnet, 'max-lease', text(dhcp.maxLease), { generated: text(server?.maxLease?.value) }),
    );
  }
  return rows;
}

/** The DHCP file, unless the store says that it is a left-over. */
export function obeyedDhcp(state: HostState, { network, configured, dhcp }: NetworkState): NetworkState['dhcp'] {
  const off = state.store !== null && (configured === null || configured.dhcp?.value !== true);
  return off && network?.dhcp?.enabled !== true ? null : dhcp;
}

/** The NAT device's file, unless the store says that it is a left-over. */
export function obeyedNat(state: HostState, { network, nat }: NetworkState): NetworkState['nat'] {
  return state.store !== null && network?.mode !== 'nat' ? null : nat;
}

function subnetRow(wanted: WantedNetwork, { network, configured, adapter }: NetworkState, server: NetworkState['dhcp']): TruthRow {
  const stored = configured === null ? undefined : subnetOfMask(configured.subnetIp?.value ?? '', configured.subnetMask?.value ?? '');
  const address = addressOf(adapter, wanted.subnet);
  const actual = address === undefined ? undefined : parseSubnet(address);
  return row(wanted.vmnet, 'subnet', wanted.subnet, {
    // As it stands there: host bits in it are no other spelling, VMware's DHCP server dies of them.
    configured: configured === null ? null : stored === undefined ? (network === null ? null : 'none') : formatSubnet(stored),
    generated: server?.subnet?.value ?? null,
    actual: actual === undefined ? null : formatSubnet(normalSubnet(actual)),
  });
}

function hostAdapterRow(state: HostState, wanted: WantedNetwork, real: NetworkState, server: NetworkState['dhcp']): TruthRow {
  const { network, adapter } = real;
  const on = network?.hostAdapter?.configured === true;
  return row(wanted.vmnet, 'host-adapter', wanted.hostAdapter ?? 'none', {
    configured: state.store === null || network === null || network.hostAdapter === null ? null : on ? storedAddress(state, wanted, real) : 'none',
    generated: on ? (server?.hostAdapter?.value.address ?? null) : null,
    // One that is disabled is none to the host, where none is wanted: VMware's tools may leave it behind like that.
    actual: wanted.hostAdapter === null && adapter?.state === 'disabled' ? 'none' : actualAddress(state, adapter, wanted.subnet),
  });
}

/** Windows' store says that there is an adapter, and not its address: the first one, unless it was set by hand. */
function storedAddress({ view }: HostState, { hostAdapter, subnet }: WantedNetwork, { network, configured }: NetworkState): string | null {
  const stated = configured?.hostAdapterAddress ?? null;
  if (view.host.platform !== 'windows' || stated !== null) return network?.hostAdapter?.address ?? null;
  const parsed = parseSubnet(subnet ?? '');
  const first = parsed === undefined ? undefined : nthAddress(parsed, 1);
  return hostAdapter === null || (first !== undefined && formatIpv4(first) === hostAdapter) ? (network?.hostAdapter?.address ?? null) : null;
}

function actualAddress(state: HostState, adapter: Adapter | null, subnet: string | null): string | null {
  // Fusion 12+: the host's side exists only while a VM runs.
  if (adapter === null) return state.adapters === null || state.apple ? null : 'none';
  const address = addressOf(adapter, subnet);
  return address === undefined ? (adapter.state === 'disabled' ? 'disabled' : 'no-address') : (address.split('/')[0] ?? null);
}

/** The adapter's address in the subnet, else its first; `a.b.c.d/n`, or without `/n` where the tool prints no mask (Wine). */
function addressOf(adapter: Adapter | null, subnet: string | null): string | undefined {
  const parsed = parseSubnet(subnet ?? '');
  const known = adapter?.ipv4.map(({ address, prefix }) => (prefix === null ? address : `${address}/${prefix}`)) ?? [];
  const inside = known.find((one) => {
    const value = parseIpv4(one.split('/')[0] ?? '');
    return parsed !== undefined && value !== undefined && contains(parsed, value);
  });
  return inside ?? known[0];
}

function gatewayRow(state: HostState, { vmnet, gateway, subnet }: WantedNetwork, real: NetworkState): TruthRow {
  // Fusion 12+: Apple's framework does not follow nat.conf; its bridge is the gateway.
  if (state.apple) return row(vmnet, 'gateway', gateway, { actual: real.adapter === null ? null : actualAddress(state, real.adapter, subnet) });
  const nat = obeyedNat(state, real);
  return row(vmnet, 'gateway', gateway, { generated: nat?.gateway?.value ?? null });
}

function dhcpRow(state: HostState, { vmnet, dhcp }: WantedNetwork, { network, configured, dhcp: server }: NetworkState): TruthRow {
  const service = network?.dhcp?.enabled === true ? network.dhcp.service : null;
  const stopped = (service === 'stopped' || service === 'disabled') && !state.apple;
  return row(vmnet, 'dhcp', dhcp === null ? 'off' : 'on', {
    configured: configured === null ? null : configured.dhcp?.value === true ? 'on' : 'off',
    generated: network?.dhcp?.enabled === true && server !== null ? 'on' : null,
    actual: service === 'running' ? 'on' : stopped ? 'off' : null,
  });
}

function text(seconds: number | null | undefined): string | null {
  return seconds === null || seconds === undefined ? null : String(seconds);
}
