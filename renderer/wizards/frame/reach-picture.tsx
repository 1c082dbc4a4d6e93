/** Who can start a connection to whom, drawn: LAN single and red, internet double and green, as the teaching pictures have it. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { Reachable } from '../../../src/core/reach/cell.ts';
import { useTexts } from '../../words/use-texts.ts';

export type Place = 'host' | 'lan' | 'internet';

export interface Ways {
  /** From the machine there, and from there to the machine; null: not asked. */
  readonly out: Reachable;
  readonly back: Reachable;
}

const rows: Readonly<Record<Place, number>> = { host: 26, lan: 76, internet: 126 };

/** Where its arrows meet the machine: apart, so that they can be told apart. */
const ends: Readonly<Record<Place, number>> = { host: 50, lan: 76, internet: 102 };

/** The table beside it says the same in words. */
export function ReachPicture({ ways }: { readonly ways: Readonly<Record<Place, Ways>> }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const words: Readonly<Record<Place, string>> = { host: t.learn.host, lan: t.picture.lan, internet: t.learn.internet };
  const tones: Readonly<Record<Place, string>> = { host: colours.wire, lan: colours.bad, internet: colours.good };
  return (
    <Box component="svg" viewBox="0 0 300 152" aria-hidden sx={{ width: '100%', maxWidth: 360, display: 'block' }}>
      {(['host', 'lan', 'internet'] as const).map((place) => (
        <g key={place}>
          <Arrow place={place} from={{ x: 72, y: ends[place] - 6 }} to={{ x: 218, y: rows[place] - 6 }} reachable={ways[place].out} colour={tones[place]} />
          <Arrow place={place} from={{ x: 218, y: rows[place] + 6 }} to={{ x: 72, y: ends[place] + 6 }} reachable={ways[place].back} colour={tones[place]} />
          <Spot x={255} y={rows[place]} word={words[place]} />
        </g>
      ))}
      <Spot x={36} y={76} word={t.learn.vm} tall />
    </Box>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface ArrowProps {
  readonly place: Place;
  readonly from: Point;
  readonly to: Point;
  readonly reachable: Reachable;
  readonly colour: string;
}

/** Broken with a cross where nothing gets through, with a question mark where it is not known. */
function Arrow({ place, from, to, reachable, colour }: ArrowProps): ReactElement {
  const { colours } = useTheme();
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const end = { x: to.x - dx * 7, y: to.y - dy * 7 };
  const line = `M${from.x} ${from.y}L${end.x} ${end.y}`;
  // Beyond the middle, so that the signs of a pair do not cover each other.
  const sign = { x: from.x + (to.x - from.x) * 0.62, y: from.y + (to.y - from.y) * 0.62 };
  const tone = reachable === 'yes' ? colour : colours.quiet;
  const dashes = reachable === 'yes' ? {} : { strokeDasharray: '4 4' };
  return (
    <g>
      <path d={line} stroke={tone} strokeWidth={place === 'internet' ? 5 : 1.75} fill="none" {...dashes} />
      {place === 'internet' && <path d={line} stroke={colours.page} strokeWidth={1.8} fill="none" />}
      <path d={`M${to.x} ${to.y}L${end.x - dy * 4} ${end.y + dx * 4}L${end.x + dy * 4} ${end.y - dx * 4}Z`} fill={tone} />
      {reachable !== 'yes' && (
        <>
          <circle cx={sign.x} cy={sign.y} r={7} fill={colours.page} stroke={colours.quiet} />
          <text x={sign.x} y={sign.y + 4} textAnchor="middle" fontSize={11} fontWeight={700} fill={colours.text}>
            {reachable === 'no' ? '×' : '?'}
          </text>
        </>
      )}
    </g>
  );
}

function Spot({ x, y, word, tall = false }: Point & { readonly word: string; readonly tall?: boolean }): ReactElement {
  const { colours } = useTheme();
  const half = tall ? 40 : 14;
  return (
    <>
      <rect x={x - 36} y={y - half} width={72} height={half * 2} rx={6} fill={colours.surface} stroke={colours.strongBorder} />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fill={colours.text}>
        {word}
      </text>
    </>
  );
}
