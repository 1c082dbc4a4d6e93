/**
 * What each part of the picture is called when it is read aloud or spoken to: one sentence that begins with
 * what its box shows, in the box's own order (WCAG 2.5.3).
 */
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { Drawn, LineState, Port } from './scene.ts';

export function nodeWords(drawn: Drawn, t: Texts): string {
  const { picture } = t;
  switch (drawn.kind) {
    case 'internet':
      return picture.internet;
    case 'lan':
      return sentence(picture.lan, drawn.subnet, drawn.router === null ? picture.noGateway : picture.router(drawn.router));
    case 'adapter': {
      const { kind, name, state } = drawn.adapter;
      const place = adapterPlace(drawn.adapter, t);
      return sentence(name, place, t.adapterKinds[kind], place === t.adapterStates[state] ? null : t.adapterStates[state]);
    }
    case 'switch': {
      const { vmnet, mode } = drawn.network;
      return sentence(`VMnet${vmnet}`, t.modes[mode], switchPlace(drawn.network, t), `${t.tables.machineCount}: ${drawn.machines}`);
    }
    case 'device':
      return sentence(deviceName(drawn.part, t), deviceAddress(drawn.part, drawn.network, t), lineWords(drawn.state, t));
    case 'machine':
      return sentence(drawn.machine.name, t.vmStates[drawn.machine.state], ...drawn.ports.map((port) => portWords(port, t)), ...drawn.ports.map((port) => portNote(port, t)));
    case 'heading-loose':
      return picture.notOnVmnet;
    case 'more':
      if (drawn.network !== null) return picture.moreMachinesLong(drawn.count, `VMnet${drawn.network.vmnet}`);
      return moreWords(drawn.group, drawn.count, t);
  }
}

export function moreWords(group: string, count: number, { picture }: Texts): string {
  if (group === 'used') return picture.moreNetworks(count);
  if (group === 'unused') return picture.moreUnused(count);
  return picture.moreMachines(count);
}

export function deviceName(part: 'host-adapter' | 'dhcp' | 'nat', { picture }: Texts): string {
  return { 'host-adapter': picture.hostAdapter, dhcp: picture.dhcpServer, nat: picture.natDevice }[part];
}

export function deviceAddress(part: 'host-adapter' | 'dhcp' | 'nat', { hostAdapter, dhcp, nat }: VirtualNetwork, { picture, details }: Texts): string {
  if (part === 'host-adapter') return hostAdapter?.address ?? picture.noAddress;
  if (part === 'nat') return nat?.gateway ?? picture.noAddress;
  return dhcp === null || dhcp.start === null || dhcp.end === null ? picture.noRange : details.range(dhcp.start, dhcp.end);
}

/** What stands under a switch's name: its subnet, or what it is bridged to. */
export function switchPlace({ subnet, bridge }: VirtualNetwork, { picture }: Texts): string {
  if (bridge === null) return subnet ?? picture.noSubnet;
  const target = bridge.to === 'automatic' ? picture.automatic : bridge.to;
  if (bridge.resolved === null) return `${target} · ${picture.bridgeUnknown}`;
  return bridge.to === 'automatic' ? `${picture.automatic} · ${bridge.resolved}` : bridge.resolved;
}

/** Where one adapter of a machine leads. */
export function portPlace({ adapter, network }: Port, t: Texts): string {
  if (network !== null) return `VMnet${network.vmnet}`;
  if (adapter.vmnet !== null) return t.picture.noSuchVmnet(adapter.vmnet);
  return adapter.mode === 'lan-segment' ? t.vmAdapterModes['lan-segment'] : t.picture.noVmnetNamed;
}

function portWords(port: Port, t: Texts): string {
  return [portPlace(port, t), portAddress(port)].filter(Boolean).join(' ');
}

function portNote({ adapter }: Port, { picture }: Texts): string | null {
  return adapter.connectAtPowerOn ? null : `${picture.adapterNumber(adapter.index + 1)}: ${picture.notConnectedAtPowerOn}`;
}

/** A bridged machine has its address from the LAN: VMware's leases know nothing of it. */
export function portAddress({ adapter, network }: Port): string {
  return network?.mode === 'bridged' ? '' : (adapter.lease?.address ?? '');
}

export function adapterPlace({ state, ipv4 }: Adapter, t: Texts): string {
  return state === 'up' ? (ipv4[0]?.address ?? t.adapterStates[state]) : t.adapterStates[state];
}

function lineWords(state: LineState, { picture }: Texts): string {
  return { live: picture.live, idle: picture.idle, broken: picture.broken, unknown: picture.unknownLine }[state];
}

function sentence(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
