/** A host without virtual machines: what will stand here, and how they get here. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { FoldersButton } from './folders-button.tsx';

export function NoMachines(): ReactElement {
  const { t } = useTexts();
  const isLocal = useWindow().host.state.host === 'local';
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Typography variant="h2">{t.tables.noMachinesTitle}</Typography>
      <Typography sx={{ mb: 1 }}>{t.tables.noMachinesShows}</Typography>
      <Typography sx={{ mb: 1.5 }}>{isLocal ? t.tables.noMachinesHow : t.tables.noMachinesOther}</Typography>
      {isLocal && <FoldersButton />}
    </Box>
  );
}
