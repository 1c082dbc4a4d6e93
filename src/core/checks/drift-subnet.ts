/**
 * The subnet of a VMnet in the store, in dhcpd.conf, in nat.conf and on the host virtual adapter. That nat.conf or the
 * adapter alone lies outside is another check's: `gateway-outside-subnet`, `host-adapter-outside-subnet`.
 */
import { contains, formatSubnet, normalSubnet, parseSubnet, subnetOfMask, type Subnet } from '../ipv4/subnet.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { Severity } from '../vnet/finding.ts';
import { adapterEvidence, servedDhcp, servedNat, sides, type Drift } from './drift.ts';
import { configuredAt, evidence, ipv4, statedAt, type AddressedState } from './networks.ts';

interface Subnets {
  readonly stored: string;
  readonly dhcp: string | null;
  readonly nat: string | null;
  readonly actual: string | null;
}

const driftsOfState = new WeakMap<HostState, Map<number, Drift | null>>();

/** Null: all sides agree, or a more specific check speaks. */
export function subnetDrift(state: HostState, one: AddressedState): Drift | null {
  const drifts = driftsOfState.get(state) ?? new Map<number, Drift | null>();
  driftsOfState.set(state, drifts);
  const known = drifts.get(one.vmnet);
  if (known !== undefined) return known;
  const drift = findDrift(state, one);
  drifts.set(one.vmnet, drift);
  return drift;
}

/** Then addresses of the other sides cannot be judged by the store's subnet. */
export function hasSubnetDrift(state: HostState, one: AddressedState): boolean {
  return subnetDrift(state, one) !== null;
}

function findDrift(state: HostState, one: AddressedState): Drift | null {
  const found = subnetsOf(state, one);
  if (found === null || !disagree(one, found)) return null;
  const { stored, dhcp, nat, actual } = found;
  const proof = evidence(
    configuredAt(state, one, ({ subnetIp }) => subnetIp),
    statedAt(one.dhcp, dhcp === null ? null : (one.dhcp?.subnet ?? null)),
    statedAt(one.nat, nat === null ? null : (one.nat?.gateway ?? null)),
    actual === null || one.adapter === null ? null : adapterEvidence(state, one.adapter),
  );
  if (proof === undefined) return null;
  // Where what serves the guests lies in one subnet, or in one that holds the other, they find each other.
  const serving = [dhcp, nat, actual].flatMap((side) => parseSubnet(side ?? '') ?? []);
  const apart = serving.some((a) => serving.some((b) => !overlap(a, b)));
  const severity: Severity = apart && !state.apple ? 'error' : 'warning';
  return { vmnet: one.vmnet, severity, data: sides('subnet', { configured: stored, dhcpFile: dhcp, natFile: nat, actual }), evidence: proof };
}

function subnetsOf(state: HostState, one: AddressedState): Subnets | null {
  if (state.store === null || one.configured === null || one.subnet === null) return null;
  const nat = servedNat(one);
  const natSubnet = subnetOfMask(nat?.gateway?.value ?? '', nat?.netmask?.value ?? '');
  const stored = text(one.subnet);
  return {
    stored,
    dhcp: textOrNull(parseSubnet(servedDhcp(one)?.subnet?.value ?? '')),
    nat: textOrNull(natSubnet),
    actual: actualSubnet(state, one, stored),
  };
}

function disagree({ nat: natFile, subnet }: AddressedState, { stored, dhcp, nat, actual }: Subnets): boolean {
  if (dhcp !== null && dhcp !== stored) return true;
  const gateway = ipv4(natFile?.gateway?.value);
  const natOutside = nat !== null && nat !== stored && gateway !== null && subnet !== null && !contains(subnet, gateway);
  const parsed = actual === null ? undefined : parseSubnet(actual);
  const adapterOutside = actual !== null && actual !== stored && parsed !== undefined && subnet !== null && !overlap(parsed, subnet);
  if (natOutside && adapterOutside) return nat === actual && dhcp === null;
  return (nat !== null && nat !== stored && !natOutside) || (actual !== null && actual !== stored && !adapterOutside);
}

/** Subnets lie in each other or apart. */
function overlap(a: Subnet, b: Subnet): boolean {
  return contains(a, normalSubnet(b).ip) || contains(b, normalSubnet(a).ip);
}

/** Null also for the addresses that Windows gives an adapter by itself: other checks know them. */
function actualSubnet({ apple }: HostState, { adapter }: AddressedState, stored: string): string | null {
  if (apple || adapter === null) return null;
  const known = adapter.ipv4.flatMap(({ address, prefix }) => {
    const special = address.startsWith('169.254.') || address === '192.168.137.1';
    const subnet = prefix === null || prefix > 30 || special ? undefined : parseSubnet(`${address}/${prefix}`);
    return subnet === undefined ? [] : [text(subnet)];
  });
  return known.find((subnet) => subnet === stored) ?? known[0] ?? null;
}

function text(subnet: Subnet): string {
  return formatSubnet(normalSubnet(subnet));
}

function textOrNull(subnet: Subnet | undefined): string | null {
  return subnet === undefined ? null : text(subnet);
}
