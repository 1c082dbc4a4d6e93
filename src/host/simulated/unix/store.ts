/** The `networking` file of a simulated host: read, replayed, and written the way VMware writes it. */
import type { Bytes } from '../../../core/formats/bytes.ts';
import type { AddCommand } from '../../../core/formats/networking-command.ts';
import { natModel, parseNat } from '../../../core/formats/nat.ts';
import { networksFromNetworking } from '../../../core/formats/networking-networks.ts';
import { commandText, compareCommands } from '../../../core/formats/networking-order.ts';
import { hasVersionLine, parseNetworking, replayNetworking, type NetworkingModel } from '../../../core/formats/networking.ts';
import { encodeUtf8 } from '../../../core/formats/utf8.ts';
import type { Product } from '../../../core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import type { World } from '../world.ts';
import { layoutOf } from '../../unix/layout.ts';

export interface Store {
  readonly model: NetworkingModel;
  /** By number. */
  readonly networks: readonly VirtualNetwork[];
}

/** Undefined when the file is missing or is no store. */
export async function readStore(world: World): Promise<Store | undefined> {
  const bytes = await world.disk.read(layoutOf(world).networking);
  return bytes === undefined ? undefined : storeOf(world, bytes);
}

export function storeOf(world: World, bytes: Bytes): Store | undefined {
  const file = parseNetworking(bytes);
  if (!hasVersionLine(file.lines)) return undefined;
  const model = replayNetworking(file);
  return { model, networks: networksFromNetworking(model, layoutOf(world).platform) };
}

/**
 * The compacted file: what stands after the replay, in VMware's order. Comments, blank lines, commands that are not
 * known and descriptions of port forwards are gone. `hashes` by VMnet replace the stored ones.
 */
export function canonicalNetworking(model: NetworkingModel, hashes: ReadonlyMap<number, string>): Bytes {
  const commands: AddCommand[] = [];
  for (const [key, { value, line }] of model.answers) commands.push({ code: 'answer', key, value, line, vmnet: null, suffix: '' });
  for (const [vmnet, value] of hashes) {
    const key = `VNET_${vmnet}_DHCP_CFG_HASH`;
    const present = commands.findIndex((one) => one.code === 'answer' && one.key === key);
    const answer: AddCommand = { code: 'answer', key, value, line: 0, vmnet: null, suffix: '' };
    commands.splice(present === -1 ? commands.length : present, present === -1 ? 0 : 1, answer);
  }
  commands.push(...model.bridgeMappings, ...model.reservations, ...model.natPrefixes);
  commands.push(...model.portForwards.map((forward) => ({ ...forward, description: '' })));
  const lines = commands.toSorted(compareCommands).map((command) => `${encodeUtf8(commandText(command))}\n`);
  return `VERSION=1,0\n${lines.join('')}`;
}

/** Fusion 12 and newer, on Apple's own networks; told as `vmnet show` tells it. */
export async function usesApple(world: World): Promise<boolean> {
  if (world.platform !== 'macos') return false;
  const major = /^\d+/.exec(versionOf(world.manifest.product))?.[0];
  if (major !== undefined) return Number(major) >= 12;
  const { model } = (await readStore(world)) ?? {};
  for (const vmnet of model?.vnets.keys() ?? []) {
    const api = natModel(parseNat((await world.disk.read(layoutOf(world).nat(vmnet))) ?? '')).useMacosVmnetVirtApi;
    if (api !== null) return api;
  }
  return [...(model?.vnets.values() ?? [])].some((answers) => answers.has('HOSTONLY_UUID'));
}

function versionOf(product: Product | null): string {
  return product?.version ?? '';
}
