/** One table for everything: sorted by its headings, walked with the arrow keys, drawn only where it is in sight. */
import { mdiArrowDown, mdiArrowUp } from '@mdi/js';
import Box from '@mui/material/Box';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ComponentType, type ReactElement } from 'react';
import { sortText, sortToRestore } from '../app/remembered.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { nextSort, sortRows, type Sort, type SortKey } from './sorting.ts';
import { tableStyle } from './table-style.ts';
import { rowAfterKey, rowsInSight } from './window-of-rows.ts';

export interface TableColumn<Row, Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** CSS width of the column. */
  readonly width: string;
  readonly sortKey: (row: Row) => SortKey;
}

export interface CellProps<Row, Id extends string> {
  readonly row: Row;
  readonly column: Id;
}

interface Props<Row, Id extends string> {
  /** How it is sorted is remembered under it; without one it is not. */
  readonly name?: string;
  readonly label: string;
  readonly columns: readonly TableColumn<Row, Id>[];
  readonly Cell: ComponentType<CellProps<Row, Id>>;
  readonly rows: readonly Row[];
  /** Unique among the rows. */
  readonly keyOf: (row: Row) => string;
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row, how?: 'open') => void;
  /** What is said when there are no rows. */
  readonly empty: string;
  /** In pixels, the same for all: which rows are in sight is reckoned from it. */
  readonly rowHeight?: number;
}

const usualRowHeight = 32;
const headHeight = 32;

export function DataTable<Row, Id extends string>({ name, label, columns, Cell, rows, keyOf, isSelected, onSelect, empty, rowHeight = usualRowHeight }: Props<Row, Id>): ReactElement {
  const { preferences, remember } = useWindow().preferences;
  const [sort, setSort] = useState<Sort | null>(() => (name === undefined ? null : sortToRestore(preferences.view[`sort.${name}`], columns.map(({ id }) => id))));
  const sortBy = (next: Sort | null): void => {
    setSort(next);
    if (name !== undefined) remember(`sort.${name}`, sortText(next));
  };
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  // Where the keyboard is going: the row's number, until the row is drawn and has the focus.
  const goal = useRef<number | null>(null);

  const sorted = useMemo(
    () => sortRows(rows, sort, (row, column) => columns.find(({ id }) => id === column)?.sortKey(row) ?? null),
    [rows, sort, columns],
  );
  const selectedAt = sorted.findIndex(isSelected);
  const [followed, setFollowed] = useState(-1);
  const current = Math.min(active, Math.max(0, sorted.length - 1));
  const { first, end } = rowsInSight(scroll.top, scroll.height, rowHeight, sorted.length);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => setScroll({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // What is selected elsewhere comes into sight here.
  if (followed !== selectedAt) {
    setFollowed(selectedAt);
    if (selectedAt !== -1) setActive(selectedAt);
  }
  useEffect(() => {
    if (selectedAt !== -1) showRow(box.current, selectedAt, rowHeight);
  }, [selectedAt, rowHeight]);

  // After every drawing: a row far away is drawn only once it was scrolled to.
  useEffect(() => {
    // A drawing from before the key was pressed may come first: it is not the one that has the row.
    if (goal.current !== current) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    if (row === null || row === undefined) return;
    goal.current = null;
    row.focus({ preventScroll: true });
  });

  const move = (to: number): void => {
    goal.current = to;
    setActive(to);
    showRow(box.current, to, rowHeight);
  };

  return (
    <Box
      ref={box}
      sx={tableStyle(rowHeight)}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      {/* A table whose rows take the keyboard is what ARIA calls a grid. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" aria-label={label} aria-rowcount={sorted.length + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <Box component="col" key={id} sx={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" aria-sort={sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}>
                <button type="button" onClick={() => sortBy(nextSort(sort, id))}>
                  {title}
                  {sort?.column === id && <Icon path={sort.descending ? mdiArrowDown : mdiArrowUp} size={14} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer height={first * rowHeight} />}
          {sorted.slice(first, end).map((row, offset) => {
            const index = first + offset;
            return (
              <tr
                key={keyOf(row)}
                data-row={index}
                aria-rowindex={index + 2}
                aria-selected={isSelected(row)}
                tabIndex={index === current ? 0 : -1}
                onClick={() => {
                  setActive(index);
                  onSelect(row);
                }}
                onKeyDown={(event) => {
                  if (event.target !== event.currentTarget) return;
                  if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault();
                    onSelect(row, 'open');
                    return;
                  }
                  const to = rowAfterKey(event.key, index, sorted.length, Math.floor(scroll.height / rowHeight) - 1);
                  if (to === undefined) return;
                  event.preventDefault();
                  move(to);
                }}
              >
                {columns.map(({ id }) => (
                  <td key={id}>
                    <Cell row={row} column={id} />
                  </td>
                ))}
              </tr>
            );
          })}
          {end < sorted.length && <Spacer height={(sorted.length - end) * rowHeight} />}
        </tbody>
      </table>
      {sorted.length === 0 && <p>{empty}</p>}
    </Box>
  );
}

function Spacer({ height }: { readonly height: number }): ReactElement {
  return <tr aria-hidden style={{ height }} />;
}

/** Scrolls a row into sight below the fixed heading, also one that is not drawn yet. */
function showRow(box: HTMLDivElement | null, index: number, rowHeight: number): void {
  if (box === null) return;
  const top = index * rowHeight;
  const room = box.clientHeight - headHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + rowHeight > box.scrollTop + room) box.scrollTop = top + rowHeight - room;
}
