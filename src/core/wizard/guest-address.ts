/**
 * The address that a guest needs on the network that its adapter is on: on a bridged one by the host's example
 * (spec: modes.md), on the others from VMware's DHCP server or of its own in the subnet.
 */
import { parseIpv4 } from '../ipv4/address.ts';
import { formatSubnet, normalSubnet, nthAddress, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { addressFault } from '../plan/subnet-defaults.ts';
import type { Planned } from '../plan/refusal.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { BridgedNetwork, VirtualNetwork } from '../vnet/network.ts';
import { addressesInUse, freeAddress } from './free-address.ts';

export type GuestRefusalCode = 'vm-adapter-missing' | 'guest-on-lan-segment' | 'guest-vmnet-missing' | 'guest-subnet-unknown' | 'guest-address-not-usable' | 'guest-address-taken' | 'guest-no-free-address';

/** Why the guest gets its address so. */
export type GuestReason =
  | 'asked'
  | 'vmnet-dhcp'
  | 'vmnet-dhcp-off'
  | 'host-is-dynamic'
  | 'host-is-static'
  | 'host-not-known';

export interface DhcpAddress {
  readonly method: 'dhcp';
  readonly because: GuestReason;
  /** Who answers when it works: to be pinged. Null: nobody is known. */
  readonly gateway: string | null;
}

export interface StaticAddress {
  readonly method: 'static';
  readonly because: GuestReason;
  readonly address: string;
  readonly prefix: number;
  /** Null: nothing leads out of this network. */
  readonly gateway: string | null;
  readonly dns: readonly string[];
  /** The host's own address there, when it has one. */
  readonly host: string | null;
  /** VMware's DHCP server may hand it to another guest: it wants a reservation. */
  readonly inDhcpRange: boolean;
}

export type GuestAddress = DhcpAddress | StaticAddress;

export interface GuestPlace {
  readonly state: HostState;
  readonly network: VirtualNetwork;
  readonly mac: string | null;
}

type Answer = Planned<GuestAddress, GuestRefusalCode>;

/** `address`: the one that it shall have, a strict dotted quad; null: whatever suits the network. */
export function guestAddress(place: GuestPlace, address: string | null): Answer {
  const { network } = place;
  return network.mode === 'bridged' ? byHostsExample(place, network, address) : onVmnet(place, network, address);
}

/** The physical network as the host's adapter has it; null when that is not known. */
function lanOf({ state }: GuestPlace, { bridge }: BridgedNetwork): { readonly adapter: Adapter; readonly subnet: Subnet; readonly own: string } | null {
  const adapter = state.view.adapters.find(({ name }) => name === bridge.resolved);
  const own = adapter?.ipv4.find(({ address, prefix }) => prefix !== null && !address.startsWith('169.254.'));
  const subnet = own === undefined ? undefined : parseSubnet(`${own.address}/${own.prefix}`);
  return adapter === undefined || own === undefined || subnet === undefined ? null : { adapter, subnet: normalSubnet(subnet), own: own.address };
}

function byHostsExample(place: GuestPlace, network: BridgedNetwork, wished: string | null): Answer {
  const lan = lanOf(place, network);
  const gateway = lan?.adapter.gateways.find((one) => parseIpv4(one) !== undefined) ?? null;
  if (wished === null && lan?.adapter.dhcp !== false) {
    return { ok: true, value: { method: 'dhcp', because: lan?.adapter.dhcp === true ? 'host-is-dynamic' : 'host-not-known', gateway } };
  }
  if (lan === null) return refused('guest-subnet-unknown', { vmnet: network.vmnet });
  const { subnet, own, adapter } = lan;
  const inUse = addressesInUse(place.state, place.mac);
  if (wished !== null) {
    const refusal = unusable(subnet, wished, own === wished ? 'host' : wished === gateway ? 'gateway' : inUse.includes(wished) ? 'other' : null);
    if (refusal !== null) return refusal;
  }
  const address = wished ?? freeAddress({ subnet, avoid: inUse, range: null, from: parseIpv4(own) ?? subnet.ip });
  if (address === null) return refused('guest-no-free-address', { vmnet: network.vmnet });
  // A host that asks itself, as systemd's resolver does, names nobody that a guest could ask: the router answers as a rule.
  const dns = (adapter.dns ?? []).filter((one) => parseIpv4(one) !== undefined && !one.startsWith('127.'));
  return {
    ok: true,
    value: {
      method: 'static',
      because: wished === null ? 'host-is-static' : 'asked',
      address,
      prefix: subnet.prefix,
      gateway,
      dns: dns.length > 0 || gateway === null ? dns : [gateway],
      host: own,
      inDhcpRange: false,
    },
  };
}

function onVmnet({ state, mac }: GuestPlace, network: Exclude<VirtualNetwork, BridgedNetwork>, wished: string | null): Answer {
  const { dhcp, nat, hostAdapter, vmnet } = network;
  const gateway = nat?.gateway ?? null;
  const host = hostAdapter.configured ? hostAdapter.address : null;
  if (wished === null && dhcp.enabled) return { ok: true, value: { method: 'dhcp', because: 'vmnet-dhcp', gateway: gateway ?? host } };
  const parsed = parseSubnet(network.subnet ?? '');
  if (parsed === undefined) return refused('guest-subnet-unknown', { vmnet });
  const subnet = normalSubnet(parsed);
  const range = rangeOf(network);
  const avoid = vmnetAddresses(state, network, mac);
  if (wished !== null) {
    const refusal = unusable(subnet, wished, wished === gateway ? 'gateway' : wished === host ? 'host' : avoid.includes(wished) ? 'other' : null);
    if (refusal !== null) return refusal;
  }
  const address = wished ?? freeAddress({ subnet, avoid, range, from: nthAddress(subnet, 3) ?? subnet.ip });
  if (address === null) return refused('guest-no-free-address', { vmnet });
  return {
    ok: true,
    value: {
      method: 'static',
      because: wished === null ? 'vmnet-dhcp-off' : 'asked',
      address,
      prefix: subnet.prefix,
      gateway,
      dns: gateway === null ? [] : [gateway],
      host,
      inDhcpRange: range !== null && isWithin(range, address) && !dhcp.reservations.some((one) => one.mac === mac && one.address === address),
    },
  };
}

/** What the DHCP server of a VMnet hands out; null when it is off, or not known. */
export function rangeOf({ dhcp }: Exclude<VirtualNetwork, BridgedNetwork>): { readonly start: string; readonly end: string } | null {
  const { enabled, start, end } = dhcp;
  return enabled && start !== null && end !== null ? { start, end } : null;
}

function isWithin({ start, end }: { readonly start: string; readonly end: string }, address: string): boolean {
  const [from, to, one] = [parseIpv4(start), parseIpv4(end), parseIpv4(address)];
  return from !== undefined && to !== undefined && one !== undefined && from <= one && one <= to;
}

/** Whatever is somebody's on a VMnet: its devices, reservations and guests. */
export function vmnetAddresses(state: HostState, network: Exclude<VirtualNetwork, BridgedNetwork>, mac: string | null): readonly string[] {
  const { hostAdapter, nat, dhcp } = network;
  const devices = [hostAdapter.configured ? hostAdapter.address : null, nat?.gateway ?? null].flatMap((one) => one ?? []);
  return [...devices, ...dhcp.reservations.flatMap((one) => (one.mac === mac ? [] : [one.address])), ...addressesInUse(state, mac)];
}

function unusable(subnet: Subnet, address: string, taken: 'gateway' | 'host' | 'other' | null): Extract<Answer, { readonly ok: false }> | null {
  const fault = addressFault(subnet, address);
  if (fault !== null) return refused('guest-address-not-usable', { address, subnet: formatSubnet(subnet), fault });
  return taken === null ? null : refused('guest-address-taken', { address, by: taken });
}

function refused(code: GuestRefusalCode, data: Readonly<Record<string, string | number>>): Extract<Answer, { readonly ok: false }> {
  return { ok: false, refusals: [{ code, data }] };
}
