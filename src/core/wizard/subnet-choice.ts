/** Subnets that a network can have on a host: free ones, and what speaks against another. */
import { broadcastAddress, formatSubnet, normalSubnet, type Subnet } from '../ipv4/subnet.ts';
import { suggestSubnets } from '../checks/suggest-subnets.ts';
import { habitOn, overlap, type Taken } from '../checks/taken.ts';
import type { Resolved } from '../plan/resolve-network.ts';
import type { WizardHost } from './facts.ts';
import type { FormFault } from './form-faults.ts';

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

/** A new subnet that something else of the host has: a LAN, a VPN, containers. Nothing forbids it, and it will not work. `before`: what the host has. */
export function subnetInUse(host: WizardHost, vmnet: number, before: string | null, { subnet, wanted }: Resolved): readonly FormFault<'subnet'>[] {
  if (subnet === null || wanted.subnet === before) return [];
  const other = strangersOf(host).find((one) => one.name !== `vmnet${vmnet}` && overlap(one.subnet, subnet));
  if (other === undefined) return [];
  const data = { subnet: formatSubnet(other.subnet), name: other.name, by: other.by };
  return [{ field: 'subnet', code: 'subnet-in-use', right: suggestedSubnets(host, subnet.prefix, 1)[0] ?? null, data, refusal: null }];
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
