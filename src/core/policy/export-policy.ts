/** A host's networks as a policy: JSON for programs, YAML with comments for people. Both read back as the same wish. */
import type { HostState } from '../vnet/host-state.ts';
import { presentNetworks } from '../plan/present-networks.ts';
import type { VirtualNetwork } from '../vnet/network.ts';
import { isIpv4 } from '../ipv4/address.ts';
import { parseSubnet } from '../ipv4/subnet.ts';
import { longestLease, policyVersion } from './values.ts';

/** What `vmnet export --json` prints. A fact that is not known is left out. */
export interface PolicyJson {
  readonly schema: 'vmnet/export/1';
  readonly policy: typeof policyVersion;
  readonly networks: Readonly<Record<string, NetworkJson>>;
  readonly others: 'keep';
}

export interface NetworkJson {
  readonly mode: VirtualNetwork['mode'];
  readonly adapter?: string;
  readonly subnet?: string;
  readonly gateway?: string;
  readonly hostAdapter?: string | null;
  readonly dhcp?: false | DhcpJson;
  readonly portForwards?: readonly { readonly protocol: 'tcp' | 'udp'; readonly hostPort: number; readonly to: string; readonly description?: string }[];
}

export interface DhcpJson {
  readonly start?: string;
  readonly end?: string;
  readonly defaultLease?: number;
  readonly maxLease?: number;
  readonly reservations?: Readonly<Record<string, string>>;
}

/** Of the VMnets that are named, or of all. */
export function exportPolicy(state: HostState, vmnets: ReadonlySet<number> | null): PolicyJson {
  const chosen = presentNetworks(state).filter(({ vmnet }) => vmnets === null || vmnets.has(vmnet));
  return {
    schema: 'vmnet/export/1',
    policy: policyVersion,
    networks: Object.fromEntries(chosen.map((network) => [`vmnet${network.vmnet}`, networkJson(network, state.apple)])),
    others: 'keep',
  };
}

function networkJson(network: VirtualNetwork, apple: boolean): NetworkJson {
  const { mode } = network;
  if (network.mode === 'bridged') return { mode, adapter: network.bridge.to };
  const { subnet, hostAdapter, dhcp, nat } = network;
  if (subnet === null || parseSubnet(subnet) === undefined) return { mode };
  const gateway = address(nat?.gateway);
  const adapter = address(hostAdapter.address);
  return {
    mode,
    subnet,
    // Fusion 12+ fixes the gateway: written down, the policy would mean something else on other hosts.
    ...(gateway === undefined || apple ? {} : { gateway }),
    ...(mode === 'isolated' ? {} : !hostAdapter.configured ? { hostAdapter: null } : adapter === undefined ? {} : { hostAdapter: adapter }),
    dhcp: dhcp.enabled ? dhcpJson(dhcp) : false,
    ...(nat === null
      ? {}
      : {
          portForwards: unique(nat.portForwards).map(({ protocol, hostPort, guestAddress, guestPort, description }) => ({
            protocol,
            hostPort,
            to: `${guestAddress}:${guestPort}`,
            ...(description === '' ? {} : { description }),
          })),
        }),
  };
}

function dhcpJson({ start, end, defaultLease, maxLease, reservations }: NonNullable<VirtualNetwork['dhcp']>): DhcpJson {
  const [from, to, usual, longest] = [address(start), address(end), lease(defaultLease), lease(maxLease)];
  return {
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
    ...(usual === undefined ? {} : { defaultLease: usual }),
    ...(longest === undefined ? {} : { maxLease: longest }),
    reservations: Object.fromEntries(reservations.map(({ mac, address: reserved }) => [mac, reserved])),
  };
}

/** Of two forwards of one host port the first is in force. */
function unique<T extends { readonly protocol: string; readonly hostPort: number }>(forwards: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return forwards.filter(({ protocol, hostPort }) => !seen.has(`${protocol}/${hostPort}`) && seen.add(`${protocol}/${hostPort}`));
}

function address(text: string | null | undefined): string | undefined {
  return text !== null && text !== undefined && isIpv4(text) ? text : undefined;
}

function lease(seconds: number | null): number | undefined {
  return seconds !== null && Number.isInteger(seconds) && seconds >= 1 && seconds <= longestLease ? seconds : undefined;
}
