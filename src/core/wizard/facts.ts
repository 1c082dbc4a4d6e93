/** What a page is told of a host, and the host that it plans with: the same functions judge it here and where it was read. */
import { formatSubnet, parseSubnet } from '../ipv4/subnet.ts';
import { takenOn, type Taken } from '../checks/taken.ts';
import type { Source } from '../vnet/evidence.ts';
import type { HostFacts, MachineFacts } from '../vnet/host-facts.ts';
import type { HostState, MachineState, NetworkState, Told } from '../vnet/host-state.ts';
import type { HostView } from '../vnet/host-view.ts';

/** A host to plan with. `taken` is more than its state tells: also what only VMware's generated files say. */
export interface WizardHost {
  readonly state: HostState;
  readonly taken: readonly Taken[];
}

export function factsOf(state: HostState): HostFacts {
  return {
    apple: state.apple,
    adaptersKnown: state.adapters !== null,
    routes: state.routes?.value ?? null,
    neighbours: state.neighbours?.value ?? null,
    bridgeBindings: state.bridgeBindings?.value.map(({ name, bound }) => ({ name, bound })) ?? null,
    listeners: state.listeners?.value ?? null,
    excludedPorts: state.excludedPorts?.value ?? null,
    services: state.services.map(({ name, kind, vmnet, state: is }) => ({ name, kind, vmnet, state: is })),
    leases: state.leases.map(({ vmnet, address, mac, ends }) => ({ vmnet, address, mac, ends })),
    taken: takenOn(state).map(({ subnet, by, name }) => ({ subnet: formatSubnet(subnet), by, name })),
    machines: state.machines.map(machineFacts),
  };
}

function machineFacts({ machine, source, values }: MachineState): MachineFacts {
  return {
    path: machine.path,
    readable: source !== null,
    guestOs: values.get('guestos') ?? null,
    slots: machine.adapters.flatMap(({ index }) => {
      const slot = values.get(`ethernet${index}.pcislotnumber`);
      return slot !== undefined && /^\d{1,4}$/.test(slot) ? [{ adapter: index, slot: Number(slot) }] : [];
    }),
  };
}

export function wizardHost(view: HostView, facts: HostFacts): WizardHost {
  const taken = facts.taken.flatMap(({ subnet, by, name }): readonly Taken[] => {
    const parsed = parseSubnet(subnet);
    return parsed === undefined ? [] : [{ subnet: parsed, by, name }];
  });
  return { state: stateOf(view, facts), taken };
}

/** Without a text nothing is proved: only for planning, never for checks that show lines. */
const noText: Source = { path: '', text: '' };

function told<T>(value: T | null): Told<T> | null {
  return value === null ? null : { source: noText, value };
}

function stateOf(view: HostView, facts: HostFacts): HostState {
  const adapterOf = new Map(view.adapters.toReversed().map((adapter) => [adapter.vmnet, adapter]));
  const machines = new Map(facts.machines.map((one) => [one.path, one]));
  return {
    view,
    apple: facts.apple,
    store: null,
    networks: view.networks.map(
      (network): NetworkState => ({ vmnet: network.vmnet, network, configured: null, dhcp: null, nat: null, adapter: adapterOf.get(network.vmnet) ?? null }),
    ),
    adapters: facts.adaptersKnown ? { source: noText, value: view.adapters } : null,
    routes: told(facts.routes),
    neighbours: told(facts.neighbours),
    leases: facts.leases.map((lease) => ({ ...lease, path: '' })),
    leaseJournals: [],
    netmap: null,
    machines: view.vms.map((machine): MachineState => {
      const known = machines.get(machine.path);
      const slots = (known?.slots ?? []).map(({ adapter, slot }) => [`ethernet${adapter}.pcislotnumber`, String(slot)] as const);
      const system = known === undefined || known.guestOs === null ? [] : [['guestos', known.guestOs] as const];
      return { machine, source: known?.readable === true ? { path: machine.path, text: '' } : null, lines: new Map(), values: new Map([...system, ...slots]), log: null };
    }),
    services: facts.services.map((service) => ({ ...service, startType: null, installed: true, exitCode: null, source: noText, line: null, startTypePlace: null })),
    serviceStatus: null,
    files: [],
    bridgeBindings: told(facts.bridgeBindings),
    netAdapters: null,
    connectionProfiles: null,
    kernelModules: null,
    kernelRelease: null,
    secureBoot: null,
    networksUnit: null,
    managedDevices: null,
    ufw: null,
    firewallProfiles: null,
    sharedInterfaces: null,
    systemVersion: null,
    listeners: told(facts.listeners),
    dnsListeners: null,
    excludedPorts: told(facts.excludedPorts),
  };
}
