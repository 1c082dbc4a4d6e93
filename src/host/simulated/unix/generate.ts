/** Regenerates what VMware makes out of the store on Linux and macOS, and destroys what it destroys. */
import type { Bytes } from '../../../core/formats/bytes.ts';
import { dhcpConfigHash, doNotModifySection } from '../../../core/formats/dhcp-hash.ts';
import { escapeValue } from '../../../core/formats/dictionary.ts';
import { dhcpdModel, parseDhcpd } from '../../../core/formats/dhcpd.ts';
import { describeNetmap, parseNetmap } from '../../../core/formats/netmap.ts';
import { encodeUtf8 } from '../../../core/formats/utf8.ts';
import type { VirtualNetwork } from '../../../core/vnet/network.ts';
import { dhcpdConf } from '../../../core/formats/generated/dhcpd-conf.ts';
import type { NetworkFacts } from '../../../core/formats/generated/facts.ts';
import { natConf } from '../../../core/formats/generated/nat-conf.ts';
import { netmapLines } from '../../../core/formats/generated/netmap.ts';
import { unixText } from '../../../core/formats/generated/text.ts';
import { factsOf, writtenAt } from '../network-facts.ts';
import type { World } from '../world.ts';
import type { Written } from '../../writable-machine.ts';
import { layoutOf } from '../../unix/layout.ts';
import { canonicalNetworking, storeOf, usesApple, type Store } from './store.ts';

/** Makes the text of `wanted` the host's networks. False: it is no store, or a file could not be written, and the rest was left undone. */
export async function migrate(world: World, wanted: Bytes): Promise<boolean> {
  const layout = layoutOf(world);
  const store = storeOf(world, wanted);
  if (store === undefined) return false;
  const previous = await world.disk.read(layout.networking);
  const steps: (() => Promise<Written>)[] = [];
  const hashes = new Map<number, string>();
  const bare = previous === undefined ? [] : [() => world.disk.write(`${layout.networking}.bak.0`, previous)];
  for (const network of store.networks) {
    const facts = factsOf(network, await settingsOf(world, network.vmnet));
    if (facts === undefined) continue;
    if (network.dhcp?.enabled === true) {
      const text = await mergedDhcpd(world, facts);
      hashes.set(network.vmnet, dhcpConfigHash(text) ?? '');
      steps.push(() => regenerate(world, layout.dhcpd(network.vmnet), text));
      steps.push(() => world.disk.write(layout.leases(network.vmnet), ''));
    }
    if (network.mode === 'nat') steps.push(...(await natSteps(world, facts)));
  }
  // The store comes first: a tool that is stopped half-way leaves a new store and old files.
  steps.unshift(...bare, () => world.disk.write(layout.networking, canonicalNetworking(store.model, hashes)));
  const { netmap } = layout;
  if (netmap !== null) steps.push(async () => world.disk.write(netmap, await netmapText(world, netmap, store)));
  for (const step of steps) if (!(await step()).ok) return false;
  resetDevices(world);
  return true;
}

export async function settingsOf(world: World, vmnet: number): Promise<Parameters<typeof factsOf>[1]> {
  const previous = (await world.disk.read(layoutOf(world).dhcpd(vmnet))) ?? '';
  const reserved = dhcpdModel(parseDhcpd(doNotModifySection(previous)?.text ?? ''), { vmnet }).reservations;
  const names = new Map(reserved.map(({ mac, name }) => [mac, name]));
  return { writtenAt: writtenAt(world.clock()), apple: await usesApple(world), names };
}

/** The generated section anew; what a person wrote around it stays. */
export async function mergedDhcpd(world: World, facts: NetworkFacts): Promise<Bytes> {
  const fresh = encodeUtf8(dhcpdConf(facts));
  const previous = (await world.disk.read(layoutOf(world).dhcpd(facts.vmnet))) ?? '';
  const kept = doNotModifySection(previous);
  const section = doNotModifySection(fresh);
  if (kept === undefined || section === undefined) return fresh;
  return previous.slice(0, kept.start) + section.text + previous.slice(kept.end);
}

/** The generation before stays beside it, verbatim. */
export async function regenerate(world: World, path: string, text: Bytes): Promise<Written> {
  const previous = await world.disk.read(path);
  if (previous !== undefined) {
    const saved = await world.disk.write(`${path}.bak`, previous);
    if (!saved.ok) return saved;
  }
  return world.disk.write(path, text);
}

async function natSteps(world: World, facts: NetworkFacts): Promise<(() => Promise<Written>)[]> {
  const layout = layoutOf(world);
  const text = await natText(world, facts);
  const mac = layout.natMac(facts.vmnet);
  const steps = [() => regenerate(world, layout.nat(facts.vmnet), text)];
  return world.disk.has(mac) ? steps : [...steps, () => world.disk.write(mac, unixText([natDeviceMac(facts.vmnet)]))];
}

/** Newer versions warn against editing; which one began is not known, so the file before decides, else the product. */
export async function natText(world: World, facts: NetworkFacts): Promise<Bytes> {
  const layout = layoutOf(world);
  const apple = await usesApple(world);
  const previous = await world.disk.read(layout.nat(facts.vmnet));
  const major = Number(/^\d+/.exec(world.manifest.product?.version ?? '')?.[0] ?? 16);
  const warns = previous === undefined ? major >= (layout.platform === 'macos' ? 12 : 16) : previous.includes('# Manual editing');
  return natConf(facts, { device: layout.device(facts.vmnet), warns, appleApi: apple });
}

/** 00:50:56:E0–FF at random: here out of the number. */
export function natDeviceMac(vmnet: number): string {
  const byte = (value: number): string => (value % 256).toString(16).toUpperCase().padStart(2, '0');
  return `00:50:56:${byte(0xe0 + (vmnet % 32))}:${byte(37 * vmnet + 11)}:${byte(91 * vmnet + 5)}`;
}

const usualNames: Readonly<Record<number, string>> = { 0: 'Bridged', 1: 'HostOnly', 8: 'NAT' };

/** The store's names, then the file's own from before, then VMware's. */
async function netmapText(world: World, path: string, { model, networks }: Store): Promise<Bytes> {
  const before = new Map(describeNetmap(parseNetmap((await world.disk.read(path)) ?? '')).networks.map(({ vmnet, name }) => [vmnet, name]));
  const nameOf = ({ vmnet }: VirtualNetwork): string =>
    model.vnets.get(vmnet)?.get('DISPLAY_NAME')?.value || before.get(vmnet) || usualNames[vmnet] || `vmnet${vmnet}`;
  return unixText(netmapLines(networks.map((network) => [network.vmnet, escapeValue(encodeUtf8(nameOf(network)))])));
}

/** The device nodes are made anew, with the rights of root alone. */
function resetDevices(world: World): void {
  const modes = Object.entries(world.live.modes).filter(([path]) => !path.startsWith('/dev/vmnet'));
  world.live = { ...world.live, modes: Object.fromEntries(modes) };
}
