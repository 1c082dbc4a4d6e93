/** Reads a snapshot as the checks want it: the three sides of every VMnet, and the place of every fact. */
import { readArp } from '../formats/arp.ts';
import { readBridgeBindings } from '../formats/bridge-bindings.ts';
import type { DecodeBytes } from '../formats/bytes.ts';
import { readIpRoute } from '../formats/ip-route.ts';
import { readExcludedPorts } from '../formats/excluded-ports.ts';
import { describeNetmap, parseNetmap } from '../formats/netmap.ts';
import { readNetstatRoutes } from '../formats/netstat-rn.ts';
import { readRoutePrint } from '../formats/route-print.ts';
import { parseVmx } from '../formats/vmx.ts';
import type { HostState, LeaseFact, MachineState, NetworkState } from '../vnet/host-state.ts';
import { filesOfNetworks } from './file-states.ts';
import { leasesOfFiles, type LeasesOfFile } from './lease-book.ts';
import { problemLog } from './problem-log.ts';
import { serviceFacts } from './service-facts.ts';
import { describeParts } from './show-host.ts';
import type { HostSnapshot } from './snapshot.ts';
import { sourceOf } from './source-of.ts';
import { listenersOf } from './listening.ts';
import { systemFacts } from './system-facts.ts';
import { told } from './told.ts';

export function hostState(snapshot: HostSnapshot, decode: DecodeBytes): HostState {
  const { view, networks: described } = describeParts(snapshot, decode);
  const { store, generated, apple, adapters } = described;
  const numbers = new Set([
    ...view.networks.map(({ vmnet }) => vmnet),
    ...(store?.networks.keys() ?? []),
    ...generated.dhcp.keys(),
    ...generated.nat.keys(),
    ...view.adapters.flatMap(({ vmnet }) => vmnet ?? []),
  ]);
  const shown = new Map(view.networks.map((network) => [network.vmnet, network]));
  const adapterOf = new Map(view.adapters.toReversed().map((adapter) => [adapter.vmnet, adapter]));
  const { tools, platform } = snapshot;
  const books = leasesOfFiles(snapshot, problemLog());
  return {
    view,
    apple,
    store,
    networks: [...numbers]
      .toSorted((a, b) => a - b)
      .map((vmnet): NetworkState => ({
        vmnet,
        network: shown.get(vmnet) ?? null,
        configured: store?.networks.get(vmnet) ?? null,
        dhcp: generated.dhcp.get(vmnet) ?? null,
        nat: generated.nat.get(vmnet) ?? null,
        adapter: adapterOf.get(vmnet) ?? null,
      })),
    adapters: adapters === null ? null : told([tools.ipconfig, tools.ipAddr, tools.ifconfig], () => adapters),
    routes:
      platform === 'windows'
        ? told([tools.routes], (text) => readRoutePrint(text).routes)
        : (told([tools.ipRoute], (text) => readIpRoute(text).routes) ??
          told([tools.routes], (text) => readNetstatRoutes(text).routes)),
    neighbours: told([tools.neighbours], (text) => readArp(text).neighbours),
    leases: leaseFacts(books),
    leaseJournals: books.map(({ vmnet, path, bytes, entries }) => ({ vmnet, source: sourceOf(path, bytes), records: entries })),
    netmap: netmapOf(snapshot, decode),
    machines: machineStates(snapshot, view.vms, decode),
    services: serviceFacts(snapshot),
    files: filesOfNetworks(snapshot),
    serviceStatus: told([tools.vmwareNetworks], () => null)?.source ?? null,
    ...systemFacts(tools),
    bridgeBindings: told([tools.bridgeBindings], (text) => readBridgeBindings(text).bindings),
    listeners: listenersOf(tools.listeners, snapshot.processes),
    dnsListeners: listenersOf(tools.dnsListeners, snapshot.processes),
    excludedPorts: told([tools.excludedPorts], (text) => readExcludedPorts(text).ranges),
  };
}

function leaseFacts(books: readonly LeasesOfFile[]): readonly LeaseFact[] {
  return books.flatMap(({ vmnet, path, byMac }) =>
    [...byMac].map(([mac, { address, ends }]): LeaseFact => ({ vmnet, address, mac, ends, path })),
  );
}

function netmapOf({ netmap }: HostSnapshot, decode: DecodeBytes): HostState['netmap'] {
  if (netmap?.ok !== true) return null;
  const { networks } = describeNetmap(parseNetmap(netmap.bytes), decode);
  return { source: sourceOf(netmap.path, netmap.bytes), value: networks };
}

function machineStates(snapshot: HostSnapshot, machines: HostState['view']['vms'], decode: DecodeBytes): readonly MachineState[] {
  return machines.map((machine, index): MachineState => {
    const { vmx: file, log: lastLog } = snapshot.machines[index] ?? {};
    const log = lastLog?.ok === true ? sourceOf(lastLog.path, lastLog.bytes) : null;
    if (file?.ok !== true) return { machine, source: null, lines: new Map(), values: new Map(), log };
    const source = sourceOf(file.path, file.bytes);
    const { dictionary, values } = parseVmx(file.bytes, decode);
    const lines = new Map(dictionary.entries.map(({ name, line }) => [name.toLowerCase(), line]));
    return { machine, source, lines, values, log };
  });
}
