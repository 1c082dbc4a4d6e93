/** What the three pictures are drawn of: boxes with a word, lines, and signs. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';

/** 300 wide and 150 high; what it shows is said beside it. */
export function Drawing({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Box component="svg" viewBox="0 0 300 150" aria-hidden sx={{ width: '100%', maxHeight: 190, display: 'block' }}>
      {children}
    </Box>
  );
}

interface BoxProps {
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
  readonly word: string;
  readonly width?: number;
  /** Of its edge. */
  readonly colour?: string;
}

export function WordBox({ x, y, word, width = 64, colour }: BoxProps): ReactElement {
  const { colours } = useTheme();
  return (
    <g>
      <rect x={x - width / 2} y={y - 14} width={width} height={28} rx={6} fill={colours.surface} stroke={colour ?? colours.strongBorder} />
      <Label x={x} y={y + 4} word={word} />
    </g>
  );
}

interface LabelProps extends Pick<BoxProps, 'x' | 'y' | 'word' | 'colour'> {
  readonly size?: number;
  readonly bold?: boolean;
}

/** `y`: of the line that it stands on. */
export function Label({ x, y, word, colour, size = 13, bold = false }: LabelProps): ReactElement {
  const { colours } = useTheme();
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={size} fontWeight={bold ? 600 : 400} fill={colour ?? colours.text}>
      {word}
    </text>
  );
}

interface LineProps {
  readonly d: string;
  readonly colour: string;
  readonly dashed?: boolean;
}

export function Line({ d, colour, dashed = false }: LineProps): ReactElement {
  return <path d={d} fill="none" strokeWidth={1.75} stroke={colour} {...(dashed ? { strokeDasharray: '3 4' } : {})} />;
}

/** The head of an arrow that points to the right, or to the left. */
export function ArrowHead({ x, y, colour, left = false }: { readonly x: number; readonly y: number; readonly colour: string; readonly left?: boolean }): ReactElement {
  const back = left ? 6 : -6;
  return <path d={`M${x + back} ${y - 5}L${x} ${y}L${x + back} ${y + 5}`} fill="none" strokeWidth={1.75} stroke={colour} />;
}

/** A tick or a cross in a small disc: nobody needs the colour. */
export function Sign({ x, y, good }: { readonly x: number; readonly y: number; readonly good: boolean }): ReactElement {
  const { colours } = useTheme();
  const colour = good ? colours.good : colours.bad;
  return (
    <g>
      <circle cx={x} cy={y} r={9} fill={colours.surface} stroke={colour} strokeWidth={1.5} />
      <path d={good ? `M${x - 4} ${y}L${x - 1} ${y + 3.5}L${x + 4.5} ${y - 3.5}` : `M${x - 3.5} ${y - 3.5}L${x + 3.5} ${y + 3.5}M${x + 3.5} ${y - 3.5}L${x - 3.5} ${y + 3.5}`} fill="none" stroke={colour} strokeWidth={2} />
    </g>
  );
}
