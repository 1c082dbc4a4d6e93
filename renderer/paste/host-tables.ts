/** Tables of what the tools of a host print: adapters, routes, neighbours, ports, services of Windows. */
import type { Texts } from '../../src/core/text/texts.ts';
import type { Adapter, AdapterAddress, Neighbour, Route } from '../../src/core/vnet/adapter.ts';
import type { Listener, PortRange } from '../../src/core/vnet/listener.ts';
import type { PastedHardwarePort, PastedWindowsService } from '../../src/core/vnet/pasted.ts';
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

export function hardwarePortsTable(ports: readonly PastedHardwarePort[], t: Texts): ShownTable {
  return shownTable<PastedHardwarePort>(
    [
      { id: 'port', title: t.paste.hardwarePort, width: 260, value: ({ port }) => port },
      { id: 'device', title: t.paste.device, width: 140, value: ({ device }) => device, copy: true },
      { id: 'kind', title: t.tables.kind, width: 150, value: ({ kind }) => t.adapterKinds[kind] },
      { id: 'mac', title: t.tables.mac, width: 200, value: ({ mac }) => mac, copy: true },
    ],
    ports,
  );
}

export function listenersTable(listeners: readonly Listener[], t: Texts): ShownTable {
  return shownTable<Listener>(
    [
      { id: 'port', title: t.paste.port, width: 140, value: ({ protocol, port }) => `${protocol}/${port}`, copy: true },
      { id: 'address', title: t.paste.ipAddress, width: 260, value: ({ address }) => address ?? t.paste.everyAddress },
      { id: 'program', title: t.paste.program, width: 220, value: ({ process }) => process },
      { id: 'pid', title: t.pastedFacts.pid, width: 150, value: ({ pid }) => pid, copy: true },
    ],
    listeners,
  );
}

export function excludedPortsTable(ranges: readonly PortRange[], t: Texts): ShownTable {
  return shownTable<PortRange>(
    [
      { id: 'start', title: t.paste.firstPort, width: 180, value: ({ start }) => start },
      { id: 'end', title: t.paste.lastPort, width: 180, value: ({ end }) => end },
    ],
    ranges,
  );
}

export function windowsServicesTable(services: readonly PastedWindowsService[], t: Texts): ShownTable {
  const starts = { automatic: t.paste.startsAutomatically, manual: t.paste.startsManually, disabled: t.paste.startsNever };
  const stateOf = ({ installed, state }: PastedWindowsService): string | null => {
    if (!installed) return t.paste.notInstalled;
    return state === null ? null : t.serviceStates[state];
  };
  return shownTable<PastedWindowsService>(
    [
      { id: 'service', title: t.paste.service, width: 260, value: ({ name }) => name, copy: true },
      { id: 'state', title: t.tables.state, width: 160, value: stateOf },
      { id: 'start', title: t.paste.startType, width: 160, value: ({ startType }) => (startType === null ? null : starts[startType]) },
      { id: 'exit', title: t.paste.exitCode, width: 140, value: ({ exitCode }) => exitCode, copy: true },
    ],
    services,
  );
}

export function yesNo(value: boolean | null, { details }: Texts): string | null {
  if (value === null) return null;
  return value ? details.yes : details.no;
}
