/** The lines under the boxes. State is drawn, not only coloured: solid, thin, dashed with a cross, dotted. */
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { lineColour } from '../theme/colours.ts';
import type { LineState, SceneLine } from './scene.ts';

interface Props {
  readonly lines: readonly SceneLine[];
  readonly width: number;
  readonly height: number;
  /** Node id of what is selected: its lines stand out. */
  readonly selected: string | null;
}

// Live lines last: where two share a way, the one that carries is seen.
const order: Readonly<Record<LineState, number>> = { idle: 0, unknown: 1, broken: 2, live: 3 };

export function LinesLayer({ lines, width, height, selected }: Props): ReactElement {
  const { colours } = useTheme();
  const sorted = [...lines].sort((a, b) => order[a.state] - order[b.state]);
  return (
    <svg className="lines" width={width} height={height} aria-hidden>
      {sorted.map(({ id, state, mode, points, joins }) => {
        const colour = lineColour(colours, state, mode);
        const strong = selected !== null && joins.includes(selected);
        return (
          <g key={id} fill="none" stroke={colour} strokeLinejoin="round">
            <path d={pathOf(points)} strokeWidth={(state === 'idle' ? 1.25 : 1.75) + (strong ? 1 : 0)} strokeDasharray={dashes[state]} />
            {state === 'broken' && <path d={cross(points)} strokeWidth={2} />}
          </g>
        );
      })}
    </svg>
  );
}

export const dashes: Readonly<Record<LineState, string | undefined>> = { live: undefined, idle: undefined, broken: '5 4', unknown: '1.5 4' };

function pathOf(points: SceneLine['points']): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** A small cross where the line arrives: that is the part that does not answer. */
function cross(points: SceneLine['points']): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const at = x - 9;
  return `M${at - 4} ${y - 4}L${at + 4} ${y + 4}M${at - 4} ${y + 4}L${at + 4} ${y - 4}`;
}
