/** The host's own adapters as rows. */
import { useMemo, type ReactElement } from 'react';
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { adapterWords, searchFor } from '../app/search.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { Address, Named } from './cells.tsx';
import { DataTable, type CellProps, type TableColumn } from './data-table.tsx';

type Column = 'name' | 'kind' | 'state' | 'address' | 'router' | 'mac';

export function AdaptersTable({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { search, selected, select } = useWindow();
  const rows = useMemo(() => {
    const found = searchFor(search);
    return view.adapters.filter((adapter) => found(adapterWords(adapter)));
  }, [view, search]);
  const columns = useMemo(
    (): readonly TableColumn<Adapter, Column>[] => [
      { id: 'name', title: t.tables.adapter, width: '230px', sortKey: ({ name }) => name },
      { id: 'kind', title: t.tables.kind, width: '140px', sortKey: ({ kind }) => t.adapterKinds[kind] },
      { id: 'state', title: t.tables.state, width: '140px', sortKey: ({ state }) => t.adapterStates[state] },
      { id: 'address', title: t.tables.address, width: '126px', sortKey: ({ ipv4 }) => ipv4[0]?.address ?? null },
      { id: 'router', title: t.tables.router, width: '126px', sortKey: ({ gateways }) => gateways[0] ?? null },
      { id: 'mac', title: t.tables.mac, width: '150px', sortKey: ({ mac }) => mac },
    ],
    [t],
  );
  return (
    <DataTable
      name="adapters"
      label={t.tables.adapters}
      columns={columns}
      Cell={Cell}
      rows={rows}
      keyOf={({ name }) => name}
      isSelected={({ name }) => selected?.kind === 'adapter' && selected.name === name}
      onSelect={({ name }, how) => select({ kind: 'adapter', name }, how)}
      empty={search === '' ? t.tables.noAdapters : t.picture.nothingMatches(search)}
    />
  );
}

function Cell({ row, column }: CellProps<Adapter, Column>): ReactElement {
  const { t } = useTexts();
  switch (column) {
    case 'name':
      return <Named name={row.name} hint={row.description ?? row.name} subject={{ kind: 'adapter', name: row.name }} />;
    case 'kind':
      return <>{t.adapterKinds[row.kind]}</>;
    case 'state':
      return <>{t.adapterStates[row.state]}</>;
    case 'address':
      return <Address value={row.ipv4[0]?.address ?? null} what={t.tables.address} />;
    case 'router':
      return <Address value={row.gateways[0] ?? null} what={t.details.router} />;
    case 'mac':
      return <Address value={row.mac} what={t.tables.mac} />;
  }
}
