/** Reads a Linux host. */
import path from 'node:path';
import type { ReadOptions } from '../../core/jobs/host.ts';
import type { HostSnapshot, HostTools, ToolOutput } from '../../core/jobs/snapshot.ts';
import type { Machine } from '../machine.ts';
import { noTools } from '../no-tools.ts';
import { readMachines, type Vms } from '../read-machines.ts';
import { networkFolders, readEach, unlisted } from '../read-networks.ts';
import { files, inventory as inventoryPath, toolFolders, tools } from './facts.ts';

export async function readLinux(machine: Machine, options: ReadOptions = {}): Promise<HostSnapshot> {
  const vmrunList = machine.run(tools.vmrunList, toolFolders);
  const [networking, netmap, productConfig, generated, vms, told, processes] = await Promise.all([
    machine.readFile(files.networking),
    machine.readFile(files.netmap),
    machine.readFile(files.productConfig),
    readGenerated(machine),
    readVms(machine, vmrunList, options),
    readTools(machine, vmrunList, options),
    machine.processes(),
  ]);
  return {
    platform: 'linux',
    takenAt: machine.takenAt(),
    product: machine.product,
    networking,
    registry: null,
    productRegistry: null,
    netmap,
    productConfig,
    lastLocationUsed: null,
    ...generated,
    appleLeases: null,
    ...vms,
    tools: told,
    processes,
  };
}

async function readGenerated(machine: Machine): Promise<Pick<HostSnapshot, 'dhcpd' | 'nat' | 'leases'>> {
  const { numbers, failure } = await networkFolders(machine, files.folder);
  const [dhcpd, nat, leases] = await Promise.all([
    readEach(machine, numbers, files.dhcpd),
    readEach(machine, numbers, files.nat),
    readEach(machine, numbers, files.leases, 'leases'),
  ]);
  return { dhcpd: [...dhcpd, ...unlisted(files.folder, failure)], nat, leases };
}

async function readVms(machine: Machine, vmrunList: Promise<ToolOutput>, options: ReadOptions): Promise<Vms> {
  const inventory = machine.home === null ? null : await machine.readFile(path.posix.join(machine.home, inventoryPath));
  return { inventory, ...(await readMachines(machine, inventory, vmrunList, options)) };
}

async function readTools(machine: Machine, vmrunList: Promise<ToolOutput>, { evidence = false }: ReadOptions): Promise<HostTools> {
  const run = (argv: readonly string[]): Promise<ToolOutput> => machine.run(argv, toolFolders);
  // An old iproute2, and busybox, have no `-j` and print how they are used; then net-tools' word is taken.
  const jsonElse = async (json: readonly string[], plain: readonly string[]): Promise<[ToolOutput, ToolOutput | null]> => {
    const output = await run(json);
    if (!output.ok) return [output, await run(plain)];
    if (output.text.trimStart().startsWith('[')) return [output, null];
    return [{ ok: false, command: output.command, code: 'failed', detail: 'not JSON' }, await run(plain)];
  };
  const [[ipAddr, ifconfig], [ipRoute, routes], [ipNeighbours, arp], vmwareNetworks, system, around, running] = await Promise.all([
    jsonElse(tools.ipAddr, tools.ifconfig),
    jsonElse(tools.ipRoute, tools.routes),
    jsonElse(tools.ipNeighbours, tools.arp),
    run(tools.vmwareNetworks),
    readSystem(run),
    evidence ? readEvidence(run) : {},
    vmrunList,
  ]);
  return { ...noTools, ...system, ...around, ipAddr, ifconfig, ipRoute, routes, neighbours: arp ?? ipNeighbours, vmwareNetworks, vmrunList: running };
}

async function readEvidence(run: (argv: readonly string[]) => Promise<ToolOutput>): Promise<Pick<HostTools, 'networkManager' | 'firewall'>> {
  const [networkManager, firewall] = await Promise.all([run(tools.networkManager), run(tools.firewall)]);
  return { networkManager, firewall };
}

/** What tells why VMware's networks do not run, or a port forward. */
async function readSystem(
  run: (argv: readonly string[]) => Promise<ToolOutput>,
): Promise<Pick<HostTools, 'kernelModules' | 'kernelRelease' | 'networksUnit' | 'secureBoot' | 'listeners'>> {
  const [kernelModules, kernelRelease, networksUnit, secureBoot, listeners] = await Promise.all([
    run(tools.kernelModules),
    run(tools.kernelRelease),
    run(tools.networksUnit),
    run(tools.secureBoot),
    run(tools.listeners),
  ]);
  return { kernelModules, kernelRelease, networksUnit, secureBoot, listeners };
}
