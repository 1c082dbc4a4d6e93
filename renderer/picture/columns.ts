/** How wide the picture's five columns are, and the gutters between them where the lines run. */

/** The widths every label fits into; below their sum the picture scrolls. */
const narrow = [134, 150, 164, 190, 200] as const;
const wide = [190, 230, 230, 260, 360] as const;
const gutters = { narrow: 22, wide: 104 } as const;

export interface ColumnPlan {
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly width: number;
}

/** Below this the picture is drawn smaller, and then scrolls. */
export const leastWidth = sum(narrow) + 4 * gutters.narrow;

/** `tracks`: how many upright lines must fit side by side in the gutter before the machines. */
export function planColumns(available: number, tracks: number): ColumnPlan {
  const extraTracks = Math.max(0, tracks - 1) * trackWidth;
  const least = leastWidth + extraTracks;
  const most = sum(wide) + 4 * gutters.wide + extraTracks;
  const stretch = Math.min(1, Math.max(0, (available - least) / (most - least)));
  const between = (from: number, to: number): number => Math.round(from + (to - from) * stretch);
  let x = 0;
  const columns = narrow.map((width, index) => {
    const column = { x, width: between(width, wide[index] ?? width) };
    x += column.width + between(gutters.narrow, gutters.wide) + (index === 3 ? extraTracks : 0);
    return column;
  });
  const last = columns[4];
  return { columns, width: last === undefined ? 0 : last.x + last.width };
}

export const trackWidth = 8;

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/**
 * Gives each upright line a track so that none covers another: the lowest track that is free over its whole span.
 * Spans are `[from, to]`; the answer is in their order.
 */
export function assignTracks(spans: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const taken: (readonly [number, number])[][] = [];
  return spans.map(([from, to]) => {
    let track = taken.findIndex((others) => others.every(([a, b]) => to < a || b < from));
    if (track === -1) track = taken.push([]) - 1;
    taken[track]?.push([from, to]);
    return track;
  });
}
