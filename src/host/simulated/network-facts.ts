/** The facts of a network that VMware's generator needs, all at their defaults: the store holds little else. */
import { formatIpv4, parseIpv4 } from '../../core/ipv4/address.ts';
import { broadcastAddress, maskOfPrefix, normalSubnet, nthAddress, parseSubnet, sizeOf, type Subnet } from '../../core/ipv4/subnet.ts';
import type { VirtualNetwork } from '../../core/vnet/network.ts';
import type { NetworkFacts } from '../../core/formats/generated/facts.ts';

export interface FactSettings {
  readonly writtenAt: string;
  /** Apple's framework is the gateway itself, at the first address. */
  readonly apple: boolean;
  /** By MAC: the names that reservations had before. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Undefined for a network without a subnet that has room for a host, a gateway and a range. Host bits that are
 * set stay: the DHCP server will refuse them. How VMware makes the range of another subnet than a /24 is not
 * known; it is taken to be the upper half.
 */
export function factsOf(network: VirtualNetwork, { writtenAt, apple, names }: FactSettings): NetworkFacts | undefined {
  const subnet = parseSubnet(network.subnet ?? '');
  if (subnet === undefined || subnet.prefix > 29 || subnet.prefix < 1 || network.mode === 'bridged') return undefined;
  const nat = network.mode === 'nat';
  const hostAddress = network.hostAdapter.address ?? at(subnet, 1);
  const broadcast = broadcastAddress(subnet);
  return {
    vmnet: network.vmnet,
    nat,
    subnet: formatIpv4(subnet.ip),
    prefix: subnet.prefix,
    netmask: maskOfPrefix(subnet.prefix),
    broadcast: formatIpv4(broadcast),
    range: [at(subnet, sizeOf(subnet) / 2), at(subnet, sizeOf(subnet) - 2)],
    hostAddress,
    gateway: at(subnet, 2),
    router: at(subnet, nat && !apple ? 2 : 1),
    writtenAt,
    udpTimeout: nat ? network.nat.udpTimeout : null,
    forwards: nat ? network.nat.portForwards.toSorted((a, b) => a.hostPort - b.hostPort) : [],
    reservations: network.dhcp.reservations.map(({ mac, address }) => ({
      mac,
      address,
      name: names.get(mac) ?? `vmnet${network.vmnet}-${mac.replaceAll(':', '')}`,
    })),
  };
}

function at(subnet: Subnet, n: number): string {
  return formatIpv4(nthAddress(subnet, n) ?? normalSubnet(subnet).ip);
}

/**
 * A /24 that nothing in the text speaks of. VMware takes one at random: 172.16.x for even VMnets, 192.168.x for
 * odd ones (VNETLIB.md); here it is the first that is free.
 */
export function unusedSubnet(vmnet: number, taken: readonly string[]): string {
  const used = taken.flatMap((subnet) => parseSubnet(subnet) ?? []);
  const base = vmnet % 2 === 0 ? '172.16' : '192.168';
  for (let third = 10 + vmnet; third < 256 + 10 + vmnet; third++) {
    const address = `${base}.${third % 256}.0`;
    const value = parseIpv4(address) ?? 0;
    const free = used.every((subnet) => value > broadcastAddress(subnet) || value + 255 < normalSubnet(subnet).ip);
    if (free) return address;
  }
  return `${base}.0.0`;
}

/** The clock in the form of a dhcpd.conf, `01/20/2025 19:31:08`. The capture's time zone is not known: UTC. */
export function writtenAt(iso: string): string {
  const [, year = '', month = '', day = '', time = '', seconds = ':00'] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(:\d\d)?/.exec(iso) ?? [];
  return `${month}/${day}/${year} ${time}${seconds}`;
}
