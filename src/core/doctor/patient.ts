/** The one that the doctor looks at: a host, the machine that is asked about, and what else was brought along. */
import { addressedNetworks, ipv4 } from '../checks/networks.ts';
import { contains } from '../ipv4/subnet.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { GuestFacts } from '../vnet/guest.ts';
import type { HostState, MachineState } from '../vnet/host-state.ts';
import type { VmAdapter } from '../vnet/machine.ts';
import type { ProbeResult } from '../vnet/probe.ts';

/** The machine that is asked about. */
export interface Subject {
  readonly machine: MachineState;
  /** Those that are asked about and in the machine; never one that is taken out. */
  readonly adapters: readonly VmAdapter[];
  /** Those that are connected at power on; when none is, all: somebody wants them to be. */
  readonly wanted: readonly VmAdapter[];
  /** Of the wanted ones. */
  readonly vmnets: ReadonlySet<number>;
}

/** An adapter of the machine and the guest's own word for it. */
export interface GuestNic {
  readonly adapter: VmAdapter;
  readonly nic: Adapter;
}

/** A host state with more: every look-up of the checks works on it. */
export interface Patient extends HostState {
  /** Null: the host as a whole. */
  readonly subject: Subject | null;
  readonly guest: GuestFacts | null;
  /** The subject's adapters in the guest's own words. */
  readonly guestNics: readonly GuestNic[];
  /** Null: nobody asked for packets. */
  readonly probes: readonly ProbeResult[] | null;
}

/** Which machine, and what was brought along. */
export interface Question {
  /** By the path of its `.vmx`; null: whichever the pasted text shows, else the host as a whole. */
  readonly vm: string | null;
  /** By index; null: all of the machine's. */
  readonly adapter: number | null;
  readonly guest: GuestFacts | null;
  readonly probes: readonly ProbeResult[] | null;
}

export function patientOf(state: HostState, { vm, adapter, guest, probes }: Question): Patient {
  const machine = vm === null ? (guest === null ? undefined : machineOfGuest(state, guest)) : state.machines.find((one) => one.machine.path === vm);
  const subject = machine === undefined ? null : subjectOf(machine, adapter);
  return { ...state, subject, guest, guestNics: subject === null || guest === null ? [] : nicsOf(state, subject, guest), probes };
}

function subjectOf(machine: MachineState, index: number | null): Subject {
  const adapters = machine.machine.adapters.filter((one) => one.present && (index === null || one.index === index));
  const connected = adapters.filter(({ connectAtPowerOn }) => connectAtPowerOn);
  const wanted = connected.length > 0 ? connected : adapters;
  return { machine, adapters, wanted, vmnets: new Set(wanted.flatMap(({ vmnet }) => vmnet ?? [])) };
}

/** Whose text it is: by its MACs, then by a leased address, then by the subnet it is in, then because no other machine runs. */
function machineOfGuest(state: HostState, guest: GuestFacts): MachineState | undefined {
  const present = state.machines.map((one) => ({ one, adapters: one.machine.adapters.filter((adapter) => adapter.present) }));
  const macs = new Set(guest.nics.flatMap(({ mac }) => mac ?? []));
  const addresses = new Set(guest.nics.flatMap(({ ipv4: own }) => own.map(({ address }) => address)));
  const vmnets = new Set(guest.nics.flatMap((nic) => vmnetsOf(state, nic)));
  const running = (all: typeof present): typeof present => (all.some(({ one }) => one.machine.state === 'running') ? all.filter(({ one }) => one.machine.state === 'running') : all);
  const found = (all: typeof present): MachineState | undefined => (all.length === 1 ? all[0]?.one : undefined);
  return (
    present.find(({ adapters }) => adapters.some(({ mac }) => mac !== null && macs.has(mac)))?.one ??
    present.find(({ adapters }) => adapters.some(({ lease }) => lease !== null && addresses.has(lease.address)))?.one ??
    found(running(present.filter(({ adapters }) => adapters.some(({ vmnet }) => vmnet !== null && vmnets.has(vmnet))))) ??
    found(running(present))
  );
}

/** The VMnets whose subnet holds an address of it, or its gateway. */
function vmnetsOf(state: HostState, { ipv4: own, gateways }: Adapter): readonly number[] {
  const addresses = [...own.map(({ address }) => address), ...gateways].flatMap((address) => ipv4(address) ?? []);
  return addressedNetworks(state).flatMap(({ vmnet, subnet }) => (subnet !== null && addresses.some((address) => contains(subnet, address)) ? [vmnet] : []));
}

const cards: ReadonlySet<Adapter['kind']> = new Set(['ethernet', 'wifi', 'other', 'vmware']);

/** A network card of the guest's, and no bridge or tunnel that a program in it made. */
export function isCard({ kind }: Adapter): boolean {
  return cards.has(kind);
}

/** By MAC. A text without MACs, or of a machine that was copied, shows cards all the same: the likeliest pair is taken. */
function nicsOf(state: HostState, { adapters, wanted }: Subject, { nics }: GuestFacts): readonly GuestNic[] {
  const byMac = adapters.flatMap((adapter): readonly GuestNic[] => {
    const nic = adapter.mac === null ? undefined : nics.find(({ mac }) => mac === adapter.mac);
    return nic === undefined ? [] : [{ adapter, nic }];
  });
  if (byMac.length > 0) return byMac;
  // It is another machine's text.
  const strangers = new Set(state.machines.flatMap(({ machine }) => machine.adapters.flatMap(({ present, mac }) => (present && mac !== null ? [mac] : []))));
  if (nics.some(({ mac }) => mac !== null && strangers.has(mac))) return [];
  const own = nics.filter(isCard);
  const nic = own.find(({ gateways }) => gateways.length > 0) ?? own.find((one) => one.ipv4.length > 0) ?? own[0];
  const near = nic === undefined ? [] : vmnetsOf(state, nic);
  const adapter =
    wanted.find(({ vmnet }) => vmnet !== null && near.includes(vmnet)) ??
    wanted.find(({ vmnet }) => state.view.networks.some((one) => one.vmnet === vmnet && one.mode === 'nat')) ??
    wanted[0];
  return nic === undefined || adapter === undefined ? [] : [{ adapter, nic }];
}
