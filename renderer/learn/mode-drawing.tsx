/** One small drawing for each mode, as it is drawn on a blackboard: who is joined to whom. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { useTexts } from '../words/use-texts.ts';

type Taught = 'bridged' | 'nat' | 'host-only';

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly word: string;
  readonly own?: boolean;
}

export function ModeDrawing({ mode }: { readonly mode: Taught }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { router, host, vm, nat, vmnet, internet } = t.learn;
  const spots: Readonly<Record<Taught, readonly Spot[]>> = {
    bridged: [
      { x: 44, y: 50, word: internet },
      { x: 132, y: 50, word: router },
      { x: 236, y: 20, word: host },
      { x: 236, y: 80, word: vm, own: true },
    ],
    nat: [
      { x: 37, y: 50, word: internet },
      { x: 112, y: 50, word: host },
      { x: 188, y: 50, word: nat, own: true },
      { x: 263, y: 50, word: vm, own: true },
    ],
    'host-only': [
      { x: 60, y: 50, word: host },
      { x: 150, y: 50, word: vmnet, own: true },
      { x: 240, y: 50, word: vm, own: true },
    ],
  };
  const lines: Readonly<Record<Taught, readonly string[]>> = {
    bridged: ['M44 50H132', 'M132 50H184V20H236', 'M184 50V80H236'],
    nat: ['M37 50H112', 'M112 50H263'],
    'host-only': ['M60 50H240'],
  };
  return (
    <Box component="svg" viewBox="0 0 300 100" aria-hidden sx={{ width: '100%', maxWidth: 340, height: 100, display: 'block' }}>
      {lines[mode].map((d, index) => (
        <path key={d} d={d} fill="none" strokeWidth={1.75} stroke={index === 0 && mode !== 'host-only' ? colours.wire : colours.modes[mode]} />
      ))}
      {spots[mode].map(({ x, y, word, own }) => (
        <g key={word}>
          <rect x={x - 30} y={y - 14} width={60} height={28} rx={6} fill={colours.surface} stroke={own === true ? colours.modes[mode] : colours.strongBorder} />
          <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fill={colours.text}>
            {word}
          </text>
        </g>
      ))}
    </Box>
  );
}
