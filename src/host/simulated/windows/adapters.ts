/** VMware's host virtual adapters on Windows: what they are called, and which address they get when. */
import { parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { LiveAdapter } from '../simulation.ts';
import { apipa, type World } from '../world.ts';
import type { RegistryStore } from './registry-store.ts';

export function adapterName(vmnet: number): string {
  return `VMware Network Adapter VMnet${vmnet}`;
}

/** By its name in Windows, without regard to case. */
export function adapterNamed(world: World, name: string): LiveAdapter | undefined {
  return world.live.adapters.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** It comes without an address that it could use, until it is updated or switched off and on. */
export function installAdapter(world: World, vmnet: number): void {
  if (world.adapter(vmnet) === undefined) world.setAdapter({ vmnet, name: adapterName(vmnet), enabled: true, address: apipa(vmnet) });
}

export function disableAdapter(world: World, adapter: LiveAdapter): void {
  world.setAdapter({ ...adapter, enabled: false });
}

/** One that is enabled already keeps its address. */
export function enableAdapter(world: World, store: RegistryStore, adapter: LiveAdapter): void {
  if (!adapter.enabled) readdress(world, store, adapter);
}

/** Gives it the address that the registry asks for: the first of the subnet. */
export function readdress(world: World, store: RegistryStore, adapter: LiveAdapter): void {
  const { vmnet } = adapter;
  const network = store.networks().find((one) => one.vmnet === vmnet);
  const subnet = parseSubnet(network?.subnet ?? '');
  const host = network?.hostAdapter?.address ?? null;
  const wanted = subnet === undefined || host === null ? apipa(vmnet) : `${host}/${subnet.prefix}`;
  world.setAdapter({ ...adapter, enabled: true, address: world.addressFor(vmnet, wanted) });
}
