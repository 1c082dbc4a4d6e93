/** The changes as rows, the newest first. */
import { useMemo, type ReactElement } from 'react';
import type { HistoryItem } from '../../src/core/contract/report-schema.ts';
import { DataTable, type CellProps, type TableColumn } from '../tables/data-table.tsx';
import { dateTime } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';
import { fromText, whatText } from './history-rows.ts';
import { OutcomeMark } from './outcome-mark.tsx';

type Column = 'when' | 'who' | 'what' | 'from' | 'outcome';

interface Props {
  readonly items: readonly HistoryItem[];
  readonly selected: string | null;
  readonly onSelect: (id: string, how?: 'open') => void;
}

export function HistoryTable({ items, selected, onSelect }: Props): ReactElement {
  const { t, language } = useTexts();
  const columns = useMemo(
    (): readonly TableColumn<HistoryItem, Column>[] => [
      { id: 'when', title: t.history.when, width: '190px', sortKey: ({ at }) => at },
      { id: 'what', title: t.history.what, width: 'auto', sortKey: (item) => whatText(item, language) },
      { id: 'who', title: t.history.who, width: '110px', sortKey: ({ user }) => user },
      { id: 'from', title: t.history.from, width: '180px', sortKey: (item) => fromText(item, language) },
      { id: 'outcome', title: t.history.outcome, width: '150px', sortKey: ({ outcome, undone }) => (undone ? 'undone' : outcome) },
    ],
    [t, language],
  );
  return (
    <DataTable
      name="history"
      label={t.frame.history}
      columns={columns}
      Cell={Cell}
      rows={items}
      keyOf={({ id }) => id}
      isSelected={({ id }) => id === selected}
      onSelect={({ id }, how) => onSelect(id, how)}
      empty={t.history.emptyTitle}
    />
  );
}

function Cell({ row, column }: CellProps<HistoryItem, Column>): ReactElement {
  const { language } = useTexts();
  switch (column) {
    case 'when':
      return <span title={row.at}>{dateTime(row.at, language)}</span>;
    case 'who':
      return <span title={row.user}>{row.user}</span>;
    case 'what':
      return <span title={whatText(row, language)}>{whatText(row, language)}</span>;
    case 'from':
      return <span title={fromText(row, language)}>{fromText(row, language)}</span>;
    case 'outcome':
      return <OutcomeMark outcome={row.outcome} undone={row.undone} />;
  }
}
