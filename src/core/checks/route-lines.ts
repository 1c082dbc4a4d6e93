/** Where the output of `route print`, `ip route` or `netstat -rn` has a route. */
import { parseSubnet } from '../ipv4/subnet.ts';
import type { Route } from '../vnet/adapter.ts';
import type { Source } from '../vnet/evidence.ts';

interface Row {
  /** From 1. */
  readonly line: number;
  readonly words: ReadonlySet<string>;
}

const rowsOfSource = new WeakMap<Source, ReadonlyMap<string, readonly Row[]>>();

/** Null when no line can be told. */
export function routeLine(source: Source, { destination, interface: way, address }: Route): number | null {
  const byFirst = rowsOf(source);
  const rows = namesOf(destination).flatMap((name) => byFirst.get(name) ?? []);
  const row = rows.find(({ words }) => words.has(way ?? '') || words.has(address ?? '')) ?? rows[0];
  return row?.line ?? null;
}

/** As the tools print it: with and without a length, on macOS without the zeros at its end. */
function namesOf(destination: string): readonly string[] {
  if (parseSubnet(destination)?.prefix === 0) return ['default', '0.0.0.0'];
  const [address = '', prefix = ''] = destination.split('/');
  const short = address.replace(/(?:\.0)+$/, '');
  return [...new Set([destination, address, `${short}/${prefix}`, short])];
}

function rowsOf(source: Source): ReadonlyMap<string, readonly Row[]> {
  const known = rowsOfSource.get(source);
  if (known !== undefined) return known;
  const rows = new Map<string, Row[]>();
  for (const [index, line] of source.text.split('\n').entries()) {
    const words = line.trim().split(/\s+/);
    const row: Row = { line: index + 1, words: new Set(words) };
    // JSON has no rows, and often only one line.
    for (const first of new Set([words[0] ?? '', ...destinationsIn(line)])) {
      const others = rows.get(first);
      if (others === undefined) rows.set(first, [row]);
      else others.push(row);
    }
  }
  rowsOfSource.set(source, rows);
  return rows;
}

function destinationsIn(line: string): readonly string[] {
  return [...line.matchAll(/"dst":\s*"([^"]+)"/g)].flatMap(([, destination]) => destination ?? []);
}
