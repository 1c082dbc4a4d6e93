/** Networks of a host whose store is missing: all that is left to go by are the files made from it. */
import { subnetOfMask, formatSubnet, normalSubnet } from '../ipv4/subnet.ts';
import type { Dhcp, HostAdapter, VirtualNetwork } from '../vnet/network.ts';
import type { GeneratedDhcp, GeneratedNat } from '../vnet/host-state.ts';
import type { GeneratedFacts } from './generated-facts.ts';

export function networksFromGenerated({ dhcp, nat }: GeneratedFacts): readonly VirtualNetwork[] {
  const numbers = [...new Set([...dhcp.keys(), ...nat.keys()])].toSorted((a, b) => a - b);
  const networks = numbers.map((vmnet) => networkOf(vmnet, dhcp.get(vmnet), nat.get(vmnet)));
  // VMnet0 bridges by itself unless something says otherwise, and no generated file tells of it.
  return numbers.includes(0) ? networks : [automaticBridge, ...networks];
}

const automaticBridge: VirtualNetwork = {
  vmnet: 0,
  name: null,
  mode: 'bridged',
  subnet: null,
  hostAdapter: null,
  dhcp: null,
  nat: null,
  bridge: { to: 'automatic', resolved: null, excluded: [] },
};

function networkOf(vmnet: number, dhcp: GeneratedDhcp | undefined, nat: GeneratedNat | undefined): VirtualNetwork {
  const hostAddress = dhcp?.hostAdapter?.value.address ?? null;
  const hostAdapter: HostAdapter = {
    configured: hostAddress !== null,
    name: null,
    address: hostAddress,
    actual: null,
    state: hostAddress === null ? null : 'unknown',
  };
  const server: Dhcp = {
    enabled: dhcp !== undefined,
    service: dhcp === undefined ? null : 'unknown',
    start: null,
    end: null,
    defaultLease: null,
    maxLease: null,
    reservations: [],
  };
  const common = { vmnet, name: null, subnet: dhcp?.subnet?.value ?? natSubnet(nat), hostAdapter, dhcp: server, bridge: null };
  if (nat !== undefined || (dhcp !== undefined && dhcp.routers !== null)) {
    const device = { enabled: true, service: 'unknown', gateway: null, udpTimeout: null, portForwards: [] } as const;
    return { ...common, mode: 'nat', nat: device };
  }
  return hostAdapter.configured ? { ...common, mode: 'host-only', nat: null } : { ...common, mode: 'isolated', nat: null };
}

function natSubnet(nat: GeneratedNat | undefined): string | null {
  if (nat === undefined || nat.gateway === null || nat.netmask === null) return null;
  const subnet = subnetOfMask(nat.gateway.value, nat.netmask.value);
  return subnet === undefined ? null : formatSubnet(normalSubnet(subnet));
}
