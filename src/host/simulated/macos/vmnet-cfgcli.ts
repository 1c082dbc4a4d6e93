/**
 * Plays the verbs of Fusion's `vmnet-cfgcli` that are known to work (spec vmware-formats §8, VNETLIB.md): 1 is
 * success, and a change is appended to the store, which `vmnet-cli --configure` compacts. What the asking verbs
 * print word for word is not known; here it is the bare value.
 */
import { vmnetOfDevice } from '../../../core/formats/vmnet-device.ts';
import { files } from '../../macos/facts.ts';
import { showUnix } from '../unix/show.ts';
import { readStore, storeOf } from '../unix/store.ts';
import type { Played, World } from '../world.ts';
import { actions } from './cfgcli-actions.ts';
import { settings } from './cfgcli-settings.ts';
import { append, ended, failed, told } from './cfgcli-store.ts';

export async function vmnetCfgcli(world: World, [, verb = '', ...args]: readonly string[]): Promise<Played> {
  const played = (await onWholeStore(world, verb, args)) ?? (await onVmnet(world, verb, args)) ?? failed;
  await showUnix(world);
  return played;
}

async function onWholeStore(world: World, verb: string, [first = '', second = '']: readonly string[]): Promise<Played | undefined> {
  const { disk } = world;
  switch (verb) {
    case 'createdb':
      return ended((await disk.write(files.networking, 'VERSION=1,0\n')).ok);
    case 'exportconfig': {
      const bytes = await disk.read(files.networking);
      return ended(bytes !== undefined && (await disk.write(first, bytes)).ok);
    }
    case 'importconfig': {
      const bytes = await disk.read(first);
      return ended(bytes !== undefined && storeOf(world, bytes) !== undefined && (await disk.write(files.networking, bytes)).ok);
    }
    case 'getvmnetcount':
      return { exitCode: 0, text: '256\n' };
    case 'getdefaultbridge':
      return told(String((await readStore(world))?.model.defaultBridge ?? 0));
    case 'setdefaultbridge':
      return /^(?:-1|\d{1,3})$/.test(first) ? ended(await append(world, `answer VNL_DEFAULT_BRIDGE_VNET ${first}`)) : failed;
    case 'vnetcfgadd':
      return /^V[A-Z\d_]+$/.test(first) ? ended(await append(world, `answer ${first} ${second}`)) : failed;
    case 'vnetcfgremove':
      return /^V[A-Z\d_]+$/.test(first) ? ended(await append(world, `remove_answer ${first}`)) : failed;
    case 'vnetcfgget': {
      const value = (await readStore(world))?.model.answers.get(first)?.value;
      return value === undefined ? failed : told(value);
    }
    default:
      return undefined;
  }
}

async function onVmnet(world: World, verb: string, [device = '', ...args]: readonly string[]): Promise<Played | undefined> {
  const vmnet = vmnetOfDevice(device);
  if (vmnet === undefined || vmnet > 255) return undefined;
  const store = await readStore(world);
  if (store === undefined) return failed;
  const network = store.networks.find((one) => one.vmnet === vmnet);
  return (await settings(world, verb, vmnet, args, store, network)) ?? actions(world, verb, vmnet, args, network);
}
