/** Machines: every virtual machine with every adapter. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { WithView } from '../app/window-context.ts';
import { MachinesTable } from '../tables/machines-table.tsx';
import { useTexts } from '../words/use-texts.ts';

export function MachinesPage({ view }: WithView): ReactElement {
  const { t } = useTexts();
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: `auto minmax(0, 1fr) / minmax(0, 1fr)` }}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1.5 }}>
        <Typography variant="h1">{t.frame.machines}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.tables.machinesHelp}
        </Typography>
      </Box>
      <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        <MachinesTable view={view} />
      </Box>
    </Box>
  );
}
