/** Tables of what VMware's own files and tools say. */
import type { Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { VmAdapter } from '../../src/core/vnet/machine.ts';
import type { PortForward, VirtualNetwork } from '../../src/core/vnet/network.ts';
import type { PastedDhcpSubnet, PastedHostNetwork, PastedLease, PastedService, PastedTable } from '../../src/core/vnet/pasted.ts';
import { dateTime, duration } from '../words/format.ts';
import { yesNo } from './host-tables.ts';
import { shownTable, type CellValue, type ShownTable } from './shown-table.ts';

type RowOf<Of extends PastedTable['of']> = Extract<PastedTable, { of: Of }>['rows'][number];

export function servicesTable(services: readonly PastedService[], t: Texts): ShownTable {
  const names = {
    bridge: t.paste.bridgeService,
    dhcp: t.paste.dhcpService,
    nat: t.paste.natService,
    'host-adapter': t.paste.hostAdapterService,
  };
  return shownTable<PastedService>(
    [
      { id: 'vmnet', title: t.paste.vmnet, width: 120, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'service', title: t.paste.service, width: 220, value: ({ kind }) => names[kind] },
      { id: 'state', title: t.tables.state, width: 160, value: ({ state }) => t.serviceStates[state] },
    ],
    services,
  );
}

export function hostNetworksTable(networks: readonly PastedHostNetwork[], t: Texts): ShownTable {
  return shownTable<PastedHostNetwork>(
    [
      { id: 'vmnet', title: t.tables.network, width: 120, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'mode', title: t.tables.mode, width: 160, value: ({ mode }) => t.modes[mode] },
      { id: 'subnet', title: t.tables.subnet, width: 200, value: ({ subnet }) => subnet, copy: true },
      { id: 'dhcp', title: t.details.dhcp, width: 140, value: ({ dhcp }) => yesNo(dhcp, t) },
    ],
    networks,
  );
}

export function networksTable(networks: readonly VirtualNetwork[], t: Texts): ShownTable {
  return shownTable<VirtualNetwork>(
    [
      { id: 'vmnet', title: t.tables.network, width: 100, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'name', title: t.details.name, width: 130, value: ({ name }) => name },
      { id: 'mode', title: t.tables.mode, width: 120, value: ({ mode }) => t.modes[mode] },
      { id: 'subnet', title: t.tables.subnet, width: 150, value: ({ subnet }) => subnet, copy: true },
      { id: 'host', title: t.tables.hostAddress, width: 130, value: ({ hostAdapter }) => hostAdapter?.address ?? null, copy: true },
      { id: 'dhcp', title: t.details.dhcp, width: 120, value: ({ dhcp }) => yesNo(dhcp?.enabled ?? null, t) },
      { id: 'start', title: t.details.dhcpStart, width: 130, value: ({ dhcp }) => dhcp?.start ?? null, copy: true },
      { id: 'end', title: t.details.dhcpEnd, width: 130, value: ({ dhcp }) => dhcp?.end ?? null, copy: true },
      { id: 'gateway', title: t.tables.gateway, width: 130, value: ({ nat }) => nat?.gateway ?? null, copy: true },
      { id: 'bridge', title: t.details.bridgedTo, width: 140, value: ({ bridge }) => bridgeName(bridge?.to ?? null, t) },
      { id: 'forwards', title: t.details.forwards, width: 120, value: ({ nat }) => (nat === null ? null : nat.portForwards.length) },
      { id: 'reserved', title: t.details.reservations, width: 150, value: ({ dhcp }) => (dhcp === null ? null : dhcp.reservations.length) },
    ],
    networks,
  );
}

function bridgeName(to: string | null, t: Texts): string | null {
  return to === 'automatic' ? t.details.automatic : to;
}

export function bridgeMappingsTable(mappings: readonly RowOf<'bridge-mappings'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'bridge-mappings'>>(
    [
      { id: 'adapter', title: t.tables.adapter, width: 240, value: ({ interface: name }) => name, copy: true },
      { id: 'vmnet', title: t.tables.network, width: 200, value: ({ vmnet }) => (vmnet < 0 ? t.paste.notBridged : vmnetName(vmnet)) },
    ],
    mappings,
  );
}

export function networkNamesTable(names: readonly RowOf<'network-names'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'network-names'>>(
    [
      { id: 'vmnet', title: t.tables.network, width: 160, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'name', title: t.details.name, width: 260, value: ({ name }) => name },
      { id: 'device', title: t.paste.device, width: 200, value: ({ device }) => device, copy: true },
    ],
    names,
  );
}

export function dhcpSubnetsTable(subnets: readonly PastedDhcpSubnet[], t: Texts): ShownTable {
  return shownTable<PastedDhcpSubnet>(
    [
      { id: 'vmnet', title: t.tables.network, width: 100, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'subnet', title: t.tables.subnet, width: 160, value: ({ subnet }) => subnet, copy: true },
      { id: 'start', title: t.details.dhcpStart, width: 140, value: ({ range }) => range?.[0] ?? null, copy: true },
      { id: 'end', title: t.details.dhcpEnd, width: 140, value: ({ range }) => range?.[1] ?? null, copy: true },
      { id: 'routers', title: t.paste.routers, width: 140, value: ({ routers }) => listed(routers), copy: true },
      { id: 'dns', title: t.details.dns, width: 150, value: ({ dns }) => listed(dns), copy: true },
      { id: 'domain', title: t.paste.domain, width: 130, value: ({ domainName }) => domainName, copy: true },
      { id: 'lease', title: t.details.defaultLease, width: 150, value: ({ defaultLease }) => seconds(defaultLease, t) },
      { id: 'max', title: t.details.maxLease, width: 160, value: ({ maxLease }) => seconds(maxLease, t) },
    ],
    subnets,
  );
}

export function hostAdaptersTable(adapters: readonly RowOf<'host-adapters'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'host-adapters'>>(
    [
      { id: 'vmnet', title: t.tables.network, width: 120, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'address', title: t.details.hostAddress, width: 260, value: ({ address }) => address, copy: true },
      { id: 'mac', title: t.tables.mac, width: 200, value: ({ mac }) => mac, copy: true },
    ],
    adapters,
  );
}

export function reservationsTable(reservations: readonly RowOf<'reservations'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'reservations'>>(
    [
      { id: 'name', title: t.details.name, width: 220, value: ({ name }) => name },
      { id: 'address', title: t.paste.ipAddress, width: 180, value: ({ address }) => address, copy: true },
      { id: 'mac', title: t.tables.mac, width: 200, value: ({ mac }) => mac, copy: true },
    ],
    reservations,
  );
}

export function leasesTable(leases: readonly PastedLease[], t: Texts, language: Language): ShownTable {
  return shownTable<PastedLease>(
    [
      { id: 'address', title: t.tables.lease, width: 150, value: ({ address }) => address, copy: true },
      { id: 'mac', title: t.tables.mac, width: 160, value: ({ mac }) => mac, copy: true },
      { id: 'computer', title: t.paste.computer, width: 180, value: ({ hostname }) => hostname, copy: true },
      { id: 'starts', title: t.paste.starts, width: 180, value: ({ starts }) => (starts === null ? null : dateTime(starts, language)) },
      { id: 'ends', title: t.paste.ends, width: 180, value: ({ ends }) => (ends === null ? null : dateTime(ends, language)) },
      { id: 'current', title: t.paste.current, width: 100, value: ({ current }) => yesNo(current, t) },
    ],
    leases,
  );
}

export function portForwardsTable(forwards: readonly PortForward[], t: Texts): ShownTable {
  return shownTable<PortForward>(
    [
      { id: 'host', title: t.paste.hostPort, width: 140, value: ({ protocol, hostPort }) => `${protocol}/${hostPort}`, copy: true },
      { id: 'guest', title: t.paste.guestAddress, width: 220, value: ({ guestAddress }) => guestAddress, copy: true },
      { id: 'port', title: t.paste.guestPort, width: 140, value: ({ guestPort }) => guestPort },
      { id: 'description', title: t.paste.description, width: 240, value: ({ description }) => description || null },
    ],
    forwards,
  );
}

export function vmAdaptersTable(adapters: readonly VmAdapter[], t: Texts): ShownTable {
  return shownTable<VmAdapter>(
    [
      { id: 'number', title: t.tables.adapterNumber, width: 90, value: ({ index }) => index + 1 },
      { id: 'mode', title: t.tables.mode, width: 140, value: ({ mode }) => t.vmAdapterModes[mode] },
      { id: 'vmnet', title: t.tables.network, width: 100, value: ({ vmnet }) => vmnetName(vmnet) },
      { id: 'mac', title: t.tables.mac, width: 160, value: ({ mac }) => mac, copy: true },
      { id: 'device', title: t.paste.device, width: 120, value: ({ device }) => device },
      { id: 'connected', title: t.paste.connected, width: 170, value: ({ present, connectAtPowerOn }) => yesNo(present && connectAtPowerOn, t) },
    ],
    adapters,
  );
}

export function machinesTable(machines: readonly RowOf<'machines'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'machines'>>(
    [
      { id: 'name', title: t.tables.machine, width: 220, value: ({ name }) => name },
      { id: 'path', title: t.details.file, width: 520, value: ({ path }) => path, copy: true },
    ],
    machines,
  );
}

export function runningMachinesTable(machines: readonly RowOf<'running-machines'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'running-machines'>>([{ id: 'path', title: t.details.file, width: 620, value: ({ path }) => path, copy: true }], machines);
}

export function factsTable(facts: readonly RowOf<'facts'>[], t: Texts): ShownTable {
  const valueOf = ({ fact, value }: RowOf<'facts'>): CellValue => {
    if (fact === 'udp-timeout' && typeof value === 'number') return duration(value, t);
    if (fact === 'default-bridge' && typeof value === 'number') return vmnetName(value);
    return typeof value === 'boolean' ? yesNo(value, t) : value;
  };
  return shownTable<RowOf<'facts'>>(
    [
      { id: 'fact', title: t.paste.setting, width: 240, value: ({ fact }) => t.pastedFacts[fact] },
      { id: 'value', title: t.paste.value, width: 500, value: valueOf, copy: true },
    ],
    facts,
  );
}

export function entriesTable(entries: readonly RowOf<'entries'>[], t: Texts): ShownTable {
  return shownTable<RowOf<'entries'>>(
    [
      { id: 'key', title: t.paste.setting, width: 300, value: ({ key }) => key },
      { id: 'value', title: t.paste.value, width: 440, value: ({ value }) => value, copy: true },
    ],
    entries,
  );
}

function vmnetName(vmnet: number | null): string | null {
  return vmnet === null ? null : `VMnet${vmnet}`;
}

function seconds(value: number | null, t: Texts): string | null {
  return value === null ? null : duration(value, t);
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}
