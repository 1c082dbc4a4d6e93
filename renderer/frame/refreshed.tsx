/** How old what is shown is, and the button that reads again. */
import { mdiRefresh } from '@mdi/js';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { refreshedAgo } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';

export function Refreshed(): ReactElement {
  const { t } = useTexts();
  const { host } = useWindow();
  const { readAt, reading } = host.state;
  const now = useNow();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flex: 'none', ml: 'auto' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {reading ? t.frame.reading : readAt === null ? '' : refreshedAgo(Math.max(0, now - readAt), t)}
      </Typography>
      <IconButton size="small" aria-label={t.frame.refresh} title={`${t.frame.refresh} (R)`} aria-keyshortcuts="R" onClick={host.refresh} sx={{ width: 32, height: 32 }}>
        {reading ? <CircularProgress size={16} aria-label={t.frame.reading} /> : <Icon path={mdiRefresh} />}
      </IconButton>
    </Box>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
