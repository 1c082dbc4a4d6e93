/** What is impossible within one wished network. What the host has already, however odd, is nobody's new wish and is not refused. */
import { formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { formatSubnet, hasHostBits, nthAddress, normalSubnet, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { isReversed, type Resolved } from './resolve-network.ts';
import { addressFault, narrowestPrefix, widestPrefix } from './subnet-defaults.ts';
import { isReserved } from '../checks/taken.ts';
import type { WantedNetwork } from './wanted.ts';
import type { WishRefusal, WishRefusalCode } from './wish-refusal.ts';

type Data = WishRefusal['data'];

/** Of one network; codes in the order of its fields. */
export function refuseNetwork(resolved: Resolved, { apple }: { readonly apple: boolean }): readonly WishRefusal[] {
  const { wish, wanted, subnet, left } = resolved;
  const found: WishRefusal[] = [];
  const refuse = (code: WishRefusalCode, field: string, data: Data = {}): void => void found.push({ code, vmnet: wanted.vmnet, field, data });
  for (const field of fieldsNotForMode(resolved)) refuse('field-not-for-mode', field, { field, mode: wanted.mode });
  if (wanted.mode === 'bridged') return found;
  if (subnet === null) {
    if (resolved.present === null || resolved.present.mode === 'bridged' || writesAddress(resolved)) refuse('subnet-missing', 'subnet');
    return found;
  }
  const written = wish.subnet === undefined || wish.subnet === resolved.present?.subnet ? undefined : parseSubnet(wish.subnet);
  if (written !== undefined) {
    const fault = subnetFault(written);
    if (fault !== null) {
      refuse(fault, 'subnet', { subnet: formatSubnet(written), right: formatSubnet(normalSubnet(written)), widest: widestPrefix, narrowest: narrowestPrefix });
      // Nothing can be said about addresses in a subnet that is none.
      if (fault !== 'subnet-host-bits') return found;
    }
  }
  if (left.length > 0) refuse('entries-outside-new-subnet', 'subnet', { subnet: formatSubnet(subnet), entries: left });
  refuseAddresses(resolved, subnet, apple, refuse);
  // Entries that nobody wrote and that are left outside have been named.
  const among = (list: unknown): Refuse => (list === undefined ? (code, field, data) => void (data?.['fault'] === 'outside' || refuse(code, field, data)) : refuse);
  refuseDhcp(resolved, subnet, refuse, among(wish.dhcp?.reservations));
  refuseForwards(resolved, subnet, among(wish.portForwards));
  return found;
}

type Refuse = (code: WishRefusalCode, field: string, data?: Data) => void;

/** Why a subnet is none that a VMnet can have. */
export function subnetFault(subnet: Subnet): 'subnet-size' | 'subnet-reserved' | 'subnet-host-bits' | null {
  if (subnet.prefix < widestPrefix || subnet.prefix > narrowestPrefix) return 'subnet-size';
  if (isReserved(subnet)) return 'subnet-reserved';
  return hasHostBits(subnet) ? 'subnet-host-bits' : null;
}

function fieldsNotForMode({ wish, wanted: { mode } }: Resolved): readonly string[] {
  const addressed = mode !== 'bridged';
  return [
    ...(!addressed && wish.subnet !== undefined ? ['subnet'] : []),
    ...(mode !== 'nat' && wish.gateway !== undefined ? ['gateway'] : []),
    ...((!addressed || mode === 'isolated') && typeof wish.hostAdapter === 'string' ? ['hostAdapter'] : []),
    ...(!addressed && wish.dhcp !== undefined && wish.dhcp !== null ? ['dhcp'] : []),
    ...(mode !== 'nat' && wish.portForwards !== undefined && wish.portForwards.length > 0 ? ['portForwards'] : []),
    ...(addressed && wish.adapter !== undefined ? ['adapter'] : []),
  ];
}

function writesAddress({ wish }: Resolved): boolean {
  return wish.gateway !== undefined || typeof wish.hostAdapter === 'string' || wish.dhcp?.start !== undefined || wish.dhcp?.end !== undefined;
}

function refuseAddresses({ wanted, present }: Resolved, subnet: Subnet, apple: boolean, refuse: Refuse): void {
  const { hostAdapter, gateway } = wanted;
  const text = formatSubnet(subnet);
  const first = formatIpv4(nthAddress(subnet, 1) ?? subnet.ip);
  if (hostAdapter !== null && !asPresent(wanted, present, 'subnet', 'hostAdapter')) {
    const fault = addressFault(subnet, hostAdapter);
    if (fault !== null) refuse('host-adapter-not-usable', 'hostAdapter', { address: hostAdapter, subnet: text, fault });
    else if (apple && hostAdapter !== first) refuse('host-adapter-fixed-by-fusion', 'hostAdapter', { address: hostAdapter, right: first });
  }
  if (gateway === null) return;
  if (!asPresent(wanted, present, 'subnet', 'gateway')) {
    const fault = addressFault(subnet, gateway);
    if (fault !== null) refuse('gateway-not-usable', 'gateway', { address: gateway, subnet: text, fault });
    else if (apple && gateway !== first) refuse('gateway-fixed-by-fusion', 'gateway', { address: gateway, right: first });
  }
  if (!apple && gateway === hostAdapter && !asPresent(wanted, present, 'gateway', 'hostAdapter')) {
    refuse('gateway-is-host-adapter', 'gateway', { address: gateway });
  }
}

function refuseDhcp({ wanted, present }: Resolved, subnet: Subnet, refuse: Refuse, refuseEntry: Refuse): void {
  const { dhcp } = wanted;
  if (dhcp === null) return;
  const same = present?.dhcp?.start === dhcp.start && present.dhcp.end === dhcp.end;
  const sameSubnet = present?.subnet === wanted.subnet;
  if (!same || !sameSubnet) {
    const faults = (['start', 'end'] as const).flatMap((field) => {
      const address = dhcp[field];
      const fault = address === null ? null : addressFault(subnet, address);
      return address === null || fault === null ? [] : [{ field, address, fault }];
    });
    for (const { field, address, fault } of faults) refuse('dhcp-range-not-usable', `dhcp.${field}`, { address, subnet: formatSubnet(subnet), fault });
    if (isReversed(dhcp.start, dhcp.end)) refuse('dhcp-range-reversed', 'dhcp.start', { start: dhcp.start, end: dhcp.end });
  }
  for (const [holder, address] of holdersOf(wanted)) {
    const old = holder === 'gateway' ? present?.gateway : present?.hostAdapter;
    if (covers(dhcp.start, dhcp.end, address) && !(same && old === address)) {
      refuse('dhcp-range-covers', 'dhcp.start', { start: dhcp.start, end: dhcp.end, address, holder });
    }
  }
  const { defaultLease, maxLease } = dhcp;
  const sameTimes = present?.dhcp?.defaultLease === defaultLease && present.dhcp.maxLease === maxLease;
  if (defaultLease !== null && maxLease !== null && defaultLease > maxLease && !sameTimes) {
    refuse('lease-times-reversed', 'dhcp.defaultLease', { defaultLease, maxLease });
  }
  refuseReservations(wanted, sameSubnet ? present : null, subnet, refuseEntry);
}

function refuseReservations(wanted: WantedNetwork, present: WantedNetwork | null, subnet: Subnet, refuse: Refuse): void {
  const old = new Map(present?.dhcp?.reservations.map(({ mac, address }) => [mac, address]));
  const holders = new Map(holdersOf(wanted).map(([holder, address]) => [address, holder]));
  const firstWith = new Map<string, string>();
  for (const { mac, address } of wanted.dhcp?.reservations ?? []) {
    const field = `dhcp.reservations.${mac}`;
    const other = firstWith.get(address);
    if (other === undefined) firstWith.set(address, mac);
    if (old.get(mac) === address) continue;
    const fault = addressFault(subnet, address);
    const holder = holders.get(address);
    if (fault !== null) refuse('reservation-not-usable', field, { mac, address, subnet: formatSubnet(subnet), fault });
    else if (holder !== undefined) refuse('reservation-on-taken-address', field, { mac, address, holder });
    else if (other !== undefined) refuse('reservation-address-twice', field, { mac, address, other });
  }
}

function refuseForwards({ wanted, present }: Resolved, subnet: Subnet, refuse: Refuse): void {
  const same = present?.subnet === wanted.subnet;
  const old = new Set(present?.portForwards.map(({ protocol, hostPort, guestAddress }) => `${protocol}/${hostPort} ${guestAddress}`));
  const seen = new Set<string>();
  for (const [index, { protocol, hostPort, guestAddress }] of wanted.portForwards.entries()) {
    const field = `portForwards.${index}`;
    const name = `${protocol}/${hostPort}`;
    if (seen.has(name)) refuse('forward-twice', field, { forward: name });
    seen.add(name);
    const fault = addressFault(subnet, guestAddress);
    if (fault !== null && !(same && old.has(`${name} ${guestAddress}`))) {
      refuse('forward-not-usable', field, { forward: name, address: guestAddress, subnet: formatSubnet(subnet), fault });
    }
  }
}

type Holder = 'host-adapter' | 'gateway';

function holdersOf({ hostAdapter, gateway }: WantedNetwork): readonly (readonly [Holder, string])[] {
  return [...(hostAdapter === null ? [] : [['host-adapter', hostAdapter] as const]), ...(gateway === null || gateway === hostAdapter ? [] : [['gateway', gateway] as const])];
}

function covers(start: string | null, end: string | null, address: string): boolean {
  const [from, to, one] = [parseIpv4(start ?? ''), parseIpv4(end ?? ''), parseIpv4(address)];
  return from !== undefined && to !== undefined && one !== undefined && from <= one && one <= to;
}

function asPresent(wanted: WantedNetwork, present: WantedNetwork | null, ...fields: readonly ('subnet' | 'hostAdapter' | 'gateway')[]): boolean {
  return present !== null && fields.every((field) => present[field] === wanted[field]);
}
