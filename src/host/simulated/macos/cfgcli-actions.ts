/** The verbs of `vmnet-cfgcli` that start, stop and regenerate. */
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import { files } from '../../macos/facts.ts';
import { factsOf } from '../network-facts.ts';
import { mergedDhcpd, natText, regenerate, settingsOf } from '../unix/generate.ts';
import { disableAdapter, enableAdapter, startService } from '../unix/services.ts';
import type { Played, World } from '../world.ts';
import { ended, failed, told } from './cfgcli-store.ts';

export async function actions(
  world: World,
  verb: string,
  vmnet: number,
  [kind]: readonly string[],
  network: VirtualNetwork | undefined,
): Promise<Played | undefined> {
  const service = kind === 'dhcp' || kind === 'nat' ? kind : undefined;
  switch (verb) {
    case 'servicestart':
      return service === undefined ? failed : ended(await startService(world, service, vmnet));
    case 'servicestop':
      if (service !== undefined) world.stop(`${service} ${vmnet}`);
      return ended(service !== undefined);
    case 'servicestatus':
      return service === undefined ? failed : told(world.runs(`${service} ${vmnet}`) ? 'running' : 'stopped');
    case 'disablehostonlyadap':
      disableAdapter(world, vmnet);
      return ended(true);
    case 'enablehostonlyadap':
      return ended(network?.hostAdapter?.configured === true && (await enableAdapter(world, network)));
    case 'updateadapterfromconfig':
      // Always 1.
      if (network?.hostAdapter?.configured === true && world.adapter(vmnet)?.enabled === true) {
        disableAdapter(world, vmnet);
        await enableAdapter(world, network);
      }
      return ended(true);
    case 'updatedhcpfromconfig':
    case 'updatenatfromconfig':
      return ended(network !== undefined && (await updateFile(world, network, verb === 'updatedhcpfromconfig' ? 'dhcp' : 'nat')));
    default:
      return undefined;
  }
}

/** DHCP's file cannot be updated while its service runs. */
async function updateFile(world: World, network: VirtualNetwork, kind: 'dhcp' | 'nat'): Promise<boolean> {
  const { vmnet } = network;
  const facts = factsOf(network, await settingsOf(world, vmnet));
  if (facts === undefined) return false;
  if (kind === 'nat') return network.mode === 'nat' && (await regenerate(world, files.nat(vmnet), await natText(world, facts))).ok;
  if (world.runs(`dhcp ${vmnet}`) || network.dhcp?.enabled !== true) return false;
  return (await regenerate(world, files.dhcpd(vmnet), await mergedDhcpd(world, facts))).ok;
}
