/** Brings what the host's tools print in line with what goes on, for VMware's parts only. */
import { parseIpv4 } from '../../../core/ipv4/address.ts';
import { contains, parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { World } from '../world.ts';
import * as ipJson from './ip-json.ts';
import { textOf, withInterfaces, withRoutes } from './ifconfig-text.ts';
import { statusOf } from './services.ts';

export async function showUnix(world: World): Promise<void> {
  const { outputs, platform } = world;
  const style = platform === 'macos' ? 'macos' : 'linux';
  const status = await statusOf(world);
  outputs.set(platform === 'macos' ? ['vmnet-cli', '--status'] : ['vmware-networks', '--status'], status.text, status.exitCode);
  const before = (await outputs.text(['ifconfig', '-a'])) ?? '';
  remember(world, before);
  const { adapters } = world.live;
  await outputs.edit(['ifconfig', '-a'], (text) => withInterfaces(text, adapters, style));
  await outputs.edit(style === 'macos' ? ['netstat', '-rn'] : ['route', '-n'], (text) => withRoutes(text, before, adapters, style));
  await outputs.edit(['arp', '-an'], (text) => withoutLostNeighbours(text, world));
  if (platform === 'macos') return;
  await outputs.edit(['ip', '-j', 'addr'], (text) => ipJson.withInterfaces(text, adapters, 'addr'));
  await outputs.edit(['ip', '-d', '-j', 'link'], (text) => ipJson.withInterfaces(text, adapters, 'link'));
  await outputs.edit(['ip', '-j', 'route'], (text) => ipJson.withRoutes(text, adapters));
  await outputs.edit(['ip', '-j', 'neigh'], (text) => ipJson.withNeighbours(text, adapters));
}

/** What an interface looks like, before it goes. */
function remember(world: World, text: string): void {
  for (const adapter of world.live.adapters) {
    const shown = textOf(text, adapter.name);
    if (shown !== undefined && !adapter.enabled) world.setAdapter({ ...adapter, text: shown });
  }
}

/** `? (192.168.66.40) at 0:c:29:6a:d:c2 on vmnet8 ifscope [ethernet]` */
function withoutLostNeighbours(text: string, world: World): string {
  const { adapters } = world.live;
  return text.replace(/^\? \(([\d.]+)\).* on (\S+).*\n?/gm, (line, address: string, name: string) => {
    const adapter = adapters.find((one) => one.name === name);
    if (adapter === undefined && !/^vmnet\d+$/.test(name)) return line;
    const subnet = adapter?.enabled === true ? parseSubnet(adapter.address ?? '') : undefined;
    const value = parseIpv4(address);
    return subnet !== undefined && value !== undefined && contains(subnet, value) ? line : '';
  });
}
