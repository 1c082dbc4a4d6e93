/** Judges a NAT or host-only form as it is typed: syntax, then what is taken, then what the planner refuses, each with the value that would be right. */
import { addressAfter, formatIpv4, parseIpv4 } from '../ipv4/address.ts';
import { broadcastAddress, formatSubnet, normalSubnet, nthAddress, parseSubnet, type Subnet } from '../ipv4/subnet.ts';
import { suggestSubnets } from '../checks/suggest-subnets.ts';
import { habitOn, overlap, type Taken } from '../checks/taken.ts';
import { resolveWish } from '../plan/resolve-wish.ts';
import { addressFault, subnetDefaults } from '../plan/subnet-defaults.ts';
import type { WishRefusal } from '../plan/wish-refusal.ts';
import { chosenAdapter, portNumber, type Filled } from './addressed-form.ts';
import type { WizardHost } from './facts.ts';
import type { FormCheck, FormFault, FormFaultCode, FormField } from './form-faults.ts';
import { freeAddress } from './free-address.ts';
import { vmnetAddresses } from './guest-address.ts';
import { freeHostPort, portFault, serviceNames, services, type Service } from './host-ports.ts';

export function checkForm(host: WizardHost, filled: Filled): FormCheck {
  const faults = [...syntaxFaults(host, filled), ...addressFaults(host, filled), ...portFaults(host, filled), ...wishFaults(host, filled)];
  return { faults: firstOfEach(faults), warnings: firstOfEach(subnetInUse(host, filled)) };
}

/** One field says one thing at a time; the first is the one that decides. */
function firstOfEach(faults: readonly FormFault[]): readonly FormFault[] {
  const seen = new Set<FormField>();
  return faults.filter(({ field }) => !seen.has(field) && seen.add(field));
}

function fault(field: FormField, code: FormFaultCode, right: string | null, data: FormFault['data'] = {}): FormFault {
  return { field, code, right, data, refusal: null };
}

// Asked for at every key, and the same for one reading of the host.
const suggested = new WeakMap<WizardHost, Map<number, readonly string[]>>();
const mostSuggested = 3;

/** Of the size asked for, at most three; none that overlaps anything the host knows. */
export function suggestedSubnets(host: WizardHost, prefix: number, count: number): readonly string[] {
  const size = prefix >= 8 && prefix <= 29 ? prefix : 24;
  const known = suggested.get(host) ?? new Map<number, readonly string[]>();
  suggested.set(host, known);
  const { state, taken } = host;
  const all = known.get(size) ?? suggestSubnets({ taken: taken.map(({ subnet }) => subnet), habit: habitOn(state), prefix: size, count: mostSuggested }).map(formatSubnet);
  known.set(size, all);
  return all.slice(0, count);
}

function syntaxFaults(host: WizardHost, { form, resolved }: Filled): readonly FormFault[] {
  const found: FormFault[] = [];
  const { subnet } = resolved;
  const defaults = subnet === null ? undefined : subnetDefaults(subnet, host.state);
  const isAddress = (text: string | null): boolean => text === null || parseIpv4(text) !== undefined;
  if (form.subnet !== null && parseSubnet(form.subnet) === undefined) {
    const address = parseIpv4(form.subnet.split('/')[0] ?? '');
    const near = address === undefined ? undefined : formatSubnet(normalSubnet({ ip: address, prefix: 24 }));
    found.push(fault('subnet', 'no-subnet', near ?? suggestedSubnets(host, 24, 1)[0] ?? null));
  }
  if (!isAddress(form.hostAdapter)) found.push(fault('hostAdapter', 'no-address', defaults?.hostAdapter ?? null));
  if (!isAddress(form.gateway)) found.push(fault('gateway', 'no-address', defaults?.gateway ?? null));
  if (!isAddress(form.start)) found.push(fault('start', 'no-address', defaults?.start ?? null));
  if (!isAddress(form.end)) found.push(fault('end', 'no-address', defaults?.end ?? null));
  return found;
}

/** What the planner refuses, in the field that can mend it. */
function wishFaults(host: WizardHost, filled: Filled): readonly FormFault[] {
  const answer = resolveWish(host.state, { networks: [filled.wish], others: 'keep' });
  if (answer.ok) return [];
  return answer.refusals.map((refusal): FormFault => {
    const field = fieldOf(refusal, filled);
    return { field, code: 'wish-refused', right: rightOf(host, filled, refusal, field), data: {}, refusal };
  });
}

function fieldOf({ field }: WishRefusal, { wish, address }: Filled): FormField {
  if (field === 'subnet' || field === 'hostAdapter' || field === 'gateway') return field;
  if (field === 'dhcp.start') return 'start';
  if (field === 'dhcp.end') return 'end';
  const [, index] = /^portForwards\.(\d+)$/.exec(field ?? '') ?? [];
  const forward = index === undefined ? undefined : wish.portForwards?.[Number(index)];
  if (forward !== undefined) {
    const name = serviceNames.find((one) => services[one].guestPort === forward.guestPort);
    return forward.guestAddress === address && name !== undefined ? `hostPort:${name}` : 'network';
  }
  const [, mac] = /^dhcp\.reservations\.(.+)$/.exec(field ?? '') ?? [];
  const own = mac !== undefined && wish.dhcp?.reservations?.find((one) => one.mac === mac)?.address === address;
  return own ? 'address' : 'network';
}

function rightOf(host: WizardHost, filled: Filled, refusal: WishRefusal, field: FormField): string | null {
  const { subnet, wanted } = filled.resolved;
  if (field === 'subnet') {
    const right = refusal.data['right'];
    if (refusal.code === 'subnet-host-bits' && typeof right === 'string') return right;
    // One of another size leaves the same entries outside.
    if (refusal.code === 'entries-outside-new-subnet') return filled.present?.subnet ?? null;
    return suggestedSubnets(host, subnet?.prefix ?? 24, 1)[0] ?? null;
  }
  if (subnet === null) return null;
  const defaults = subnetDefaults(subnet, host.state);
  if (defaults === undefined) return null;
  const swapped = !host.state.apple;
  if (field === 'hostAdapter') return swapped && wanted.gateway === defaults.hostAdapter ? defaults.gateway : defaults.hostAdapter;
  if (field === 'gateway') return swapped && wanted.hostAdapter === defaults.gateway ? defaults.hostAdapter : defaults.gateway;
  if (field === 'start') return rightStart(subnet, filled);
  if (field === 'end') return defaults.end;
  return field === 'address' ? freeFixedAddress(host, filled) : null;
}

/** The usual one; past a device that lies in the range, where the usual range would have it inside as well. */
function rightStart(subnet: Subnet, { resolved: { wanted } }: Filled): string | null {
  const usual = parseIpv4(subnetDefaults(subnet, { apple: false })?.start ?? '');
  const end = wanted.dhcp?.end ?? '';
  const last = addressFault(subnet, end) === null ? parseIpv4(end) : addressAfter(broadcastAddress(subnet), -1);
  if (usual === undefined || last === undefined) return null;
  const devices = [wanted.hostAdapter, wanted.gateway].flatMap((one) => parseIpv4(one ?? '') ?? []);
  const isClear = (first: number): boolean => first <= last && !devices.some((one) => first <= one && one <= last);
  const starts = [usual, ...[normalSubnet(subnet).ip, ...devices].flatMap((one) => addressAfter(one, 1) ?? [])];
  const right = starts.find((one) => isClear(one) && addressFault(subnet, formatIpv4(one)) === null);
  return right === undefined ? null : formatIpv4(right);
}

function inUseBy({ state }: WizardHost, { form, present, resolved: { wanted } }: Filled, address: string): 'gateway' | 'host-adapter' | 'other' | null {
  if (address === wanted.gateway) return 'gateway';
  if (address === wanted.hostAdapter) return 'host-adapter';
  const mac = chosenAdapter(state, form.adapter)?.adapter.mac ?? null;
  if (wanted.dhcp?.reservations.some((one) => one.address === address && one.mac !== mac) === true) return 'other';
  if (present === null || present.mode === 'bridged') return null;
  return vmnetAddresses(state, { ...present, hostAdapter: { ...present.hostAdapter, configured: false }, dhcp: { ...present.dhcp, reservations: [] } }, mac).filter((one) => one !== present.nat?.gateway && one !== present.hostAdapter.address).includes(address)
    ? 'other'
    : null;
}

function freeFixedAddress(host: WizardHost, filled: Filled): string | null {
  const { subnet, wanted } = filled.resolved;
  if (subnet === null) return null;
  const { present, form } = filled;
  const mac = chosenAdapter(host.state, form.adapter)?.adapter.mac ?? null;
  const known = present === null || present.mode === 'bridged' ? [] : vmnetAddresses(host.state, present, mac);
  const devices = [wanted.hostAdapter, wanted.gateway].flatMap((one) => one ?? []);
  const others = wanted.dhcp?.reservations.flatMap((one) => (one.mac === mac ? [] : [one.address])) ?? [];
  const range = wanted.dhcp === null || wanted.dhcp.start === null || wanted.dhcp.end === null ? null : { start: wanted.dhcp.start, end: wanted.dhcp.end };
  return freeAddress({ subnet, avoid: [...known, ...devices, ...others], range, from: nthAddress(subnet, 10) ?? subnet.ip });
}

function addressFaults(host: WizardHost, filled: Filled): readonly FormFault[] {
  const { form, fixed, address, dhcpOn, resolved } = filled;
  if (!fixed) return [];
  const chosen = chosenAdapter(host.state, form.adapter);
  if (dhcpOn && chosen !== null && chosen.adapter.mac === null) return [fault('address', 'mac-not-known', null, { vm: chosen.vm.name })];
  if (address === null) return [fault('address', 'no-free-address', null)];
  if (parseIpv4(address) === undefined) return [fault('address', 'no-address', freeFixedAddress(host, filled))];
  const wrong = resolved.subnet === null ? null : addressFault(resolved.subnet, address);
  const by = wrong ?? inUseBy(host, filled, address);
  if (by === null) return [];
  return [fault('address', 'address-in-use', freeFixedAddress(host, filled), { address, by, subnet: resolved.wanted.subnet ?? '' })];
}

/** Two services of one form, forwards of the host, programs that listen, and what Windows keeps back. */
function portFaults({ state }: WizardHost, { form, ports, address }: Filled): readonly FormFault[] {
  if (form.mode !== 'nat') return [];
  const given = new Map<number, Service>();
  return serviceNames.flatMap((name): readonly FormFault[] => {
    if (!form.services[name].on) return [];
    const shown = ports[name];
    const found: FormFault[] = portNumber(shown.guestPort) === null ? [fault(`guestPort:${name}`, 'no-port', String(services[name].guestPort))] : [];
    const port = portNumber(shown.hostPort);
    const all = new Set([...given.keys(), ...serviceNames.flatMap((one) => (one !== name && form.services[one].on ? (portNumber(ports[one].hostPort) ?? []) : []))]);
    const right = (from: number): string | null => text(freeHostPort(state, from, all, form.vmnet));
    if (port === null) return [...found, fault(`hostPort:${name}`, 'no-port', right(services[name].hostPort))];
    if (given.has(port)) return [...found, fault(`hostPort:${name}`, 'port-twice', right(port + 1), { port })];
    given.set(port, name);
    const taken = portFault(state, port, { vmnet: form.vmnet, guestAddress: address });
    if (taken === null) return found;
    const field = `hostPort:${name}` as const;
    switch (taken.code) {
      case 'forwarded':
        return [...found, fault(field, 'port-forwarded', right(port + 1), { port, vmnet: taken.vmnet })];
      case 'listening':
        return [...found, fault(field, 'port-listening', right(port + 1), { port, process: taken.process })];
      case 'kept-back':
        return [...found, fault(field, 'port-kept-back', right(taken.end + 1), { port, start: taken.start, end: taken.end })];
    }
  });
}

function text(port: number | null): string | null {
  return port === null ? null : String(port);
}

/** A new subnet that something else of the host has: a LAN, a VPN, containers. Nothing forbids it, and it will not work. */
function subnetInUse(host: WizardHost, { form, present, resolved: { subnet, wanted } }: Filled): readonly FormFault[] {
  if (subnet === null || wanted.subnet === present?.subnet) return [];
  const other = strangersOf(host).find((one) => one.name !== `vmnet${form.vmnet}` && overlap(one.subnet, subnet));
  return other === undefined ? [] : [fault('subnet', 'subnet-in-use', suggestedSubnets(host, subnet.prefix, 1)[0] ?? null, { subnet: formatSubnet(other.subnet), name: other.name, by: other.by })];
}

const strangers = new WeakMap<WizardHost, readonly Taken[]>();

/** Adapters and routes that belong to no VMnet, and VMnets that the store does not have: of the others the planner speaks. */
function strangersOf(host: WizardHost): readonly Taken[] {
  const known = strangers.get(host);
  if (known !== undefined) return known;
  const names = new Set(host.state.view.networks.map(({ vmnet }) => `vmnet${vmnet}`));
  const vmnets = host.taken.filter(({ by }) => by === 'vmnet').map((one) => boundsOf(one.subnet));
  const isOutside = (subnet: Subnet): boolean => {
    const { first, last } = boundsOf(subnet);
    return !vmnets.some((one) => one.first <= last && first <= one.last);
  };
  const found = host.taken.filter(({ by, subnet, name }) => (by === 'vmnet' ? !names.has(name) : (by === 'adapter' || by === 'route') && isOutside(subnet)));
  strangers.set(host, found);
  return found;
}

function boundsOf(subnet: Subnet): { readonly first: number; readonly last: number } {
  return { first: normalSubnet(subnet).ip, last: broadcastAddress(subnet) };
}
