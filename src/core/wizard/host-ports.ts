/** Ports of the host that a forward can have: not forwarded, not listened on, not kept back. */
import { listeningPorts } from '../checks/listening-ports.ts';
import type { HostState } from '../vnet/host-state.ts';

/** Services that people reach from outside, with the port that each has in the guest and the one that is tried first on the host. */
export const services = {
  ssh: { guestPort: 22, hostPort: 2222 },
  rdp: { guestPort: 3389, hostPort: 33389 },
  web: { guestPort: 80, hostPort: 8080 },
  'web-tls': { guestPort: 443, hostPort: 8443 },
} as const;

export type Service = keyof typeof services;

export const serviceNames = Object.keys(services) as readonly Service[];

/** `forwarded`: by another forward. `listening`: a program has it. `kept-back`: Windows keeps it. `privileged`: below 1024, which needs root on Linux and macOS. */
export type PortFault =
  | { readonly code: 'forwarded'; readonly vmnet: number }
  | { readonly code: 'listening'; readonly process: string; readonly address: string | null }
  | { readonly code: 'kept-back'; readonly start: number; readonly end: number };

type Protocol = 'tcp' | 'udp';

/** A forward of `own` to the same guest is the one that is asked about. */
export function portFault(state: HostState, port: number, except: { readonly vmnet: number; readonly guestAddress: string | null }, protocol: Protocol = 'tcp'): PortFault | null {
  for (const { vmnet, nat } of state.view.networks) {
    const taken = nat?.portForwards.find((one) => one.protocol === protocol && one.hostPort === port);
    if (taken !== undefined && !(vmnet === except.vmnet && taken.guestAddress === except.guestAddress)) return { code: 'forwarded', vmnet };
    if (taken !== undefined) return null;
  }
  return heldPort(state, port, protocol);
}

/** What besides forwards has a port. */
export function heldPort(state: HostState, port: number, protocol: Protocol): Exclude<PortFault, { readonly code: 'forwarded' }> | null {
  const forward = { protocol, hostPort: port, guestAddress: '', guestPort: 0, description: '' };
  const ports = listeningPorts(state);
  const listener = ports.ofOthers(forward);
  if (listener !== null) return { code: 'listening', process: listener.process ?? '', address: listener.address };
  const range = ports.excluded(forward);
  return range === null ? null : { code: 'kept-back', start: range.start, end: range.end };
}

/** The first free one from `first` upwards, past those in `avoid`; null when there is none at all. */
export function freeHostPort(state: HostState, first: number, avoid: ReadonlySet<number>, vmnet: number, protocol: Protocol = 'tcp'): number | null {
  for (let port = Math.max(first, 1024); port <= 65_535; port += 1) {
    if (!avoid.has(port) && portFault(state, port, { vmnet, guestAddress: null }, protocol) === null) return port;
  }
  return null;
}

/** Where VMware's NAT device listens, by what it listens on now; null: every address of the host, as it does unless told otherwise. */
export function forwardListensOn(state: HostState, port: number): string | null {
  return state.listeners?.value.find((one) => one.protocol === 'tcp' && one.port === port && /^(?:vmnat|vmnet-nat|vmware-nat)/i.test(one.process ?? ''))?.address ?? null;
}
