/** One table of a pasted text: as high as its rows need, up to a dozen. */
import Box from '@mui/material/Box';
import { useMemo, useState, type ReactElement } from 'react';
import { searchFor } from '../app/search.ts';
import { useWindow } from '../app/window-context.ts';
import { Address, Dash } from '../tables/cells.tsx';
import { DataTable, type CellProps } from '../tables/data-table.tsx';
import { useTexts } from '../words/use-texts.ts';
import type { ShownColumn, ShownRow, ShownTable } from './shown-table.ts';

interface Props {
  readonly label: string;
  readonly table: ShownTable;
}

const rowHeight = 32;
const mostRows = 12.5;

export function PastedTable({ label, table }: Props): ReactElement {
  const { t } = useTexts();
  const [selected, setSelected] = useState<string | null>(null);
  const { search } = useWindow();
  const { columns, rows } = table;
  const found = useMemo(() => {
    const matches = searchFor(search);
    return rows.filter(({ cells }) => matches(Object.values(cells).map((value) => (value === null ? null : String(value)))));
  }, [rows, search]);
  const Cell = useMemo(() => cellOf(columns), [columns]);
  const dataColumns = useMemo(
    () => columns.map(({ id, title, width }) => ({ id, title, width: `${width}px`, sortKey: ({ cells }: ShownRow) => cells[id] ?? null })),
    [columns],
  );
  return (
    // A column that shrinks: a short table is as high as its rows and its scroll bar, a long one scrolls.
    <Box sx={{ display: 'flex', flexDirection: 'column', maxHeight: rowHeight * (1 + mostRows), borderTop: 1, borderColor: 'divider', '& tbody:last-child tr:last-of-type td': { borderBottom: 0 } }}>
      <DataTable
        label={label}
        columns={dataColumns}
        Cell={Cell}
        rows={found}
        keyOf={({ key }) => key}
        isSelected={({ key }) => key === selected}
        onSelect={({ key }) => setSelected(key)}
        empty={search === '' ? t.paste.nothing : t.picture.nothingMatches(search)}
      />
    </Box>
  );
}

function cellOf(columns: readonly ShownColumn[]): (props: CellProps<ShownRow, string>) => ReactElement {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return function PastedCell({ row, column }) {
    const value = row.cells[column] ?? null;
    const shown = byId.get(column);
    if (value === null || shown === undefined) return <Dash />;
    if (shown.copy) return <Address value={String(value)} what={shown.title} />;
    return (
      <span title={String(value)} className={row.continues ? 'quiet' : undefined}>
        {value}
      </span>
    );
  };
}
