/** Reads a Windows host. */
import path from 'node:path';
import type { ReadOptions } from '../../core/jobs/host.ts';
import type { HostSnapshot, HostTools, SourceFile, ToolOutput } from '../../core/jobs/snapshot.ts';
import type { Machine } from '../machine.ts';
import { noTools } from '../no-tools.ts';
import { readMachines, type Vms } from '../read-machines.ts';
import * as facts from './facts.ts';
import { installFolders } from './install-folders.ts';

function join(...names: readonly string[]): string {
  return path.win32.join(...names);
}

export async function readWindows(machine: Machine, options: ReadOptions = {}): Promise<HostSnapshot> {
  const shared = join(machine.environment('PROGRAMDATA') ?? facts.defaultProgramData, 'VMware');
  const products = bothViews(machine, facts.registry.product, facts.tools.product);
  const vmrunList = products.then((views) => runVmrun(machine, views));
  const [registry, productRegistry, running, netmap, dhcpd, nat, leases, vms, told, processes] = await Promise.all([
    bothViews(machine, facts.registry.networks, facts.tools.networks).then(firstThatHolds),
    products.then(firstThatHolds),
    vmrunList,
    machine.readFile(join(shared, facts.files.netmap)),
    machine.readFile(join(shared, facts.files.dhcpd)),
    machine.readFile(join(shared, facts.files.nat)),
    machine.readFile(join(shared, facts.files.leases), 'leases'),
    readVms(machine, vmrunList, options),
    readTools(machine, options),
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
    tools: { ...told, vmrunList: running },
    processes,
  };
}

// One file serves every VMnet.
function ofAll(file: SourceFile): { readonly vmnet: null; readonly file: SourceFile } {
  return { vmnet: null, file };
}

/** What the 32-bit and the 64-bit view of the registry hold. */
type Views = readonly [ToolOutput, ToolOutput];

function bothViews(machine: Machine, [narrow, wide]: readonly [string, string], query: (key: string) => readonly string[]): Promise<Views> {
  const ask = async (key: string): Promise<ToolOutput> => keysOnly(await machine.run(query(key)));
  return Promise.all([ask(narrow), ask(wide)]);
}

/** `reg` says in the system's language, and Wine's says it on standard output, that there is no such key: only a key is an answer. */
function keysOnly(output: ToolOutput): ToolOutput {
  if (!output.ok || /^HKEY_/m.test(output.text)) return output;
  return { ok: false, command: output.command, code: 'empty', detail: `exit ${output.exitCode}` };
}

/** When neither view holds anything, the one that could not be asked is told of, so that it is not taken for an empty one. */
function firstThatHolds(views: Views): ToolOutput {
  return views.find(({ ok }) => ok) ?? views.find((view) => !view.ok && view.code !== 'empty' && view.code !== 'absent') ?? views[0];
}

async function readVms(machine: Machine, vmrunList: Promise<ToolOutput>, options: ReadOptions): Promise<Vms> {
  const { home } = machine;
  const appData = machine.environment('APPDATA') ?? (home === null ? null : join(home, facts.defaultAppData));
  const inventory = appData === null ? null : await machine.readFile(join(appData, facts.inventory));
  return { inventory, ...(await readMachines(machine, inventory, vmrunList, options)) };
}

async function readTools(machine: Machine, { evidence = false }: ReadOptions): Promise<HostTools> {
  const { tools } = facts;
  const [ipconfig, routes, neighbours, connectionProfiles, bridgeBindings, netAdapters, listeners, excludedPorts, firewallProfiles, services] = await Promise.all([
    machine.run(tools.ipconfig),
    machine.run(tools.routes),
    machine.run(tools.neighbours),
    machine.run(tools.connectionProfiles),
    machine.run(tools.bridgeBindings),
    machine.run(tools.netAdapters),
    machine.run(tools.listeners),
    machine.run(tools.excludedPorts),
    evidence ? machine.run(tools.firewallProfiles) : null,
    Promise.all(facts.services.map((service) => readService(machine, service))),
  ]);
  return { ...noTools, ipconfig, routes, neighbours, connectionProfiles, bridgeBindings, netAdapters, listeners, excludedPorts, firewallProfiles, services };
}

async function readService(machine: Machine, service: string): Promise<HostTools['services'][number]> {
  const [query, config] = await Promise.all([
    machine.run(facts.tools.service(service)),
    machine.run(facts.tools.serviceConfig(service)),
  ]);
  return { service, query, config };
}

function runVmrun(machine: Machine, products: Views): Promise<ToolOutput> {
  return machine.run(facts.tools.vmrunList, installFolders(products));
}
