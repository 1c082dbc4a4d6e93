/** On a page that needs VMware, on a host without it: what the page will show, and where samples are offered. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  /** A sentence about the page. */
  readonly shows: string;
  /** It is the whole page, which has no other heading. */
  readonly alone?: boolean;
}

export function WithoutVmware({ shows, alone = false }: Props): ReactElement {
  const { t } = useTexts();
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Typography variant={alone ? 'h1' : 'h2'}>{t.picture.noVmwareTitle}</Typography>
      <Typography sx={{ mb: 1 }}>{shows}</Typography>
      <Typography sx={{ mb: 1.5 }}>{t.picture.noVmwareElsewhere}</Typography>
      <Button variant="outlined" href={addressOf('overview')}>
        {t.picture.chooseSample}
      </Button>
    </Box>
  );
}
