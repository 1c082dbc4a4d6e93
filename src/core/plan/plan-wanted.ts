/** The steps from what a host has to what is wanted: only what differs, in the order in which they can be carried out. */
import type { BridgeBinding, HostState, NetworkState } from '../vnet/host-state.ts';
import type { PortForward, Reservation } from '../vnet/network.ts';
import { driftSteps } from './drift-steps.ts';
import { pinnedAdapter, presentNetworks, unboundCandidates } from './present-networks.ts';
import type { NetworkStep, Step } from './step.ts';
import { wantedAfter } from './wanted-after.ts';
import { wantedOf, type Wanted, type WantedDhcp, type WantedNetwork } from './wanted.ts';

/**
 * Removals come first, then networks that give up NAT (Windows can have one), then the others by number; at the end what is wanted, stored so, and
 * not so in a generated file. Nothing to do: none.
 */
export function planWanted(state: HostState, { networks, remove }: Wanted): readonly Step[] {
  const present = new Map(presentNetworks(state).map((network) => [network.vmnet, network]));
  const known = new Map(state.networks.map((one) => [one.vmnet, { ...one, network: present.get(one.vmnet) ?? null }]));
  const gone = remove.flatMap((vmnet): readonly NetworkStep[] => {
    const mode = known.get(vmnet)?.network?.mode;
    return mode === undefined ? [] : [{ op: 'remove-network', vmnet, mode }];
  });
  const givesUpNat = (wanted: WantedNetwork): boolean => wanted.mode !== 'nat' && known.get(wanted.vmnet)?.network?.mode === 'nat';
  const ordered = networks.toSorted((a, b) => Number(givesUpNat(b)) - Number(givesUpNat(a)) || a.vmnet - b.vmnet);
  const changes = ordered.flatMap((wanted) => networkSteps(state, wanted, known.get(wanted.vmnet)));
  return [...gone, ...changes, ...driftSteps(state, networks, [...gone, ...changes])];
}

function networkSteps(state: HostState, wanted: WantedNetwork, real: NetworkState | undefined): readonly Step[] {
  const { vmnet, mode } = wanted;
  const network = real?.network ?? null;
  const present = network === null ? null : wantedOf(network);
  const dropped = droppedEntries(wanted, present, real);
  const first: readonly NetworkStep[] =
    present === null ? [{ op: 'add-network', vmnet, mode }] : present.mode === mode ? [] : [{ op: 'set-mode', vmnet, to: mode, was: present.mode }];
  // What the switch of the mode, or the adding, brings about by itself needs no step of its own.
  const [switched] = wantedAfter(network === null ? [] : [network], [...dropped, ...first]).networks;
  const known = first.length === 0 && present !== null ? withoutEntries(present, dropped) : switched;
  if (known === undefined) throw new Error(`vmnet${vmnet} is neither there nor added`);
  const name = wanted.name === null || wanted.name === (network?.name ?? '') ? [] : [{ op: 'set-display-name' as const, vmnet, to: wanted.name, was: network?.name ?? null }];
  const rest = mode === 'bridged' ? bridgeSteps(state, wanted, known, first.length > 0) : addressSteps(wanted, known, present);
  return [...dropped, ...first, ...name, ...rest];
}

/** Entries of lists that go, told before the mode switches: afterwards there is no place for them. */
function droppedEntries(wanted: WantedNetwork, present: WantedNetwork | null, real: NetworkState | undefined): readonly NetworkStep[] {
  const { vmnet, mode } = wanted;
  const old = present?.dhcp ?? null;
  // With DHCP off the store keeps its reservations, and shows none: when it comes on again, those that nobody wants go.
  const hiddenReservations = old === null && wanted.dhcp !== null ? (real?.configured?.reservations ?? []).map(({ value }) => value) : [];
  const hiddenForwards = present?.mode !== 'nat' && mode === 'nat' ? (real?.configured?.portForwards ?? []).map(({ value }) => value) : [];
  const macs = new Set(wanted.dhcp?.reservations.map(({ mac }) => mac));
  const ports = new Set(wanted.portForwards.map(portOf));
  const reservations = [...(old?.reservations ?? []), ...hiddenReservations];
  // Turned off, it keeps them.
  const keepsAll = wanted.dhcp === null && mode !== 'bridged';
  return [
    ...(keepsAll ? [] : reservations.filter(({ mac }) => !macs.has(mac))).map((reservation): NetworkStep => ({ op: 'remove-reservation', vmnet, reservation })),
    ...[...(present?.portForwards ?? []), ...hiddenForwards].filter((one) => !ports.has(portOf(one))).map((forward): NetworkStep => ({ op: 'remove-forward', vmnet, forward })),
  ];
}

function withoutEntries(present: WantedNetwork, dropped: readonly NetworkStep[]): WantedNetwork {
  const macs = new Set(dropped.flatMap((step) => (step.op === 'remove-reservation' ? [step.reservation.mac] : [])));
  const ports = new Set(dropped.flatMap((step) => (step.op === 'remove-forward' ? [portOf(step.forward)] : [])));
  const { dhcp, portForwards } = present;
  return {
    ...present,
    dhcp: dhcp === null ? null : { ...dhcp, reservations: dhcp.reservations.filter(({ mac }) => !macs.has(mac)) },
    portForwards: portForwards.filter((one) => !ports.has(portOf(one))),
  };
}

function portOf({ protocol, hostPort }: PortForward): string {
  return `${protocol}/${hostPort}`;
}

function addressSteps(wanted: WantedNetwork, known: WantedNetwork, present: WantedNetwork | null): readonly NetworkStep[] {
  const { vmnet, subnet, hostAdapter, gateway, dhcp } = wanted;
  const was = known.dhcp;
  const steps: NetworkStep[] = [];
  if (subnet !== null && subnet !== known.subnet) steps.push({ op: 'set-subnet', vmnet, to: subnet, was: known.subnet });
  if (hostAdapter !== known.hostAdapter) steps.push({ op: 'set-host-adapter', vmnet, to: hostAdapter, was: known.hostAdapter });
  if (gateway !== null && gateway !== known.gateway) steps.push({ op: 'set-gateway', vmnet, to: gateway, was: known.gateway });
  // A new network has no DHCP server yet; it is none that was switched off.
  if ((dhcp !== null) !== (was !== null)) steps.push({ op: 'set-dhcp', vmnet, to: dhcp !== null, was: present === null ? null : was !== null });
  if (dhcp !== null) steps.push(...dhcpSteps(vmnet, dhcp, was));
  const forwards = new Map(known.portForwards.map((one) => [portOf(one), one]));
  for (const forward of wanted.portForwards) {
    const old = forwards.get(portOf(forward));
    if (old !== undefined && isSameForward(old, forward)) continue;
    if (old !== undefined) steps.push({ op: 'remove-forward', vmnet, forward: old });
    // Nobody who leaves a description out wants the one that is there to go.
    steps.push({ op: 'add-forward', vmnet, forward: forward.description === '' ? { ...forward, description: old?.description ?? '' } : forward });
  }
  return steps;
}

function dhcpSteps(vmnet: number, dhcp: WantedDhcp, was: WantedDhcp | null): readonly NetworkStep[] {
  const { start, end, defaultLease, maxLease, reservations } = dhcp;
  const steps: NetworkStep[] = [];
  if (start !== null && end !== null && (start !== was?.start || end !== was.end)) {
    const old = was === null || was.start === null || was.end === null ? null : { start: was.start, end: was.end };
    steps.push({ op: 'set-dhcp-range', vmnet, to: { start, end }, was: old });
  }
  if (defaultLease !== null && maxLease !== null && (defaultLease !== was?.defaultLease || maxLease !== was.maxLease)) {
    const old = was === null || was.defaultLease === null || was.maxLease === null ? null : { defaultLease: was.defaultLease, maxLease: was.maxLease };
    steps.push({ op: 'set-lease-times', vmnet, to: { defaultLease, maxLease }, was: old });
  }
  const known = new Map<string, Reservation>(was?.reservations.map((one) => [one.mac, one]));
  for (const reservation of reservations) {
    const old = known.get(reservation.mac);
    if (old?.address === reservation.address) continue;
    steps.push(...(old === undefined ? [] : [{ op: 'remove-reservation' as const, vmnet, reservation: old }]), { op: 'add-reservation', vmnet, reservation });
  }
  return steps;
}

/** `b` is the wanted one. */
function isSameForward(a: PortForward, b: PortForward): boolean {
  return a.guestAddress === b.guestAddress && a.guestPort === b.guestPort && (b.description === '' || a.description === b.description);
}

/** On Windows VMnet0 is pinned by the bindings of VMware's bridge protocol: on for one adapter, or for all that it may choose from. */
function bridgeSteps(state: HostState, { vmnet, bridge }: WantedNetwork, known: WantedNetwork, fresh: boolean): readonly Step[] {
  if (bridge === null) return [];
  if (state.view.host.platform !== 'windows' || vmnet !== 0) {
    // A new mode is bridged to what the step says.
    return bridge === known.bridge && !fresh ? [] : [{ op: 'set-bridge', vmnet, to: bridge, was: fresh ? null : known.bridge }];
  }
  if (bridge === 'automatic') return pinnedAdapter(state) === null ? [] : unboundCandidates(state).map((adapter) => ({ op: 'bind-bridge', adapter, bound: true }));
  return bindings(state, bridge).flatMap(({ name, bound }): readonly Step[] => (bound === (name === bridge) ? [] : [{ op: 'bind-bridge', adapter: name, bound: !bound }]));
}

/** Where Windows did not say what is bound, a pinned bridge is bound anew: on for the one, off for all others that could be. */
function bindings({ bridgeBindings, adapters }: HostState, bridge: string): readonly BridgeBinding[] {
  if (bridgeBindings !== null) return bridgeBindings.value;
  const physical = (adapters?.value ?? []).filter(({ kind }) => kind === 'ethernet' || kind === 'wifi').map(({ name }) => name);
  return [...new Set([bridge, ...physical])].map((name) => ({ name, bound: name !== bridge }));
}
