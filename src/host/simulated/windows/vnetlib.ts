/** Plays `vnetlib64 -- …` (spec vmware-formats §6.2): it prints nothing, and 1 is success. */
import { isIpv4 } from '../../../core/ipv4/address.ts';
import { parseMac } from '../../../core/formats/ip-text.ts';
import { prefixOfMask } from '../../../core/ipv4/subnet.ts';
import { vmnetOfDevice } from '../../../core/formats/vmnet-device.ts';
import { unusedSubnet } from '../network-facts.ts';
import type { Played, World } from '../world.ts';
import { disableAdapter, enableAdapter, installAdapter, readdress } from './adapters.ts';
import { updateDhcp, updateNat } from './generate.ts';
import { keepStore, openStore, type RegistryStore } from './registry-store.ts';
import { serviceNamed, startService, stopService } from './services.ts';
import { showWindows } from './show.ts';

interface Call {
  readonly world: World;
  readonly store: RegistryStore;
}

/** Windows has VMnet0 to VMnet19. */
const lastVmnet = 19;

export async function vnetlib(world: World, [, ...args]: readonly string[]): Promise<Played> {
  const call: Call = { world, store: await openStore(world) };
  // Without `--` every command fails.
  const exitCode = args[0] === '--updateAll' ? await updateAll(call) : args[0] === '--' ? await verb(call, args.slice(1)) : false;
  await keepStore(world, call.store);
  await showWindows(world);
  return { exitCode: Number(exitCode), text: '' };
}

async function verb(call: Call, [does = '', what = '', name = '', ...more]: readonly string[]): Promise<boolean> {
  const act = does.toLowerCase();
  const thing = what.toLowerCase();
  if (act === 'start' || act === 'stop') return controlService(call, act, thing);
  // What installing a service again does is not known; it is there.
  if (act === 'install') return ['dhcp', 'nat', 'bridge', 'adapter', 'userif', 'hcmon', 'usb', 'parport'].includes(thing);
  const vmnet = vmnetOfDevice(name);
  if (vmnet === undefined || vmnet > lastVmnet) return false;
  switch (thing) {
    case 'adapter':
      return act === 'set' ? setAdapterAddress(call, vmnet, more) : changeAdapter(call, act, vmnet);
    case 'vnet':
      return act === 'add' ? addVnet(call, vmnet) : act === 'set' && setVnet(call, vmnet, more);
    case 'dhcp':
      return act === 'set' ? reserve(call, vmnet, more) : changeDhcp(call, act, vmnet);
    case 'nat':
      return act === 'set' ? setNat(call, vmnet, more) : changeNat(call, act, vmnet);
    default:
      return false;
  }
}

async function controlService({ world }: Call, act: 'start' | 'stop', thing: string): Promise<boolean> {
  const service = serviceNamed(thing);
  if (service === undefined) return ['adapter', 'hcmon', 'usb', 'parport'].includes(thing);
  const error = act === 'start' ? await startService(world, service) : await stopService(world, service);
  return error === 0;
}

function changeAdapter({ world, store }: Call, act: string, vmnet: number): boolean {
  const adapter = world.adapter(vmnet);
  const key = store.vnet(vmnet, 'Adapter');
  switch (act) {
    case 'add':
      assignSubnet(store, vmnet);
      store.set(key, 'UseAdapter', 'REG_DWORD', '0x1');
      installAdapter(world, vmnet);
      return true;
    case 'remove':
      // The VMnet's key stays (spec §6.2).
      if (store.has(key)) store.set(key, 'UseAdapter', 'REG_DWORD', '0x0');
      world.removeAdapter(vmnet);
      return adapter !== undefined;
    case 'enable':
      if (adapter !== undefined) enableAdapter(world, store, adapter);
      return adapter !== undefined;
    case 'disable':
      if (adapter !== undefined) disableAdapter(world, adapter);
      return adapter !== undefined;
    case 'update':
      if (adapter?.enabled === true) readdress(world, store, adapter);
      return adapter !== undefined;
    default:
      return false;
  }
}

/** The adapter's own address lasts until it is updated: the registry has no place for it. */
function setAdapterAddress({ world, store }: Call, vmnet: number, [what, address = '']: readonly string[]): boolean {
  const adapter = world.adapter(vmnet);
  if (what?.toLowerCase() !== 'addr' || !isIpv4(address) || adapter === undefined) return false;
  const prefix = prefixOfMask(store.get(store.vnet(vmnet), 'IPSubnetMask') ?? '') ?? 24;
  world.setAdapter({ ...adapter, address: world.addressFor(vmnet, `${address}/${prefix}`) });
  return true;
}

function addVnet({ store }: Call, vmnet: number): boolean {
  store.add(store.vnet(vmnet));
  return true;
}

function assignSubnet(store: RegistryStore, vmnet: number): void {
  const key = store.vnet(vmnet);
  if (store.get(key, 'IPSubnetAddress') !== undefined) return;
  const taken = store.networks().flatMap(({ subnet }) => subnet ?? []);
  store.set(key, 'IPSubnetAddress', 'REG_SZ', unusedSubnet(vmnet, taken));
  store.set(key, 'IPSubnetMask', 'REG_SZ', '255.255.255.0');
}

/** Takes host bits as they come: the DHCP service will not. */
function setVnet({ store }: Call, vmnet: number, [what, value = '']: readonly string[]): boolean {
  const key = store.vnet(vmnet);
  if (what?.toLowerCase() === 'addr' && isIpv4(value)) {
    store.set(key, 'IPSubnetAddress', 'REG_SZ', value);
    if (store.get(key, 'IPSubnetMask') === undefined) store.set(key, 'IPSubnetMask', 'REG_SZ', '255.255.255.0');
    return true;
  }
  if (what?.toLowerCase() !== 'mask' || prefixOfMask(value) === undefined) return false;
  store.set(key, 'IPSubnetMask', 'REG_SZ', value);
  return true;
}

async function changeDhcp({ world, store }: Call, act: string, vmnet: number): Promise<boolean> {
  if (act === 'update') return !world.runs('VMnetDHCP') && updateDhcp(world, store, vmnet);
  if (act !== 'add' && act !== 'remove') return false;
  store.set(store.vnet(vmnet, 'DHCP'), 'UseDHCP', 'REG_DWORD', act === 'add' ? '0x1' : '0x0');
  return true;
}

/** Always ends with 0, whatever came of it. */
function reserve({ store }: Call, vmnet: number, [what, address = '', mac = '']: readonly string[]): false {
  const sound = what?.toLowerCase() === 'addipmac' && isIpv4(address) && parseMac(mac) !== undefined;
  if (sound) store.set(store.vnet(vmnet, 'DHCP', 'FixedIPtoMac'), mac.toUpperCase(), 'REG_SZ', address);
  return false;
}

async function changeNat({ world, store }: Call, act: string, vmnet: number): Promise<boolean> {
  if (act === 'update') return !world.runs('VMware NAT Service') && updateNat(world, store, vmnet);
  if (act !== 'add' && act !== 'remove') return false;
  // Only one network can be set to NAT.
  if (act === 'add' && store.networks().some((one) => one.mode === 'nat' && one.vmnet !== vmnet)) return false;
  store.set(store.vnet(vmnet, 'NAT'), 'UseNAT', 'REG_DWORD', act === 'add' ? '0x1' : '0x0');
  return true;
}

/** What VMware calls the value is not known; only `update nat` here reads it. */
function setNat({ store }: Call, vmnet: number, [what, address = '']: readonly string[]): boolean {
  if (what?.toLowerCase() !== 'internalipaddr' || !isIpv4(address)) return false;
  store.set(store.vnet(vmnet, 'NAT'), 'InternalIPAddress', 'REG_SZ', address);
  return true;
}

async function updateAll(call: Call): Promise<boolean> {
  for (const { vmnet, mode } of call.store.networks()) {
    if (mode === 'bridged') continue;
    await changeDhcp(call, 'update', vmnet);
    if (mode === 'nat') await changeNat(call, 'update', vmnet);
    changeAdapter(call, 'update', vmnet);
  }
  return true;
}
