/** Whether VMware's DHCP, NAT and bridge services run, from `vmware-networks --status`, `vmnet-cli --status` or `sc query`. */
import { readScQuery } from '../formats/sc-query.ts';
import { readVmwareNetworksStatus } from '../formats/vmware-networks.ts';
import type { HostAdapterState, ServiceState } from '../vnet/network.ts';
import type { ProblemLog } from './problem-log.ts';
import type { HostSnapshot } from './snapshot.ts';

export interface ServiceStates {
  dhcp(vmnet: number): ServiceState;
  nat(vmnet: number): ServiceState;
  /** What the status says of the host virtual adapter; undefined when it says nothing. */
  hostAdapter(vmnet: number): HostAdapterState | undefined;
}

export function serviceStates(snapshot: HostSnapshot, problems: ProblemLog): ServiceStates {
  return snapshot.platform === 'windows' ? windowsStates(snapshot, problems) : unixStates(snapshot, problems);
}

// A line that says running → running; another line about it, or none although the output was read → stopped.
function unixStates({ tools }: HostSnapshot, problems: ProblemLog): ServiceStates {
  const text = problems.textOf(tools.vmwareNetworks);
  if (text === undefined) return { dhcp: () => 'unknown', nat: () => 'unknown', hostAdapter: () => undefined };
  const { services } = readVmwareNetworksStatus(text);
  const state = (kind: 'dhcp' | 'nat', vmnet: number): ServiceState =>
    services.some((one) => one.kind === kind && one.vmnet === vmnet && one.state === 'running') ? 'running' : 'stopped';
  return {
    dhcp: (vmnet) => state('dhcp', vmnet),
    nat: (vmnet) => state('nat', vmnet),
    hostAdapter: (vmnet) => {
      const line = services.find((one) => one.kind === 'host-adapter' && one.vmnet === vmnet);
      return line === undefined ? undefined : line.state === 'running' ? 'up' : 'disabled';
    },
  };
}

function windowsStates({ tools }: HostSnapshot, problems: ProblemLog): ServiceStates {
  const state = (name: string): ServiceState => {
    const service = tools.services.find((one) => one.service === name);
    const text = problems.textOf(service?.query ?? null);
    if (text === undefined) return 'unknown';
    const config = problems.textOf(service?.config ?? null);
    const { state: running } = readScQuery(text);
    if (running === 'running') return 'running';
    if (config !== undefined && readScQuery(config).startType === 'disabled') return 'disabled';
    return running ?? 'stopped';
  };
  const dhcp = state('VMnetDHCP');
  const nat = state('VMware NAT Service');
  return { dhcp: () => dhcp, nat: () => nat, hostAdapter: () => undefined };
}
