/** Tables of what the tools of a host print: adapters, routes, neighbours. */
import type { Texts } from '../../src/core/text/texts.ts';
import type { Adapter, AdapterAddress, Neighbour, Route } from '../../src/core/vnet/adapter.ts';
import { shownTable, type ShownTable } from './shown-table.ts';

/** One address of an adapter with one of its gateways and DNS servers, so that every one of them has a row. */
interface AdapterRow {
  readonly adapter: Adapter;
  readonly isFirst: boolean;
  readonly address: AdapterAddress | null;
  readonly gateway: string | null;
  readonly dns: string | null;
}

export function adaptersTable(adapters: readonly Adapter[], t: Texts): ShownTable {
  return shownTable<AdapterRow>(
    [
      { id: 'name', title: t.tables.adapter, width: 250, value: ({ adapter }) => adapter.name },
      { id: 'address', title: t.paste.ipAddress, width: 220, value: ({ address }) => addressText(address), copy: true },
      { id: 'gateway', title: t.tables.router, width: 160, value: ({ gateway }) => gateway, copy: true },
      { id: 'dns', title: t.details.dns, width: 160, value: ({ dns }) => dns, copy: true },
      { id: 'state', title: t.tables.state, width: 150, value: ({ adapter }) => t.adapterStates[adapter.state] },
      { id: 'kind', title: t.tables.kind, width: 150, value: ({ adapter }) => t.adapterKinds[adapter.kind] },
      { id: 'dhcp', title: t.paste.fromDhcp, width: 110, value: ({ adapter }) => yesNo(adapter.dhcp, t) },
      { id: 'mac', title: t.tables.mac, width: 150, value: ({ adapter }) => adapter.mac, copy: true },
      { id: 'device', title: t.details.description, width: 330, value: ({ adapter }) => adapter.description },
    ],
    adapters.flatMap(rowsOfAdapter),
    ({ isFirst }) => !isFirst,
  );
}

function rowsOfAdapter(adapter: Adapter): readonly AdapterRow[] {
  const addresses = [...adapter.ipv4, ...adapter.ipv6];
  const dns = adapter.dns ?? [];
  const count = Math.max(1, addresses.length, adapter.gateways.length, dns.length);
  return Array.from({ length: count }, (_, index) => ({
    adapter,
    isFirst: index === 0,
    address: addresses[index] ?? null,
    gateway: adapter.gateways[index] ?? null,
    dns: dns[index] ?? null,
  }));
}

function addressText(address: AdapterAddress | null): string | null {
  if (address === null) return null;
  return address.prefix === null ? address.address : `${address.address}/${address.prefix}`;
}

export function routesTable(routes: readonly Route[], t: Texts): ShownTable {
  return shownTable<Route>(
    [
      { id: 'destination', title: t.paste.destination, width: 250, value: ({ destination }) => destination, copy: true },
      { id: 'gateway', title: t.tables.router, width: 200, value: ({ gateway }) => gateway, copy: true },
      { id: 'way', title: t.paste.wayOut, width: 250, value: ({ interface: name, address }) => name ?? address, copy: true },
      { id: 'metric', title: t.paste.metric, width: 90, value: ({ metric }) => metric },
      { id: 'usable', title: t.paste.usable, width: 90, value: ({ usable }) => yesNo(usable ?? true, t) },
    ],
    routes,
  );
}

export function neighboursTable(neighbours: readonly Neighbour[], t: Texts): ShownTable {
  return shownTable<Neighbour>(
    [
      { id: 'address', title: t.paste.ipAddress, width: 260, value: ({ address }) => address, copy: true },
      { id: 'mac', title: t.tables.mac, width: 200, value: ({ mac }) => mac, copy: true },
      { id: 'interface', title: t.tables.adapter, width: 260, value: ({ interface: name }) => name, copy: true },
    ],
    neighbours,
  );
}

export function yesNo(value: boolean | null, { details }: Texts): string | null {
  if (value === null) return null;
  return value ? details.yes : details.no;
}
