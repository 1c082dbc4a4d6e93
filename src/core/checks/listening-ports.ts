/** Which ports of the host VMware's NAT device holds, and which others do. */
import type { HostState } from '../vnet/host-state.ts';
import type { Listener, PortRange } from '../vnet/listener.ts';
import type { PortForward } from '../vnet/network.ts';
import { portKey } from './forwards.ts';

export interface ListeningPorts {
  ofNat(forward: PortForward): boolean;
  /** A program that is known not to be VMware's NAT device; the one that listens on all addresses first. */
  ofOthers(forward: PortForward): Listener | null;
  /** A range that Windows keeps back. */
  excluded(forward: PortForward): PortRange | null;
  /** The line that tells of the port, from 1. */
  lineOf(forward: PortForward): number | null;
}

const portsOfState = new WeakMap<HostState, ListeningPorts>();

export function listeningPorts(state: HostState): ListeningPorts {
  const known = portsOfState.get(state);
  if (known !== undefined) return known;
  const nat = new Set<number>();
  const others = new Map<number, Listener>();
  for (const listener of state.listeners?.value ?? []) {
    const { process, protocol, port, address } = listener;
    const key = portKey({ protocol, hostPort: port });
    if (process === null) continue;
    if (/^(?:vmnat|vmnet-nat|vmware-nat)/i.test(process)) nat.add(key);
    else if (!others.has(key) || address === null) others.set(key, listener);
  }
  const ranges = (state.excludedPorts?.value ?? []).toSorted((a, b) => a.start - b.start);
  let lines: ReadonlyMap<number, number> | null = null;
  const ports: ListeningPorts = {
    ofNat: (forward) => nat.has(portKey(forward)),
    ofOthers: (forward) => others.get(portKey(forward)) ?? null,
    excluded: ({ protocol, hostPort }) => (protocol === 'tcp' ? rangeWith(ranges, hostPort) : null),
    lineOf(forward) {
      lines ??= linesOfPorts(state.listeners?.source.text ?? '');
      return lines.get(portKey(forward)) ?? null;
    },
  };
  portsOfState.set(state, ports);
  return ports;
}

/** The ranges do not overlap: of those that start at or below the port the last may hold it. */
function rangeWith(ranges: readonly PortRange[], port: number): PortRange | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= port) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range !== undefined && range.end >= port ? range : null;
}

/** Of `netstat -ano`, `ss` and `lsof`: the protocol's name, then the local address, which ends with the port. */
function linesOfPorts(text: string): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const [, name, port] = /\b(tcp|udp)[46]?\b.*?[\]*\d]:(\d{1,5})(?=\s|$)/i.exec(line) ?? [];
    if (name === undefined || port === undefined) continue;
    const key = portKey({ protocol: name.toLowerCase() === 'tcp' ? 'tcp' : 'udp', hostPort: Number(port) });
    if (!lines.has(key)) lines.set(key, index + 1);
  }
  return lines;
}
