/** Opens the command palette, and shows its key. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { ariaKey, keyName } from '../../src/core/contract/commands.ts';
import { useWindow } from '../app/window-context.ts';
import { isMac } from '../palette/is-mac.ts';
import { useTexts } from '../words/use-texts.ts';

const key = 'Mod+K';

export function PaletteButton(): ReactElement {
  const { t } = useTexts();
  const { openDialog } = useWindow();
  return (
    <Button
      variant="outlined"
      color="inherit"
      aria-haspopup="dialog"
      aria-label={`${t.palette.open} ${keyName(key, isMac)}`}
      title={t.palette.title}
      aria-keyshortcuts={ariaKey(key, isMac)}
      onClick={() => openDialog('palette')}
      sx={{ flex: 'none', gap: 1, borderColor: 'divider', color: 'text.secondary', '& kbd': { font: 'inherit', fontSize: 12 } }}
    >
      {/* A narrow bar leaves the room to the search. */}
      <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
        {t.palette.open}
      </Box>{' '}
      <kbd>{keyName(key, isMac)}</kbd>
    </Button>
  );
}
