/** Every kind of table that a pasted text can come to, as it is shown. */
import type { Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { PastedTable } from '../../src/core/vnet/pasted.ts';
import { adaptersTable, excludedPortsTable, hardwarePortsTable, listenersTable, neighboursTable, routesTable, windowsServicesTable } from './host-tables.ts';
import type { ShownTable } from './shown-table.ts';
import {
  bridgeMappingsTable,
  dhcpSubnetsTable,
  entriesTable,
  factsTable,
  hostAdaptersTable,
  hostNetworksTable,
  leasesTable,
  machinesTable,
  networkNamesTable,
  networksTable,
  portForwardsTable,
  reservationsTable,
  runningMachinesTable,
  servicesTable,
  vmAdaptersTable,
} from './vmware-tables.ts';

export function tableShown(table: PastedTable, t: Texts, language: Language): ShownTable {
  switch (table.of) {
    case 'adapters':
      return adaptersTable(table.rows, t);
    case 'routes':
      return routesTable(table.rows, t);
    case 'neighbours':
      return neighboursTable(table.rows, t);
    case 'hardware-ports':
      return hardwarePortsTable(table.rows, t);
    case 'listeners':
      return listenersTable(table.rows, t);
    case 'excluded-ports':
      return excludedPortsTable(table.rows, t);
    case 'windows-services':
      return windowsServicesTable(table.rows, t);
    case 'services':
      return servicesTable(table.rows, t);
    case 'host-networks':
      return hostNetworksTable(table.rows, t);
    case 'running-machines':
      return runningMachinesTable(table.rows, t);
    case 'networks':
      return networksTable(table.rows, t);
    case 'bridge-mappings':
      return bridgeMappingsTable(table.rows, t);
    case 'network-names':
      return networkNamesTable(table.rows, t);
    case 'dhcp-subnets':
      return dhcpSubnetsTable(table.rows, t);
    case 'host-adapters':
      return hostAdaptersTable(table.rows, t);
    case 'reservations':
      return reservationsTable(table.rows, t);
    case 'leases':
      return leasesTable(table.rows, t, language);
    case 'port-forwards':
      return portForwardsTable(table.rows, t);
    case 'vm-adapters':
      return vmAdaptersTable(table.rows, t);
    case 'machines':
      return machinesTable(table.rows, t);
    case 'facts':
      return factsTable(table.rows, t);
    case 'entries':
      return entriesTable(table.rows, t);
  }
}
