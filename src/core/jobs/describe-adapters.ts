/** The host's adapters from whichever tool told of them, completed with what the other tools add. */
import { adapterKind, vmnetOfWindows } from '../formats/adapter-kind.ts';
import type { Complaint } from '../formats/complaint.ts';
import { readConnectionProfiles } from '../formats/connection-profiles.ts';
import { readHardwarePorts } from '../formats/hardware-ports.ts';
import { readIfconfig } from '../formats/ifconfig.ts';
import { readIpAddr } from '../formats/ip-addr.ts';
import { readIpRoute } from '../formats/ip-route.ts';
import { readIpconfig } from '../formats/ipconfig.ts';
import { readNetAdapters } from '../formats/net-adapters.ts';
import { readNetstatRoutes } from '../formats/netstat-rn.ts';
import type { Adapter, Route } from '../vnet/adapter.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot, ToolOutput } from './snapshot.ts';

export interface HostAdapters {
  /** Null: no tool's output could be read, so that nothing can be said to be missing. */
  readonly adapters: readonly Adapter[] | null;
}

export function describeAdapters(snapshot: HostSnapshot, problems: ProblemLog): HostAdapters {
  const adapters = listedAdapters(snapshot, problems);
  if (adapters === null) return { adapters };
  const routes = listedRoutes(snapshot, problems);
  const profiles = read(snapshot.tools.connectionProfiles, problems, readConnectionProfiles)?.profiles ?? [];
  const ports = read(snapshot.tools.hardwarePorts, problems, readHardwarePorts)?.ports ?? [];
  const complete = (adapter: Adapter): Adapter => ({
    ...adapter,
    kind: ports.some(({ device, kind }) => device === adapter.name && kind === 'wifi') ? 'wifi' : adapter.kind,
    profile: adapter.profile ?? profiles.find(({ name }) => name === adapter.name)?.profile ?? null,
    gateways: adapter.gateways.length > 0 ? adapter.gateways : gatewaysOf(adapter.name, routes),
  });
  return { adapters: [...adapters.map(complete), ...disabledAdapters(snapshot, adapters, problems)] };
}

/** `ipconfig` leaves them out. */
function disabledAdapters({ tools }: HostSnapshot, listed: readonly Adapter[], problems: ProblemLog): readonly Adapter[] {
  const names = new Set(listed.map(({ name }) => name));
  const all = read(tools.netAdapters, problems, readNetAdapters)?.adapters ?? [];
  return all
    .filter(({ name, enabled }) => enabled === false && !names.has(name))
    .map(({ name, description }): Adapter => {
      const vmnet = vmnetOfWindows(name, description, null);
      const kind = adapterKind({ name, description }, vmnet);
      return { name, description, mac: null, kind, vmnet, state: 'disabled', dhcp: null, mtu: null, profile: null, ipv4: [], ipv6: [], gateways: [], dns: null };
    });
}

/** What a reader made of a tool's output; undefined when there was none. */
function read<T extends { readonly complaints: readonly Complaint[] }>(
  output: ToolOutput | null,
  problems: ProblemLog,
  reader: (text: string) => T,
): T | undefined {
  const text = problems.textOf(output);
  if (output === null || text === undefined) return undefined;
  const answer = reader(text);
  problems.complaints(output.command, answer.complaints);
  return answer;
}

function listedAdapters({ tools }: HostSnapshot, problems: ProblemLog): readonly Adapter[] | null {
  const answer =
    read(tools.ipconfig, problems, readIpconfig) ??
    read(tools.ipAddr, problems, readIpAddr) ??
    read(tools.ifconfig, problems, readIfconfig);
  return answer?.adapters ?? null;
}

// `ipconfig` names the gateways itself; elsewhere they are in the routing table.
function listedRoutes({ tools, platform }: HostSnapshot, problems: ProblemLog): readonly Route[] {
  if (platform === 'windows') return [];
  const answer = read(tools.ipRoute, problems, readIpRoute) ?? read(tools.routes, problems, readNetstatRoutes);
  return answer?.routes ?? [];
}

function gatewaysOf(name: string, routes: readonly Route[]): readonly string[] {
  const gateways = routes
    .filter(({ interface: way, usable }) => way === name && usable !== false)
    .filter(({ destination }) => destination === '0.0.0.0/0' || destination === '::/0')
    .flatMap(({ gateway }) => (gateway === null || gateway === '0.0.0.0' || gateway === '::' ? [] : [gateway]));
  return [...new Set(gateways)];
}
