/** The machines' table with a box to choose each adapter by, and a button that switches it. */
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useMemo, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { searchFor } from '../app/search.ts';
import { useWindow } from '../app/window-context.ts';
import { Dash } from '../tables/cells.tsx';
import { DataTable, type CellProps, type TableColumn } from '../tables/data-table.tsx';
import { machineTableRows, type MachineTableRow } from '../tables/machine-rows.ts';
import { MachineCell, useMachineColumns, type MachineColumn } from '../tables/machines-table.tsx';
import { useTexts } from '../words/use-texts.ts';
import { isChosen, useMachines } from './machines-context.ts';
import { SwitchMenu } from './switch-menu.tsx';

type Column = MachineColumn | 'choose' | 'switch';

export function SwitchTable({ view }: { readonly view: HostView }): ReactElement {
  const { t } = useTexts();
  const { search, selected, select } = useWindow();
  const rows = useMemo(() => machineTableRows(view, searchFor(search)), [view, search]);
  const shared = useMachineColumns();
  const columns = useMemo(
    (): readonly TableColumn<MachineTableRow, Column>[] => [
      { id: 'choose', title: t.tables.chosen, width: '74px', sortKey: () => null },
      ...shared.filter(({ id }) => id !== 'mac'),
      { id: 'switch', title: t.wizard.connectTo, width: '120px', sortKey: () => null },
    ],
    [shared, t],
  );
  return (
    <DataTable
      name="switch"
      label={t.tables.machines}
      columns={columns}
      Cell={Cell}
      rows={rows}
      keyOf={({ machine, adapter }) => `${machine.path}#${adapter?.index ?? ''}`}
      isSelected={({ machine }) => selected?.kind === 'machine' && selected.path === machine.path}
      onSelect={({ machine }, how) => select({ kind: 'machine', path: machine.path }, how)}
      empty={search === '' ? t.tables.noMachines : t.picture.nothingMatches(search)}
    />
  );
}

function Cell({ row, column }: CellProps<MachineTableRow, Column>): ReactElement {
  if (column === 'choose') return <Choose row={row} />;
  if (column === 'switch') return <Switch row={row} />;
  return <MachineCell row={row} column={column} />;
}

/** The browser's own, which costs a row next to nothing. */
const Tick = styled('input')(({ theme }) => ({ width: 16, height: 16, margin: '0 4px', verticalAlign: 'middle', accentColor: theme.colours.accent }));

function Choose({ row: { machine, adapter } }: { readonly row: MachineTableRow }): ReactElement {
  const { t } = useTexts();
  const { chosen, choose } = useMachines();
  if (adapter === null) return <Dash />;
  const one = { machine: machine.path, index: adapter.index };
  return (
    <Tick
      type="checkbox"
      checked={isChosen(chosen, one)}
      onChange={(event) => choose(one, event.target.checked)}
      // The row opens its details by a click of its own.
      onClick={(event) => event.stopPropagation()}
      aria-label={t.wizard.chooseRow(machine.name, adapter.index + 1)}
    />
  );
}

function Switch({ row: { machine, adapter } }: { readonly row: MachineTableRow }): ReactElement {
  const { t } = useTexts();
  if (adapter === null) return <Dash />;
  return (
    // A click in here, or in the menu that belongs to it, is none on the row.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <Box component="span" onClick={(event) => event.stopPropagation()}>
      <SwitchMenu inRow adapters={[{ machine: machine.path, index: adapter.index }]} label={t.wizard.switchRow} about={t.wizard.switchAbout(machine.name, adapter.index + 1)} />
    </Box>
  );
}
