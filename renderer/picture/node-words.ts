/** What each part of the picture is called when it is read aloud: one sentence with everything its box shows. */
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
      const { kind, name, state, ipv4 } = drawn.adapter;
      return sentence(name, t.adapterKinds[kind], t.adapterStates[state], ipv4[0]?.address);
    }
    case 'switch': {
      const { vmnet, mode } = drawn.network;
      return sentence(`VMnet${vmnet}`, t.modes[mode], switchPlace(drawn.network, t), `${t.tables.machineCount}: ${drawn.machines}`);
    }
    case 'device':
      return sentence(deviceName(drawn.part, t), deviceAddress(drawn.part, drawn.network, t), lineWords(drawn.state, t));
    case 'machine':
      return sentence(drawn.machine.name, t.vmStates[drawn.machine.state], ...drawn.ports.map((port) => portWords(port, t)));
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
  const { adapter } = port;
  return [
    `${t.picture.adapterNumber(adapter.index + 1)}: ${portPlace(port, t)}`,
    adapter.lease?.address,
    adapter.connectAtPowerOn ? undefined : t.picture.notConnectedAtPowerOn,
  ]
    .filter(Boolean)
    .join(' ');
}

function lineWords(state: LineState, { picture }: Texts): string {
  return { live: picture.live, idle: picture.idle, broken: picture.broken, unknown: picture.unknownLine }[state];
}

function sentence(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
