/** What iproute2 prints as JSON of a Linux host's interfaces, routes and neighbours. */

export interface LinuxInterface {
  readonly index: number;
  readonly name: string;
  /** Lower case with colons. */
  readonly mac: string;
  /** `unknown` is how the kernel calls VMware's interfaces, which have no notion of a carrier; `down` has none. */
  readonly state: 'up' | 'down' | 'unknown';
  readonly mtu?: number;
  /** `ip -d link`'s `info_kind`. */
  readonly kind?: 'bridge' | 'veth';
  readonly master?: string;
  readonly address?: string;
  readonly bits?: number;
  readonly dynamic?: boolean;
  readonly linkLocal?: string;
  readonly gateway?: string;
}

const forever = 4_294_967_295;

function flagsOf({ state }: LinuxInterface): readonly string[] {
  return state === 'down' ? ['NO-CARRIER', 'BROADCAST', 'MULTICAST', 'UP'] : ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'];
}

function linkOf(one: LinuxInterface): Readonly<Record<string, unknown>> {
  const { index, name, mac, state, mtu = 1500, kind, master } = one;
  return {
    ifindex: index,
    ifname: name,
    flags: flagsOf(one),
    mtu,
    qdisc: kind === 'bridge' || state === 'down' ? 'noqueue' : 'fq_codel',
    ...(master === undefined ? {} : { master }),
    operstate: state.toUpperCase(),
    group: 'default',
    txqlen: 1000,
    link_type: 'ether',
    address: mac,
    broadcast: 'ff:ff:ff:ff:ff:ff',
  };
}

const loopbackLink = {
  ifindex: 1,
  ifname: 'lo',
  flags: ['LOOPBACK', 'UP', 'LOWER_UP'],
  mtu: 65_536,
  qdisc: 'noqueue',
  operstate: 'UNKNOWN',
  group: 'default',
  txqlen: 1000,
  link_type: 'loopback',
  address: '00:00:00:00:00:00',
  broadcast: '00:00:00:00:00:00',
};

const lifetimes = { valid_life_time: forever, preferred_life_time: forever };

export function ipAddr(interfaces: readonly LinuxInterface[]): string {
  const loopback = [
    { family: 'inet', local: '127.0.0.1', prefixlen: 8, scope: 'host', label: 'lo', ...lifetimes },
    { family: 'inet6', local: '::1', prefixlen: 128, scope: 'host', noprefixroute: true, ...lifetimes },
  ];
  const entries = interfaces.map((one) => ({ ...linkOf(one), addr_info: [...ipv4Of(one), ...ipv6Of(one)] }));
  return json([{ ...loopbackLink, addr_info: loopback }, ...entries]);
}

function ipv4Of({ name, address, bits = 24, dynamic }: LinuxInterface): readonly unknown[] {
  if (address === undefined) return [];
  const entry = { family: 'inet', local: address, prefixlen: bits, broadcast: broadcast(address, bits), scope: 'global' };
  if (dynamic !== true) return [{ ...entry, label: name, ...lifetimes }];
  return [{ ...entry, dynamic: true, noprefixroute: true, label: name, valid_life_time: 71_204, preferred_life_time: 71_204 }];
}

function ipv6Of({ linkLocal }: LinuxInterface): readonly unknown[] {
  return linkLocal === undefined ? [] : [{ family: 'inet6', local: linkLocal, prefixlen: 64, scope: 'link', ...lifetimes }];
}

export function ipLink(interfaces: readonly LinuxInterface[]): string {
  const detail = { promiscuity: 0, min_mtu: 68, max_mtu: 9194 };
  const entries = interfaces.map((one) => ({
    ...linkOf(one),
    linkmode: 'DEFAULT',
    ...detail,
    ...(one.kind === undefined ? {} : { linkinfo: { info_kind: one.kind, info_data: {} } }),
    ...(one.master === undefined ? {} : { linkinfo: { info_slave_kind: 'bridge', info_slave_data: { state: 'forwarding' } } }),
  }));
  return json([{ ...loopbackLink, linkmode: 'DEFAULT', promiscuity: 0, min_mtu: 0, max_mtu: 0 }, ...entries]);
}

export function ipRoute(interfaces: readonly LinuxInterface[]): string {
  const defaults = interfaces.flatMap(({ name, address, gateway }) =>
    gateway === undefined ? [] : [{ dst: 'default', gateway, dev: name, protocol: 'dhcp', prefsrc: address, metric: 100, flags: [] }],
  );
  const connected = interfaces.flatMap(({ name, address, bits = 24, state, dynamic }) => {
    if (address === undefined) return [];
    const route = { dst: `${network(address, bits)}/${bits}`, dev: name, protocol: 'kernel', scope: 'link', prefsrc: address };
    return [{ ...route, ...(dynamic === true ? { metric: 100 } : {}), flags: state === 'down' ? ['linkdown'] : [] }];
  });
  return json([...defaults, ...connected]);
}

export function ipNeighbours(neighbours: readonly (readonly [device: string, address: string, mac: string])[]): string {
  return json(neighbours.map(([dev, dst, lladdr], index) => ({ dst, dev, lladdr, state: [index === 0 ? 'REACHABLE' : 'STALE'] })));
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function network(address: string, bits: number): string {
  return octets(address, bits, 0);
}

function broadcast(address: string, bits: number): string {
  return octets(address, bits, 255);
}

function octets(address: string, bits: number, host: 0 | 255): string {
  return address
    .split('.')
    .map((part, at) => {
      const mask = 256 - 2 ** (8 - Math.min(8, Math.max(0, bits - 8 * at)));
      return (Number(part) & mask) | (host & ~mask);
    })
    .join('.');
}
