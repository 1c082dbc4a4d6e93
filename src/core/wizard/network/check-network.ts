/** Judges the edits of networks as they are typed, each field with the value that would be right. */
import { parseIpv4 } from '../../ipv4/address.ts';
import { maskOfPrefix, parseSubnet } from '../../ipv4/subnet.ts';
import { subnetFault } from '../../plan/refuse-network.ts';
import { resolveWish } from '../../plan/resolve-wish.ts';
import { addressFault, subnetDefaults, usualDefaultLease, usualMaxLease } from '../../plan/subnet-defaults.ts';
import type { WishRefusal } from '../../plan/wish-refusal.ts';
import type { HostState } from '../../vnet/host-state.ts';
import { portNumber } from '../addressed-form.ts';
import type { FormFault, FormFaultCode } from '../form-faults.ts';
import { vmnetAddresses } from '../guest-address.ts';
import { heldPort } from '../host-ports.ts';
import { rightAddress } from '../right-address.ts';
import { subnetInUse, suggestedSubnets } from '../subnet-choice.ts';
import type { NetworkField } from './draft.ts';
import { durationText, parseDuration } from './durations.ts';
import type { FilledDrafts } from './fill-drafts.ts';
import type { FilledNetwork } from './fill-network.ts';
import { forwardKey, forwardOf, freePort, proposedAddress, type ForwardRow } from './lists.ts';

export type NetworkFault = FormFault<NetworkField>;

export interface NetworkCheck {
  readonly faults: readonly NetworkFault[];
  /** What the page warns of: the change is possible all the same. */
  readonly warnings: readonly NetworkFault[];
}

/** Of every network that was changed, by VMnet. */
export function checkDrafts(filled: FilledDrafts): ReadonlyMap<number, NetworkCheck> {
  const { host, networks, wish } = filled;
  const { state } = host;
  const answer = wish.networks.length === 0 ? null : resolveWish(state, wish);
  const refusals = answer === null || answer.ok ? [] : answer.refusals.filter(isOwn);
  return new Map(
    [...networks.values()].map((network) => {
      const own = refusals.filter(({ vmnet }) => vmnet === network.vmnet || (vmnet === null && network.isEdited));
      const faults = [...syntaxFaults(network), ...reservationFaults(state, network), ...forwardFaults(state, network), ...own.map((one) => wishFault(network, one))];
      const warnings = subnetInUse(network.around, network.vmnet, network.before?.subnet ?? null, network.resolved);
      return [network.vmnet, { faults: firstOfEach(faults), warnings }] as const;
    }),
  );
}

/** That another network's subnet is none, that network says itself. */
function isOwn({ code, data }: WishRefusal): boolean {
  const { otherSubnet } = data;
  const other = code === 'subnet-overlaps-vmnet' && typeof otherSubnet === 'string' ? parseSubnet(otherSubnet) : undefined;
  return other === undefined || subnetFault(other) === null;
}

function firstOfEach(faults: readonly NetworkFault[]): readonly NetworkFault[] {
  const seen = new Set<NetworkField>();
  return faults.filter(({ field }) => !seen.has(field) && seen.add(field));
}

function fault(field: NetworkField, code: FormFaultCode, right: string | null, data: NetworkFault['data'] = {}): NetworkFault {
  return { field, code, right, data, refusal: null };
}

function syntaxFaults({ draft: { texts }, around, mode, hostReaches, dhcpOn, subnet, resolved, before }: FilledNetwork): readonly NetworkFault[] {
  if (mode === 'bridged') return [];
  const found: NetworkFault[] = [];
  const add = (field: 'hostAdapter' | 'gateway' | 'start' | 'end', isShown: boolean): void => {
    const text = texts[field];
    if (!isShown || text === undefined || parseIpv4(text) !== undefined) return;
    found.push(fault(field, 'no-address', resolved.subnet === null ? null : rightAddress(field, resolved.subnet, resolved.wanted, around.state)));
  };
  if (!subnet.isAddress) found.push(fault('subnet', 'no-subnet', before?.subnet ?? suggestedSubnets(around, 24, 1)[0] ?? null));
  if (!subnet.isMask) found.push(fault('mask', 'no-mask', maskOfPrefix(parseSubnet(before?.subnet ?? '')?.prefix ?? 24)));
  add('hostAdapter', hostReaches);
  add('gateway', mode === 'nat');
  add('start', dhcpOn);
  add('end', dhcpOn);
  for (const [field, usual] of [['defaultLease', usualDefaultLease], ['maxLease', usualMaxLease]] as const) {
    const text = texts[field];
    if (dhcpOn && text !== undefined && parseDuration(text) === null) found.push(fault(field, 'no-duration', durationText(before?.dhcp?.[field] ?? usual)));
  }
  return found;
}

/** What the planner does not know: who has an address besides the network's own lists. */
function reservationFaults(state: HostState, { dhcpOn, reservations, network, resolved }: FilledNetwork): readonly NetworkFault[] {
  if (!dhcpOn) return [];
  return reservations.flatMap(({ mac, address, status }): readonly NetworkFault[] => {
    if (status !== 'added' && status !== 'changed') return [];
    const field = `reservation:${mac}` as const;
    const others = reservations.flatMap((one) => (one.mac === mac || one.status === 'removed' ? [] : [one.address]));
    const right = proposedAddress({ state, network, resolved }, mac, others);
    if (address === '' && right === null) return [fault(field, 'no-free-address', null)];
    if (parseIpv4(address) === undefined) return [fault(field, 'no-address', right)];
    const isGuest = network !== null && network.mode !== 'bridged' && guestAddresses(state, network, mac).includes(address);
    return isGuest && !others.includes(address) ? [fault(field, 'address-in-use', right, { address, by: 'other' })] : [];
  });
}

function guestAddresses(state: HostState, network: Exclude<NonNullable<FilledNetwork['network']>, { readonly mode: 'bridged' }>, mac: string): readonly string[] {
  const bare = { ...network, hostAdapter: { ...network.hostAdapter, configured: false }, dhcp: { ...network.dhcp, reservations: [] } };
  const devices = [network.hostAdapter.address, network.nat?.gateway];
  return vmnetAddresses(state, bare, mac).filter((one) => !devices.includes(one));
}

function forwardFaults(state: HostState, filled: FilledNetwork): readonly NetworkFault[] {
  const { mode, forwards, network } = filled;
  if (mode !== 'nat') return [];
  const here = new Set(network?.nat?.portForwards.map(forwardKey));
  return forwards.flatMap((row): readonly NetworkFault[] => {
    if (row.status !== 'added' && row.status !== 'changed') return [];
    const { id, protocol, hostPort, guestPort, guestAddress } = row;
    const found: NetworkFault[] = [];
    if (parseIpv4(guestAddress) === undefined) found.push(fault(`guestAddress:${id}`, 'no-address', rightGuest(state, filled)));
    if (portNumber(guestPort) === null) found.push(fault(`guestPort:${id}`, 'no-port', row.now === null ? '80' : String(row.now.guestPort)));
    const field = `hostPort:${id}` as const;
    const port = portNumber(hostPort);
    if (port === null) return [...found, fault(field, 'no-port', rightPort(state, filled, row))];
    // What the NAT device listens on already is its own.
    const held = here.has(forwardKey({ protocol, hostPort: port })) ? null : heldPort(state, port, protocol);
    if (held === null) return found;
    const right = rightPort(state, filled, row);
    return [...found, held.code === 'listening' ? fault(field, 'port-listening', right, { port, process: held.process }) : fault(field, 'port-kept-back', right, { port, start: held.start, end: held.end })];
  });
}

function rightPort(state: HostState, { network, resolved, forwards, elsewhere }: FilledNetwork, { id, guestPort, protocol }: ForwardRow): string | null {
  const given = new Set(forwards.flatMap((one) => (one.id === id ? [] : [Number(one.hostPort)])));
  const port = freePort({ state, network, resolved, elsewhere }, guestPort, given, protocol);
  return port === '' ? null : port;
}

function rightGuest(state: HostState, { guests, network, resolved }: FilledNetwork): string | null {
  const { subnet } = resolved;
  const guest = guests.find(({ address }) => address !== null && (subnet === null || addressFault(subnet, address) === null))?.address;
  return guest ?? proposedAddress({ state, network, resolved }, null, []);
}

/** What the planner refuses, in the field that can mend it. */
function wishFault(filled: FilledNetwork, refusal: WishRefusal): NetworkFault {
  const named = fieldOf(filled, refusal);
  const start = rightOf(filled, refusal, named);
  // Where no start suits the end that somebody typed, the end is what to mend.
  const field = named === 'start' && start === null && filled.draft.texts.end !== undefined ? 'end' : named;
  return { field, code: 'wish-refused', right: field === named ? start : rightOf(filled, refusal, field), data: {}, refusal };
}

const fields: Readonly<Record<string, NetworkField>> = {
  mode: 'mode',
  subnet: 'subnet',
  gateway: 'gateway',
  hostAdapter: 'hostAdapter',
  adapter: 'bridge',
  'dhcp.start': 'start',
  'dhcp.end': 'end',
  'dhcp.defaultLease': 'defaultLease',
};

function fieldOf({ forwards }: FilledNetwork, { code, field }: WishRefusal): NetworkField {
  const known = fields[field ?? ''];
  if (known !== undefined) return code === 'subnet-size' ? 'mask' : known;
  const [, mac] = /^dhcp\.reservations\.(.+)$/.exec(field ?? '') ?? [];
  if (mac !== undefined) return `reservation:${mac}`;
  const [, index] = /^portForwards\.(\d+)$/.exec(field ?? '') ?? [];
  const row = index === undefined ? undefined : forwards.filter((one) => forwardOf(one) !== undefined)[Number(index)];
  if (row === undefined) return 'network';
  return code === 'forward-not-usable' ? `guestAddress:${row.id}` : `hostPort:${row.id}`;
}

function rightOf(filled: FilledNetwork, { code, data }: WishRefusal, field: NetworkField): string | null {
  const { resolved, before, reservations, forwards, candidates, network, around } = filled;
  const { subnet, wanted } = resolved;
  const { state } = around;
  if (field === 'subnet') {
    const right = data['right'];
    if (code === 'subnet-host-bits' && typeof right === 'string') return right;
    // One of another size leaves the same entries outside.
    if (code === 'entries-outside-new-subnet') return before?.subnet ?? null;
    return suggestedSubnets(around, subnet?.prefix ?? 24, 1)[0] ?? null;
  }
  if (field === 'mask') return maskOfPrefix(24);
  if (field === 'bridge') return candidates.find((one) => one.fault === null && one.adapter.name !== wanted.bridge)?.adapter.name ?? null;
  if (field === 'defaultLease') return wanted.dhcp?.maxLease === null || wanted.dhcp === null ? null : durationText(wanted.dhcp.maxLease);
  if (field.startsWith('reservation:')) {
    const mac = field.slice('reservation:'.length);
    return proposedAddress({ state, network, resolved }, mac, reservations.flatMap((one) => (one.mac === mac || one.status === 'removed' ? [] : [one.address])));
  }
  if (field.startsWith('guestAddress:')) return rightGuest(state, filled);
  if (field.startsWith('hostPort:')) {
    const row = forwards.find(({ id }) => `hostPort:${id}` === field);
    return row === undefined ? null : rightPort(state, filled, row);
  }
  if (subnet === null || subnetDefaults(subnet, state) === undefined) return null;
  return field === 'hostAdapter' || field === 'gateway' || field === 'start' || field === 'end' ? rightAddress(field, subnet, wanted, state) : null;
}
