/** What each parser gave, as tables of plain rows. */
import type { DhcpdDescription } from '../formats/dhcpd.ts';
import type { Adapter, Route } from '../vnet/adapter.ts';
import type { PastedFact, PastedKind, PastedTable } from '../vnet/pasted.ts';
import type { ParsedValue } from './parse-kinds.ts';

type TablesOf = { readonly [Kind in PastedKind]: (value: ParsedValue<Kind>) => readonly PastedTable[] };

type Tables = readonly PastedTable[];

const adapters = ({ adapters: rows }: { readonly adapters: readonly Adapter[] }): Tables => [{ of: 'adapters', rows }];
const routes = ({ routes: rows }: { readonly routes: readonly Route[] }): Tables => [{ of: 'routes', rows }];

/** Tables that a kind always has are there without rows too; what a file seldom has is left off. */
const tablesOf: TablesOf = {
  ipconfig: adapters,
  ifconfig: adapters,
  'ip-addr': adapters,
  'ip-route': routes,
  'route-print': routes,
  'netstat-rn': routes,
  arp: ({ neighbours: rows }) => [{ of: 'neighbours', rows }],
  'hardware-ports': ({ ports: rows }) => [{ of: 'hardware-ports', rows }],
  listeners: ({ listeners: rows }) => [{ of: 'listeners', rows }],
  'excluded-ports': ({ ranges: rows }) => [{ of: 'excluded-ports', rows }],
  sc: ({ services: rows }) => [{ of: 'windows-services', rows }],
  'vmware-networks': ({ services: rows }) => [{ of: 'services', rows }],
  'vmrun-networks': ({ networks: rows }) => [{ of: 'host-networks', rows }],
  'vmrun-list': ({ paths }) => [{ of: 'running-machines', rows: paths.map((path) => ({ path })) }],
  networking: ({ networks, bridgeMappings, defaultBridge }) => [
    { of: 'networks', rows: networks },
    ...unlessEmpty({ of: 'bridge-mappings', rows: bridgeMappings }),
    ...facts({ 'default-bridge': defaultBridge }),
  ],
  registry: ({ networks: rows }) => [{ of: 'networks', rows }],
  netmap: ({ networks: rows }) => [{ of: 'network-names', rows }],
  dhcpd,
  vmnetdhcp: dhcpd,
  nat: ({ gateway, netmask, device, udpTimeout, portForwards }) => [
    ...facts({ gateway, netmask, device, 'udp-timeout': udpTimeout }),
    { of: 'port-forwards', rows: portForwards },
  ],
  leases: ({ leases, current }) => {
    const inForce = new Set(current.map(({ mac, address }) => `${mac} ${address}`));
    return [{ of: 'leases', rows: lastOfEach(leases.map((lease) => ({ ...lease.toJSON(), current: inForce.has(`${lease.mac} ${lease.address}`) }))) }];
  },
  vmx: ({ displayName, encoding, adapters: rows, entries }) => [
    ...facts({ name: displayName, encoding }),
    { of: 'vm-adapters', rows },
    { of: 'entries', rows: Object.entries(entries).map(([key, value]) => ({ key, value })) },
  ],
  inventory: ({ vms: rows }) => [{ of: 'machines', rows }],
  lock: ({ machine = null, pid = null, exclusive = null }) => facts({ machine, pid, exclusive }),
};

/** The tables of what the kind's own parser gave. */
export function tablesOfParsed(kind: PastedKind, value: object): readonly PastedTable[] {
  // The value is this very kind's; the compiler cannot follow the pair through a union.
  return (tablesOf[kind] as (value: object) => readonly PastedTable[])(value);
}

function dhcpd({ subnets, hostAdapters, reservations }: DhcpdDescription): Tables {
  return [
    { of: 'dhcp-subnets', rows: subnets },
    ...unlessEmpty({ of: 'host-adapters', rows: hostAdapters }),
    ...unlessEmpty({ of: 'reservations', rows: reservations }),
  ];
}

function facts(found: Partial<Record<PastedFact, string | number | boolean | null>>): Tables {
  const rows = (Object.keys(found) as PastedFact[]).flatMap((fact) => {
    const value = found[fact] ?? null;
    return value === null ? [] : [{ fact, value }];
  });
  return unlessEmpty({ of: 'facts', rows });
}

function unlessEmpty(table: PastedTable): Tables {
  return table.rows.length === 0 ? [] : [table];
}

/** A leases file is a log: of the entries that say the same of one MAC and address, only the last is in force. */
function lastOfEach<Lease extends { readonly mac: string | null; readonly address: string; readonly current: boolean }>(leases: readonly Lease[]): readonly Lease[] {
  const seen = new Set<string>();
  const reversed = leases.toReversed().map((lease) => {
    const who = `${lease.mac} ${lease.address}`;
    const again = seen.has(who);
    seen.add(who);
    return again && lease.current ? { ...lease, current: false } : lease;
  });
  return reversed.reverse();
}
