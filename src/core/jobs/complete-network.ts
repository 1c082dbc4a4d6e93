/** Completes a network of the store with generated facts, service states and the adapters that are really there. */
import { formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { contains, nthAddress, parseSubnet } from '../ipv4/subnet.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { GeneratedDhcp, GeneratedNat } from '../vnet/host-state.ts';
import type { Platform } from '../vnet/host-view.ts';
import type { Bridge, Dhcp, HostAdapter, HostAdapterState, Nat, VirtualNetwork } from '../vnet/network.ts';
import type { GeneratedFacts } from './generated-facts.ts';
import type { ServiceStates } from './describe-services.ts';

export interface Surroundings {
  readonly platform: Platform;
  /** Fusion 12 and newer: Apple's framework makes the networks. */
  readonly apple: boolean;
  readonly generated: GeneratedFacts;
  /** Null: unknown. */
  readonly adapters: readonly Adapter[] | null;
  readonly services: ServiceStates;
}

export function completeNetwork(network: VirtualNetwork, around: Surroundings): VirtualNetwork {
  const { vmnet } = network;
  if (network.mode === 'bridged') return { ...network, bridge: resolveBridge(network.bridge, around.adapters) };
  const generatedDhcp = around.generated.dhcp.get(vmnet);
  const hostAdapter = completeHostAdapter(network, around);
  const dhcp = completeDhcp(network.dhcp, generatedDhcp, around.services.dhcp(vmnet));
  if (network.mode !== 'nat') return { ...network, hostAdapter, dhcp };
  return { ...network, hostAdapter, dhcp, nat: completeNat(network, around) };
}

function completeDhcp(dhcp: Dhcp, generated: GeneratedDhcp | undefined, service: Dhcp['service']): Dhcp {
  if (!dhcp.enabled) return dhcp;
  const stored = new Set(dhcp.reservations.map(({ mac }) => mac));
  const added = (generated?.reservations ?? []).filter(({ value }) => !stored.has(value.mac));
  const range = generated?.ranges[0]?.value;
  return {
    enabled: true,
    service,
    start: dhcp.start ?? range?.[0] ?? null,
    end: dhcp.end ?? range?.[1] ?? null,
    defaultLease: dhcp.defaultLease ?? generated?.defaultLease?.value ?? null,
    maxLease: dhcp.maxLease ?? generated?.maxLease?.value ?? null,
    // The DHCP server obeys the generated file, so that a reservation which only it holds is in force too.
    reservations: [...dhcp.reservations, ...added.map(({ value }) => value)],
  };
}

function completeNat(network: VirtualNetwork & { readonly mode: 'nat' }, around: Surroundings): Nat {
  const { nat, subnet, vmnet } = network;
  const generated = around.generated.nat.get(vmnet);
  const configured = nat.gateway ?? generated?.gateway?.value ?? null;
  return {
    enabled: nat.enabled,
    service: around.services.nat(vmnet),
    gateway: around.apple ? firstAddress(subnet) : configured,
    ...(around.apple && configured !== null ? { configuredGateway: configured } : {}),
    udpTimeout: nat.udpTimeout ?? generated?.udpTimeout?.value ?? null,
    portForwards: [...nat.portForwards, ...onlyGenerated(nat, generated)],
  };
}

/** Forwards that only nat.conf holds: the NAT device obeys it, so that they are in force. */
function onlyGenerated(nat: Nat, generated: GeneratedNat | undefined): Nat['portForwards'] {
  const key = (one: { readonly protocol: string; readonly hostPort: number }): string => `${one.protocol}/${one.hostPort}`;
  const stored = new Set(nat.portForwards.map(key));
  return (generated?.portForwards ?? []).map(({ value }) => value).filter((one) => !stored.has(key(one)));
}

function firstAddress(subnet: string | null): string | null {
  const parsed = subnet === null ? undefined : parseSubnet(subnet);
  const first = parsed === undefined ? undefined : nthAddress(parsed, 1);
  return first === undefined ? null : formatIpv4(first);
}

function completeHostAdapter(
  { hostAdapter, vmnet }: VirtualNetwork & { readonly hostAdapter: HostAdapter },
  { adapters, apple, platform, services }: Surroundings,
): HostAdapter {
  if (!hostAdapter.configured) return hostAdapter;
  const found = adapters?.find((adapter) => adapter.vmnet === vmnet);
  const address = found?.ipv4[0];
  return {
    configured: true,
    name: found?.name ?? (apple ? null : usualName(platform, vmnet)),
    address: hostAdapter.address,
    actual: address === undefined || address.prefix === null ? null : `${address.address}/${address.prefix}`,
    state: adapters === null ? (services.hostAdapter(vmnet) ?? 'unknown') : stateOf(found, apple),
  };
}

/** The name that VMware gives the adapter on every host of the platform. */
function usualName(platform: Platform, vmnet: number): string {
  return platform === 'windows' ? `VMware Network Adapter VMnet${vmnet}` : `vmnet${vmnet}`;
}

function stateOf(adapter: Adapter | undefined, apple: boolean): HostAdapterState {
  // Apple's bridge1xx exists only while a VM runs: its absence is no fault.
  if (adapter === undefined) return apple ? 'down' : 'missing';
  return adapter.state === 'disconnected' ? 'down' : adapter.state;
}

/** Ties adapters to VMnets: by what the reader saw (name, MAC), and for Fusion 12+ by the subnet that a `bridge1xx` lies in. */
export function tieAdapters(
  adapters: readonly Adapter[] | null,
  networks: readonly VirtualNetwork[],
  apple: boolean,
): readonly Adapter[] | null {
  if (adapters === null || !apple) return adapters;
  return adapters.map((adapter) => {
    if (adapter.vmnet !== null || !/^bridge1\d\d$/.test(adapter.name)) return adapter;
    const owner = networks.find(({ subnet, bridge }) => bridge === null && subnet !== null && liesIn(adapter, subnet));
    return owner === undefined ? adapter : { ...adapter, kind: 'vmware', vmnet: owner.vmnet };
  });
}

function liesIn(adapter: Adapter, subnet: string): boolean {
  const parsed = parseSubnet(subnet);
  return (
    parsed !== undefined &&
    adapter.ipv4.some(({ address }) => {
      const value = parseIpv4(address);
      return value !== undefined && contains(parsed, value);
    })
  );
}

/** Which adapter a bridge comes down to: the named one, or for `automatic` the only one that it can be. */
function resolveBridge(bridge: Bridge, adapters: readonly Adapter[] | null): Bridge {
  if (adapters === null) return bridge;
  if (bridge.to !== 'automatic') {
    return { ...bridge, resolved: adapters.find(({ name }) => name === bridge.to)?.name ?? null };
  }
  const candidates = adapters.filter(
    ({ name, kind, state }) => (kind === 'ethernet' || kind === 'wifi') && state === 'up' && !bridge.excluded.includes(name),
  );
  const withGateway = candidates.filter(({ gateways }) => gateways.length > 0);
  const [only, another] = candidates.length === 1 ? candidates : withGateway;
  return { ...bridge, resolved: only !== undefined && another === undefined ? only.name : null };
}
