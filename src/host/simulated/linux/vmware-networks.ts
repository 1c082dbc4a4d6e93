/** Plays `vmware-networks` (spec vmware-formats §7). */
import { migrate } from '../unix/generate.ts';
import { showUnix } from '../unix/show.ts';
import { startAll, statusOf, stopAll } from '../unix/services.ts';
import type { Played, World } from '../world.ts';
import { files } from '../../linux/facts.ts';
import { unusedSubnet } from '../network-facts.ts';

const usage: Played = {
  exitCode: 1,
  text: 'Usage: vmware-networks --start | --stop | --status | --postinstall | --migrate-network-settings <file>\n',
};

export async function vmwareNetworks(world: World, [, verb = '', file]: readonly string[]): Promise<Played> {
  switch (verb) {
    case '--status':
      return statusOf(world);
    case '--start':
      return shown(world, await startAll(world));
    case '--stop':
      return shown(world, await stopAll(world));
    case '--migrate-network-settings':
      return file === undefined ? usage : shown(world, await migrateFrom(world, file));
    case '--postinstall':
      return shown(world, await postInstall(world));
    default:
      return usage;
  }
}

async function shown(world: World, played: Played): Promise<Played> {
  await showUnix(world);
  return played;
}

/** An empty file resets to defaults; what a file does that is no store is not known: it is refused. */
async function migrateFrom(world: World, file: string): Promise<Played> {
  const wanted = await world.disk.read(file);
  const done = wanted !== undefined && (await migrate(world, wanted.trim() === '' ? defaultNetworking() : wanted));
  return { exitCode: done ? 0 : 1, text: done ? '' : 'Failed to migrate network settings\n' };
}

/** Settings that are there stay (vmware-networks-configuration.service: ConditionPathExists=!/etc/vmware/networking). */
async function postInstall(world: World): Promise<Played> {
  if (world.disk.has(files.networking)) return { exitCode: 0, text: '' };
  return { exitCode: (await migrate(world, defaultNetworking())) ? 0 : 1, text: '' };
}

/** VMnet1 host-only and VMnet8 NAT, on subnets that VMware would draw at random. */
export function defaultNetworking(): string {
  const lines = [1, 8].flatMap((vmnet) => [
    `answer VNET_${vmnet}_DHCP yes`,
    `answer VNET_${vmnet}_DISPLAY_NAME `,
    `answer VNET_${vmnet}_HOSTONLY_NETMASK 255.255.255.0`,
    `answer VNET_${vmnet}_HOSTONLY_SUBNET ${unusedSubnet(vmnet, [])}`,
    ...(vmnet === 8 ? ['answer VNET_8_NAT yes'] : []),
    `answer VNET_${vmnet}_VIRTUAL_ADAPTER yes`,
  ]);
  return ['VERSION=1,0', ...lines, ''].join('\n');
}
