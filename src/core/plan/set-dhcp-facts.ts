/** Sets the facts of one network in the part of a DHCP file that is about it. */
import type { Bytes } from '../formats/bytes.ts';
import {
  addReservations,
  dropFurtherRanges,
  hasSubnetOption,
  removeReservations,
  setInHostAdapter,
  setSubnetAddress,
  setSubnetLease,
  setSubnetOption,
  setSubnetRange,
  wordsInHostAdapter,
} from '../formats/dhcpd-edit.ts';
import { dhcpdModel, parseDhcpd, printDhcpd, type DhcpdFile } from '../formats/dhcpd.ts';
import type { DhcpdSubnet } from '../formats/dhcpd-model.ts';
import { formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { broadcastAddress, contains, maskOfPrefix, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { usualHostAdapter } from '../checks/usual-addresses.ts';
import { reservationName } from './wanted-facts.ts';
import type { WantedDhcp, WantedNetwork } from './wanted.ts';

/**
 * Undefined when the text has no subnet of this VMnet. `vmnet`: the text is the file of this VMnet alone; null: a segment of
 * Windows' file, or all of it.
 */
export function setDhcpFacts(bytes: Bytes, network: WantedNetwork, vmnet: number | null): Bytes | undefined {
  const { dhcp } = network;
  const subnet = parseSubnet(network.subnet ?? '');
  let file = parseDhcpd(bytes);
  const model = dhcpdModel(file, { vmnet });
  const at = model.subnets.findIndex((one) => one.vmnet === network.vmnet);
  const before = model.subnets[at];
  if (before === undefined) return undefined;
  if (dhcp === null || subnet === undefined) return bytes;
  // All edits know the subnet by its place, which none of them changes.
  const edit = (change: (current: DhcpdFile) => DhcpdFile | undefined): void => void (file = change(file) ?? file);
  edit((one) => setSubnetAddress(one, at, formatIpv4(subnet.ip), maskOfPrefix(subnet.prefix)));
  if (before.subnet !== network.subnet) edit((one) => dropFurtherRanges(one, at));
  for (const change of rangeAndTimes(at, before, dhcp)) edit(change);
  for (const change of options(at, before, network, subnet, file)) edit(change);
  edit((one) => removeReservations(one, droppedReservations(one, network, vmnet)));
  const held = new Map(dhcpdModel(file, { vmnet }).reservations.map(({ mac, address }) => [mac, address]));
  const added = dhcp.reservations.filter(({ mac, address }) => held.get(mac) !== address);
  edit((one) => addReservations(one, at, added.map(({ mac, address }) => ({ name: reservationName(network.vmnet, mac), mac, address }))));
  return printDhcpd(file);
}

type Change = (file: DhcpdFile) => DhcpdFile | undefined;

function rangeAndTimes(at: number, before: DhcpdSubnet, { start, end, defaultLease, maxLease }: WantedDhcp): readonly Change[] {
  const range = start !== null && end !== null && (before.range?.[0] !== start || before.range[1] !== end);
  return [
    ...(range ? [(file: DhcpdFile) => setSubnetRange(file, at, start, end)] : []),
    ...(defaultLease === null || before.defaultLease === defaultLease ? [] : [(file: DhcpdFile) => setSubnetLease(file, at, 'default-lease-time', defaultLease)]),
    ...(maxLease === null || before.maxLease === maxLease ? [] : [(file: DhcpdFile) => setSubnetLease(file, at, 'max-lease-time', maxLease)]),
  ];
}

/** VMware hands out a router and a WINS server on NAT networks only, and tells the host's own adapter to take none. */
function options(at: number, before: DhcpdSubnet, network: WantedNetwork, subnet: Subnet, file: DhcpdFile): readonly Change[] {
  const { vmnet, mode } = network;
  const host = network.hostAdapter ?? usualHostAdapter(subnet);
  const server = mode === 'nat' ? network.gateway : host;
  const wasNat = wordsInHostAdapter(file, vmnet, ['option', 'routers']) !== undefined;
  const changes: Change[] = [];
  if (hasSubnetOption(file, at, 'broadcast-address')) {
    changes.push((one) => setSubnetOption(one, at, 'broadcast-address', [formatIpv4(broadcastAddress(subnet))]));
  }
  const dns = serversAfter(before.dns, before, server);
  if (dns !== null && hasSubnetOption(file, at, 'domain-name-servers')) changes.push((one) => setSubnetOption(one, at, 'domain-name-servers', dns));
  if (mode === 'nat' && server !== null) {
    if (!hasSubnetOption(file, at, 'netbios-name-servers') ? !wasNat : before.subnet !== network.subnet || before.routers[0] !== server) {
      changes.push((one) => setSubnetOption(one, at, 'netbios-name-servers', [server]));
    }
    if (before.routers.length !== 1 || before.routers[0] !== server) changes.push((one) => setSubnetOption(one, at, 'routers', [server]));
    if (!wasNat) changes.push((one) => setInHostAdapter(one, vmnet, ['option', 'routers'], '0.0.0.0'));
  } else if (wasNat) {
    // A router on a network that was none of NAT's is a person's own.
    changes.push((one) => setSubnetOption(one, at, 'netbios-name-servers', []));
    changes.push((one) => setSubnetOption(one, at, 'routers', []));
    changes.push((one) => setInHostAdapter(one, vmnet, ['option', 'routers'], ''));
  }
  const fixed = wordsInHostAdapter(file, vmnet, ['fixed-address'])?.[0];
  if (host !== null && fixed !== undefined && fixed !== host) changes.push((one) => setInHostAdapter(one, vmnet, ['fixed-address'], host));
  return changes;
}

/** Servers in the subnet as it was are VMware's and follow; others are a person's choice. Null: nothing changes. */
function serversAfter(servers: readonly string[], { subnet }: DhcpdSubnet, server: string | null): readonly string[] | null {
  const old = parseSubnet(subnet ?? '');
  if (server === null || old === undefined) return null;
  const after = [...new Set(servers.map((one) => (isIn(old, one) ? server : one)))];
  return after.length === servers.length && after.every((one, index) => one === servers[index]) ? null : after;
}

export function isIn(subnet: Subnet, address: string): boolean {
  const value = parseIpv4(address);
  return value !== undefined && contains(subnet, value);
}

/** MACs that the file has reserved addresses for on the network, and that are not to have any. */
export function droppedReservations(file: DhcpdFile, { vmnet: number, dhcp }: WantedNetwork, vmnet: number | null): readonly string[] {
  const wanted = new Set(dhcp?.reservations.map(({ mac }) => mac));
  return dhcpdModel(file, { vmnet })
    .reservations.filter((one) => one.vmnet === number && !wanted.has(one.mac))
    .map(({ mac }) => mac);
}
