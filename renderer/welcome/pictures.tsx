/** The three pictures: the networks, a change, and the search for a cause. */
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { useTexts } from '../words/use-texts.ts';
import { ArrowHead, Drawing, Label, Line, Sign, WordBox } from './drawing.tsx';

/** Machines on the right, the internet on the left, as in the picture of Overview. Host-only ends in the host. */
export function NetworksPicture(): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { welcome } = t;
  const rows = [
    { y: 36, mode: 'bridged', vmnet: 'VMnet0', outside: 'M66 60L84 36' },
    { y: 82, mode: 'nat', vmnet: 'VMnet8', outside: 'M66 64L84 82' },
    { y: 128, mode: 'host-only', vmnet: 'VMnet1', outside: null },
  ] as const;
  return (
    <Drawing>
      <Label x={118} y={13} word={welcome.host} />
      <rect x={84} y={18} width={68} height={130} rx={6} fill={colours.surface} stroke={colours.strongBorder} />
      {rows.map(({ y, mode, vmnet, outside }) => (
        <g key={mode}>
          {outside !== null && <Line d={outside} colour={colours.modes[mode]} />}
          <Line d={`M152 ${y}H266`} colour={colours.modes[mode]} />
          <Label x={118} y={y + 4} word={t.modes[mode]} size={11.5} colour={colours.modes[mode]} />
          <WordBox x={197} y={y} word={vmnet} colour={colours.modes[mode]} />
          <WordBox x={269} y={y} word={welcome.vm} width={54} colour={colours.modes[mode]} />
        </g>
      ))}
      <WordBox x={34} y={62} word={welcome.internet} width={64} />
    </Drawing>
  );
}

export function ChangePicture(): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { welcome } = t;
  return (
    <Drawing>
      <rect x={4} y={20} width={106} height={82} rx={6} fill={colours.surface} stroke={colours.strongBorder} />
      <Label x={57} y={39} word={welcome.plan} />
      <rect x={9} y={48} width={96} height={21} fill={colours.removed} />
      <rect x={9} y={73} width={96} height={21} fill={colours.added} />
      <text x={13} y={63} fontSize={12.5} fill={colours.text}>
        − 10.0.5.0/24
      </text>
      <text x={13} y={88} fontSize={12.5} fill={colours.text}>
        + 10.0.8.0/24
      </text>
      <Line d="M110 61H132" colour={colours.wire} />
      <ArrowHead x={133} y={61} colour={colours.wire} />
      <rect x={136} y={48} width={66} height={26} rx={6} fill={colours.accent} />
      <Label x={169} y={65} word={welcome.confirm} colour={colours.onAccent} bold />
      <Line d="M202 61H222" colour={colours.wire} />
      <ArrowHead x={223} y={61} colour={colours.wire} />
      <WordBox x={262} y={61} word={welcome.verified} width={72} colour={colours.good} />
      <Sign x={289} y={46} good />
      <Line d="M262 78V118Q262 126 254 126H66Q58 126 58 118V104" colour={colours.wire} dashed />
      <path d="M53 110L58 104L63 110" fill="none" strokeWidth={1.75} stroke={colours.wire} />
      <WordBox x={160} y={126} word={welcome.undo} width={54} />
    </Drawing>
  );
}

export function CausePicture(): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { welcome } = t;
  const links = [
    { x: 33, word: welcome.vm, good: true },
    { x: 111, word: 'VMnet8', good: true },
    { x: 189, word: 'NAT', good: false },
    { x: 267, word: welcome.internet, good: null },
  ] as const;
  return (
    <Drawing>
      <Line d="M33 56H189" colour={colours.good} />
      <Line d="M189 56H267" colour={colours.strongBorder} dashed />
      {links.map(({ x, word, good }) => (
        <g key={word}>
          <WordBox x={x} y={56} word={word} colour={good === null ? colours.strongBorder : good ? colours.good : colours.bad} />
          {good !== null && <Sign x={x} y={33} good={good} />}
        </g>
      ))}
      <Line d="M189 69V98" colour={colours.bad} />
      <rect x={141} y={98} width={96} height={30} rx={6} fill={colours.surface} stroke={colours.bad} strokeWidth={1.5} />
      <Label x={189} y={118} word={welcome.cause} colour={colours.bad} bold />
    </Drawing>
  );
}
