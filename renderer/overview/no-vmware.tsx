/** A computer without VMware: said calmly, with something to look at instead. */
import { mdiFlaskOutline, mdiFolderOpenOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactElement } from 'react';
import { wordsIn } from '../../src/core/text/language.ts';
import { useWindow, type WithView } from '../app/window-context.ts';
import { OpenCapture } from '../frame/open-capture.tsx';
import { AdaptersTable } from '../tables/adapters-table.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

export function NoVmware({ view }: WithView): ReactElement {
  const { t, language } = useTexts();
  const { hosts, host } = useWindow();
  const [opening, setOpening] = useState(false);
  const samples = hosts.filter((entry) => entry.kind === 'sample' && entry.host !== host.state.host);
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: `auto minmax(160px, 1fr) / minmax(0, 1fr)` }}>
      <Box sx={{ p: 4, pb: 3, maxWidth: 720 }}>
        <Typography variant="h1" sx={{ mb: 1 }}>
          {t.picture.noVmwareTitle}
        </Typography>
        <Typography sx={{ mb: 2 }}>{t.picture.noVmwareBody}</Typography>
        <Typography sx={{ mb: 1 }}>{t.picture.noVmwareTry}</Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {samples.map((entry) => (
            <li key={entry.host}>
              <Button variant="outlined" startIcon={<Icon path={mdiFlaskOutline} />} onClick={() => host.choose(entry.host)}>
                {entry.kind === 'sample' ? wordsIn(language, entry.title) : entry.host}
              </Button>
            </li>
          ))}
          <li>
            <Button variant="outlined" color="inherit" startIcon={<Icon path={mdiFolderOpenOutline} />} onClick={() => setOpening(true)}>
              {t.frame.openCapture}
            </Button>
          </li>
        </Box>
        {opening && <OpenCapture onClose={() => setOpening(false)} />}
      </Box>
      <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider', display: 'grid', gridTemplate: `auto minmax(0, 1fr) / minmax(0, 1fr)` }}>
        <Typography variant="h2" sx={{ px: 2, py: 1 }}>
          {t.picture.adaptersHere}
        </Typography>
        <AdaptersTable view={view} />
      </Box>
    </Box>
  );
}
