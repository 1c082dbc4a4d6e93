/**
 * Sets the facts of a wanted network in VMware's generated files, and nothing else: what is right already changes no
 * byte. For the diffs of a plan, and for an apply after VMware has regenerated the files to its defaults.
 */
import type { Bytes } from '../formats/bytes.ts';
import { dhcpdConf } from '../formats/generated/dhcpd-conf.ts';
import { natConf } from '../formats/generated/nat-conf.ts';
import { hostAdapterMac, windowsText } from '../formats/generated/text.ts';
import { segmentLines, vmnetDhcpConf } from '../formats/generated/vmnetdhcp-conf.ts';
import { vmnetNatConf } from '../formats/generated/vmnetnat-conf.ts';
import { doNotModifySection } from '../formats/dhcp-hash.ts';
import { addGeneratedReservations, removeReservations } from '../formats/dhcpd-edit.ts';
import { parseDhcpd, printDhcpd } from '../formats/dhcpd.ts';
import { segmentOf, withSegment } from '../formats/dhcpd-segment.ts';
import { addForwards, removeForwards, setNatKey } from '../formats/nat-edit.ts';
import { natModel, parseNat, printNat, type NatFile } from '../formats/nat.ts';
import { vmnetOfDevice } from '../formats/vmnet-device.ts';
import { parseIpv4 } from '../ipv4/address.ts';
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import type { Reservation } from '../vnet/network.ts';
import type { Platform } from '../vnet/host-view.ts';
import { droppedReservations, setDhcpFacts } from './set-dhcp-facts.ts';
import { factsOfWanted, reservationName } from './wanted-facts.ts';
import type { WantedNetwork } from './wanted.ts';

export interface GeneratedOptions {
  readonly platform: Platform;
  /** Fusion 12 and newer. */
  readonly apple: boolean;
  /** Local time in the form of the file, for parts that are made anew: `01/20/2025 19:31:08`, on Windows `01/20/25 …`. */
  readonly writtenAt?: string;
  /** First number of the product's version: from Workstation 16 and Fusion 12 on, a new nat.conf warns against editing. */
  readonly major?: number | null;
  /**
   * Before VMware has regenerated the file (Linux, macOS): reservations that the store will hold, in its order. VMware's generator
   * writes them into its section itself.
   */
  readonly stored?: readonly Reservation[];
}

/**
 * A dhcpd.conf (Linux, macOS; of this VMnet) or vmnetdhcp.conf (Windows; of all). A part about the network that is missing is made
 * from VMware's template; on Windows a network without DHCP loses its segment, elsewhere its file is left as it is.
 */
export function dhcpdWith(bytes: Bytes, network: WantedNetwork, options: GeneratedOptions): Bytes {
  const { vmnet, dhcp } = network;
  if (options.platform === 'windows') {
    if (dhcp === null || network.mode === 'bridged') return segmentOf(bytes, vmnet) === undefined ? bytes : withSegment(bytes, vmnet, '');
    const file = bytes.trim() === '' ? vmnetDhcpConf([]) : bytes;
    const segment = segmentOf(file, vmnet);
    if (segment !== undefined) return file.slice(0, segment.start) + setDhcpFacts(file.slice(segment.start, segment.end), network, null) + file.slice(segment.end);
    const whole = setDhcpFacts(file, network, null);
    if (whole !== undefined) return whole;
    const fresh = setDhcpFacts(freshSegment(network, options), network, null);
    return fresh === undefined || fresh === '' ? bytes : withSegment(file, vmnet, fresh);
  }
  if (dhcp === null || network.mode === 'bridged') return bytes;
  const present = setDhcpFacts(withStored(bytes, network, options.stored ?? []), network, vmnet);
  if (present !== undefined) return present;
  const fresh = setDhcpFacts(freshDhcpd(network, options), network, vmnet);
  if (fresh === undefined) return bytes;
  // What a person wrote into a file without VMware's part stays behind it.
  return bytes.trim() === '' ? fresh : `${bytes.endsWith('\n') ? bytes : `${bytes}\n`}${doNotModifySection(fresh)?.text ?? ''}`;
}

function withStored(bytes: Bytes, network: WantedNetwork, stored: readonly Reservation[]): Bytes {
  if (stored.length === 0) return bytes;
  const { vmnet } = network;
  const parsed = parseDhcpd(bytes);
  // First those go that are to go: a new one comes behind what stays.
  const file = removeReservations(parsed, droppedReservations(parsed, network, vmnet));
  return printDhcpd(addGeneratedReservations(file, vmnet, stored.map(({ mac, address }) => ({ name: reservationName(vmnet, mac), mac, address }))));
}

function freshSegment(network: WantedNetwork, options: GeneratedOptions): Bytes {
  const facts = factsOfWanted(network, options);
  return facts === undefined ? '' : windowsText(segmentLines(facts).filter((line) => line !== '# Added at '));
}

function freshDhcpd(network: WantedNetwork, options: GeneratedOptions): Bytes {
  const facts = factsOfWanted(network, options);
  if (facts === undefined) return '';
  const order = new Map(options.stored?.map(({ mac }, index) => [mac, index]));
  const reservations = facts.reservations.toSorted((a, b) => (order.get(a.mac) ?? order.size) - (order.get(b.mac) ?? order.size));
  return dhcpdConf({ ...facts, reservations }).replace('# Written at: \n', '');
}

/**
 * A nat.conf or vmnetnat.conf: the gateway, its mask and the port forwards. An empty file is made from VMware's template. On Windows, where
 * one network has the file, it becomes this network's. A network without NAT leaves it as it is.
 */
export function natWith(bytes: Bytes, network: WantedNetwork, options: GeneratedOptions): Bytes {
  const facts = network.mode === 'nat' ? factsOfWanted(network, options) : undefined;
  const subnet = parseSubnet(network.subnet ?? '');
  if (facts === undefined || subnet === undefined) return bytes;
  const { platform, apple, major = null } = options;
  if (bytes.trim() === '') {
    const device = platform === 'linux' ? `/dev/vmnet${network.vmnet}` : `vmnet${network.vmnet}`;
    return platform === 'windows' ? vmnetNatConf(facts) : natConf(facts, { device, warns: major === null || major >= (platform === 'macos' ? 12 : 16), appleApi: apple });
  }
  let file = parseNat(bytes);
  const { gateway, netmask, device, hostIp } = natModel(file);
  const present = parseIpv4(gateway ?? '');
  // Nothing follows the gateway of Fusion 12+'s file: one that lies in the subnet is right.
  const right = apple ? present !== undefined && contains(subnet, present) : gateway === facts.gateway;
  if (platform === 'windows') {
    if (!right || netmask !== facts.netmask) file = setNatKey(file, 'host', 'ip', `${facts.gateway}/${facts.prefix}`);
    if (device !== null && vmnetOfDevice(device) !== network.vmnet) {
      file = setNatKey(setNatKey(file, 'host', 'device', `VMnet${network.vmnet}`), 'host', 'hostMAC', hostAdapterMac(network.vmnet));
    }
  } else {
    if (!right) file = setNatKey(file, 'host', 'ip', facts.gateway);
    if (netmask !== facts.netmask) file = setNatKey(file, 'host', 'netmask', facts.netmask);
  }
  if (hostIp !== null && hostIp !== facts.hostAddress) file = setNatKey(file, 'host', 'hostIp', facts.hostAddress);
  return printNat(withForwards(file, network));
}

function withForwards(file: NatFile, { portForwards }: WantedNetwork): NatFile {
  const target = (one: { readonly protocol: string; readonly hostPort: number; readonly guestAddress: string; readonly guestPort: number }): string =>
    `${one.protocol}/${one.hostPort} ${one.guestAddress}:${one.guestPort}`;
  const wanted = new Set(portForwards.map(({ protocol, hostPort }) => `${protocol}/${hostPort}`));
  const changed = removeForwards(file, natModel(file).portForwards.filter(({ protocol, hostPort }) => !wanted.has(`${protocol}/${hostPort}`)));
  const present = new Set(natModel(changed).portForwards.map(target));
  return addForwards(changed, portForwards.filter((one) => !present.has(target(one))).toSorted((a, b) => a.hostPort - b.hostPort));
}
