/** One row of a table. It is drawn anew only when something of it changes: scrolling draws the rows that come, not those that stay. */
import { memo, type ComponentType, type KeyboardEvent, type ReactElement } from 'react';

interface Props<Row, Id extends string> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly { readonly id: Id }[];
  readonly Cell: ComponentType<{ readonly row: Row; readonly column: Id }>;
  readonly selected: boolean;
  /** Tab comes to this row. */
  readonly isStop: boolean;
  readonly onChoose: (row: Row, index: number, how?: 'open') => void;
  /** Any other key than those that open. */
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}

function BareRow<Row, Id extends string>({ row, index, columns, Cell, selected, isStop, onChoose, onKey }: Props<Row, Id>): ReactElement {
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onChoose(row, index)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChoose(row, index, 'open');
        } else onKey(event, index);
      }}
    >
      {columns.map(({ id }) => (
        <td key={id}>
          <Cell row={row} column={id} />
        </td>
      ))}
    </tr>
  );
}

// `memo` forgets that the row is generic.
export const TableRow = memo(BareRow) as typeof BareRow;
