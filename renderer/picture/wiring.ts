/** Which parts of a host are connected with which, and whether they are connected now. */
import { parseIpv4 } from '../../src/core/ipv4/address.ts';
import { formatSubnet, normalSubnet, parseSubnet } from '../../src/core/ipv4/subnet.ts';
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { HostView, Platform } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine, VmAdapter } from '../../src/core/vnet/machine.ts';
import type { ServiceState, VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { NetworkPart } from '../app/subject.ts';
import type { LineState, Port } from './scene.ts';

export interface Lan {
  readonly subnet: string;
  readonly router: string | null;
  readonly adapters: readonly Adapter[];
}

/** The adapters that lead out of the host: those with a LAN first, and only those a person would call a network card. */
export function outerAdapters({ adapters, networks }: HostView): readonly Adapter[] {
  const bridged = new Set(networks.map(({ bridge }) => bridge?.resolved));
  const outer = adapters.filter(
    ({ kind, name, state, ipv4 }) =>
      kind === 'ethernet' || kind === 'wifi' || bridged.has(name) || (kind === 'vpn' && state === 'up' && ipv4.length > 0),
  );
  return [...outer].sort((a, b) => rank(a) - rank(b));
}

function rank(adapter: Adapter): number {
  if (routerOf(adapter) !== null) return 0;
  if (lanOf(adapter) !== null) return 1;
  return adapter.state === 'up' ? 2 : 3;
}

function routerOf({ gateways }: Adapter): string | null {
  return gateways.find((gateway) => parseIpv4(gateway) !== undefined) ?? null;
}

function lanOf({ kind, state, ipv4 }: Adapter): string | null {
  const first = ipv4[0];
  if (kind === 'vpn' || first?.prefix === undefined || first.prefix === null) return null;
  if (state === 'down' || state === 'disabled' || state === 'disconnected') return null;
  const subnet = parseSubnet(`${first.address}/${first.prefix}`);
  return subnet === undefined ? null : formatSubnet(normalSubnet(subnet));
}

/** The LANs the host is in: two adapters in one subnet are in one LAN. */
export function lansOf(adapters: readonly Adapter[]): readonly Lan[] {
  const bySubnet = new Map<string, readonly Adapter[]>();
  for (const adapter of adapters) {
    const subnet = lanOf(adapter);
    if (subnet !== null) bySubnet.set(subnet, [...(bySubnet.get(subnet) ?? []), adapter]);
  }
  return [...bySubnet].map(([subnet, members]) => ({
    subnet,
    router: members.map(routerOf).find((router) => router !== null) ?? null,
    adapters: members,
  }));
}

/** The adapter the host's own traffic leaves by, and a NAT network's with it. */
export function wayOut(adapters: readonly Adapter[]): Adapter | undefined {
  return adapters.find((adapter) => routerOf(adapter) !== null && adapter.state !== 'disconnected');
}

export function lanLine({ state }: Adapter): LineState {
  return state === 'up' ? 'live' : 'unknown';
}

export function bridgeLine({ state }: Adapter): LineState {
  if (state === 'unknown') return 'unknown';
  return state === 'up' ? 'live' : 'broken';
}

/** The devices a switch has, top to bottom. The NAT device comes last: its line out leaves below the others. */
export function devicesOf(network: VirtualNetwork): readonly NetworkPart[] {
  const parts: NetworkPart[] = [];
  if (network.hostAdapter?.configured === true) parts.push('host-adapter');
  if (network.dhcp?.enabled === true) parts.push('dhcp');
  if (network.nat?.enabled === true) parts.push('nat');
  return parts;
}

export function deviceLine(network: VirtualNetwork, part: NetworkPart, platform: Platform): LineState {
  if (part === 'dhcp') return serviceLine(network.dhcp?.service ?? null);
  if (part === 'nat') return serviceLine(network.nat?.service ?? null);
  const state = network.hostAdapter?.state ?? 'unknown';
  if (state === 'up' || state === 'unknown') return state === 'up' ? 'live' : 'unknown';
  // Fusion 12 and newer puts the host's side up only while a machine runs (spec: modes).
  return platform === 'macos' && state === 'down' ? 'idle' : 'broken';
}

function serviceLine(service: ServiceState | null): LineState {
  if (service === null || service === 'unknown') return 'unknown';
  return service === 'running' ? 'live' : 'broken';
}

export function portsOf(machine: VirtualMachine, networks: ReadonlyMap<number, VirtualNetwork>): readonly Port[] {
  return machine.adapters
    .filter(({ present }) => present)
    .map((adapter) => {
      const network = adapter.vmnet === null ? null : (networks.get(adapter.vmnet) ?? null);
      return { adapter, network, state: portLine(machine, adapter, network) };
    });
}

function portLine(machine: VirtualMachine, adapter: VmAdapter, network: VirtualNetwork | null): LineState {
  if (network === null) return adapter.vmnet === null ? 'idle' : 'broken';
  if (machine.state === 'unknown') return 'unknown';
  return machine.state === 'running' && adapter.connectAtPowerOn ? 'live' : 'idle';
}

/** The network a machine is drawn beside: its first adapter's that exists. */
export function homeOf(machine: VirtualMachine, networks: ReadonlyMap<number, VirtualNetwork>): VirtualNetwork | null {
  return portsOf(machine, networks).find(({ network }) => network !== null)?.network ?? null;
}
