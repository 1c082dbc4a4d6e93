/** The networks as rows: the same that the picture shows. */
import { useMemo, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';
import { networkWords, searchFor } from '../app/search.ts';
import { useWindow } from '../app/window-context.ts';
import { ModeMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { Address, Dash, Named } from './cells.tsx';
import { DataTable, type CellProps, type TableColumn } from './data-table.tsx';
import { machinesPerNetwork } from './machine-rows.ts';

interface Row {
  readonly network: VirtualNetwork;
  readonly machines: number;
}

type Column = 'network' | 'mode' | 'subnet' | 'host' | 'gateway' | 'dhcp' | 'machines';

export function NetworksTable({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { search, selected, select } = useWindow();
  const rows = useMemo((): readonly Row[] => {
    const found = searchFor(search);
    const machines = machinesPerNetwork(view);
    return view.networks
      .filter((network) => found(networkWords(network)))
      .map((network) => ({ network, machines: machines.get(network.vmnet) ?? 0 }));
  }, [view, search]);
  const columns = useMemo(
    (): readonly TableColumn<Row, Column>[] => [
      { id: 'network', title: t.tables.network, width: '108px', sortKey: ({ network }) => network.vmnet },
      { id: 'mode', title: t.tables.mode, width: '104px', sortKey: ({ network }) => network.mode },
      { id: 'subnet', title: t.tables.subnet, width: '136px', sortKey: ({ network }) => network.subnet },
      { id: 'host', title: t.tables.hostAddress, width: '122px', sortKey: ({ network }) => hostAddress(network) },
      { id: 'gateway', title: t.tables.gateway, width: '122px', sortKey: ({ network }) => network.nat?.gateway ?? null },
      { id: 'dhcp', title: t.tables.dhcpRange, width: '258px', sortKey: ({ network }) => network.dhcp?.start ?? null },
      { id: 'machines', title: t.tables.machineCount, width: '60px', sortKey: ({ machines }) => machines },
    ],
    [t],
  );
  return (
    <DataTable
      name="networks"
      label={t.tables.networks}
      columns={columns}
      Cell={Cell}
      rows={rows}
      keyOf={({ network }) => String(network.vmnet)}
      isSelected={({ network }) => selected?.kind === 'network' && selected.vmnet === network.vmnet}
      onSelect={({ network }, how) => select({ kind: 'network', vmnet: network.vmnet }, how)}
      empty={search === '' ? t.tables.noNetworks : t.picture.nothingMatches(search)}
    />
  );
}

function Cell({ row: { network, machines }, column }: CellProps<Row, Column>): ReactElement {
  const { t } = useTexts();
  switch (column) {
    case 'network':
      return <Named name={`VMnet${network.vmnet}`} subject={{ kind: 'network', vmnet: network.vmnet }} />;
    case 'mode':
      return <ModeMark mode={network.mode} />;
    case 'subnet':
      return <Address value={network.subnet} what={t.tables.subnet} />;
    case 'host':
      return <Address value={hostAddress(network)} what={t.details.hostAddress} />;
    case 'gateway':
      return <Address value={network.nat?.gateway ?? null} what={t.details.gateway} />;
    case 'dhcp': {
      const { dhcp } = network;
      if (dhcp?.enabled === false) return <span className="quiet">{t.tables.off}</span>;
      if (dhcp === null || dhcp.start === null || dhcp.end === null) return <Dash />;
      return <Address value={t.details.range(dhcp.start, dhcp.end)} what={t.tables.dhcpRange} />;
    }
    case 'machines':
      return <>{machines}</>;
  }
}

function hostAddress({ hostAdapter }: VirtualNetwork): string | null {
  return hostAdapter?.configured === true ? hostAdapter.address : null;
}
