/** Subnets that a network can have on a host: free ones, and what speaks against another. */
import { formatSubnet } from '../ipv4/subnet.ts';
import { suggestSubnets } from '../checks/suggest-subnets.ts';
import { habitOn, overlap, type Taken } from '../checks/taken.ts';
import type { Resolved } from '../plan/resolve-network.ts';
import type { WizardHost } from './facts.ts';
import type { FormFault } from './form-faults.ts';

/** Of the size asked for; none that overlaps anything the host knows. */
export function suggestedSubnets({ state, taken }: WizardHost, prefix: number, count: number): readonly string[] {
  const size = prefix >= 8 && prefix <= 29 ? prefix : 24;
  return suggestSubnets({ taken: taken.map(({ subnet }) => subnet), habit: habitOn(state), prefix: size, count }).map(formatSubnet);
}

/** A new subnet that something else of the host has: a LAN, a VPN, containers. Nothing forbids it, and it will not work. `before`: what the host has. */
export function subnetInUse(host: WizardHost, vmnet: number, before: string | null, { subnet, wanted }: Resolved): readonly FormFault<'subnet'>[] {
  if (subnet === null || wanted.subnet === before) return [];
  const vmnets = host.taken.filter(({ by }) => by === 'vmnet').map((one) => one.subnet);
  const isStranger = ({ by, subnet: other, name }: Taken): boolean =>
    by === 'vmnet' ? name !== `vmnet${vmnet}` && !isKnownNetwork(host, name) : (by === 'adapter' || by === 'route') && !vmnets.some((one) => overlap(one, other));
  const other = host.taken.find((one) => isStranger(one) && overlap(one.subnet, subnet));
  if (other === undefined) return [];
  const data = { subnet: formatSubnet(other.subnet), name: other.name, by: other.by };
  return [{ field: 'subnet', code: 'subnet-in-use', right: suggestedSubnets(host, subnet.prefix, 1)[0] ?? null, data, refusal: null }];
}

/** Of a VMnet that the store has the planner speaks. */
function isKnownNetwork({ state }: WizardHost, name: string): boolean {
  return state.view.networks.some(({ vmnet }) => `vmnet${vmnet}` === name);
}
