/** A list of a network in which one entry at a time is open: thousands of them stay quick. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ComponentType, type ReactElement, type ReactNode } from 'react';
import type { EntryStatus } from '../../src/core/wizard/network/lists.ts';
import { DataTable, type CellProps, type TableColumn } from '../tables/data-table.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props<Row, Id extends string> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row, Id>[];
  readonly Cell: ComponentType<CellProps<Row, Id>>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly open: string | null;
  readonly onOpen: (key: string, how?: 'open') => void;
  readonly empty: string;
}

const rowHeight = 32;
const mostRows = 6;

export function EntryList<Row, Id extends string>({ open, onOpen, keyOf, rows, empty, ...table }: Props<Row, Id>): ReactElement {
  if (rows.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary', my: 1 }}>
        {empty}
      </Typography>
    );
  }
  return (
    <Box sx={{ height: (Math.min(rows.length, mostRows) + 1) * rowHeight + 2, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', my: 1 }}>
      <DataTable {...table} rows={rows} keyOf={keyOf} isSelected={(row) => keyOf(row) === open} onSelect={(row, how) => onOpen(keyOf(row), how)} empty={empty} rowHeight={rowHeight} />
    </Box>
  );
}

interface OpenProps {
  readonly label: string;
  /** Counts up whenever the keyboard is to go into it; 0: not yet. */
  readonly entered: number;
  readonly children: ReactNode;
}

/** The fields of the entry that is open. */
export function OpenEntry({ label, entered, children }: OpenProps): ReactElement {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (entered > 0) box.current?.querySelector<HTMLElement>('input:not(:disabled), select, button')?.focus();
  }, [entered]);
  return (
    <Box ref={box} component="fieldset" aria-label={label} sx={{ m: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'flex-start', px: 1.5, pt: 0.5, pb: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      {children}
    </Box>
  );
}

export function EntryMark({ status, faulty }: { readonly status: EntryStatus; readonly faulty: boolean }): ReactElement {
  const { t } = useTexts();
  const words: Readonly<Record<EntryStatus, string>> = { 'as-now': t.networks.asNow, moved: t.networks.moved, added: t.networks.addedEntry, changed: t.networks.changed, removed: t.networks.removed };
  if (faulty) return <Box component="span" sx={{ color: 'error.main' }}>{t.networks.faulty}</Box>;
  return <Box component="span" sx={{ color: status === 'as-now' ? 'text.secondary' : 'primary.main' }}>{words[status]}</Box>;
}
