/** Rewrites what `ip -j` prints, for VMware's interfaces only. */
import { formatIpv4, parseIpv4 } from '../../../core/ipv4/address.ts';
import { broadcastAddress, formatSubnet, normalSubnet, parseSubnet } from '../../../core/ipv4/subnet.ts';
import { ipAddr, ipLink, type LinuxInterface } from '../../samples/templates/linux-interfaces.ts';
import { hostAdapterMac } from '../../../core/formats/generated/text.ts';
import type { LiveAdapter } from '../simulation.ts';

type Json = Readonly<Record<string, unknown>>;

const ours = /^vmnet\d{1,3}$/;

/** `ip -j addr`, and `ip -d -j link` with `details`. */
export function withInterfaces(text: string, live: readonly LiveAdapter[], kind: 'addr' | 'link'): string {
  return changed(text, (entries) => {
    const up = live.filter(({ enabled }) => enabled);
    const kept = entries.flatMap((entry) => {
      const name = nameOf(entry, 'ifname');
      if (!ours.test(name)) return [entry];
      const adapter = up.find((one) => one.name === name);
      if (adapter === undefined) return [];
      return [kind === 'link' || addressOf(entry) === adapter.address ? entry : { ...entry, addr_info: addressInfo(adapter) }];
    });
    const names = new Set(kept.map((entry) => nameOf(entry, 'ifname')));
    let index = Math.max(1, ...entries.map(({ ifindex }) => Number(ifindex) || 0));
    const added = up.filter(({ name }) => !names.has(name)).flatMap((adapter) => newEntry(adapter, ++index, kind));
    return [...kept, ...added];
  });
}

/** `ip -j route` */
export function withRoutes(text: string, live: readonly LiveAdapter[]): string {
  return changed(text, (entries) => {
    const routes = live.flatMap((adapter) => (adapter.enabled ? routeOf(adapter) : []));
    // The other routes of an interface go only with its address.
    const stays = new Set(routes.filter((route) => entries.some((entry) => sameRoute(route, entry))).map((route) => route['dev']));
    const kept = entries.filter((entry) => !ours.test(nameOf(entry, 'dev')) || stays.has(entry['dev']));
    return [...kept, ...routes.filter((route) => !kept.some((entry) => sameRoute(route, entry)))];
  });
}

/** `ip -j neigh`: neighbours go with the address that knew them. */
export function withNeighbours(text: string, live: readonly LiveAdapter[]): string {
  return changed(text, (entries) =>
    entries.filter((entry) => {
      const name = nameOf(entry, 'dev');
      if (!ours.test(name)) return true;
      const subnet = parseSubnet(live.find((one) => one.enabled && one.name === name)?.address ?? '');
      const address = parseIpv4(nameOf(entry, 'dst'));
      if (subnet === undefined || address === undefined) return false;
      return address >= normalSubnet(subnet).ip && address <= broadcastAddress(subnet);
    }),
  );
}

/** A text that is no list stays: an old `ip` prints how it is used. */
function changed(text: string, change: (entries: readonly Json[]) => readonly Json[]): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  if (!Array.isArray(value)) return text;
  const entries = value.filter((entry): entry is Json => typeof entry === 'object' && entry !== null);
  const after = change(entries);
  const same = after.length === entries.length && after.every((entry, index) => entry === entries[index]);
  return same ? text : `${JSON.stringify(after)}\n`;
}

function nameOf(entry: Json, key: string): string {
  const name = entry[key];
  return typeof name === 'string' ? name : '';
}

function addressOf({ addr_info: info }: Json): string | null {
  const first: unknown = Array.isArray(info) ? info.find((one: Json) => one['family'] === 'inet') : undefined;
  const { local, prefixlen } = (first ?? {}) as Json;
  return typeof local === 'string' && typeof prefixlen === 'number' ? `${local}/${prefixlen}` : null;
}

function interfaceOf({ vmnet, name, address }: LiveAdapter, index: number): LinuxInterface {
  const [local, bits] = (address ?? '').split('/');
  return {
    index,
    name,
    mac: hostAdapterMac(vmnet).toLowerCase(),
    state: 'unknown',
    ...(local ? { address: local, bits: Number(bits) } : {}),
    linkLocal: `fe80::250:56ff:fec0:${vmnet.toString(16)}`,
  };
}

/** The entry as `ip` prints it: the template's own, behind the loopback that it begins with. */
function newEntry(adapter: LiveAdapter, index: number, kind: 'addr' | 'link'): readonly Json[] {
  const print = kind === 'addr' ? ipAddr : ipLink;
  return (JSON.parse(print([interfaceOf(adapter, index)])) as Json[]).slice(1);
}

function addressInfo(adapter: LiveAdapter): unknown {
  return newEntry(adapter, 0, 'addr')[0]?.['addr_info'] ?? [];
}

function routeOf({ name, address }: LiveAdapter): readonly Json[] {
  const subnet = parseSubnet(address ?? '');
  if (subnet === undefined) return [];
  return [{ dst: formatSubnet(normalSubnet(subnet)), dev: name, protocol: 'kernel', scope: 'link', prefsrc: formatIpv4(subnet.ip), flags: [] }];
}

function sameRoute(one: Json, other: Json): boolean {
  return ['dst', 'dev', 'prefsrc'].every((key) => one[key] === other[key]);
}
