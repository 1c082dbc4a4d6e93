/** Plays what Windows itself offers for adapters: PowerShell's NetAdapter commands and `netsh`. */
import { isIpv4 } from '../../../core/ipv4/address.ts';
import { prefixOfMask } from '../../../core/ipv4/subnet.ts';
import { tools } from '../../windows/facts.ts';
import type { LiveAdapter } from '../simulation.ts';
import type { Played, World } from '../world.ts';
import { adapterNamed, disableAdapter, enableAdapter } from './adapters.ts';
import { openStore } from './registry-store.ts';
import { showWindows } from './show.ts';

const silent: Played = { exitCode: 0, text: '' };

/** Undefined for scripts that are recorded or not known. */
export async function powershell(world: World, argv: readonly string[]): Promise<Played | undefined> {
  const script = argv.at(-1) ?? '';
  const [, command = ''] = /^\s*([A-Za-z]+-[A-Za-z]+)\b/.exec(script) ?? [];
  switch (command.toLowerCase()) {
    case 'enable-netadapter':
    case 'disable-netadapter':
    case 'restart-netadapter':
      return switchAdapter(world, command.toLowerCase(), parameter(script, 'Name'));
    case 'enable-netadapterbinding':
    case 'disable-netadapterbinding':
      return bind(world, command.toLowerCase().startsWith('enable'), script);
    case 'new-netipaddress':
      return newAddress(world, script);
    default:
      return undefined;
  }
}

/** `-Name "VMware Network Adapter VMnet8"`, in either quotes or none. */
function parameter(script: string, name: string): string {
  const found = new RegExp(`-${name}(?:\\s+|:)(?:"([^"]*)"|'((?:[^']|'')*)'|(\\S+))`, 'i').exec(script);
  return found?.[1] ?? found?.[2]?.replaceAll("''", "'") ?? found?.[3] ?? '';
}

async function switchAdapter(world: World, command: string, name: string): Promise<Played | undefined> {
  const adapter = adapterNamed(world, name);
  if (adapter === undefined) return noAdapter(name);
  const store = await openStore(world);
  if (command !== 'enable-netadapter') disableAdapter(world, adapter);
  if (command !== 'disable-netadapter') enableAdapter(world, store, world.adapter(adapter.vmnet) ?? adapter);
  await showWindows(world);
  return silent;
}

function noAdapter(name: string): Played {
  return { exitCode: 1, text: `No MSFT_NetAdapter objects found with property 'Name' equal to '${name}'.\r\n` };
}

/** Switches the bridge protocol of a card on or off. */
async function bind(world: World, on: boolean, script: string): Promise<Played | undefined> {
  if (parameter(script, 'ComponentID').toLowerCase() !== 'vmware_bridge') return undefined;
  const name = parameter(script, 'Name');
  const text = await world.outputs.text(tools.bridgeBindings);
  const at = text?.indexOf(`"Name":  ${JSON.stringify(name)}`) ?? -1;
  if (text === undefined || at === -1) return noAdapter(name);
  // Objects are printed one after the other, each within its own braces.
  const [from, to] = [text.lastIndexOf('{', at), text.indexOf('}', at)];
  const object = text.slice(from, to).replace(/("Enabled":\s*)(?:true|false)/, `$1${on}`);
  world.outputs.set(tools.bridgeBindings, text.slice(0, from) + object + text.slice(to));
  return silent;
}

async function newAddress(world: World, script: string): Promise<Played | undefined> {
  const name = parameter(script, 'InterfaceAlias');
  const adapter = adapterNamed(world, name);
  const address = parameter(script, 'IPAddress');
  const prefix = Number(parameter(script, 'PrefixLength'));
  if (adapter === undefined) return noAdapter(name);
  if (!isIpv4(address) || !Number.isInteger(prefix) || prefix < 1 || prefix > 32) return { exitCode: 1, text: 'Invalid parameter\r\n' };
  return setAddress(world, adapter, `${address}/${prefix}`);
}

/** `netsh interface ip set address name="X" static 192.168.8.1 255.255.255.0`; undefined for all else. */
export async function netsh(world: World, argv: readonly string[]): Promise<Played | undefined> {
  const line = argv.slice(1).join(' ').toLowerCase();
  if (!/^int(?:erface)? ip(?:v4)? set address /.test(line)) return undefined;
  // VMnet1's name is the beginning of VMnet10's.
  const named = world.live.adapters.filter(({ name }) => line.includes(name.toLowerCase()));
  const adapter = named.toSorted((a, b) => b.name.length - a.name.length)[0];
  const [address = '', mask = ''] = argv.map((word) => word.replace(/^\w+=/, '')).filter(isIpv4);
  const prefix = prefixOfMask(mask);
  if (adapter === undefined || prefix === undefined) return { exitCode: 1, text: 'The filename, directory name, or volume label syntax is incorrect.\r\n' };
  return setAddress(world, adapter, `${address}/${prefix}`);
}

/** An address that is set by hand is not lost to a DHCP server that does not answer. */
async function setAddress(world: World, adapter: LiveAdapter, address: string): Promise<Played> {
  if (!adapter.enabled) return { exitCode: 1, text: 'Element not found.\r\n' };
  world.setAdapter({ ...adapter, address });
  await showWindows(world);
  return silent;
}
