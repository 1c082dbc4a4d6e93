/** The cells of the reach table in the order in which a person asks: what leads out of an adapter, then what leads to it. */
import type { ReachShown } from '../../src/core/contract/doctor-schema.ts';

type Cell = ReachShown['cells'][number];

/** `machine`: the name of one, which may hold colons, and the index of its adapter. */
export type End = { readonly kind: 'host' | 'lan' | 'internet' } | { readonly kind: 'machine'; readonly name: string; readonly adapter: number };

export interface ReachRow {
  readonly key: string;
  readonly other: End;
  readonly cell: Cell;
}

export interface ReachGroup {
  readonly key: string;
  /** The adapter that the rows are about. */
  readonly own: Extract<End, { readonly kind: 'machine' }>;
  readonly direction: 'from' | 'to';
  readonly rows: readonly ReachRow[];
}

export function endOf(end: string): End {
  if (end === 'host' || end === 'lan' || end === 'internet') return { kind: end };
  const [, name = end, adapter = '0'] = /^vm:(.*):(\d+)$/s.exec(end) ?? [];
  return { kind: 'machine', name, adapter: Number(adapter) };
}

const order: Readonly<Record<End['kind'], number>> = { host: 0, lan: 1, internet: 2, machine: 3 };

/** `about`: the name of the machine that is asked about; null: every machine, each way once. */
export function reachGroups(cells: ReachShown['cells'], about: string | null): readonly ReachGroup[] {
  const groups = new Map<string, { own: ReachGroup['own']; direction: 'from' | 'to'; rows: ReachRow[] }>();
  const put = (own: End, direction: 'from' | 'to', other: End, cell: Cell): void => {
    if (own.kind !== 'machine') return;
    const key = `${own.name}:${own.adapter}:${direction}`;
    const group = groups.get(key) ?? { own, direction, rows: [] };
    group.rows.push({ key: `${cell.from}>${cell.to}`, other, cell });
    groups.set(key, group);
  };
  for (const cell of cells) {
    const [from, to] = [endOf(cell.from), endOf(cell.to)];
    const isOwn = (end: End): boolean => end.kind === 'machine' && (about === null || end.name === about);
    if (isOwn(from)) put(from, 'from', to, cell);
    else if (isOwn(to)) put(to, 'to', from, cell);
  }
  return [...groups].map(([key, group]) => ({ key, ...group, rows: group.rows.toSorted((a, b) => order[a.other.kind] - order[b.other.kind]) }));
}

/** The first rows, whole groups as far as they go. */
export function firstRows(groups: readonly ReachGroup[], room: number): { readonly groups: readonly ReachGroup[]; readonly hidden: number } {
  const shown: ReachGroup[] = [];
  let left = room;
  let hidden = 0;
  for (const group of groups) {
    const rows = group.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    hidden += group.rows.length - rows.length;
    if (rows.length > 0) shown.push({ ...group, rows });
  }
  return { groups: shown, hidden };
}
