/** Reads a macOS host. */
import path from 'node:path';
import type { ReadOptions } from '../../core/jobs/host.ts';
import type { HostSnapshot, HostTools, SourceFile, ToolOutput } from '../../core/jobs/snapshot.ts';
import type { Product } from '../../core/vnet/host-view.ts';
import type { Machine } from '../machine.ts';
import { noTools } from '../no-tools.ts';
import { readMachines, type Vms } from '../read-machines.ts';
import { networkFolders, numbersIn, readEach, unlisted } from '../read-networks.ts';
import { appInfo, appTools, defaultApp, files, inventory as inventoryPath, leaseName, toolFolders, tools } from './facts.ts';

export async function readMacos(machine: Machine, options: ReadOptions = {}): Promise<HostSnapshot> {
  const lastLocationUsed = await machine.readFile(files.lastLocationUsed);
  const app = appFolder(lastLocationUsed);
  const folders = [...toolFolders, path.posix.join(app, appTools)];
  const vmrunList = machine.run(tools.vmrunList, folders);
  const [networking, product, generated, appleLeases, vms, told, processes] = await Promise.all([
    machine.readFile(files.networking),
    readProduct(machine, app),
    readGenerated(machine),
    machine.readFile(files.appleLeases, 'leases'),
    readVms(machine, vmrunList, options),
    readTools(machine, folders, vmrunList, options),
    machine.processes(),
  ]);
  return {
    platform: 'macos',
    takenAt: machine.takenAt(),
    product,
    networking,
    registry: null,
    productRegistry: null,
    netmap: null,
    productConfig: null,
    lastLocationUsed,
    ...generated,
    appleLeases,
    ...vms,
    tools: told,
    processes,
  };
}

/** Fusion may be installed anywhere and notes where it last was. */
function appFolder(lastLocationUsed: SourceFile): string {
  const noted = lastLocationUsed.ok ? Buffer.from(lastLocationUsed.bytes, 'latin1').toString('utf8').trim() : '';
  return noted.startsWith('/') ? noted : defaultApp;
}

async function readProduct(machine: Machine, app: string): Promise<Product | null> {
  if (machine.product !== null) return machine.product;
  const info = await machine.readFile(path.posix.join(app, appInfo));
  const [, version] = /<key>CFBundleShortVersionString<\/key>\s*<string>([^<]+)<\/string>/.exec(info.ok ? info.bytes : '') ?? [];
  return version === undefined ? null : { name: 'VMware Fusion', version };
}

async function readGenerated(machine: Machine): Promise<Pick<HostSnapshot, 'dhcpd' | 'nat' | 'leases'>> {
  const [{ numbers, failure }, leaseFiles] = await Promise.all([
    networkFolders(machine, files.folder),
    machine.listFolder(files.leaseFolder),
  ]);
  const leased = leaseFiles.ok ? numbersIn(leaseFiles.names, leaseName) : [];
  const [dhcpd, nat, leases] = await Promise.all([
    readEach(machine, numbers, files.dhcpd),
    readEach(machine, numbers, files.nat),
    readEach(machine, leased, files.leases, 'leases'),
  ]);
  const unlistedLeases = leaseFiles.ok || leaseFiles.failure.code === 'missing' ? null : leaseFiles.failure;
  return {
    dhcpd: [...dhcpd, ...unlisted(files.folder, failure)],
    nat,
    leases: [...leases, ...unlisted(files.leaseFolder, unlistedLeases)],
  };
}

async function readVms(machine: Machine, vmrunList: Promise<ToolOutput>, options: ReadOptions): Promise<Vms> {
  const inventory = machine.home === null ? null : await machine.readFile(path.posix.join(machine.home, inventoryPath));
  return { inventory, ...(await readMachines(machine, inventory, vmrunList, options)) };
}

async function readTools(
  machine: Machine,
  folders: readonly string[],
  vmrunList: Promise<ToolOutput>,
  { evidence = false }: ReadOptions,
): Promise<HostTools> {
  const run = (argv: readonly string[]): Promise<ToolOutput> => machine.run(argv, folders);
  const [ifconfig, routes, neighbours, vmwareNetworks, hardwarePorts, listeners, dnsListeners, around, running] = await Promise.all([
    run(tools.ifconfig),
    run(tools.routes),
    run(tools.neighbours),
    run(tools.vmnetCli),
    run(tools.hardwarePorts),
    run(tools.listeners),
    run(tools.dnsListeners),
    evidence ? readEvidence(run) : {},
    vmrunList,
  ]);
  return { ...noTools, ...around, ifconfig, routes, neighbours, vmwareNetworks, hardwarePorts, listeners, dnsListeners, vmrunList: running };
}

async function readEvidence(run: (argv: readonly string[]) => Promise<ToolOutput>): Promise<Pick<HostTools, 'systemVersion' | 'sharingRules'>> {
  const [systemVersion, sharingRules] = await Promise.all([run(tools.systemVersion), run(tools.sharingRules)]);
  return { systemVersion, sharingRules };
}
