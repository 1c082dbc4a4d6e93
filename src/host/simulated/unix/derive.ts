/** What goes on on a Linux or macOS host, as its capture tells it. */
import { readIfconfig } from '../../../core/formats/ifconfig.ts';
import { readIpAddr } from '../../../core/formats/ip-addr.ts';
import { readVmwareNetworksStatus } from '../../../core/formats/vmware-networks.ts';
import { formatIpv4, parseIpv4 } from '../../../core/ipv4/address.ts';
import { contains, parseSubnet } from '../../../core/ipv4/subnet.ts';
import type { Adapter } from '../../../core/vnet/adapter.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import type { Live, LiveAdapter } from '../simulation.ts';
import type { World } from '../world.ts';
import { readStore, usesApple } from './store.ts';

/** Where the capture does not tell, everything that the store configures runs. */
export async function deriveUnix(world: World): Promise<Live> {
  const networks = (await readStore(world))?.networks ?? [];
  const adapters = await listedAdapters(world);
  const apple = await usesApple(world);
  const live = adapters === undefined ? (apple ? [] : configuredAdapters(networks)) : adapters.flatMap((one) => liveAdapter(one, networks, apple));
  return { ...world.live, running: await runningServices(world, networks), adapters: live };
}

async function listedAdapters({ outputs, platform }: World): Promise<readonly Adapter[] | undefined> {
  const json = platform === 'linux' ? await outputs.text(['ip', '-j', 'addr']) : undefined;
  if (json?.trimStart().startsWith('[') === true) return readIpAddr(json).adapters;
  const text = await outputs.text(['ifconfig', '-a']);
  return text === undefined ? undefined : readIfconfig(text).adapters;
}

function liveAdapter({ name, vmnet, ipv4 }: Adapter, networks: readonly VirtualNetwork[], apple: boolean): readonly LiveAdapter[] {
  const [first] = ipv4;
  const address = first === undefined || first.prefix === null ? null : `${first.address}/${first.prefix}`;
  const owner = apple && /^bridge1\d\d$/.test(name) ? networks.find(({ subnet }) => holds(subnet, first?.address)) : undefined;
  const number = owner?.vmnet ?? (/^vmnet\d+$/.test(name) ? vmnet : null);
  return number === null ? [] : [{ vmnet: number, name, enabled: true, address }];
}

function holds(subnet: string | null, address: string | undefined): boolean {
  const parsed = parseSubnet(subnet ?? '');
  const value = parseIpv4(address ?? '');
  return parsed !== undefined && value !== undefined && contains(parsed, value);
}

function configuredAdapters(networks: readonly VirtualNetwork[]): readonly LiveAdapter[] {
  return networks.flatMap(({ vmnet, hostAdapter, subnet }) => {
    const parsed = parseSubnet(subnet ?? '');
    const value = parseIpv4(hostAdapter?.address ?? '');
    if (hostAdapter?.configured !== true || parsed === undefined || value === undefined) return [];
    return [{ vmnet, name: `vmnet${vmnet}`, enabled: true, address: `${formatIpv4(value)}/${parsed.prefix}` }];
  });
}

async function runningServices({ outputs, platform }: World, networks: readonly VirtualNetwork[]): Promise<readonly string[]> {
  const text = await outputs.text(platform === 'macos' ? ['vmnet-cli', '--status'] : ['vmware-networks', '--status']);
  if (text === undefined) {
    return networks.flatMap(({ vmnet, mode, dhcp }) => [
      ...(mode === 'bridged' ? [`bridge ${vmnet}`] : []),
      ...(mode === 'nat' ? [`nat ${vmnet}`] : []),
      ...(dhcp?.enabled === true ? [`dhcp ${vmnet}`] : []),
    ]);
  }
  const { services } = readVmwareNetworksStatus(text);
  return services.flatMap(({ kind, vmnet, state }) => (state === 'running' && kind !== 'host-adapter' ? [`${kind} ${vmnet}`] : []));
}
