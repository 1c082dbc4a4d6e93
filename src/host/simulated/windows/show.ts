/** Brings what Windows' tools print in line with what goes on, for VMware's adapters only. */
import { vmnetOfWindows } from '../../../core/formats/adapter-kind.ts';
import { readNetAdapters } from '../../../core/formats/net-adapters.ts';
import { formatIpv4 } from '../../../core/ipv4/address.ts';
import { nthAddress, parseSubnet, sizeOf } from '../../../core/ipv4/subnet.ts';
import { tools } from '../../windows/facts.ts';
import { netAdapters } from '../../samples/templates/windows-tools.ts';
import type { LiveAdapter } from '../simulation.ts';
import type { World } from '../world.ts';
import { indexOf, ipconfigParts, withAdapters, type Served } from './ipconfig-text.ts';
import { openStore, type RegistryStore } from './registry-store.ts';
import { withoutNeighbours, withRoutes, type RouteChange } from './route-text.ts';

export async function showWindows(world: World): Promise<void> {
  const { outputs } = world;
  const text = await outputs.text(tools.ipconfig);
  if (text === undefined) return;
  const shown = new Map(ipconfigParts(text).map((part) => [part.vmnet, part]));
  for (const adapter of world.live.adapters) {
    const part = shown.get(adapter.vmnet);
    if (!adapter.enabled && part !== undefined) world.setAdapter({ ...adapter, text: part.text });
  }
  const { adapters } = world.live;
  const store = await openStore(world);
  await outputs.edit(tools.ipconfig, (old) => withAdapters(old, adapters, (vmnet) => servedOn(store, vmnet)));
  await outputs.edit(tools.netAdapters, (old) => withNetAdapters(old, adapters));
  const vmnets = new Set([...shown.keys(), ...adapters.map(({ vmnet }) => vmnet)]);
  const changes = [...vmnets].flatMap((vmnet): readonly RouteChange[] => {
    if (vmnet === null) return [];
    const part = shown.get(vmnet);
    const adapter = adapters.find((one) => one.vmnet === vmnet);
    const before = part?.address ?? null;
    const after = adapter?.enabled === true ? adapter.address : null;
    return before === after ? [] : [{ vmnet, index: indexOf(vmnet, part?.text ?? adapter?.text), before, after }];
  });
  if (changes.length === 0) return;
  await outputs.edit(tools.routes, (old) => withRoutes(old, changes));
  await outputs.edit(['arp', '-a'], (old) => withoutNeighbours(old, changes));
}

/** VMware's adapters as they are, the others as they were; each in its place, new ones at the end. */
function withNetAdapters(text: string, adapters: readonly LiveAdapter[]): string {
  const left = new Map(adapters.map((adapter) => [adapter.vmnet, adapter]));
  const listed = readNetAdapters(text).adapters.flatMap(({ name, description, enabled }) => {
    const vmnet = vmnetOfWindows(name, description, null);
    if (vmnet === null) return [{ name, description: description ?? '', enabled: enabled !== false }];
    const adapter = left.get(vmnet);
    left.delete(vmnet);
    return adapter === undefined ? [] : [netAdapter(adapter)];
  });
  return netAdapters([...listed, ...[...left.values()].map(netAdapter)]);
}

function netAdapter({ vmnet, name, enabled }: LiveAdapter): { readonly name: string; readonly description: string; readonly enabled: boolean } {
  return { name, description: `VMware Virtual Ethernet Adapter for VMnet${vmnet}`, enabled };
}

/** The DHCP server has the last address that a host can have, the NAT device answers for WINS. */
function servedOn(store: RegistryStore, vmnet: number): Served {
  const network = store.networks().find((one) => one.vmnet === vmnet);
  const subnet = parseSubnet(network?.subnet ?? '');
  if (network?.dhcp?.enabled !== true || subnet === undefined) return { dhcp: false, server: null, wins: null };
  const at = (n: number): string | null => {
    const address = nthAddress(subnet, n);
    return address === undefined ? null : formatIpv4(address);
  };
  return { dhcp: true, server: at(sizeOf(subnet) - 2), wins: network.mode === 'nat' ? at(2) : null };
}
