/** Chooses who plays a command line. What nobody plays was recorded, or is not on this host. */
import { toolName } from '../capture/command.ts';
import type { Played, World } from './world.ts';

type Player = (world: World, argv: readonly string[]) => Promise<Played | undefined>;
type Load = () => Promise<Player>;

const tools: Readonly<Record<World['platform'], Readonly<Record<string, Load>>>> = {
  linux: {
    'vmware-networks': async () => (await import('./linux/vmware-networks.ts')).vmwareNetworks,
    systemctl: async () => (await import('./linux/services.ts')).systemctl,
    vmware: async () => (await import('./linux/services.ts')).initScript,
  },
  macos: {
    'vmnet-cli': async () => (await import('./macos/vmnet-cli.ts')).vmnetCli,
    'vmnet-cfgcli': async () => (await import('./macos/vmnet-cfgcli.ts')).vmnetCfgcli,
  },
  windows: {
    vnetlib: async () => (await import('./windows/vnetlib.ts')).vnetlib,
    vnetlib64: async () => (await import('./windows/vnetlib.ts')).vnetlib,
    net: async () => (await import('./windows/service-tools.ts')).net,
    sc: async () => (await import('./windows/service-tools.ts')).sc,
    reg: async () => (await import('./windows/reg.ts')).reg,
    netsh: async () => (await import('./windows/adapter-tools.ts')).netsh,
    powershell: async () => (await import('./windows/adapter-tools.ts')).powershell,
  },
};

/** Undefined: not one of VMware's tools, or not a verb of it that changes or tells of VMware's networks. */
export async function play(world: World, argv: readonly string[]): Promise<Played | undefined> {
  if (!hasVmware(world)) return undefined;
  const [file = ''] = argv;
  // The script shares its name with the program that shows virtual machines.
  if (world.platform === 'linux' && toolName(file) === 'vmware' && !file.includes('init.d')) return undefined;
  const load = tools[world.platform][toolName(file)];
  return load === undefined ? undefined : (await load())(world, argv);
}

/** On a computer without VMware its tools are not there either. */
function hasVmware({ manifest, disk, platform, outputs }: World): boolean {
  if (manifest.product !== null) return true;
  const traces = { linux: '/etc/vmware', macos: '/Library/Preferences/VMware Fusion', windows: 'C:\\ProgramData\\VMware' };
  return disk.hasBelow(traces[platform]) || outputs.all().some(({ argv }) => argv.some((word) => word.includes('VMnetLib')));
}

/** What goes on on the host before anything was played. */
export async function derive(world: World): Promise<void> {
  if (world.platform === 'windows') world.live = await (await import('./windows/derive.ts')).deriveWindows(world);
  else world.live = await (await import('./unix/derive.ts')).deriveUnix(world);
}
