/** A table of a pasted text as it is shown: titles, widths, and plain cells. */

export type CellValue = string | number | null;

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly value: (row: Row) => CellValue;
  /** An address or another value that people carry elsewhere: it is copied by clicking it. */
  readonly copy?: true;
}

export interface ShownColumn {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly copy: boolean;
}

export interface ShownRow {
  /** Unique in the table. */
  readonly key: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** It goes on about the thing of the row above: what it repeats is shown quietly. */
  readonly continues: boolean;
}

export interface ShownTable {
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
}

export function shownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], continues: (row: Row) => boolean = () => false): ShownTable {
  return {
    columns: columns.map(({ id, title, width, copy = false }) => ({ id, title, width, copy })),
    rows: rows.map((row, index) => ({
      key: String(index),
      continues: continues(row),
      cells: Object.fromEntries(columns.map(({ id, value }) => [id, value(row)])),
    })),
  };
}
