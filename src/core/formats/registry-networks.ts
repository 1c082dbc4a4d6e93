/** The VMnets that the registry of a Windows host holds, under `VMnetLib\VMnetConfig`. */
import { formatIpv4, isIpv4 } from '../ipv4/address.ts';
import { formatSubnet, nthAddress, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import type { Stated } from '../vnet/evidence.ts';
import type { Dhcp, HostAdapter, PortForward, Reservation, VirtualNetwork } from '../vnet/network.ts';
import { parseMac } from './ip-text.ts';
import { portOf } from './nat.ts';
import { wholeNumber } from './printed-number.ts';
import { dwordOf, type RegistryFile, type RegistryValue } from './registry.ts';

/** The values of one VMnet: sub-key (lower case; empty for the VMnet's own) → name (lower case) → value. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, RegistryValue>>;

export function describeRegistry(file: RegistryFile): { readonly networks: readonly VirtualNetwork[] } {
  return { networks: networksFromRegistry(file) };
}

/** Sorted by number. What the store does not hold (gateway, DHCP range, lease times, names, states) is null. */
export function networksFromRegistry(file: RegistryFile): readonly VirtualNetwork[] {
  if (!file.keys.some(({ path }) => pathBelowConfig(path) !== undefined)) return [];
  const stored = [...valuesByVmnet(file)].flatMap(([vmnet, values]) => {
    const network = networkOf(vmnet, values);
    return network === undefined ? [] : [network];
  });
  const networks = stored.some(({ vmnet }) => vmnet === 0) ? stored : [automaticBridge, ...stored];
  return networks.toSorted((a, b) => a.vmnet - b.vmnet);
}

/** VMnet0 bridges by itself, and its binding is not in this part of the registry. */
const automaticBridge: VirtualNetwork = {
  vmnet: 0,
  name: null,
  mode: 'bridged',
  subnet: null,
  hostAdapter: null,
  dhcp: null,
  nat: null,
  bridge: { to: 'automatic', resolved: null, excluded: [] },
};

/** `…\VMnetLib\VMnetConfig\vmnet8\NAT` → `vmnet8\nat`; empty for VMnetConfig itself, in either registry view. */
function pathBelowConfig(path: string): string | undefined {
  const lower = path.toLowerCase();
  const anchor = '\\vmnetlib\\vmnetconfig';
  const at = lower.indexOf(anchor);
  const rest = at === -1 ? undefined : lower.slice(at + anchor.length);
  return rest === '' || rest?.startsWith('\\') ? rest.slice(1) : undefined;
}

export function valuesByVmnet({ values }: RegistryFile): ReadonlyMap<number, Values> {
  const vmnets = new Map<number, Map<string, Map<string, RegistryValue>>>();
  let path: string | undefined;
  let bag: Map<string, RegistryValue> | undefined;
  for (const value of values) {
    if (value.key !== path) {
      path = value.key;
      const [, number, sub = ''] = /^vmnet(\d{1,3})(?:\\(.*))?$/s.exec(pathBelowConfig(path) ?? '') ?? [];
      const vmnet = wholeNumber(number, 255);
      bag = vmnet === undefined ? undefined : bagOf(vmnets, vmnet, sub);
    }
    const name = value.name.toLowerCase();
    // A text of both registry views tells a VMnet twice: the first counts.
    if (bag?.has(name) === false) bag.set(name, value);
  }
  return vmnets;
}

function bagOf<Bag>(vmnets: Map<number, Map<string, Map<string, Bag>>>, vmnet: number, sub: string): Map<string, Bag> {
  const subs = vmnets.get(vmnet) ?? new Map<string, Map<string, Bag>>();
  const bag = subs.get(sub) ?? new Map<string, Bag>();
  vmnets.set(vmnet, subs.set(sub, bag));
  return bag;
}

/** Undefined for a VMnet that has neither a subnet nor anything switched on: VMware leaves such keys behind. */
function networkOf(vmnet: number, values: Values): VirtualNetwork | undefined {
  const own = values.get('');
  const subnet = subnetOfMask(own?.get('ipsubnetaddress')?.data ?? '', own?.get('ipsubnetmask')?.data ?? '');
  const [useAdapter, useDhcp, useNat] = [
    isOn(values, 'adapter', 'useadapter'),
    isOn(values, 'dhcp', 'usedhcp'),
    isOn(values, 'nat', 'usenat'),
  ];
  if (vmnet === 0 && !useAdapter && !useNat) return automaticBridge;
  const hasSubnet = (own?.get('ipsubnetaddress')?.data ?? '') !== '';
  if (!hasSubnet && !useAdapter && !useDhcp && !useNat) return undefined;
  const common = {
    vmnet,
    name: null,
    subnet: subnet === undefined ? null : formatSubnet(subnet),
    hostAdapter: hostAdapterOf(useAdapter, subnet),
    dhcp: dhcpOf(useDhcp, values),
    bridge: null,
  };
  if (useNat) {
    const portForwards = [...forwardsOf('tcp', values), ...forwardsOf('udp', values)].map(({ value }) => value);
    return { ...common, mode: 'nat', nat: { enabled: true, service: 'unknown', gateway: null, udpTimeout: null, portForwards } };
  }
  return { ...common, mode: useAdapter ? 'host-only' : 'isolated', nat: null };
}

function isOn(values: Values, sub: string, name: string): boolean {
  const value = values.get(sub)?.get(name);
  return value !== undefined && (dwordOf(value) ?? 0) !== 0;
}

function hostAdapterOf(configured: boolean, subnet: Subnet | undefined): HostAdapter {
  if (!configured) return { configured, name: null, address: null, actual: null, state: null };
  const first = subnet === undefined ? undefined : nthAddress(subnet, 1);
  const address = first === undefined ? null : formatIpv4(first);
  return { configured, name: null, address, actual: null, state: 'unknown' };
}

function dhcpOf(enabled: boolean, values: Values): Dhcp {
  return {
    enabled,
    service: enabled ? 'unknown' : null,
    start: null,
    end: null,
    defaultLease: null,
    maxLease: null,
    reservations: enabled ? reservationsOf(values).map(({ value }) => value) : [],
  };
}

export function reservationsOf(values: Values): readonly Stated<Reservation>[] {
  return [...(values.get('dhcp\\fixediptomac')?.values() ?? [])].flatMap(({ name, data, line }) => {
    const mac = parseMac(name);
    const address = data.trim();
    return mac === undefined || !isIpv4(address) ? [] : [{ value: { mac, address }, line }];
  });
}

/** `8080` = `192.168.40.128:80`, and `8080Description` = free text. */
export function forwardsOf(protocol: 'tcp' | 'udp', values: Values): readonly Stated<PortForward>[] {
  const bag = values.get(`nat\\${protocol}forward`);
  const forwards: Stated<PortForward>[] = [];
  const named = [...(bag ?? [])];
  for (let index = 0; index < named.length; index += 1) {
    const [name, value] = named[index] ?? [];
    const hostPort = name === undefined ? undefined : portOf(name);
    if (name === undefined || value === undefined || hostPort === undefined) continue;
    const { data, line } = value;
    const colon = data.lastIndexOf(':');
    const guestPort = portOf(data, colon + 1);
    const guestAddress = data.slice(0, Math.max(colon, 0)).trim();
    if (guestPort === undefined || !isIpv4(guestAddress)) continue;
    // Mostly the next value, so that it need not be looked up.
    const [next, after] = named[index + 1] ?? [];
    const isDescribed = next?.startsWith(name) === true && next.length === name.length + 11 && next.endsWith('description');
    const description = isDescribed ? after : bag?.get(`${name}description`);
    forwards.push({ value: { protocol, hostPort, guestAddress, guestPort, description: description?.data ?? '' }, line });
  }
  return forwards;
}
