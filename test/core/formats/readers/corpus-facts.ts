/** For each kind of sample: the facts its sidecar holds, and the facts our reader says, in the same words. */
import { readArp } from '../../../../src/core/formats/arp.ts';
import { readIfconfig } from '../../../../src/core/formats/ifconfig.ts';
import { readIpAddr } from '../../../../src/core/formats/ip-addr.ts';
import { readIpRoute } from '../../../../src/core/formats/ip-route.ts';
import { isIpv6, parseAddress } from '../../../../src/core/formats/ip-text.ts';
import { readIpconfig } from '../../../../src/core/formats/ipconfig.ts';
import { readNetstatRoutes } from '../../../../src/core/formats/netstat-rn.ts';
import { readRoutePrint } from '../../../../src/core/formats/route-print.ts';
import { isIpv4 } from '../../../../src/core/ipv4/address.ts';
import type { Adapter, AdapterAddress, Neighbour, Route } from '../../../../src/core/vnet/adapter.ts';
import { compare, factsOf, listOf, textsOf, type Expected, type Fact, type Sample, type Verdict } from './corpus.ts';

export function judge(sample: Sample): Verdict {
  const reading = readings[sample.kind];
  if (reading === undefined) throw new Error(`no reader for ${sample.kind}`);
  return compare(reading.expected(sample.expected), reading.said(sample.text));
}

interface Reading {
  readonly expected: (expected: Expected) => readonly Fact[];
  readonly said: (text: string) => readonly Fact[];
}

const readings: Readonly<Record<string, Reading>> = {
  ipconfig: { expected: ipconfigExpected, said: (text) => readIpconfig(text).adapters.flatMap(windowsFacts) },
  ifconfig: { expected: unixExpected, said: (text) => readIfconfig(text).adapters.flatMap(unixFacts) },
  'ip-addr': { expected: ipExpected, said: (text) => readIpAddr(text).adapters.flatMap(ipFacts) },
  'ip-j-addr': { expected: ipExpected, said: (text) => readIpAddr(text).adapters.flatMap(ipFacts) },
  'ip-route': { expected: ipRoutes, said: (text) => readIpRoute(text).routes.map(routeFact) },
  'ip-j-route': { expected: ipRoutes, said: (text) => readIpRoute(text).routes.map(routeFact) },
  'linux-route': { expected: linuxRoutes, said: (text) => readNetstatRoutes(text).routes.map(routeFact) },
  'linux-netstat': { expected: linuxRoutes, said: (text) => readNetstatRoutes(text).routes.map(withoutMetric) },
  'bsd-netstat': { expected: bsdRoutes, said: (text) => readNetstatRoutes(text).routes.map(routeFact) },
  'win-route': { expected: windowsRoutes, said: (text) => readRoutePrint(text).routes.map(windowsRouteFact) },
  'unix-arp': { expected: unixArp, said: (text) => readArp(text).neighbours.map(neighbourFact) },
  'linux-arp-table': { expected: unixArp, said: (text) => readArp(text).neighbours.map(neighbourFact) },
  'win-arp': { expected: windowsArp, said: (text) => readArp(text).neighbours.map(neighbourFact) },
};

const withPrefix = ({ address, prefix }: AdapterAddress) => `${address}/${prefix}`;

function ipconfigExpected(expected: Expected): readonly Fact[] {
  return listOf(expected['adapters']).flatMap((adapter) =>
    factsOf(String(adapter['name']), {
      description: adapter['description'],
      mac: adapter['mac'],
      vmnet: adapter['vmnet'],
      dhcp: adapter['dhcpEnabled'],
      disconnected: adapter['mediaDisconnected'],
      ipv4: listOf(adapter['ipv4']).map((one) => `${String(one['address'])}/${String(one['prefix'])}`),
      ipv6: listOf(adapter['ipv6']).map((one) => one['address']),
      gateways: adapter['usableGateways'],
      // Zone ids are cut off; a server that the poster masked is dropped.
      dns: textsOf(adapter['dnsServers']).flatMap((one) => parseAddress(one)?.address ?? []),
    }),
  );
}

function windowsFacts({ name, description, mac, vmnet, dhcp, state, ipv4, ipv6, gateways, dns }: Adapter): readonly Fact[] {
  const disconnected = state === 'disconnected';
  return factsOf(name, {
    description, mac, vmnet, dhcp, disconnected, ipv4: ipv4.map(withPrefix), ipv6: ipv6.map(({ address }) => address), gateways, dns: dns ?? [],
  }); // prettier-ignore
}

/** An alias (`ens33:1`) is listed by the sidecar as an adapter of its own; ours holds its addresses. */
function unixExpected(expected: Expected): readonly Fact[] {
  const interfaces = listOf(expected['interfaces']);
  const aliases = interfaces.filter(({ name }) => String(name).includes(':'));
  const aliasAddresses = (name: unknown) =>
    aliases.filter((alias) => String(alias['name']).startsWith(`${String(name)}:`)).flatMap((alias) => listOf(alias['ipv4']));
  return interfaces
    .filter((one) => !aliases.includes(one))
    .flatMap((one) =>
      factsOf(String(one['name']), {
        mac: one['mac'],
        vmnet: one['vmnet'],
        up: one['up'],
        mtu: one['mtu'],
        inactive: one['up'] === true && (one['running'] === false || /^(?:inactive|no)/.test(String(one['status']))),
        members: one['members'],
        ipv4: [...listOf(one['ipv4']), ...aliasAddresses(one['name'])].map((a) => `${String(a['address'])}/${String(a['prefix'])}`),
        ipv6: listOf(one['ipv6']).map((a) => `${String(a['address'])}/${String(a['prefix'])}`),
      }),
    );
}

function unixFacts({ name, mac, vmnet, state, mtu, members = [], ipv4, ipv6 }: Adapter): readonly Fact[] {
  const up = state !== 'down';
  const inactive = state === 'disconnected';
  return factsOf(name, { mac, vmnet, up, mtu, inactive, members, ipv4: ipv4.map(withPrefix), ipv6: ipv6.map(withPrefix) });
}

function ipExpected(expected: Expected): readonly Fact[] {
  return listOf(expected['interfaces']).flatMap((one) =>
    factsOf(String(one['name']), {
      mac: one['mac'],
      vmnet: one['vmnet'],
      state: one['up'] !== true ? 'down' : one['lowerUp'] === true ? 'up' : 'disconnected',
      mtu: one['mtu'],
      ipv4: listOf(one['ipv4']).map((a) => `${String(a['address'])}/${String(a['prefix'])}`),
      ipv6: listOf(one['ipv6']).map((a) => `${String(a['address'])}/${String(a['prefix'])}`),
    }),
  );
}

function ipFacts({ name, mac, vmnet, state, mtu, ipv4, ipv6 }: Adapter): readonly Fact[] {
  return factsOf(name, { mac, vmnet, state, mtu, ipv4: ipv4.map(withPrefix), ipv6: ipv6.map(withPrefix) });
}

function routeFact({ destination, gateway, interface: way, metric, usable }: Route): Fact {
  return [destination, 'via', gateway, 'over', way, 'metric', metric, usable === false ? 'unusable' : ''].join(' ').trim();
}

function withoutMetric(route: Route): Fact {
  return routeFact({ ...route, metric: null });
}

function ipRoutes(expected: Expected): readonly Fact[] {
  return listOf(expected['routes']).map((row) => {
    const dst = String(row['dst']);
    const ipv6 = isIpv6(String(row['gateway']));
    const host = isIpv6(dst) ? '/128' : '/32';
    const destination = dst === 'default' ? (ipv6 ? '::/0' : '0.0.0.0/0') : dst.includes('/') ? dst : dst + host;
    const refuses = ['blackhole', 'unreachable', 'prohibit'].includes(String(row['type']));
    return fact(destination, row['gateway'], row['dev'], row['metric'], refuses || row['linkdown'] === true);
  });
}

function linuxRoutes(expected: Expected): readonly Fact[] {
  return listOf(expected['routes']).map((row) => {
    const printed = String(row['destination']);
    const destination = printed === 'default' ? '0.0.0.0' : printed === 'link-local' ? '169.254.0.0' : printed;
    return fact(`${destination}/${String(row['prefix'])}`, row['gateway'], row['iface'], row['metric'], row['reject'] === true);
  });
}

/** Host names and destinations that the table cut off cannot be routes with a prefix; the sidecar keeps zones and hosts bare. */
function bsdRoutes(expected: Expected): readonly Fact[] {
  return listOf(expected['routes']).flatMap((row) => {
    const [zoned = '', length] = String(row['cidr']).split('/');
    const address = zoned === 'default' ? '::' : (parseAddress(zoned)?.address ?? '');
    if (!isIpv4(address) && !isIpv6(address)) return [];
    if (row['family'] === 6 && String(row['cidr']).length === 18) return [];
    const prefix = length ?? (zoned === 'default' ? '0' : isIpv4(address) ? '32' : '128');
    const gateway = String(row['gateway']);
    const isNeighbour = /^link#|^[\da-f]{1,2}(?::[\da-f]{1,2}){5}$/.test(gateway);
    return [fact(`${address}/${prefix}`, isNeighbour ? null : gateway, row['netif'], null, /[RB]/.test(String(row['flags'])))];
  });
}

function windowsRoutes(expected: Expected): readonly Fact[] {
  const names = new Map(listOf(expected['interfaces']).map((one) => [one['index'], one['name']]));
  const ipv4 = listOf(expected['ipv4']).map((row) =>
    fact(`${String(row['destination'])}/${String(row['prefix'])}`, row['gateway'], row['interface'], row['metric'], false),
  );
  const ipv6 = listOf(expected['ipv6']).map((row) =>
    fact(String(row['destination']), row['gateway'], names.get(row['index']) ?? row['index'], row['metric'], false),
  );
  return [...ipv4, ...ipv6];
}

function windowsRouteFact(route: Route): Fact {
  return routeFact({ ...route, interface: route.address ?? route.interface });
}

function unixArp(expected: Expected): readonly Fact[] {
  return listOf(expected['entries']).map((one) => [one['ip'] ?? one['host'], one['mac'], one['iface']].join(' '));
}

function windowsArp(expected: Expected): readonly Fact[] {
  return listOf(expected['tables']).flatMap((table) =>
    listOf(table['entries']).map((one) => [one['ip'], one['mac'], table['interface']].join(' ')),
  );
}

function neighbourFact({ address, mac, interface: way }: Neighbour): Fact {
  return [address, mac, way].join(' ');
}

function fact(destination: string, gateway: unknown, way: unknown, metric: unknown, unusable: boolean): Fact {
  return [destination, 'via', gateway, 'over', way, 'metric', metric, unusable ? 'unusable' : ''].join(' ').trim();
}
