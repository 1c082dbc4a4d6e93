/** The virtual networks that a `networking` file describes (spec: cli.md, `networks`; vmware-formats §2.4). */
import { formatIpv4, isIpv4 } from '../ipv4/address.ts';
import { formatSubnet, nthAddress, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import type { Bridge, Dhcp, HostAdapter, PortForward, VirtualNetwork } from '../vnet/network.ts';
import {
  replayNetworking,
  type NetworkingFile,
  type NetworkingForward,
  type NetworkingModel,
  type NetworkingReservation,
} from './networking.ts';

type StorePlatform = 'linux' | 'macos';

/** What `vmnet parse networking` prints. */
export interface NetworkingDescription {
  readonly networks: readonly VirtualNetwork[];
  readonly bridgeMappings: readonly { readonly interface: string; readonly vmnet: number }[];
  readonly defaultBridge: number | null;
}

export function describeNetworking(file: NetworkingFile, platform: StorePlatform = 'linux'): NetworkingDescription {
  const model = replayNetworking(file);
  return {
    networks: networksFromNetworking(model, platform),
    bridgeMappings: model.bridgeMappings.map(({ interface: name, vmnet }) => ({ interface: name, vmnet })),
    defaultBridge: model.defaultBridge,
  };
}

/** By number. What the store does not hold (names of adapters, lease times, the gateway, states) is null or `unknown`. */
export function networksFromNetworking(model: NetworkingModel, platform: StorePlatform): readonly VirtualNetwork[] {
  const store: Store = {
    model,
    platform,
    portForwards: byVmnet(model.portForwards),
    reservations: byVmnet(model.reservations),
  };
  return [...numbersOf(store)].sort((a, b) => a - b).flatMap((vmnet) => networkOf(store, vmnet) ?? []);
}

interface Store {
  readonly model: NetworkingModel;
  readonly platform: StorePlatform;
  readonly portForwards: ReadonlyMap<number, readonly NetworkingForward[]>;
  readonly reservations: ReadonlyMap<number, readonly NetworkingReservation[]>;
}

function byVmnet<T extends { readonly vmnet: number }>(entries: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.vmnet);
    if (group === undefined) groups.set(entry.vmnet, [entry]);
    else group.push(entry);
  }
  return groups;
}

// A display name, a hash or an MTU alone makes no network.
const foundingKeys = ['HOSTONLY_SUBNET', 'DHCP', 'NAT', 'VIRTUAL_ADAPTER'];

function numbersOf({ model, platform }: Store): Set<number> {
  const numbers = new Set([0]);
  for (const [vmnet, answers] of model.vnets) {
    if (foundingKeys.some((key) => answers.has(key))) numbers.add(vmnet);
    else if (platform === 'linux' && answers.get('INTERFACE')?.value) numbers.add(vmnet);
  }
  for (const { vmnet } of model.bridgeMappings) if (vmnet >= 0) numbers.add(vmnet);
  if (model.defaultBridge !== null && model.defaultBridge >= 0) numbers.add(model.defaultBridge);
  return numbers;
}

/** Undefined for a VMnet0 that automatic bridging has left. */
function networkOf(store: Store, vmnet: number): VirtualNetwork | undefined {
  const answer = answersOf(store, vmnet);
  const nat = isYes(answer('NAT'));
  const adapter = isYes(answer('VIRTUAL_ADAPTER'));
  const common = { vmnet, name: answer('DISPLAY_NAME') || null };
  const to = nat || adapter ? undefined : bridgedTo(store, vmnet);
  if (to !== undefined) {
    const bridge: Bridge = { to, resolved: null, excluded: excludedFrom(store.model) };
    return { ...common, mode: 'bridged', subnet: null, hostAdapter: null, dhcp: null, nat: null, bridge };
  }
  if (vmnet === 0 && !nat && !adapter) return undefined;
  const subnet = subnetOfMask(answer('HOSTONLY_SUBNET') ?? '', answer('HOSTONLY_NETMASK') ?? '');
  const addressed = {
    ...common,
    subnet: subnet === undefined ? null : formatSubnet(subnet),
    hostAdapter: hostAdapterOf(store, vmnet, adapter, subnet),
    dhcp: dhcpOf(store, vmnet),
    bridge: null,
  };
  if (!nat) return { ...addressed, mode: adapter ? 'host-only' : 'isolated', nat: null };
  return {
    ...addressed,
    mode: 'nat',
    nat: {
      enabled: true,
      service: 'unknown',
      gateway: null,
      udpTimeout: secondsOf(answer('NAT_PARAM_UDP_TIMEOUT')),
      portForwards: (store.portForwards.get(vmnet) ?? []).map(withoutPlace),
    },
  };
}

function answersOf({ model }: Store, vmnet: number): (key: string) => string | undefined {
  const answers = model.vnets.get(vmnet);
  return (key) => answers?.get(key)?.value;
}

/** The interface, `automatic`, or undefined when the VMnet is not bridged. */
function bridgedTo(store: Store, vmnet: number): string | undefined {
  const { model, platform } = store;
  const mapping = model.bridgeMappings.find((one) => one.vmnet === vmnet);
  if (mapping !== undefined) return mapping.interface;
  // Only Linux' old vmware-config wrote `VNET_n_INTERFACE`.
  const legacy = platform === 'linux' ? answersOf(store, vmnet)('INTERFACE') : undefined;
  if (legacy) return legacy;
  return (model.defaultBridge ?? 0) === vmnet ? 'automatic' : undefined;
}

function excludedFrom(model: NetworkingModel): readonly string[] {
  return model.bridgeMappings.filter(({ vmnet }) => vmnet === -1).map((mapping) => mapping.interface);
}

function hostAdapterOf(store: Store, vmnet: number, configured: boolean, subnet: Subnet | undefined): HostAdapter {
  if (!configured) return { configured, name: null, address: null, actual: null, state: null };
  const answer = answersOf(store, vmnet);
  const legacy = store.platform === 'linux' ? answer('HOSTONLY_HOSTADDR') : undefined;
  const named = [answer('VIRTUAL_ADAPTER_ADDR'), legacy].find((address) => address !== undefined && isIpv4(address));
  const first = subnet && nthAddress(subnet, 1);
  const address = named ?? (first === undefined ? null : formatIpv4(first));
  return { configured, name: null, address, actual: null, state: 'unknown' };
}

function dhcpOf(store: Store, vmnet: number): Dhcp {
  const enabled = isYes(answersOf(store, vmnet)('DHCP'));
  const reservations = enabled ? (store.reservations.get(vmnet) ?? []) : [];
  return {
    enabled,
    service: enabled ? 'unknown' : null,
    start: null,
    end: null,
    defaultLease: null,
    maxLease: null,
    reservations: reservations.map(({ mac, address }) => ({ mac, address })),
  };
}

function withoutPlace({ protocol, hostPort, guestAddress, guestPort, description }: NetworkingForward): PortForward {
  return { protocol, hostPort, guestAddress, guestPort, description };
}

function isYes(value: string | undefined): boolean {
  return value?.toLowerCase() === 'yes';
}

function secondsOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
