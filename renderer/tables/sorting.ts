/** Sorting of table rows: numbers and addresses by value, names as people sort them, unknown last. */
import { parseIpv4 } from '../../src/core/ipv4/address.ts';

export type SortKey = string | number | null;

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** A click on a heading: first up, then down, then back to the order of the host. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export function sortRows<Row>(rows: readonly Row[], sort: Sort | null, keyOf: (row: Row, column: string) => SortKey): readonly Row[] {
  if (sort === null) return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column) }));
  const sign = sort.descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      // Unknown stays last in both directions.
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [addressIn(a), addressIn(b)];
  if (left !== undefined && right !== undefined && left !== right) return left - right;
  return names.compare(String(a), String(b));
}

/** `192.168.1.0/24` and `192.168.1.128 – …` sort by their first address. */
function addressIn(key: string | number): number | undefined {
  return typeof key === 'string' ? parseIpv4(/^[\d.]+/.exec(key)?.[0] ?? '') : undefined;
}
