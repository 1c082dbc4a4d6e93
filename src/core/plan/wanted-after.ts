/** What steps come to: the networks they touch, whole, as they are to be when the steps are done. */
import type { VirtualNetwork } from '../vnet/network.ts';
import { isNetworkStep } from './affects.ts';
import type { NetworkStep, Step } from './step.ts';
import { wantedOf, type Wanted, type WantedDhcp, type WantedNetwork } from './wanted.ts';

/**
 * Only networks that a step names; all others stay as they are. A network that is both added and on the host
 * begins as the host has it: steps can be carried out twice.
 */
export function wantedAfter(networks: readonly VirtualNetwork[], steps: readonly Step[]): Wanted {
  const present = new Map(networks.map((network) => [network.vmnet, wantedOf(network)]));
  const touched = new Map<number, WantedNetwork>();
  const removed = new Set<number>();
  for (const step of steps) {
    if (!isNetworkStep(step)) continue;
    const { vmnet } = step;
    if (step.op === 'remove-network') {
      touched.delete(vmnet);
      removed.add(vmnet);
      continue;
    }
    const before = removed.has(vmnet) ? undefined : (touched.get(vmnet) ?? present.get(vmnet));
    removed.delete(vmnet);
    touched.set(vmnet, afterStep(before ?? nothing(vmnet), step));
  }
  return {
    networks: [...touched.values()].toSorted((a, b) => a.vmnet - b.vmnet),
    remove: [...removed].toSorted((a, b) => a - b),
  };
}

function nothing(vmnet: number): WantedNetwork {
  return { vmnet, mode: 'isolated', name: null, subnet: null, gateway: null, hostAdapter: null, dhcp: null, portForwards: [], bridge: null };
}

const emptyDhcp: WantedDhcp = { start: null, end: null, defaultLease: null, maxLease: null, reservations: [] };

function afterStep(network: WantedNetwork, step: Exclude<NetworkStep, { readonly op: 'remove-network' }>): WantedNetwork {
  const { dhcp, portForwards } = network;
  switch (step.op) {
    case 'add-network':
      return inMode(network, step.mode);
    case 'set-mode':
      return inMode(network, step.to);
    case 'set-subnet':
      return { ...network, subnet: step.to };
    case 'set-host-adapter':
      return { ...network, hostAdapter: step.to };
    case 'set-gateway':
      return { ...network, gateway: step.to };
    case 'set-dhcp':
      return { ...network, dhcp: step.to ? (dhcp ?? emptyDhcp) : null };
    case 'set-dhcp-range':
      return { ...network, dhcp: { ...(dhcp ?? emptyDhcp), ...step.to } };
    case 'set-lease-times':
      return { ...network, dhcp: { ...(dhcp ?? emptyDhcp), ...step.to } };
    case 'add-reservation': {
      const { mac } = step.reservation;
      const others = (dhcp ?? emptyDhcp).reservations.filter((one) => one.mac !== mac);
      return { ...network, dhcp: { ...(dhcp ?? emptyDhcp), reservations: [...others, step.reservation] } };
    }
    case 'remove-reservation':
      return dhcp === null
        ? network
        : { ...network, dhcp: { ...dhcp, reservations: dhcp.reservations.filter(({ mac }) => mac !== step.reservation.mac) } };
    case 'add-forward':
      return { ...network, portForwards: [...portForwards.filter((one) => !isSamePort(one, step.forward)), step.forward] };
    case 'remove-forward':
      return { ...network, portForwards: portForwards.filter((one) => !isSamePort(one, step.forward)) };
    case 'set-bridge':
      return { ...network, bridge: step.to };
    case 'set-display-name':
      return { ...network, name: step.to };
  }
}

function isSamePort(a: { readonly protocol: string; readonly hostPort: number }, b: { readonly protocol: string; readonly hostPort: number }): boolean {
  return a.protocol === b.protocol && a.hostPort === b.hostPort;
}

/** What a mode cannot have goes with the switch. */
function inMode(network: WantedNetwork, mode: WantedNetwork['mode']): WantedNetwork {
  if (mode === 'bridged') return { ...nothing(network.vmnet), name: network.name, mode, bridge: network.bridge ?? 'automatic' };
  const addressed = { ...network, mode, bridge: null };
  if (mode === 'nat') return addressed;
  return { ...addressed, gateway: null, portForwards: [], hostAdapter: mode === 'isolated' ? null : network.hostAdapter };
}
