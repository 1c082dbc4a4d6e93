/** What has to be repaired, each leading to its place in the text. */
import { mdiAlertCircle } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState, type ReactElement } from 'react';
import { Note } from '../details/facts.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import type { Remark } from './remarks.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly onGo: (remark: Remark) => void;
}

const shownFirst = 50;

export function RemarkList({ id, title, remarks, onGo }: Props): ReactElement {
  const { t } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  const hidden = remarks.length - room;
  return (
    <Box component="section" aria-labelledby={id} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', p: 2 }}>
      <Typography id={id} variant="h2" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'error.main' }}>
        <Icon path={mdiAlertCircle} size={18} />
        {title}
      </Typography>
      <Note>{t.policy.goTo}</Note>
      <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none' }}>
        {remarks.slice(0, room).map((remark, index) => (
          // Two remarks can read the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <ButtonBase
              onClick={() => onGo(remark)}
              sx={{
                width: '100%',
                display: 'grid',
                gridTemplateColumns: '140px minmax(0, 1fr)',
                gap: 1.5,
                alignItems: 'baseline',
                textAlign: 'left',
                font: 'inherit',
                fontSize: 13,
                lineHeight: '20px',
                py: 0.5,
                borderRadius: 0.5,
                '&:hover': { backgroundColor: (theme) => theme.colours.hover },
              }}
            >
              <Box component="span" sx={{ color: 'primary.main', fontVariantNumeric: 'tabular-nums' }}>
                {t.paste.place(remark.line, remark.column)}
              </Box>{' '}
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {remark.words}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
      {hidden > 0 && <Button onClick={() => setRoom(remarks.length)}>{t.review.more(hidden)}</Button>}
    </Box>
  );
}
