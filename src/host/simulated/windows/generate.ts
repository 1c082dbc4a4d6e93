/** Regenerates vmnetdhcp.conf and vmnetnat.conf from the registry, one VMnet at a time. */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { withSegment } from '../../../core/formats/dhcpd-segment.ts';
import { dhcpdModel, parseDhcpd } from '../../../core/formats/dhcpd.ts';
import { vmnetOfDevice } from '../../../core/formats/vmnet-device.ts';
import { natModel, parseNat } from '../../../core/formats/nat.ts';
import { isIpv4 } from '../../../core/ipv4/address.ts';
import type { NetworkFacts } from '../../../core/formats/generated/facts.ts';
import { windowsText } from '../../../core/formats/generated/text.ts';
import { segmentLines, vmnetDhcpConf } from '../../../core/formats/generated/vmnetdhcp-conf.ts';
import { vmnetNatConf } from '../../../core/formats/generated/vmnetnat-conf.ts';
import { factsOf, writtenAt } from '../network-facts.ts';
import type { World } from '../world.ts';
import { pathOf } from './files.ts';
import type { RegistryStore } from './registry-store.ts';

/** The VMnet's segment anew, or gone when it has no DHCP; the others and the head of the file stay. False: nothing was written. */
export async function updateDhcp(world: World, store: RegistryStore, vmnet: number): Promise<boolean> {
  const path = pathOf(world, 'dhcpd');
  const previous = (await world.disk.read(path)) ?? vmnetDhcpConf([]);
  const facts = await factsFor(world, store, vmnet, previous);
  const network = store.networks().find((one) => one.vmnet === vmnet);
  const segment = network?.dhcp?.enabled === true && facts !== undefined ? windowsText(segmentLines(facts)) : '';
  const written = await world.disk.write(path, withSegment(previous, vmnet, segment));
  return written.ok;
}

/** The whole file anew. A VMnet without NAT leaves the file to the one that has it. */
export async function updateNat(world: World, store: RegistryStore, vmnet: number): Promise<boolean> {
  const path = pathOf(world, 'nat');
  const network = store.networks().find((one) => one.vmnet === vmnet);
  if (network?.mode !== 'nat') {
    const device = natModel(parseNat((await world.disk.read(path)) ?? '')).device;
    return vmnetOfDevice(device ?? '') === vmnet ? (await world.disk.remove(path)).ok : true;
  }
  const facts = await factsFor(world, store, vmnet, '');
  if (facts === undefined) return false;
  const gateway = store.get(store.vnet(vmnet, 'NAT'), 'InternalIPAddress') ?? '';
  const written = await world.disk.write(path, vmnetNatConf(isIpv4(gateway) ? { ...facts, gateway } : facts));
  return written.ok;
}

async function factsFor(world: World, store: RegistryStore, vmnet: number, previous: Bytes): Promise<NetworkFacts | undefined> {
  const network = store.networks().find((one) => one.vmnet === vmnet);
  const { reservations } = dhcpdModel(parseDhcpd(previous));
  const names = new Map(reservations.filter((one) => one.vmnet === vmnet).map(({ mac, name }) => [mac, name]));
  // Two digits for the year, as the file has it.
  const added = writtenAt(world.clock()).replace(/\/\d\d(\d\d) /, '/$1 ');
  return network === undefined ? undefined : factsOf(network, { writtenAt: added, apple: false, names });
}
