/** The virtual machines as rows, one for each adapter. */
import { useMemo, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { searchFor } from '../app/search.ts';
import { useWindow } from '../app/window-context.ts';
import { ModeMark, VmStateMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { Address, Dash, Named } from './cells.tsx';
import { DataTable, type CellProps, type TableColumn } from './data-table.tsx';
import { machineTableRows, type MachineTableRow } from './machine-rows.ts';

export type MachineColumn = 'machine' | 'state' | 'adapter' | 'mode' | 'network' | 'lease' | 'mac';

export function MachinesTable({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { search, selected, select } = useWindow();
  const rows = useMemo(() => machineTableRows(view, searchFor(search)), [view, search]);
  const columns = useMachineColumns();
  return (
    <DataTable
      name="machines"
      label={t.tables.machines}
      columns={columns}
      Cell={MachineCell}
      rows={rows}
      keyOf={({ machine, adapter }) => `${machine.path}#${adapter?.index ?? ''}`}
      isSelected={({ machine }) => selected?.kind === 'machine' && selected.path === machine.path}
      onSelect={({ machine }, how) => select({ kind: 'machine', path: machine.path }, how)}
      empty={search === '' ? t.tables.noMachines : t.picture.nothingMatches(search)}
    />
  );
}

export function useMachineColumns(): readonly TableColumn<MachineTableRow, MachineColumn>[] {
  const { t } = useTexts();
  return useMemo(
    (): readonly TableColumn<MachineTableRow, MachineColumn>[] => [
      { id: 'machine', title: t.tables.machine, width: '176px', sortKey: ({ machine }) => machine.name },
      { id: 'state', title: t.tables.state, width: '116px', sortKey: ({ machine }) => machine.state },
      { id: 'adapter', title: t.tables.adapterNumber, width: '72px', sortKey: ({ adapter }) => adapter?.index ?? null },
      { id: 'mode', title: t.tables.mode, width: '108px', sortKey: ({ adapter, network }) => network?.mode ?? adapter?.mode ?? null },
      { id: 'network', title: t.tables.network, width: '76px', sortKey: ({ adapter }) => adapter?.vmnet ?? null },
      { id: 'lease', title: t.tables.lease, width: '128px', sortKey: ({ adapter }) => adapter?.lease?.address ?? null },
      { id: 'mac', title: t.tables.mac, width: '150px', sortKey: ({ adapter }) => adapter?.mac ?? null },
    ],
    [t],
  );
}

export function MachineCell({ row: { machine, adapter, network }, column }: CellProps<MachineTableRow, MachineColumn>): ReactElement {
  const { t } = useTexts();
  switch (column) {
    case 'machine':
      return <Named name={machine.name} hint={machine.path} subject={{ kind: 'machine', path: machine.path }} />;
    case 'state':
      return <VmStateMark state={machine.state} />;
    case 'adapter':
      return adapter === null ? <span className="quiet">{t.details.none}</span> : <>{adapter.index + 1}</>;
    case 'mode':
      if (network !== null) return <ModeMark mode={network.mode} />;
      return adapter === null ? <Dash /> : <>{t.vmAdapterModes[adapter.mode]}</>;
    case 'network':
      return adapter === null || adapter.vmnet === null ? <Dash /> : <>{`VMnet${adapter.vmnet}`}</>;
    case 'lease':
      return <Address value={adapter?.lease?.address ?? null} what={t.details.lease} />;
    case 'mac':
      return <Address value={adapter?.mac ?? null} what={t.tables.mac} />;
  }
}
