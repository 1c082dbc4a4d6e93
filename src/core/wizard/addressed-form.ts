/**
 * What a person fills in for a NAT or a host-only network and one machine on it, and the wish that it comes to.
 * Texts are as typed; null is the value in force or derived, so that the field follows the others until somebody types.
 */
import { parseIpv4 } from '../ipv4/address.ts';
import { nthAddress, parseSubnet } from '../ipv4/subnet.ts';
import type { MachineWish } from '../plan/plan-machine.ts';
import { presentNetworks } from '../plan/present-networks.ts';
import { resolveNetwork, type Resolved } from '../plan/resolve-network.ts';
import type { NetworkWish, Wish } from '../plan/wish.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { VirtualMachine, VmAdapter } from '../vnet/machine.ts';
import type { PortForward, Reservation, VirtualNetwork } from '../vnet/network.ts';
import { freeAddress } from './free-address.ts';
import { rangeOf, vmnetAddresses } from './guest-address.ts';
import { freeHostPort, serviceNames, services, type Service } from './host-ports.ts';
import { moveAlong, type MovedEntry } from './move-along.ts';

export interface ChosenAdapter {
  /** The path of its `.vmx`. */
  readonly machine: string;
  readonly index: number;
}

export interface ServiceForm {
  readonly on: boolean;
  readonly hostPort: string | null;
  readonly guestPort: string | null;
}

export interface AddressedForm {
  readonly mode: 'nat' | 'host-only';
  /** Null: only the network. */
  readonly adapter: ChosenAdapter | null;
  readonly vmnet: number;
  readonly subnet: string | null;
  /** Null: as it is. */
  readonly hostReaches: boolean | null;
  readonly hostAdapter: string | null;
  readonly gateway: string | null;
  readonly dhcpOn: boolean | null;
  readonly start: string | null;
  readonly end: string | null;
  /** The machine always has the same address: by a reservation. Null: as it is. */
  readonly fixed: boolean | null;
  readonly address: string | null;
  /** NAT only. */
  readonly services: Readonly<Record<Service, ServiceForm>>;
}

const noService: ServiceForm = { on: false, hostPort: null, guestPort: null };

const usual = { nat: 8, 'host-only': 1 } as const;

export function emptyForm(state: HostState, mode: AddressedForm['mode']): AddressedForm {
  const networks = choosableNetworks(state, mode);
  const vmnet = networks.includes(usual[mode]) ? usual[mode] : (networks[0] ?? usual[mode]);
  return {
    mode,
    adapter: null,
    vmnet,
    subnet: null,
    hostReaches: null,
    hostAdapter: null,
    gateway: null,
    dhcpOn: null,
    start: null,
    end: null,
    fixed: null,
    address: null,
    services: { ssh: noService, rdp: noService, web: noService, 'web-tls': noService },
  };
}

/** VMnets that have the mode; without one, the usual number as long as nothing else is there. */
export function choosableNetworks(state: HostState, mode: AddressedForm['mode']): readonly number[] {
  const modes: readonly string[] = mode === 'nat' ? ['nat'] : ['host-only', 'isolated'];
  const found = state.view.networks.filter((one) => modes.includes(one.mode)).map(({ vmnet }) => vmnet);
  return found.length > 0 ? found : [usual[mode]];
}

export function networkOf(state: HostState, vmnet: number): VirtualNetwork | null {
  return presentNetworks(state).find((one) => one.vmnet === vmnet) ?? null;
}

export interface FoundAdapter {
  readonly vm: VirtualMachine;
  readonly adapter: VmAdapter;
}

export function chosenAdapter(state: HostState, chosen: ChosenAdapter | null): FoundAdapter | null {
  const vm = state.view.vms.find(({ path }) => path === chosen?.machine);
  const adapter = vm?.adapters.find(({ index, present }) => present && index === chosen?.index);
  return vm === undefined || adapter === undefined ? null : { vm, adapter };
}

/** A form with everything that follows from it. */
export interface Filled {
  readonly form: AddressedForm;
  readonly present: VirtualNetwork | null;
  readonly wish: NetworkWish;
  /** The network as it is to be, refused or not. */
  readonly resolved: Resolved;
  readonly hostReaches: boolean;
  readonly dhcpOn: boolean;
  readonly fixed: boolean;
  /** The machine's fixed address, typed or proposed; null: none can be. */
  readonly address: string | null;
  /** TCP ports as they are shown: typed or proposed. */
  readonly ports: Readonly<Record<Service, { readonly hostPort: string; readonly guestPort: string }>>;
  /** Reservations and forwards that move along into the new subnet. */
  readonly movedAlong: readonly MovedEntry[];
}

export function fill(state: HostState, form: AddressedForm): Filled {
  const present = networkOf(state, form.vmnet);
  const chosen = chosenAdapter(state, form.adapter);
  const hostReaches = form.hostReaches ?? (present === null || present.mode === 'bridged' || present.hostAdapter.configured);
  const dhcpOn = form.dhcpOn ?? (present === null || present.mode === 'bridged' || present.dhcp.enabled);
  const base = baseWish(form, { hostReaches, dhcpOn });
  const first = resolveNetwork(base, present, state);
  const moved = moveAlong(first.subnet, present);
  const mac = chosen?.adapter.mac ?? null;
  const reservations = moved.reservations;
  const old = reservations.find((one) => one.mac === mac);
  const oldForwards = moved.forwards.filter((one) => one.guestAddress === old?.address);
  const wantsService = serviceNames.some((name) => form.services[name].on);
  const fixed = chosen !== null && (form.fixed ?? (old !== undefined || (wantsService && form.mode === 'nat')));
  const address = fixed ? (form.address ?? old?.address ?? proposeAddress(state, first, present, mac)) : null;
  const ports = portsOf(state, form);
  const wished = serviceNames.flatMap((name) => forwardOf(name, form, ports[name], address));
  const forwards = mergeForwards(moved.forwards, wished, oldForwards, address);
  const kept = reservations.filter((one) => one.mac !== mac);
  const nextReservations = fixed && mac !== null && address !== null && parseIpv4(address) !== undefined ? [...kept, { mac, address }] : kept;
  const wish: NetworkWish = {
    ...base,
    ...(dhcpOn && (moved.isMoved || !sameReservations(nextReservations, reservations)) ? { dhcp: { ...base.dhcp, reservations: nextReservations } } : {}),
    ...(form.mode === 'nat' && (moved.isMoved || !sameForwards(forwards, moved.forwards)) ? { portForwards: forwards } : {}),
  };
  return { form, present, wish, resolved: resolveNetwork(wish, present, state), hostReaches, dhcpOn, fixed, address, ports, movedAlong: moved.along };
}

/** Without lists. Texts that are no addresses are left out: they have a fault of their own. */
function baseWish(form: AddressedForm, { hostReaches, dhcpOn }: { readonly hostReaches: boolean; readonly dhcpOn: boolean }): NetworkWish {
  const address = (text: string | null): text is string => text !== null && parseIpv4(text) !== undefined;
  const dhcp = { ...(address(form.start) ? { start: form.start } : {}), ...(address(form.end) ? { end: form.end } : {}) };
  return {
    vmnet: form.vmnet,
    mode: form.mode === 'host-only' && !hostReaches ? 'isolated' : form.mode,
    ...(form.subnet !== null && parseSubnet(form.subnet) !== undefined ? { subnet: form.subnet } : {}),
    ...(hostReaches ? (address(form.hostAdapter) ? { hostAdapter: form.hostAdapter } : {}) : form.mode === 'nat' ? { hostAdapter: null } : {}),
    ...(form.mode === 'nat' && address(form.gateway) ? { gateway: form.gateway } : {}),
    ...(dhcpOn ? { dhcp } : { dhcp: null }),
  };
}

/** The lease that the machine has as long as nobody reserved it, where it is outside the range; else a free one. */
function proposeAddress(state: HostState, { subnet, wanted }: Resolved, present: VirtualNetwork | null, mac: string | null): string | null {
  if (subnet === null) return null;
  const devices = [wanted.hostAdapter, wanted.gateway].flatMap((one) => one ?? []);
  const known = present === null || present.mode === 'bridged' ? [] : vmnetAddresses(state, present, mac);
  const range = wanted.dhcp === null || wanted.dhcp.start === null || wanted.dhcp.end === null ? null : { start: wanted.dhcp.start, end: wanted.dhcp.end };
  const wider = present !== null && present.mode !== 'bridged' && present.subnet === wanted.subnet ? rangeOf(present) : null;
  return freeAddress({ subnet, avoid: [...devices, ...known, ...(wanted.dhcp?.reservations.map(({ address }) => address) ?? [])], range: range ?? wider, from: nthAddress(subnet, 10) ?? subnet.ip });
}

function portsOf(state: HostState, form: AddressedForm): Filled['ports'] {
  const given = new Set<number>();
  const shown = serviceNames.map((name) => {
    const { hostPort, guestPort } = form.services[name];
    const proposed = hostPort ?? String(freeHostPort(state, services[name].hostPort, given, form.vmnet) ?? '');
    given.add(Number(proposed));
    return [name, { hostPort: proposed, guestPort: guestPort ?? String(services[name].guestPort) }] as const;
  });
  return Object.fromEntries(shown) as Record<Service, { readonly hostPort: string; readonly guestPort: string }>;
}

export function portNumber(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

const descriptions: Readonly<Record<Service, string>> = { ssh: 'SSH', rdp: 'RDP', web: 'web', 'web-tls': 'web (TLS)' };

function forwardOf(name: Service, form: AddressedForm, shown: Filled['ports'][Service], address: string | null): readonly PortForward[] {
  const [hostPort, guestPort] = [portNumber(shown.hostPort), portNumber(shown.guestPort)];
  if (form.mode !== 'nat' || !form.services[name].on || address === null || parseIpv4(address) === undefined || hostPort === null || guestPort === null) return [];
  return [{ protocol: 'tcp', hostPort, guestAddress: address, guestPort, description: descriptions[name] }];
}

/** A forward of the machine goes with its address; one that is wished anew stands in place of the old one on its port. */
function mergeForwards(all: readonly PortForward[], wished: readonly PortForward[], own: readonly PortForward[], address: string | null): readonly PortForward[] {
  const ports = new Set(wished.map(({ hostPort }) => hostPort));
  const kept = all
    .filter((one) => !(one.protocol === 'tcp' && ports.has(one.hostPort) && (own.includes(one) || one.guestAddress === address)))
    .map((one) => (own.includes(one) && address !== null && parseIpv4(address) !== undefined ? { ...one, guestAddress: address } : one));
  return [...kept, ...wished];
}

function sameReservations(a: readonly Reservation[], b: readonly Reservation[]): boolean {
  const text = (list: readonly Reservation[]): string => list.map(({ mac, address }) => `${mac} ${address}`).toSorted().join('\n');
  return text(a) === text(b);
}

function sameForwards(a: readonly PortForward[], b: readonly PortForward[]): boolean {
  const text = (list: readonly PortForward[]): string => list.map((one) => `${one.protocol}/${one.hostPort} ${one.guestAddress}:${one.guestPort}`).toSorted().join('\n');
  return text(a) === text(b);
}

/** Everything that the form asks for, as the review plans it. */
export interface FormChange {
  readonly networks: Wish;
  /** Null: the adapter is on the network already, or none was chosen. */
  readonly machine: MachineWish | null;
}

export function changeOf(state: HostState, { form, wish }: Filled): FormChange {
  const chosen = chosenAdapter(state, form.adapter);
  const isOn = chosen === null || (chosen.adapter.vmnet === form.vmnet && chosen.adapter.connectAtPowerOn && chosen.adapter.mode !== 'lan-segment');
  const machine: MachineWish | null = isOn ? null : { machine: chosen.vm.path, adapter: chosen.adapter.index, mode: form.mode, vmnet: form.vmnet, connected: true };
  return { networks: { networks: [wish], others: 'keep' }, machine };
}
