/** The links of the chain on this host, each judged once: host virtual adapter, NAT device, bridge, the host's own way out. */
import { parseIpv4 } from '../ipv4/address.ts';
import { contains, parseSubnet } from '../ipv4/subnet.ts';
import type { Adapter } from '../vnet/adapter.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { BridgedNetwork, HostAdapter, VirtualNetwork } from '../vnet/network.ts';
import { no, unknown, yes, type Stretch } from './cell.ts';

type AddressedNetwork = Exclude<VirtualNetwork, BridgedNetwork>;

/** Host ↔ guest, on networks that have a subnet. */
export function hostAdapterLink({ apple, adapters }: HostState, { subnet, hostAdapter }: AddressedNetwork): Stretch {
  if (!hostAdapter.configured) return no('no-host-adapter');
  switch (hostAdapter.state) {
    case 'missing':
      return no('host-adapter-missing');
    case 'disabled':
      return no('host-adapter-disabled');
    case 'down':
      // Fusion 12+: the host's side comes up with the first machine (spec: modes.md).
      return apple ? yes('host-adapter') : no('host-adapter-disabled');
    case 'up':
      return inSubnet(hostAdapter, subnet) === false ? no('host-adapter-address') : yes('host-adapter');
    case 'unknown':
    case null:
      return adapters !== null && inSubnet(hostAdapter, subnet) === false ? no('host-adapter-address') : unknown('host-adapter-unknown');
  }
}

/** Undefined when one of them is not known. */
function inSubnet({ actual }: HostAdapter, subnet: string | null): boolean | undefined {
  const [address, parsed] = [parseIpv4(actual?.split('/')[0] ?? ''), parseSubnet(subnet ?? '')];
  return address === undefined || parsed === undefined ? undefined : contains(parsed, address);
}

/** Guest → whatever the host itself reaches. */
export function natLink(network: AddressedNetwork): Stretch {
  switch (network.mode) {
    case 'isolated':
      return no('isolated');
    case 'host-only':
      return no('host-only');
    case 'nat':
      switch (network.nat.service) {
        case 'running':
          return yes('nat');
        case 'stopped':
        case 'disabled':
          return no('nat-service-stopped');
        case 'unknown':
        case null:
          return unknown('nat-service-unknown');
      }
  }
}

/** Guest ↔ the network that the physical adapter is on. */
export function bridgeLink(state: HostState, { vmnet, bridge }: BridgedNetwork): Stretch {
  const service = state.services.find((one) => one.kind === 'bridge' && (one.vmnet === null || one.vmnet === vmnet));
  if (service?.state === 'stopped' || service?.state === 'disabled') return no('bridge-service-stopped');
  const adapter = bridge.resolved === null ? undefined : state.view.adapters.find(({ name }) => name === bridge.resolved);
  if (adapter === undefined) return unknown('bridge-adapter-unknown');
  if (adapter.state !== 'up') return adapter.state === 'unknown' ? unknown('bridge-adapter-unknown') : no('bridge-adapter-down');
  return adapter.kind === 'wifi' ? yes('bridge', 'wifi-bridge') : yes('bridge');
}

/** The host's own ways: to its neighbours, and beyond them. */
export interface Uplink {
  readonly lan: Stretch;
  readonly internet: Stretch;
}

/** What the host can reach, so can whoever goes out through it. */
export function uplinkOf({ adapters, routes }: HostState): Uplink {
  if (adapters === null) return { lan: unknown('host-uplink-unknown'), internet: unknown('host-uplink-unknown') };
  const outward = adapters.value.filter(leadsOut);
  if (outward.length === 0) return { lan: no('host-offline'), internet: no('host-offline') };
  const nat = yes('nat');
  const routed = routes?.value.some(({ destination, usable }) => destination === '0.0.0.0/0' && usable !== false);
  const gateway = routed ?? outward.some(({ gateways }) => gateways.some((one) => parseIpv4(one) !== undefined));
  return { lan: nat, internet: gateway ? nat : no('host-no-default-route') };
}

const inside: ReadonlySet<Adapter['kind']> = new Set(['vmware', 'virtual', 'loopback']);

function leadsOut({ kind, state, ipv4 }: Adapter): boolean {
  return !inside.has(kind) && state !== 'down' && state !== 'disabled' && state !== 'disconnected' && ipv4.some(({ address }) => !address.startsWith('169.254.'));
}
