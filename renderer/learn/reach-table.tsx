/** Who can start a connection to whom, in each mode. A sign stands beside each answer. */
import { mdiCheck, mdiClose, mdiTransferRight } from '@mdi/js';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { Icon } from '../theme/icon.tsx';
import { ModeMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Cell {
  readonly answer: 'yes' | 'no' | 'only';
  readonly words: string;
}

export function ReachTable(): ReactElement {
  const { t } = useTexts();
  const { learn } = t;
  const { colours } = useTheme();
  const yes: Cell = { answer: 'yes', words: learn.yes };
  const no: Cell = { answer: 'no', words: learn.no };
  const asHost: Cell = { answer: 'yes', words: learn.yesAsHost };
  const overAdapter: Cell = { answer: 'yes', words: learn.yesOverAdapter };
  const only = (words: string): Cell => ({ answer: 'only', words });
  // Columns: bridged, NAT, host-only.
  const groups: readonly { readonly title: string; readonly rows: readonly (readonly [title: string, ...cells: Cell[]])[] }[] = [
    {
      title: learn.fromVm,
      rows: [
        [learn.toHost, yes, yes, yes],
        [learn.toVms, yes, yes, yes],
        [learn.toLan, yes, asHost, no],
        [learn.toInternet, yes, asHost, no],
      ],
    },
    {
      title: learn.toVm,
      rows: [
        [learn.fromHost, yes, overAdapter, overAdapter],
        [learn.fromLan, yes, only(learn.onlyForward), no],
        [learn.fromInternet, only(learn.onlyRouter), only(learn.onlyForwardRouter), no],
      ],
    },
  ];
  const signs = { yes: mdiCheck, no: mdiClose, only: mdiTransferRight };
  const tones = { yes: colours.good, no: colours.quiet, only: colours.warn };
  return (
    <Box component="table" aria-label={learn.reach} sx={proseTable}>
      <thead>
        <tr>
          <th scope="col">{learn.connection}</th>
          {(['bridged', 'nat', 'host-only'] as const).map((mode) => (
            <th key={mode} scope="col">
              <ModeMark mode={mode} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="group">
              {title}
            </th>
          </tr>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ answer, words }, index) => (
                <td key={`${name}${index}`}>
                  <Icon path={signs[answer]} size={16} sx={{ color: tones[answer], verticalAlign: '-3px', mr: 0.5 }} />
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Box>
  );
}

export const proseTable = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 13,
  lineHeight: '20px',
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '6px 12px 6px 0', borderBottom: 1, borderColor: 'divider' },
  '& th': { fontWeight: 400 },
  '& thead th, & th.group': { fontWeight: 600 },
  '& th.group': { pt: '14px' },
} as const;
