/** Reads a Windows host. */
import path from 'node:path';
import type { HostSnapshot, HostTools, SourceFile, ToolOutput } from '../../core/jobs/snapshot.ts';
import type { Machine } from '../machine.ts';
import { noTools } from '../no-tools.ts';
import { readMachines } from '../read-machines.ts';
import * as facts from './facts.ts';

function join(...names: readonly string[]): string {
  return path.win32.join(...names);
}

export async function readWindows(machine: Machine): Promise<HostSnapshot> {
  const shared = join(machine.environment('PROGRAMDATA') ?? facts.defaultProgramData, 'VMware');
  const installed = eitherView(machine, facts.registry.product.map(facts.tools.product));
  const [registry, productRegistry, vmrunList, netmap, dhcpd, nat, leases, vms, told, processes] = await Promise.all([
    eitherView(machine, facts.registry.networks.map(facts.tools.networks)),
    installed,
    installed.then((output) => runVmrun(machine, output)),
    machine.readFile(join(shared, facts.files.netmap)),
    machine.readFile(join(shared, facts.files.dhcpd)),
    machine.readFile(join(shared, facts.files.nat)),
    machine.readFile(join(shared, facts.files.leases), 'leases'),
    readVms(machine),
    readTools(machine),
    machine.processes(),
  ]);
  return {
    platform: 'windows',
    takenAt: machine.takenAt(),
    product: machine.product,
    networking: null,
    registry,
    productRegistry,
    netmap,
    productConfig: null,
    lastLocationUsed: null,
    dhcpd: [ofAll(dhcpd)],
    nat: [ofAll(nat)],
    leases: [ofAll(leases)],
    appleLeases: null,
    ...vms,
    tools: { ...told, vmrunList },
    processes,
  };
}

// One file serves every VMnet.
function ofAll(file: SourceFile): { readonly vmnet: null; readonly file: SourceFile } {
  return { vmnet: null, file };
}

/** The first view of the registry that holds something; when neither does, what the first one said. */
async function eitherView(machine: Machine, commands: readonly (readonly string[])[]): Promise<ToolOutput> {
  const [first = [], ...others] = commands;
  const output = await machine.run(first);
  for (const command of output.ok ? [] : others) {
    const other = await machine.run(command);
    if (other.ok) return other;
  }
  return output;
}

async function readVms(machine: Machine): Promise<Pick<HostSnapshot, 'inventory' | 'machines'>> {
  const { home } = machine;
  const appData = machine.environment('APPDATA') ?? (home === null ? null : join(home, facts.defaultAppData));
  const inventory = appData === null ? null : await machine.readFile(join(appData, facts.inventory));
  return { inventory, machines: await readMachines(machine, inventory) };
}

async function readTools(machine: Machine): Promise<HostTools> {
  const { tools } = facts;
  const [ipconfig, routes, connectionProfiles, bridgeBindings, services] = await Promise.all([
    machine.run(tools.ipconfig),
    machine.run(tools.routes),
    machine.run(tools.connectionProfiles),
    machine.run(tools.bridgeBindings),
    Promise.all(facts.services.map((service) => readService(machine, service))),
  ]);
  return { ...noTools, ipconfig, routes, connectionProfiles, bridgeBindings, services };
}

async function readService(machine: Machine, service: string): Promise<HostTools['services'][number]> {
  const [query, config] = await Promise.all([
    machine.run(facts.tools.service(service)),
    machine.run(facts.tools.serviceConfig(service)),
  ]);
  return { service, query, config };
}

/** Workstation's folder is not on PATH, and the registry knows it. */
function runVmrun(machine: Machine, productRegistry: ToolOutput): Promise<ToolOutput> {
  const text = productRegistry.ok ? productRegistry.text : '';
  const [, installed] = /^\s*InstallPath\s+REG_SZ\s+(.+?)\s*$/im.exec(text) ?? [];
  return machine.run(facts.tools.vmrunList, [...(installed === undefined ? [] : [installed]), ...facts.toolFolders]);
}
