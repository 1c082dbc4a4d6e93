/** Who can start a connection to whom, from the actual state of this host (spec: modes.md). Machines are taken as if they ran. */
import { parseIpv4 } from '../ipv4/address.ts';
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualMachine, VmAdapter } from '../vnet/machine.ts';
import type { PortForward, VirtualNetwork } from '../vnet/network.ts';
import { along, no, unknown, yes, type ReachCell, type Stretch } from './cell.ts';
import { bridgeLink, hostAdapterLink, natLink, uplinkOf, type Uplink } from './links.ts';

/** More adapters than this, and pairs of machines are left out unless one machine is asked about: their number grows with the square. */
export const mostPairedAdapters = 128;

export interface Reach {
  readonly cells: readonly ReachCell[];
  /** Cells from one machine to another were left out: there are too many. */
  readonly pairsLeftOut: boolean;
}

interface Guest {
  readonly end: string;
  readonly machine: VirtualMachine;
  readonly adapter: VmAdapter;
  readonly network: VirtualNetwork | null;
  /** By a lease, a reservation or the host's neighbour table; null when nothing tells. */
  readonly address: string | null;
}

/** `about`: only cells from and to this machine, by the path of its `.vmx`. */
export function reachOf(state: HostState, about: string | null = null): Reach {
  const guests = guestsOf(state);
  const asked = about === null ? guests : guests.filter(({ machine }) => machine.path === about);
  const world: World = { state, uplink: uplinkOf(state) };
  const pairsLeftOut = about === null && guests.length > mostPairedAdapters;
  const cells = asked.flatMap((guest) => [...outward(world, guest), ...inward(world, guest)]);
  if (pairsLeftOut) return { cells, pairsLeftOut };
  const pairs = asked.flatMap((from) =>
    guests.flatMap((to) => {
      if (from.machine === to.machine) return [];
      const there = cell(from.end, to.end, between(world, from, to));
      // Of a machine that is not asked about, only the way to the one that is.
      return about === null ? [there] : [there, cell(to.end, from.end, between(world, to, from))];
    }),
  );
  return { cells: [...cells, ...pairs], pairsLeftOut };
}

interface World {
  readonly state: HostState;
  readonly uplink: Uplink;
}

function guestsOf({ view, neighbours }: HostState): readonly Guest[] {
  const networks = new Map(view.networks.map((network) => [network.vmnet, network]));
  const seen = new Map((neighbours?.value ?? []).flatMap(({ mac, address }) => (mac === null ? [] : [[mac, address] as const])));
  return view.vms.flatMap((machine) =>
    machine.adapters
      .filter(({ present }) => present)
      .map((adapter): Guest => {
        const network = adapter.vmnet === null ? null : (networks.get(adapter.vmnet) ?? null);
        const reserved = network?.dhcp?.reservations.find(({ mac }) => mac === adapter.mac)?.address;
        // A lease of the network that it was on before says nothing of this one.
        const known = [adapter.lease?.address, reserved, adapter.mac === null ? undefined : seen.get(adapter.mac)];
        const address = known.find((one) => one !== undefined && isOn(network, one)) ?? null;
        return { end: `vm:${machine.name}:${adapter.index}`, machine, adapter, network, address };
      }),
  );
}

/** True where the network has no subnet that could say otherwise. */
function isOn(network: VirtualNetwork | null, address: string): boolean {
  const [subnet, value] = [parseSubnet(network?.subnet ?? ''), parseIpv4(address)];
  return subnet === undefined || value === undefined || contains(subnet, value);
}

function cell(from: string, to: string, { reachable, because, ports }: Stretch): ReachCell {
  return { from, to, reachable, because, ...(ports === undefined ? {} : { ports }) };
}

/** Whether the adapter is plugged into anything at all; null: it is, into this network. */
function unplugged({ adapter, network }: Guest): Stretch | null {
  if (!adapter.connectAtPowerOn) return no('adapter-disconnected');
  if (adapter.mode === 'lan-segment') return no('lan-segment');
  return network === null ? no('vmnet-does-not-exist') : null;
}

function outward({ state, uplink }: World, guest: Guest): readonly ReachCell[] {
  const to = (end: string, stretch: Stretch): ReachCell => cell(guest.end, end, unplugged(guest) ?? stretch);
  const { network } = guest;
  if (network?.mode === 'bridged') {
    const bridge = bridgeLink(state, network);
    return [to('host', bridge), to('lan', bridge), to('internet', bridge)];
  }
  if (network === null) return ['host', 'lan', 'internet'].map((end) => to(end, no('vmnet-does-not-exist')));
  const out = natLink(network);
  return [
    to('host', hostAdapterLink(state, network)),
    to('lan', passing(out, uplink.lan)),
    to('internet', passing(out, uplink.internet)),
  ];
}

/** Through the NAT device and then the host's own way, of which only a break is worth telling. */
function passing(out: Stretch, way: Stretch): Stretch {
  return out.reachable === 'yes' && way.reachable === 'yes' ? out : along(out, way);
}

function inward({ state, uplink }: World, guest: Guest): readonly ReachCell[] {
  const from = (end: string, stretch: Stretch): ReachCell => cell(end, guest.end, unplugged(guest) ?? stretch);
  const { network } = guest;
  if (network?.mode === 'bridged') {
    const bridge = bridgeLink(state, network);
    return [from('host', bridge), from('lan', bridge), from('internet', along(bridge, unknown('lan-router')))];
  }
  if (network === null) return ['host', 'lan', 'internet'].map((end) => from(end, no('vmnet-does-not-exist')));
  const link = forwardLink(guest, network);
  // Nobody gets as far as the forwarded port of a host that is off its network.
  const forwarded = uplink.lan.reachable === 'no' ? along(link, uplink.lan) : link;
  return [
    from('host', hostAdapterLink(state, network)),
    from('lan', forwarded),
    from('internet', along(forwarded, { ...unknown('lan-router'), ...(forwarded.ports === undefined ? {} : { ports: forwarded.ports }) })),
  ];
}

/** From outside to a guest behind the NAT device. */
function forwardLink({ address }: Guest, network: Exclude<VirtualNetwork, { readonly mode: 'bridged' }>): Stretch {
  const out = natLink(network);
  if (network.mode !== 'nat' || out.reachable === 'no') return out;
  const { portForwards } = network.nat;
  if (portForwards.length === 0) return no('no-port-forward');
  if (address === null) return unknown('guest-address-unknown');
  const ports = portForwards.filter((forward) => forward.guestAddress === address).map(portOf);
  if (ports.length === 0) return no('no-port-forward');
  return out.reachable === 'yes' ? { ...yes('port-forward'), ports } : out;
}

function portOf({ protocol, hostPort }: PortForward): string {
  return `${protocol}/${hostPort}`;
}

function between(world: World, from: Guest, to: Guest): Stretch {
  const broken = apart(from, to);
  if (broken !== null) return broken;
  const [source, target] = [from.network, to.network];
  if (source === null || target === null) return no('vmnet-does-not-exist');
  if (source.vmnet === target.vmnet) return yes('same-vmnet');
  if (source.mode === 'bridged') {
    const bridge = bridgeLink(world.state, source);
    if (target.mode !== 'bridged') return along(bridge, forwardLink(to, target));
    const same = source.bridge.resolved !== null && source.bridge.resolved === target.bridge.resolved;
    return along(bridge, bridgeLink(world.state, target), same ? yes('same-lan') : unknown('lan-router'));
  }
  if (source.mode !== 'nat') return no('different-vmnet');
  const out = natLink(source);
  if (target.mode === 'isolated') return no('isolated');
  // The NAT device is a program of the host; whether it takes a guest to another VMnet's guests has not been seen on a real host.
  return target.mode === 'bridged'
    ? along(passing(out, world.uplink.lan), bridgeLink(world.state, target))
    : along(out, hostAdapterLink(world.state, target), unknown('through-host'));
}

/** Null: both are plugged into a VMnet. Guests of one LAN segment have a cable of their own. */
function apart(from: Guest, to: Guest): Stretch | null {
  for (const one of [from, to]) if (!one.adapter.connectAtPowerOn) return no('adapter-disconnected');
  const segments = [from, to].filter(({ adapter }) => adapter.mode === 'lan-segment').length;
  // Which segment an adapter is on is not read: two of them may be on one, or not.
  if (segments === 2) return unknown('lan-segment');
  return segments === 1 ? no('lan-segment') : null;
}
