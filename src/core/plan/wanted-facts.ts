/** A wanted network as the templates of VMware's generated files take it. */
import { broadcastAddress, maskOfPrefix, parseSubnet } from '../ipv4/subnet.ts';
import { formatIpv4 } from '../ipv4/address.ts';
import { usualGateway, usualHostAdapter, usualRange } from '../checks/usual-addresses.ts';
import type { NetworkFacts } from '../formats/generated/facts.ts';
import type { WantedNetwork } from './wanted.ts';

export interface FactOptions {
  /** Fusion 12 and newer: the gateway is the host's own address. */
  readonly apple: boolean;
  /** Local time in the form of the file; left out, the file does not say when it was made. */
  readonly writtenAt?: string;
}

/** Undefined for a network without a subnet that has room for a host, a gateway and a range. */
export function factsOfWanted(network: WantedNetwork, { apple, writtenAt = '' }: FactOptions): NetworkFacts | undefined {
  const { vmnet, mode, dhcp, portForwards } = network;
  const subnet = mode === 'bridged' ? undefined : parseSubnet(network.subnet ?? '');
  const range = subnet === undefined ? null : usualRange(subnet);
  const first = subnet === undefined ? null : usualHostAdapter(subnet);
  const second = subnet === undefined ? null : usualGateway(subnet);
  if (subnet === undefined || range === null || first === null || second === null) return undefined;
  const nat = mode === 'nat';
  const hostAddress = network.hostAdapter ?? first;
  // nat.conf keeps the second address on Fusion 12+, where nothing follows it.
  const gateway = apple ? second : (network.gateway ?? second);
  return {
    vmnet,
    nat,
    subnet: formatIpv4(subnet.ip),
    prefix: subnet.prefix,
    netmask: maskOfPrefix(subnet.prefix),
    broadcast: formatIpv4(broadcastAddress(subnet)),
    range: [dhcp?.start ?? range[0], dhcp?.end ?? range[1]],
    hostAddress,
    gateway,
    router: nat && !apple ? gateway : hostAddress,
    writtenAt,
    udpTimeout: null,
    forwards: portForwards.toSorted((a, b) => a.hostPort - b.hostPort),
    reservations: (dhcp?.reservations ?? []).map(({ mac, address }) => ({ name: reservationName(vmnet, mac), mac, address })),
  };
}

/** Of the `host` block: `vmnet8-000c29aabbcc`. */
export function reservationName(vmnet: number, mac: string): string {
  return `vmnet${vmnet}-${mac.toLowerCase().replaceAll(':', '')}`;
}
